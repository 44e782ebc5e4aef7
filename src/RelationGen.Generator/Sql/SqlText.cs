using RelationGen.Generator.Model;

namespace RelationGen.Generator.Sql;

/// <summary>
/// Writes the statements of an entity and its relations. The table that is read is always called <c>t</c>, a table between <c>j</c> and a list of
/// keys <c>k</c>; parameters are <c>$1</c>, <c>$2</c> and so on.
/// </summary>
internal static class SqlText
{
    /// <summary>The select list: <c>t."id", t."title"</c>.</summary>
    public static string Columns(EntityModel entity) => string.Join(", ", entity.Columns.Select(column => Column("t", column.Column)));

    /// <summary>All rows of a table.</summary>
    public static IReadOnlyList<string> All(SqlDialect dialect, string columns, string table, string? schema) =>
        ["SELECT " + columns, "FROM " + Table(dialect, table, schema) + " AS t"];

    /// <summary>The row with one key.</summary>
    public static IReadOnlyList<string> ByKey(SqlDialect dialect, string columns, string table, string? schema, IEnumerable<string> keyColumns) =>
        [.. All(dialect, columns, table, schema), "WHERE " + Parameters("t", keyColumns)];

    /// <summary>The rows of the target that match one key.</summary>
    public static IReadOnlyList<string> ForOne(SqlDialect dialect, RelationModel relation, string columns)
    {
        TargetModel target = relation.Target!;
        if (relation.Junction is not { } junction)
            return [.. ByKey(dialect, columns, target.Table, target.Schema, relation.Key.Select(part => part.TargetColumn)), .. Discriminator(relation, "t", hasWhere: true)];

        return
        [
            "SELECT " + columns + ", " + JunctionColumns(junction),
            "FROM " + Table(dialect, junction.Table, junction.Schema) + " AS j",
            .. Joins(dialect, relation, junction),
            "WHERE " + Parameters("j", junction.SourceColumns),
            .. Discriminator(relation, "j", hasWhere: true),
        ];
    }

    /// <summary>The rows of the target that match any of the keys.</summary>
    public static IReadOnlyList<string> ForMany(SqlDialect dialect, RelationModel relation, string columns)
    {
        JunctionModel? junction = relation.Junction;
        string alias = junction is null ? "t" : "j";
        string table = junction is null
            ? Table(dialect, relation.Target!.Table, relation.Target.Schema)
            : Table(dialect, junction.Table, junction.Schema);
        string[] keys = [.. junction is null ? relation.Key.Select(part => part.TargetColumn) : junction.SourceColumns];
        List<string> lines = ["SELECT " + columns + (junction is null ? string.Empty : ", " + JunctionColumns(junction))];
        if (keys.Length == 1)
        {
            lines.Add("FROM " + table + " AS " + alias);
            if (junction is not null)
                lines.AddRange(Joins(dialect, relation, junction));

            lines.Add("WHERE " + Column(alias, keys[0]) + IsAny(dialect, relation.Key[0]));
            lines.AddRange(Discriminator(relation, alias, hasWhere: true));
            return lines;
        }

        lines.Add("FROM " + KeyTable(dialect, keys.Length));
        lines.Add("JOIN " + table + " AS " + alias + " ON " + string.Join(" AND ",
            keys.Select((column, i) => Column(alias, column) + " = k.key" + (i + 1))));
        if (junction is not null)
            lines.AddRange(Joins(dialect, relation, junction));

        lines.AddRange(Discriminator(relation, alias, hasWhere: false));
        return lines;
    }

    public static string Quote(string identifier) => "\"" + identifier.Replace("\"", "\"\"") + "\"";

    /// <summary>
    /// The discriminator, so that keys of one entity never mix with equal keys of another; the key of a branch was chosen by its own.
    /// </summary>
    private static IEnumerable<string> Discriminator(RelationModel relation, string alias, bool hasWhere) => relation is { Discriminator: { } discriminator, Branch: null }
        ? [(hasWhere ? "AND " : "WHERE ") + Column(alias, discriminator.Column) + " = '" + discriminator.Value.Replace("'", "''") + "'"]
        : [];

    /// <summary>The keys of a whole list travel in one parameter.</summary>
    private static string IsAny(SqlDialect dialect, KeyPartModel part) => dialect switch
    {
        SqlDialect.PostgreSql => " = ANY($1)",

        // A BLOB cannot travel in JSON: the runtime puts a list of parameters in the place of $1.
        _ when part.Getter == "Bytes" => " IN ($1)",
        _ => " IN (SELECT \"value\" FROM json_each($1))",
    };

    /// <summary>
    /// A table of composite keys, called <c>k</c>. Why SQLite's has a second JSON text and a limit, <c>KeyTable</c> of the library says.
    /// </summary>
    private static string KeyTable(SqlDialect dialect, int parts) => dialect == SqlDialect.PostgreSql
        ? "unnest(" + string.Join(", ", Enumerable.Range(1, parts).Select(i => "$" + i)) + ") AS k("
            + string.Join(", ", Enumerable.Range(1, parts).Select(i => "key" + i)) + ")"
        : "(SELECT " + string.Join(", ", Enumerable.Range(0, parts).Select(i => "json_extract(j.\"value\", '$[" + i + "]') AS key" + (i + 1)))
            + " FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k";

    /// <summary>SQLite has no schemas: there the qualifier would name an attached database.</summary>
    private static string Table(SqlDialect dialect, string table, string? schema) =>
        schema is null || dialect == SqlDialect.Sqlite ? Quote(table) : Quote(schema) + "." + Quote(table);

    private static string Column(string alias, string column) => alias + "." + Quote(column);

    private static string Parameters(string alias, IEnumerable<string> columns) =>
        string.Join(" AND ", columns.Select((column, i) => Column(alias, column) + " = $" + (i + 1)));

    private static string JunctionColumns(JunctionModel junction) => string.Join(", ", junction.SourceColumns.Select(column => Column("j", column)));

    /// <summary>Joins the tables between in their order, called <c>j2</c>, <c>j3</c> and so on, then the target.</summary>
    private static IEnumerable<string> Joins(SqlDialect dialect, RelationModel relation, JunctionModel junction)
    {
        string previous = "j";
        for (int i = 0; i < junction.Further.Count; i++)
        {
            HopModel hop = junction.Further[i];
            string alias = "j" + (i + 2);
            yield return Join(Table(dialect, hop.Table, hop.Schema), alias, hop.Columns, previous, hop.PreviousColumns);
            previous = alias;
        }

        yield return Join(Table(dialect, relation.Target!.Table, relation.Target.Schema), "t", junction.TargetKeyColumns, previous, junction.TargetColumns);
    }

    private static string Join(string table, string alias, EquatableArray<string> columns, string previous, EquatableArray<string> previousColumns) =>
        "JOIN " + table + " AS " + alias + " ON " + string.Join(" AND ",
            columns.Select((column, i) => Column(alias, column) + " = " + Column(previous, previousColumns[i])));
}
