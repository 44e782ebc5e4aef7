namespace RelationGen.Schema;

/// <summary>Whether a value is computed of other columns.</summary>
internal enum GeneratedKind
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It is computed when a row is written, and stored.</summary>
    Stored,

    /// <summary>It is computed when a row is read.</summary>
    Virtual,
}
