using RelationGen.Generator.Model;

namespace RelationGen.Generator.Sql;

/// <summary>
/// Writes the statements of an entity and its relations for SQLite. The table that is read is always called <c>t</c>, a junction <c>j</c>
/// and a list of keys <c>k</c>.
/// </summary>
internal static class SqlText
{
    /// <summary>The select list: <c>t."id", t."title"</c>.</summary>
    public static string Columns(EntityModel entity) => string.Join(", ", entity.Columns.Select(column => Column("t", column.Column)));

    /// <summary>All rows of a table.</summary>
    public static IReadOnlyList<string> All(string columns, string table) => ["SELECT " + columns, "FROM " + Quote(table) + " AS t"];

    /// <summary>The row with one key.</summary>
    public static IReadOnlyList<string> ByKey(string columns, string table, IEnumerable<string> keyColumns) =>
        [.. All(columns, table), "WHERE " + Parameters("t", keyColumns)];

    /// <summary>The rows of the target that match one key.</summary>
    public static IReadOnlyList<string> ForOne(RelationModel relation, string columns)
    {
        if (relation.Junction is not { } junction)
            return ByKey(columns, relation.Target!.Table, relation.Key.Select(part => part.TargetColumn));

        return
        [
            "SELECT " + columns + ", " + JunctionColumns(junction),
            "FROM " + Quote(junction.Table) + " AS j",
            JoinTarget(relation, junction),
            "WHERE " + Parameters("j", junction.SourceColumns),
        ];
    }

    /// <summary>The rows of the target that match any of the keys.</summary>
    public static IReadOnlyList<string> ForMany(RelationModel relation, string columns)
    {
        JunctionModel? junction = relation.Junction;
        string alias = junction is null ? "t" : "j";
        string table = junction is null ? relation.Target!.Table : junction.Table;
        string[] keys = [.. junction is null ? relation.Key.Select(part => part.TargetColumn) : junction.SourceColumns];
        List<string> lines = ["SELECT " + columns + (junction is null ? string.Empty : ", " + JunctionColumns(junction))];
        if (keys.Length == 1)
        {
            lines.Add("FROM " + Quote(table) + " AS " + alias);
            if (junction is not null)
                lines.Add(JoinTarget(relation, junction));

            // A BLOB cannot travel in JSON: the runtime puts a list of parameters in the place of @keys.
            string list = relation.Key[0].Getter == "Bytes" ? "@keys" : "SELECT \"value\" FROM json_each(@keys)";
            lines.Add("WHERE " + Column(alias, keys[0]) + " IN (" + list + ")");
            return lines;
        }

        lines.Add("FROM json_each(@keys) AS k");
        lines.Add("JOIN " + Quote(table) + " AS " + alias + " ON " + string.Join(" AND ",
            keys.Select((column, i) => Column(alias, column) + " = json_extract(k.\"value\", '$[" + i + "]')")));
        if (junction is not null)
            lines.Add(JoinTarget(relation, junction));

        return lines;
    }

    public static string Quote(string identifier) => "\"" + identifier.Replace("\"", "\"\"") + "\"";

    private static string Column(string alias, string column) => alias + "." + Quote(column);

    private static string Parameters(string alias, IEnumerable<string> columns) =>
        string.Join(" AND ", columns.Select((column, i) => Column(alias, column) + " = @key" + i));

    private static string JunctionColumns(JunctionModel junction) => string.Join(", ", junction.SourceColumns.Select(column => Column("j", column)));

    private static string JoinTarget(RelationModel relation, JunctionModel junction) =>
        "JOIN " + Quote(relation.Target!.Table) + " AS t ON " + string.Join(" AND ",
            junction.TargetKeyColumns.Select((column, i) => Column("t", column) + " = " + Column("j", junction.TargetColumns[i])));
}
