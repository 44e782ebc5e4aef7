using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>What this project runs the behaviour suite on: what the tests call SQLite is the toy, and what it is told is turned back into what SQLite would be.</summary>
internal static partial class Engines
{
    /// <summary>The assembly that the tests are in, by which xunit finds their discoverer.</summary>
    public const string Assembly = "RelationGen.ThirdDialect.Tests";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<Engine> All { get; } = [Engine.Sqlite];

    /// <summary>A list of numbers finds those that SQLite stores as texts.</summary>
    public static bool ListsFindNumbersInTexts => true;

    /// <summary>
    /// SQLite takes as many values as it is built for by default. Distributions build it for 250,000, and it searches the names of all
    /// for each, which takes minutes.
    /// </summary>
    public static bool HasUsualLimits => true;

    /// <summary>A statement in the toy's SQL as SQLite's.</summary>
    public static string Told(string text)
    {
        string lists = Tables().Replace(text, match => match.Groups["value"].Success
            ? $"json_each(${match.Groups["list"].Value}) AS"
            : $"(SELECT {string.Join(", ", match.Groups["key"].Captures.Select((key, i) => $"json_extract(j.\"value\", '$[{i}]') AS {key.Value}"))} "
                + $"FROM json_each('[0]') AS n CROSS JOIN json_each(${match.Groups["list"].Value}) AS j LIMIT -1) AS");
        lists = Lists().Replace(lists, match => match.Groups["part"].Captures.Count == match.Groups["row"].Captures.Count
            ? $"SELECT \"value\" FROM json_each(${match.Groups["list"].Captures[0].Value})"
            : $"SELECT {string.Join(", ", Enumerable.Range(0, match.Groups["part"].Captures.Count / match.Groups["row"].Captures.Count).Select(i => $"json_extract(\"value\", '$[{i}]')"))} "
                + $"FROM json_each(${match.Groups["list"].Captures[0].Value})");
        lists = LongLists().Replace(lists, "$1");
        return Names().Replace(lists, name => "\"" + name.Groups["name"].Value.Replace("``", "`", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
    }

    /// <summary>The parameters of a statement, each list of keys as one JSON text.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Told(IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var lists = parameters.ToLookup(parameter => parameter.Key.Contains('_', StringComparison.Ordinal));
        return lists[false].Concat(lists[true].GroupBy(parameter => parameter.Key.Split('_')[0]).Select(list =>
        {
            object?[][] rows = [.. list.GroupBy(cell => cell.Key.Split('_')[1]).Select(row => row.Select(cell => cell.Value).ToArray())];
            return new KeyValuePair<string, object?>(list.Key, rows[0].Length == 1 ? JsonSerializer.Serialize(rows.Select(row => row[0]), Json) : JsonSerializer.Serialize(rows, Json));
        }));
    }

    [GeneratedRegex("""\(SELECT (column\d (AS (?<key>key\d)|AS (?<value>`value`))(, )?)+ FROM \((VALUES (\(?\$(?<list>\d+)_\d+_\d+\)?(, )?)+|SELECT [^$]+('\$\[\d\]'[^$]+)*FROM json_each\(\$(?<list>\d+)\))\)\) AS""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tables();

    [GeneratedRegex("""VALUES ((?<row>\()(?<part>\$(?<list>\d+)_\d+_\d+(, )?)+\)(, )?)+""", RegexOptions.ExplicitCapture)]
    private static partial Regex Lists();

    [GeneratedRegex("""("value"|'\$\[\d\]'\)) AS column\d""")]
    private static partial Regex LongLists();

    [GeneratedRegex("`(?<name>(?:[^`]|``)*)`")]
    private static partial Regex Names();
}
