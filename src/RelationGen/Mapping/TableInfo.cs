namespace RelationGen;

/// <summary>What is known about the table of an entity; used by messages and diagnosis, never while rows are read.</summary>
public sealed class TableInfo
{
    private readonly ColumnInfo[] _columns;
    private readonly ColumnInfo[] _key;

    private Statement? _all;
    private Statement? _byKey;

    /// <summary>Describes a table. Called by generated code.</summary>
    /// <param name="entity">The name of the entity class.</param>
    /// <param name="table">The table in the database.</param>
    /// <param name="schema">The schema, or null.</param>
    /// <param name="columns">The columns, in the order in which every SELECT of the entity lists them.</param>
    public TableInfo(string entity, string table, string? schema, ColumnInfo[] columns)
    {
        Entity = entity;
        Table = table;
        Schema = schema;
        _columns = columns;
        _key = [.. columns.Where(column => column.Key).OrderBy(column => column.KeyOrder)];
        Returned = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].IsReturned)];
        Tokens = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Token != ConcurrencyToken.None)];
        foreach (ColumnInfo column in columns)
            column.Owner ??= this;

        SelectList = string.Join(", ", columns.Select(column => SqlWriter.DefaultAlias + column.Quoted));
    }

    /// <summary>The name of the entity class.</summary>
    public string Entity { get; }

    /// <summary>The table in the database.</summary>
    public string Table { get; }

    /// <summary>The schema, or null.</summary>
    public string? Schema { get; }

    /// <summary>The columns, in the order in which every SELECT of the entity lists them.</summary>
    public IReadOnlyList<ColumnInfo> Columns => _columns;

    /// <summary>The position of a column in <see cref="Columns"/>.</summary>
    internal int IndexOf(ColumnInfo column) => Array.IndexOf(_columns, column);

    /// <summary>All that is known of the entity, for what is asked seldom. Default: null. Set by generated code.</summary>
    public Func<EntityModel>? Model { get; init; }

    /// <summary>The place of a column among the parts of the key.</summary>
    internal int KeyPartOf(ColumnInfo column) => Array.IndexOf(_key, column);

    /// <summary>The columns of the key, in the order of its parts.</summary>
    internal IReadOnlyList<ColumnInfo> KeyColumns => _key;

    /// <summary>The positions of the columns whose values a write returns.</summary>
    internal int[] Returned { get; }

    /// <summary>The positions of the columns that say if a row was changed since it was read.</summary>
    internal int[] Tokens { get; }

    /// <summary>The columns as every SELECT of the entity lists them: <c>t."id", t."title"</c>.</summary>
    public string SelectList { get; }

    /// <summary>The <see cref="KeyRules{TKey}"/> of the key; null where nothing is to be said of its type. Set by generated code.</summary>
    public object? Key { get; init; }

    /// <summary>Selects every row: <c>SELECT t."id", … FROM "posts" AS t</c>.</summary>
    internal Statement All => _all ??= new(dialect => SqlWriter.TextOf(dialect, WriteAll));

    /// <summary>Selects one row by its key: <c>… WHERE t."id" = $1</c>, with <c>$2</c> and so on for more parts.</summary>
    internal Statement ByKey => _byKey ??= new(dialect => SqlWriter.TextOf(dialect, writer =>
    {
        WriteAll(writer);
        for (int i = 0; i < _key.Length; i++)
            writer.Append(i == 0 ? "\nWHERE " : " AND ").Append(SqlWriter.DefaultAlias).Append(_key[i].Quoted).Append(" = ").AppendToken(i + 1);
    }));

    private void WriteAll(SqlWriter writer)
        => writer.Append("SELECT ").Append(SelectList).Append("\nFROM ").AppendTable(Schema, Table).Append(" AS ").Append(SqlWriter.DefaultAlias);
}
