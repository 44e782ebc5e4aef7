namespace RelationGen.Schema;

/// <summary>What a foreign key does to its rows.</summary>
internal enum SchemaAction
{
    /// <summary>The change is refused, at the end of the statement or of the transaction.</summary>
    NoAction,

    /// <summary>The change is refused at once.</summary>
    Restrict,

    /// <summary>They are deleted, or follow.</summary>
    Cascade,

    /// <summary>Their foreign key becomes NULL.</summary>
    SetNull,

    /// <summary>Their foreign key becomes its default.</summary>
    SetDefault,
}
