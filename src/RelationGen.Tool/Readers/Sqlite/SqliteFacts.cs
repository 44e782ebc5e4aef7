namespace RelationGen.Tool.Readers;

/// <summary>What the pragmas said of all tables.</summary>
internal sealed class SqliteFacts
{
    private static readonly StringComparer Names = NameComparison.Comparer(SchemaEngine.Sqlite);

    /// <summary>The columns by table.</summary>
    public ILookup<string, SqliteColumn> Columns { get; }

    /// <summary>The parts of indexes by table.</summary>
    public ILookup<string, SqliteIndexPart> Indexes { get; }

    /// <summary>The parts of foreign keys by table.</summary>
    public ILookup<string, SqliteForeignKeyPart> ForeignKeys { get; }

    /// <summary>The texts of tables, and those of indexes.</summary>
    public ILookup<string, SqliteMaster> Texts { get; }

    /// <summary>Why something of a table could not be asked, by table.</summary>
    public ILookup<string, string> Failures { get; }

    /// <summary>Orders what was read by table.</summary>
    public SqliteFacts(
        List<SqliteMaster> texts, List<SqliteColumn> columns, List<SqliteIndexPart> indexes, List<SqliteForeignKeyPart> foreignKeys,
        IEnumerable<(string Table, string Reason)> failures)
    {
        Texts = texts.ToLookup(text => text.Name, Names);
        Columns = columns.ToLookup(column => column.Table, Names);
        Indexes = indexes.ToLookup(part => part.Table, Names);
        ForeignKeys = foreignKeys.ToLookup(part => part.Table, Names);
        Failures = failures.Distinct().ToLookup(failure => failure.Table, failure => failure.Reason, Names);
    }

    /// <summary>The columns of a primary key, in their order.</summary>
    public List<string> PrimaryKey(string table) =>
        [.. Columns[table].Where(column => column.KeyPart > 0).OrderBy(column => column.KeyPart).Select(column => column.Name)];
}
