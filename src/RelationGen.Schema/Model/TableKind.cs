namespace RelationGen.Schema;

/// <summary>What stands behind the name of a table.</summary>
internal enum TableKind
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>A view.</summary>
    View,

    /// <summary>PostgreSQL: a view whose rows are stored.</summary>
    MaterializedView,

    /// <summary>PostgreSQL: the parent of partitions, which are left out.</summary>
    Partitioned,

    /// <summary>PostgreSQL: a table of another server.</summary>
    Foreign,

    /// <summary>SQLite: a table that a module serves, such as FTS5.</summary>
    Virtual,
}
