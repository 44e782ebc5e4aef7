namespace RelationGen;

/// <summary>
/// Takes keys for rows from the sequence of a table on PostgreSQL, so that many rows can be inserted at once and each knows its key; SQLite has no
/// such thing and sends nothing.
/// </summary>
/// <param name="count">How many rows there are.</param>
internal sealed class AllocateStep<TEntity, TKey, TTable>(int count)
    : KeyStep<TEntity, TKey, TTable>(default(TTable).Info, default(TTable).Info.Entity, writer => Write(writer, count))
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>The keys; null where the database makes them with the rows.</summary>
    public IReadOnlyList<TKey>? Allocated { get; private set; }

    public override void Execute(StatementCall call)
    {
        if (!call.Dialect.IsPostgreSql)
            return;

        base.Execute(call);
        Allocated = [.. Keys];
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        if (!call.Dialect.IsPostgreSql)
            return;

        await base.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
        Allocated = [.. Keys];
    }

    private static void Write(SqlWriter writer, int count)
    {
        TableInfo table = default(TTable).Info;
        ColumnInfo key = table.KeyColumns[0];
        string name = (table.Schema is null ? "" : SqlWriter.Quote(table.Schema) + ".") + SqlWriter.Quote(table.Table);
        string type = key.Type switch
        {
            ColumnType.Int64 or ColumnType.UInt32 => "bigint",
            ColumnType.Int32 or ColumnType.UInt16 => "integer",
            ColumnType.UInt64 => "numeric",
            _ => "smallint",
        };
        writer.Append("SELECT ");
        KeyRows.Write(writer, table, [$"CAST(nextval(pg_get_serial_sequence({ChangeSql.Constant(name)}, {ChangeSql.Constant(key.Column)})) AS {type})"]);
        writer.Append("\nFROM generate_series(1, ").AppendParameter(count).Append(")");
    }
}
