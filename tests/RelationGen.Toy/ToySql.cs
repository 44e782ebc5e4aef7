using System.Text;

namespace RelationGen.Toy;

/// <summary>
/// The SQL of a database that the library does not know: names are in backticks, and a list of keys is a row for each, <c>VALUES ($1_0), ($1_1)</c>, so that a
/// text depends on the number of keys. Everything else is SQLite's, on which it runs.
/// </summary>
internal sealed class ToySql : SqliteSql
{
    /// <summary>Surrounds SQL of the caller's own until the text is finished.</summary>
    private const char Mark = '\u0001';

    public static new ToySql Instance { get; } = new();

    /// <summary>Names get their quotes here, unless they are the caller's; what stands in a text is none.</summary>
    public override string ToOwn(string sql)
    {
        var text = new StringBuilder(sql.Length);
        bool isVerbatim = false;
        for (int i = 0; i < sql.Length; i++)
        {
            char character = sql[i];
            if (character == Mark)
            {
                isVerbatim = !isVerbatim;
            }
            else if (isVerbatim || character is not ('"' or '\''))
            {
                text.Append(character);
            }
            else
            {
                int end = EndOf(sql, i);
                text.Append(character == '\'' ? sql[i..end] : "`" + sql[(i + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal).Replace("`", "``", StringComparison.Ordinal) + "`");
                i = end - 1;
            }
        }

        return text.ToString();
    }

    public override string Verbatim(string sql) => Mark + sql + Mark;

    public override void WriteIsAny(SqlWriter writer, int parameter) => writer.Append(" IN (" + ToyKeys.Place(parameter) + ")");

    public override void WriteIsAny(SqlWriter writer, int parameter, int parts) => WriteIsAny(writer, parameter);

    public override void WriteKeyTable(SqlWriter writer, int parameter, int parts, string alias)
    {
        IEnumerable<string> columns = parts == 1
            ? ["column1 AS \"value\""]
            : Enumerable.Range(0, parts).Select(i => $"column{i + 1} AS {KeyTable.Part(i)}");
        writer.Append($"(SELECT {string.Join(", ", columns)} FROM ({ToyKeys.Place(parameter)})) AS {alias}");
    }

    /// <summary>The place behind the closing quote; a doubled one closes nothing.</summary>
    private static int EndOf(string sql, int start)
    {
        int end = start + 1;
        while (sql[end] != sql[start] || (end + 1 < sql.Length && sql[end + 1] == sql[start]))
            end += sql[end] == sql[start] ? 2 : 1;

        return end + 1;
    }
}
