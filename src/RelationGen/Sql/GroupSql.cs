using System.Globalization;

namespace RelationGen;

/// <summary>
/// Writes the derived table of a <see cref="GroupJoin"/>: which targets it groups, by what, and which row of the source it belongs to.
/// </summary>
internal static class GroupSql
{
    /// <summary>FROM and the tables of a group over a relation, each target once for each key.</summary>
    public static void WriteFrom(SqlWriter writer, GroupJoin group, RowSet rows)
    {
        IReadOnlyList<RelationStep> steps = group.Relation.Info.Steps;
        RelationStep last = steps[^1];
        writer.Append(" FROM ");
        if (steps.Count == 1)
        {
            group.Key = Prefixed(GroupJoin.Target, last.Columns);
            writer.AppendRows(last, GroupJoin.Target);
            return;
        }

        string[] names = [.. steps.Take(steps.Count - 1).Select(_ => writer.NextJunction())];
        string between = names[^1];
        string[] keys = Prefixed(names[0], steps[0].Columns);
        string[] columns = last.PreviousColumns;
        bool isPair = IsPair(steps);
        if (isPair)
        {
            group.Key = keys;
        }
        else
        {
            // Many rows between may lead from one source to one target.
            between = "p";
            writer.Append("(SELECT DISTINCT ");
            for (int i = 0; i < keys.Length; i++)
                writer.Append(keys[i]).Append(" AS ").Append(GroupJoin.KeyName(i)).Append(", ");

            for (int i = 0; i < columns.Length; i++)
                writer.Append(i == 0 ? "" : ", ").Append(names[^1]).Append(columns[i]).Append(" AS ").Append(NextName(i));

            writer.Append(" FROM ");
            group.Key = [.. keys.Select((_, i) => "p." + GroupJoin.KeyName(i))];
            columns = [.. columns.Select((_, i) => "." + NextName(i))];
        }

        RelationSql.WriteChain(writer, steps, names);
        if (!isPair)
        {
            WriteRows(writer, steps[0], names[0], rows, " WHERE ");
            writer.Append(") AS ").Append(between);
        }

        writer.Append(" JOIN ").AppendRows(last, GroupJoin.Target).Append(" ON ");
        RelationSql.WriteEqual(writer, GroupJoin.Target, last.Columns, between, columns);
    }

    /// <summary>Which targets a group is made of.</summary>
    public static void WriteWhere(SqlWriter writer, GroupJoin group, TableAlias target, RowSet rows, Predicate? where)
    {
        IReadOnlyList<RelationStep> steps = group.Relation.Info.Steps;
        string word = " WHERE ";
        if (steps.Count == 1 || IsPair(steps))
            word = WriteRows(writer, steps[0], steps.Count == 1 ? GroupJoin.Target : "j1", rows, word);

        Predicate? scope = group.Relation.Scope is { HasWhere: true } limited ? limited.Predicate(target) : null;
        foreach (Predicate? condition in (ReadOnlySpan<Predicate?>)[scope, where])
        {
            if (condition is null)
                continue;

            writer.Append(word);
            condition.Write(writer);
            word = " AND ";
        }
    }

    /// <summary>What a group is grouped by, and which row of the source it belongs to.</summary>
    public static void WriteEnd(SqlWriter writer, GroupJoin group, string source)
    {
        RelationStep first = group.Relation.Info.Steps[0];
        writer.Append(" GROUP BY ").Append(string.Join(", ", group.Key)).Append(") AS ").Append(group.Name).Append(" ON ");
        for (int i = 0; i < first.Columns.Length; i++)
            writer.Append(i == 0 ? "" : " AND ").Append(group.Name).Append(".").Append(GroupJoin.KeyName(i)).Append(" = ").Append(source)
                .Append(first.PreviousColumns[i]);

        RelationSql.WriteDiscriminator(writer, group.Relation.Info, source);
    }

    /// <summary>The rows are those of the sources, and of the entity that a discriminator means.</summary>
    /// <returns>What stands before the next condition.</returns>
    private static string WriteRows(SqlWriter writer, RelationStep first, string name, RowSet rows, string word)
    {
        if (!rows.IsAll)
        {
            writer.Append(word);
            RelationSql.WriteIsIn(writer, name, first, rows);
            word = " AND ";
        }

        if (first.Discriminator is not { } discriminator)
            return word;

        writer.Append(word);
        RelationSql.WriteIs(writer, discriminator, name);
        return " AND ";
    }

    /// <summary>A table between whose key the pair of both sides is.</summary>
    private static bool IsPair(IReadOnlyList<RelationStep> steps) => steps.Count == 2 && steps[0].IsUnique;

    private static string[] Prefixed(string alias, string[] columns) => [.. columns.Select(column => alias + column)];

    private static string NextName(int part) => "n" + (part + 1).ToString(CultureInfo.InvariantCulture);
}
