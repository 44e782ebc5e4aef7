namespace RelationGen;

/// <summary>What a payload takes out of a relation to one, and changes in it.</summary>
internal sealed class OneEdits<TTarget, TCreation, TModification>
    where TTarget : class
{
    public bool IsDisconnected { get; set; }

    public bool IsDeleted { get; set; }

    public List<TModification> Updated { get; } = [];

    public (TTarget Row, TModification Change, TCreation? Nested)? Upserted { get; set; }
}
