namespace RelationGen.Tool.Scaffold;

/// <summary>A junction that becomes a many-to-many relation, seen from one of its sides.</summary>
/// <param name="Candidate">The table.</param>
/// <param name="First">The class on this side.</param>
/// <param name="ToSource">The foreign key to this side.</param>
/// <param name="Second">The class on the other side.</param>
/// <param name="ToTarget">The foreign key to the other side.</param>
internal sealed record JunctionSides(
    JunctionCandidate Candidate, TablePlan First, SchemaForeignKey ToSource, TablePlan Second, SchemaForeignKey ToTarget)
{
    /// <summary>The class of the junction, where it has one.</summary>
    public TablePlan? Through { get; init; }

    /// <summary>The relations of the junction's class to this side; null where it has no class.</summary>
    public ForeignKeyPlan? FirstKey { get; init; }

    /// <summary>The relations of the junction's class to the other side; null where it has no class.</summary>
    public ForeignKeyPlan? SecondKey { get; init; }

    public bool IsSelf => ReferenceEquals(First, Second);

    /// <summary>The same from the other side.</summary>
    public JunctionSides Reversed() => this with
    {
        First = Second,
        ToSource = ToTarget,
        Second = First,
        ToTarget = ToSource,
        FirstKey = SecondKey,
        SecondKey = FirstKey,
    };

    /// <summary>Both connect the same two classes.</summary>
    public bool Connects(JunctionSides other) =>
        (ReferenceEquals(First, other.First) && ReferenceEquals(Second, other.Second))
        || (ReferenceEquals(First, other.Second) && ReferenceEquals(Second, other.First));
}
