namespace RelationGen;

/// <summary>What a constraint of the database demands.</summary>
public enum ConstraintKind
{
    /// <summary>No two rows have the same values in its columns; a primary key is one of them.</summary>
    Unique,

    /// <summary>The row that a foreign key names exists.</summary>
    ForeignKey,

    /// <summary>A column is not NULL.</summary>
    NotNull,

    /// <summary>A condition on the row holds.</summary>
    Check,
}
