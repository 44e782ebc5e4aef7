namespace RelationGen;

/// <summary>What the database does with referencing rows when the referenced row is deleted or its key changes.</summary>
public enum ReferentialAction
{
    /// <summary>
    /// Decided from the foreign key: an optional key is set to null, a required key restricts, a junction row is deleted.
    /// </summary>
    Default = 0,

    /// <summary>The change fails at the end of the statement while rows still reference the key.</summary>
    NoAction,

    /// <summary>The change fails at once while rows still reference the key.</summary>
    Restrict,

    /// <summary>Referencing rows are deleted, or their foreign key follows.</summary>
    Cascade,

    /// <summary>The foreign key becomes null; it must be nullable.</summary>
    SetNull,

    /// <summary>The foreign key takes its default; the property needs <see cref="System.ComponentModel.DefaultValueAttribute"/>.</summary>
    SetDefault,
}
