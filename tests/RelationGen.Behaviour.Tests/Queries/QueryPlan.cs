using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>How a database means to execute a statement.</summary>
internal static partial class QueryPlan
{
    /// <summary>The plan of a statement, with its values in the text; one line for each node.</summary>
    public static string Of(Database db, Engine engine, Sent sent)
    {
        string text = Token().Replace(sent.Text, match => Literal(sent.Parameters[match.Value]));
        return engine == Engine.Sqlite
            ? string.Join('\n', db.Rows("EXPLAIN QUERY PLAN " + text).Select(row => Occurrence().Replace((string)row[3]!, "$1 ")))
            : string.Join('\n', db.Rows("EXPLAIN " + text).Select(row => (string)row[0]!));
    }

    private static string Literal(object? value) => value switch
    {
        string text => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
        byte[][] blobs => $"'{{{string.Join(',', blobs.Select(blob => "\"\\\\x" + Convert.ToHexString(blob) + "\""))}}}'",
        byte[] blob => $"'\\x{Convert.ToHexString(blob)}'",
        Array array => $"'{{{string.Join(',', array.Cast<object>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)))}}}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Versions before 3.36 name what an alias stands for.</summary>
    [GeneratedRegex(@"^(SCAN|SEARCH) (TABLE \S+|SUBQUERY \d+) AS ")]
    private static partial Regex Occurrence();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Token();
}
