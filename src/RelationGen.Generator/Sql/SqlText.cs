using RelationGen.Generator.Model;

namespace RelationGen.Generator.Sql;

/// <summary>
/// Writes the statement that loads a relation, with marked places for what the library decides at run time: <c>{columns}</c> for the columns of the
/// target, the columns of the key in braces for one key or many, schemas in braces, which not every database has. The table that is read is always called
/// <c>t</c>, a table between <c>j</c>, <c>j2</c> and so on.
/// </summary>
internal static class SqlText
{
    /// <summary>The lines of the statement.</summary>
    public static IReadOnlyList<string> Of(RelationModel relation)
    {
        TargetModel target = relation.Target!;
        if (relation.Junction is not { } junction)
        {
            return
            [
                "SELECT {columns}",
                "FROM " + Table(target.Table, target.Schema) + " AS t",
                "WHERE " + Key("t", relation.Key.Select(part => part.TargetColumn)),
                .. Discriminator(relation, "t"),
            ];
        }

        return
        [
            "SELECT {columns}, " + string.Join(", ", junction.SourceColumns.Select(column => Column("j", column))),
            "FROM " + Table(junction.Table, junction.Schema) + " AS j",
            .. Joins(target, junction),
            "WHERE " + Key("j", junction.SourceColumns),
            .. Discriminator(relation, "j"),
        ];
    }

    /// <summary>
    /// The discriminator, so that keys of one entity never mix with equal keys of another; the key of a branch was chosen by its own.
    /// </summary>
    private static IEnumerable<string> Discriminator(RelationModel relation, string alias) => relation is { Discriminator: { } discriminator, Branch: null }
        ? ["AND " + Column(alias, discriminator.Column) + " = '" + discriminator.Value.Replace("'", "''") + "'"]
        : [];

    private static string Key(string alias, IEnumerable<string> columns) => "{" + string.Join(", ", columns.Select(column => Column(alias, column))) + "}";

    private static string Quote(string identifier) => "\"" + identifier.Replace("\"", "\"\"") + "\"";

    private static string Table(string table, string? schema) => (schema is null ? string.Empty : "{" + Quote(schema) + ".}") + Quote(table);

    private static string Column(string alias, string column) => alias + "." + Quote(column);

    /// <summary>Joins the tables between in their order, called <c>j2</c>, <c>j3</c> and so on, then the target.</summary>
    private static IEnumerable<string> Joins(TargetModel target, JunctionModel junction)
    {
        string previous = "j";
        for (int i = 0; i < junction.Further.Count; i++)
        {
            HopModel hop = junction.Further[i];
            string alias = "j" + (i + 2);
            yield return Join(Table(hop.Table, hop.Schema), alias, hop.Columns, previous, hop.PreviousColumns);
            previous = alias;
        }

        yield return Join(Table(target.Table, target.Schema), "t", junction.TargetKeyColumns, previous, junction.TargetColumns);
    }

    private static string Join(string table, string alias, EquatableArray<string> columns, string previous, EquatableArray<string> previousColumns) =>
        "JOIN " + table + " AS " + alias + " ON " + string.Join(" AND ",
            columns.Select((column, i) => Column(alias, column) + " = " + Column(previous, previousColumns[i])));
}
