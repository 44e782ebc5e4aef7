using System.Globalization;

namespace RelationGen;

/// <summary>
/// Writes a statement for all that a relation of an entity to itself leads to. The union drops rows that were found before, so that a cycle
/// comes to an end; where a depth is counted, a row may be found once at each, and the depth ends it.
/// </summary>
/// <param name="writer">The receiver.</param>
/// <param name="step">The step from row to row.</param>
/// <param name="target">The table.</param>
internal sealed class RecursiveSql(SqlWriter writer, RelationStep step, TableInfo target)
{
    // No table has such names.
    private const string Found = "\"r*\"";
    private const string Deeper = "\"d*\"";

    private readonly string[] _keys = [.. Enumerable.Range(0, target.KeyColumns.Count).Select(KeyTable.Part)];
    private readonly string[] _next = [.. Enumerable.Range(1, step.Columns.Length).Select(i => "next" + Number(i))];

    private string Names => string.Join(", ", [.. _keys, .. _next]);

    private string Columns
        => string.Join(
            ", ", [.. target.KeyColumns.Select(column => "t" + column.Quoted), .. step.PreviousColumns.Select(column => "t" + column)]);

    /// <summary>A row leads to one other, by the key of the table, which has an index.</summary>
    private bool IsByKey => step.Columns.SequenceEqual(target.KeyColumns.Select(column => column.Quoted));

    /// <summary>Writes the statement.</summary>
    /// <param name="depth">The most levels; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="writeFirst">Writes the tables and the condition of the first level.</param>
    public void Write(int depth, Action writeFirst)
    {
        bool isLimited = depth < int.MaxValue;
        int? joined = writer.Sql.JoinedLevels;
        bool isSplit = joined is not null && !IsByKey && depth > joined;
        bool counts = isLimited || isSplit;
        writer.Append("WITH RECURSIVE ").Append(Found).Append("(").Append(Names).Append(counts ? ", depth) AS (" : ") AS (");
        writer.Append("\n    SELECT ").Append(Columns).Append(counts ? ", 1" : "").Append("\n    FROM ");
        writeFirst();
        writer.Append("\n    UNION\n    SELECT ").Append(Columns).Append(counts ? ", r.depth + 1" : "").Append("\n    FROM ").Append(Found)
            .Append(" AS r");
        WriteNext("r", asksForEach: joined is not null && IsByKey);
        if (isSplit)
            writer.Append("\n    WHERE r.depth < ").Append(Number(joined!.Value));
        else if (counts)
            writer.Append("\n    WHERE r.depth < ").AppendParameter(AggregateOperand.Number, (long)depth);

        if (isSplit)
            WriteDeeper(joined!.Value, isLimited ? depth : null);

        writer.Append("\n)\nSELECT ").Append(writer.Sql.SelectListOf(target)).Append("\nFROM ").AppendRows(target, "t")
            .Append("\nWHERE ");
        RelationSql.WriteKey(writer, target, SqlWriter.DefaultAlias);
        writer.Append(" IN (SELECT ").Append(string.Join(", ", _keys)).Append(" FROM ").Append(Found);
        if (isSplit)
            writer.Append(" UNION ALL SELECT ").Append(string.Join(", ", _keys)).Append(" FROM ").Append(Deeper);

        writer.Append(")");
    }

    private void WriteDeeper(int joined, int? depth)
    {
        string counted = depth is null ? "" : ", depth";
        writer.Append("\n), ").Append(Deeper).Append("(").Append(Names).Append(counted).Append(") AS (");
        writer.Append("\n    SELECT ").Append(Names).Append(counted).Append("\n    FROM ").Append(Found).Append("\n    WHERE depth = ")
            .Append(Number(joined));
        writer.Append("\n    UNION\n    SELECT ").Append(Columns).Append(depth is null ? "" : ", d.depth + 1").Append("\n    FROM ")
            .Append(Deeper).Append(" AS d");
        WriteNext("d", asksForEach: true);
        if (depth is { } most)
            writer.Append("\n    WHERE d.depth < ").AppendParameter(AggregateOperand.Number, (long)most);
    }

    /// <summary>The rows that the rows of a level lead to. The OFFSET keeps the database from joining them in another way.</summary>
    private void WriteNext(string level, bool asksForEach)
    {
        writer.Append(asksForEach ? "\n    CROSS JOIN LATERAL (SELECT t.* FROM " : "\n    JOIN ").AppendRows(target, "t")
            .Append(asksForEach ? " WHERE " : " ON ");
        for (int i = 0; i < step.Columns.Length; i++)
            writer.Append(i == 0 ? "" : " AND ").Append("t").Append(step.Columns[i]).Append(" = ").Append(level).Append(".")
                .Append(_next[i]);

        writer.Append(asksForEach ? " OFFSET 0) AS t" : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
