namespace RelationGen;

/// <summary>
/// The SQL of PostgreSQL: lists are typed arrays, one for each part of a key; order and NULLs are said, because the database is set to its
/// own.
/// </summary>
internal class PostgreSqlSql : SqlDialect
{
    public static PostgreSqlSql Instance { get; } = new();

    // A json is kept as it was written, and has no equality.
    public override (string Before, string After) Comparable(ColumnInfo column) =>
        column is { ComparedAs: "json", IsDocument: true } ? ("CAST(", " AS jsonb)")
        : column.IsRowVersion ? AsText(column)
        : ("", "");

    public override SchemaSql Schema { get; } = new PostgreSqlSchema();

    public override DocumentSql Documents { get; } = new PostgreSqlDocuments();

    public override string ByCodePoint => " COLLATE \"C\"";

    public override bool PlansByLimit => true;

    public override bool HasLateral => true;

    public override bool FindsKeysInSets => true;

    public override int? JoinedLevels => 16;

    public override string GivesIdentity => " OVERRIDING SYSTEM VALUE";

    // An array is looked up by an index, value by value, where a sub-select would be joined.
    public override (string Before, string After) IsAnyOfDistinct => (" = ANY(ARRAY(", "))");

    public override bool HasSequences => true;

    public override ControlTexts Snapshot { get; } = new("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "COMMIT", "ROLLBACK");

    // PostgreSQL's own rule is the opposite of the library's.
    public override string NullOrder(bool isDescending, bool putsNullsFirst) => putsNullsFirst ? " NULLS FIRST" : " NULLS LAST";

    public override string TextTest(TextMatch match) => match switch
    {
        TextMatch.Like => "{0} LIKE {1}",
        TextMatch.Contains => "strpos({0}, {1}) > 0",
        TextMatch.StartsWith => "starts_with({0}, {1})",
        _ => "right({0}, length({1})) = {1}",
    };

    // The average of integers is a numeric; that of decimals stays one. Servers before 18 know no least and no greatest uuid, whose order
    // is that of its text, and none knows those of a boolean.
    public override void WriteAggregate(SqlWriter writer, AggregateFunction function, Operand value, ColumnInfo result)
    {
        switch (value.Info.Type)
        {
            case ColumnType.Guid when AggregateOperand.IsValue(function):
                WriteAround(writer, "CAST(" + NameOf(function) + "(CAST(", value, " AS text)" + ByCodePoint + ") AS uuid)");
                break;
            case ColumnType.Boolean when AggregateOperand.IsValue(function):
                WriteAround(writer, function == AggregateFunction.Min ? "bool_and(" : "bool_or(", value, ")");
                break;
            default:
                bool isCast = function == AggregateFunction.Average && result.Type != ColumnType.Decimal;
                writer.Append(isCast ? "CAST(" : "");
                base.WriteAggregate(writer, function, value, result);
                writer.Append(isCast ? " AS double precision)" : "");
                break;
        }
    }

    private static void WriteAround(SqlWriter writer, string before, Operand value, string after)
    {
        writer.Append(before);
        value.WriteComparable(writer);
        writer.Append(after);
    }

    // A provider reads no type that it does not know, such as an enum that was made after it had looked.
    public override (string Before, string After) AsText(ColumnInfo column) => column switch
    {
        { IsForeign: false } => ("", ""),
        { IsRowVersion: true } => ("CAST(CAST(", " AS text) AS bigint)"),

        // A cast writes 10.0.0.1/32; this writes an address as it is printed and sent.
        { ComparedAs: { } type } when type.Equals("inet", StringComparison.OrdinalIgnoreCase) => ("abbrev(", ")"),
        { Element: not null } => ("CAST(array_to_json(", ") AS text)"),
        _ => ("CAST(", " AS text)"),
    };

    public override void WriteIsAny(SqlWriter writer, int parameter) => writer.Append(" = ANY(").AppendToken(parameter).Append(")");

    public override void WriteIsAny(SqlWriter writer, int parameter, int parts)
    {
        writer.Append(" IN (SELECT * FROM ");
        WriteArrays(writer, parameter, parts);
        writer.Append(")");
    }

    public override void WriteKeyTable(SqlWriter writer, int parameter, int parts, string alias)
    {
        WriteArrays(writer, parameter, parts);
        writer.Append(" AS ").Append(alias);
        for (int i = 0; i < parts; i++)
            writer.Append(i == 0 ? "(" : ", ").Append(KeyTable.Part(i));

        writer.Append(")");
    }

    public override bool HasConcurrentWriters => true;

    public override string Locked => "\nFOR NO KEY UPDATE";

    public override void WriteAlone(SqlWriter writer, string table, int first, int parts)
    {
        writer.Append("SELECT pg_advisory_xact_lock(hashtextextended(concat(").Append(SqlWriter.Constant(table));
        for (int i = 0; i < parts; i++)
            writer.Append(", ' ', ").AppendToken(first + i);

        writer.Append("), 0))");
    }

    // Asked once, before the first row.
    public override void WriteAndLocks(SqlWriter writer, TableInfo table, Action writeRows)
    {
        writer.Append(" AND (SELECT COUNT(*) FROM (SELECT 1 FROM ").AppendTable(table.Schema, table.Table).Append(" WHERE ");
        writeRows();
        writer.Append(" ORDER BY ").Append(string.Join(", ", ChangeSql.BareKey(table))).Append(" FOR NO KEY UPDATE) AS l) IS NOT NULL");
    }

    // Without OF it would lock the rows of tables that are joined for a condition too, and cannot where the join is an outer one.
    public override string LockOf(RowLock asked, string alias) =>
        (asked.IsShared ? "\nFOR SHARE OF " : "\nFOR UPDATE OF ") + alias + asked.Wait switch
        {
            LockWait.SkipLocked => " SKIP LOCKED",
            LockWait.NoWait => " NOWAIT",
            _ => "",
        };

    public override string NextKey(TableInfo table)
    {
        ColumnInfo key = table.KeyColumns[0];
        string type = key.Type switch
        {
            ColumnType.Int64 or ColumnType.UInt32 => "bigint",
            ColumnType.Int32 or ColumnType.UInt16 => "integer",
            ColumnType.UInt64 => "numeric",
            _ => "smallint",
        };
        return $"CAST(nextval(pg_get_serial_sequence({NameOf(table)}, {SqlWriter.Constant(key.Column)})) AS {type})";
    }

    // For each row (1), before (2), an insert (4).
    public override string MayReplaceKeys(TableInfo table) =>
        $"EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = {NameOf(table)}::regclass AND tgtype & 7 = 7 AND tgenabled <> 'D')";

    public override void WriteNumbers(SqlWriter writer, int count)
        => writer.Append("generate_series(1, ").AppendParameter(count).Append(")");

    private static string NameOf(TableInfo table)
        => SqlWriter.Constant((table.Schema is null ? "" : SqlWriter.Quote(table.Schema) + ".") + SqlWriter.Quote(table.Table));

    private static void WriteArrays(SqlWriter writer, int parameter, int parts)
    {
        for (int i = 0; i < parts; i++)
            writer.Append(i == 0 ? "unnest(" : ", ").AppendToken(parameter + i);

        writer.Append(")");
    }
}
