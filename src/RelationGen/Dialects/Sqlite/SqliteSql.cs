using System.Globalization;

namespace RelationGen;

/// <summary>The SQL of SQLite: lists are JSON texts, numbers and moments that are stored as text are compared as what they mean.</summary>
internal class SqliteSql : SqlDialect
{
    public static SqliteSql Instance { get; } = new();

    public override SchemaSql Schema { get; } = new SqliteSchema();

    public override DocumentSql Documents { get; } = new SqliteDocuments();

    // A qualifier would name an attached database.
    public override bool HasSchemas => false;

    public override string? LimitOfAll => "LIMIT -1";

    public override ControlTexts Waiting { get; } = new("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK");

    public override string Literal(bool value) => value ? "1" : "0";

    // Decimals and moments with an offset are text, which would compare letter by letter: the number, to 15 digits, and the moment, to the
    // millisecond, are compared.
    public override (string Before, string After) Comparable(ColumnInfo column) => column.Type switch
    {
        // White space between the values means nothing.
        _ when column.Element is not null || column.IsDocument => ("json(", ")"),
        ColumnType.Decimal => ("CAST(", " AS REAL)"),
        ColumnType.DateTimeOffset => ("strftime('%Y-%m-%d %H:%M:%f', ", ")"),
        _ => ("", ""),
    };

    public override bool HasOwnOrder(ColumnInfo column) => SqliteUnsigned.Concerns(column);

    public override void WriteOrdered(SqlWriter writer, Action value) => SqliteUnsigned.WriteOrdered(writer, value);

    // Such a column holds a floating point number, of which a decimal has fifteen digits and a float seven.
    public override ColumnType Exact(ColumnType type) => type is ColumnType.Decimal or ColumnType.Single ? ColumnType.Double : type;

    // SQLite's own rule is the library's: NULL is less than everything.
    public override string NullOrder(bool isDescending, bool putsNullsFirst) =>
        putsNullsFirst != isDescending ? "" : putsNullsFirst ? " NULLS FIRST" : " NULLS LAST";

    public override (string Before, string Between, string After) NullSafe(bool isEqual) => ("", isEqual ? " IS " : " IS NOT ", "");

    public override string TextTest(TextMatch match) => match switch
    {
        TextMatch.Like => "{0} LIKE {1}",
        TextMatch.Contains => "instr({0}, {1}) > 0",

        // As bytes: a text would end at the character U+0000. A part of no bytes at all is NULL, but the empty text begins with itself.
        TextMatch.StartsWith => "ifnull(substr(CAST({0} AS BLOB), 1, length(CAST({1} AS BLOB))), CAST({0} AS BLOB)) = CAST({1} AS BLOB)",

        // substr(x, 0 - 0) would be all of x.
        _ =>
            "ifnull(substr(CAST({0} AS BLOB), length(CAST({0} AS BLOB)) - length(CAST({1} AS BLOB)) + 1), CAST({0} AS BLOB)) = "
            + "CAST({1} AS BLOB)",
    };

    public override void WriteAggregate(SqlWriter writer, AggregateFunction function, Operand value, ColumnInfo result)
    {
        if (SqliteUnsigned.Concerns(value.Info) && function != AggregateFunction.CountDistinct)
            SqliteUnsigned.WriteAggregate(writer, function, () => value.WriteComparable(writer));
        else if (result.Type == ColumnType.Decimal && function is AggregateFunction.Sum or AggregateFunction.Average)
            WriteRounded(writer, function, value);
        else
            base.WriteAggregate(writer, function, value, result);
    }

    // JSON has no bytes.
    public override bool SendsOneByOne(Type keys) => keys == typeof(byte[]);

    public override void WriteIsAny(SqlWriter writer, int parameter) =>
        writer.Append(" IN (SELECT \"value\" FROM json_each(").AppendToken(parameter).Append("))");

    public override void WriteIsAny(SqlWriter writer, int parameter, int parts)
    {
        writer.Append(" IN (SELECT ");
        for (int i = 0; i < parts; i++)
            writer.Append(i == 0 ? "" : ", ").Append("json_extract(\"value\", '$[" + i.ToString(CultureInfo.InvariantCulture) + "]')");

        writer.Append(" FROM json_each(").AppendToken(parameter).Append("))");
    }

    /// <summary>
    /// A table of one JSON text. SQLite expects few rows of a JSON text, and would read the whole other table for each of them where no
    /// index helps. A second text, of one row, lets it expect many, and build an index. The limit keeps the columns what they are: no such
    /// index serves expressions.
    /// </summary>
    public override void WriteKeyTable(SqlWriter writer, int parameter, int parts, string alias)
    {
        if (parts == 1)
        {
            writer.Append("json_each(").AppendToken(parameter).Append(") AS ").Append(alias);
            return;
        }

        IEnumerable<string> columns = Enumerable.Range(0, parts)
            .Select(i => $"json_extract(j.\"value\", '$[{i.ToString(CultureInfo.InvariantCulture)}]') AS {KeyTable.Part(i)}");
        writer.Append($"(SELECT {string.Join(", ", columns)} FROM json_each('[0]') AS n CROSS JOIN json_each(").AppendToken(parameter)
            .Append(") AS j LIMIT -1) AS ").Append(alias);
    }

    public override string KeyPart(string alias, int part, int parts)
        => parts == 1 ? alias + ".\"value\"" : base.KeyPart(alias, part, parts);

    // A BEGIN IMMEDIATE cannot stand within a transaction. A statement that may write takes the same lock before it looks for rows.
    public override string DatabaseLock(TableInfo table)
    {
        string key = table.KeyColumns[0].Quoted[1..];
        return $"UPDATE {SqlWriter.Quote(table.Table)} SET {key} = {key} WHERE 0";
    }

    // A virtual table, which no table makes such a key for.
    public override bool IsNoKey(long key) => key == -1;

    /// <summary>
    /// SQLite adds decimals as floating numbers: 0.1 + 0.2 would be no 0.3. What it adds is exact to the 15 digits that compare. Without
    /// values there is no average, but printf would write one.
    /// </summary>
    private static void WriteRounded(SqlWriter writer, AggregateFunction function, Operand value)
    {
        bool isMean = function == AggregateFunction.Average;
        if (isMean)
        {
            writer.Append("CASE WHEN COUNT(");
            value.WriteComparable(writer);
            writer.Append(") > 0 THEN ");
        }

        writer.Append("CAST(printf('%.15g', ").Append(NameOf(function)).Append("(");
        value.WriteComparable(writer);
        writer.Append(")) AS REAL)").Append(isMean ? " END" : "");
    }
}
