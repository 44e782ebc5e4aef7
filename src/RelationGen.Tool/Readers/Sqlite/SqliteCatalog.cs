namespace RelationGen.Tool.Readers;

/// <summary>
/// The questions to SQLite: one for all tables, not one for each. A table that has a name alone is looked for in temporary tables
/// first, so each pragma is told that <c>main</c> is meant.
/// </summary>
internal static class SqliteCatalog
{
    /// <summary>The first version with <see cref="TableList"/>.</summary>
    public static readonly Version FirstWithTableList = new(3, 37);

    /// <summary>The version of the library.</summary>
    public const string Version = "SELECT sqlite_version()";

    /// <summary>The texts of everything.</summary>
    public const string Master = """
        SELECT type, name, sql FROM main.sqlite_master
        WHERE type IN ('table', 'view', 'index') AND lower(substr(name, 1, 7)) <> 'sqlite_'
        """;

    /// <summary>What each table is.</summary>
    public const string TableList = "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main'";

    /// <summary>The columns of one table or all.</summary>
    public const string Columns = """
        SELECT m.name, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
        FROM main.sqlite_master m JOIN pragma_table_xinfo(m.name, 'main') x
        WHERE m.type IN ('table', 'view') AND (@name IS NULL OR m.name = @name)
        ORDER BY m.name, x.cid
        """;

    /// <summary>The parts of the indexes of one table or all, without what they have of the key of the row.</summary>
    public const string Indexes = """
        SELECT m.name, l.name, l."unique", l.origin, l.partial, x.cid, x.name, x."desc", x.coll
        FROM main.sqlite_master m JOIN pragma_index_list(m.name, 'main') l JOIN pragma_index_xinfo(l.name, 'main') x
        WHERE m.type = 'table' AND x.key = 1 AND (@name IS NULL OR m.name = @name)
        ORDER BY m.name, l.seq, x.seqno
        """;

    /// <summary>The columns of the foreign keys of one table or all; SQLite numbers the keys from the last to the first.</summary>
    public const string ForeignKeys = """
        SELECT m.name, f.id, f."table", f."from", f."to", f.on_update, f.on_delete
        FROM main.sqlite_master m JOIN pragma_foreign_key_list(m.name, 'main') f
        WHERE m.type = 'table' AND (@name IS NULL OR m.name = @name)
        ORDER BY m.name, f.id DESC, f.seq
        """;
}
