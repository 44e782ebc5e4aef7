namespace RelationGen;

/// <summary>What a payload takes out of a relation to many, and changes in it.</summary>
internal sealed class ManyEdits<TTarget, TKey, TTable, TCreation, TModification>
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    /// <summary>The keys of the targets that the relation is to hold; null when nothing is said of that.</summary>
    public List<TKey>? Exactly { get; set; }

    public List<TKey> Disconnected { get; } = [];

    public List<TKey> Deleted { get; } = [];

    public List<Predicate> DeletedWhere { get; } = [];

    public List<(TKey Key, TModification Change)> Updated { get; } = [];

    public List<(Predicate Where, Func<RowUpdate<TTable>, RowUpdate<TTable>> Update)> UpdatedWhere { get; } = [];

    public List<(TKey Key, TTarget Row, TModification Change, TCreation? Nested)> Upserted { get; } = [];
}
