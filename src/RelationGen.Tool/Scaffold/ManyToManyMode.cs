namespace RelationGen.Tool.Scaffold;

/// <summary>Which tables between two others become many-to-many relations.</summary>
internal enum ManyToManyMode
{
    /// <summary>None: each is an entity, and the report names those that could be one.</summary>
    None,

    /// <summary>Those that hold nothing but their pairs; they are no entities then.</summary>
    Pure,

    /// <summary>Those that are named; one with columns of its own stays an entity and is gone through.</summary>
    Chosen,
}
