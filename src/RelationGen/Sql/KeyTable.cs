using System.Globalization;

namespace RelationGen;

/// <summary>Composite keys as a table with the columns <c>key1</c>, <c>key2</c> and so on.</summary>
internal static class KeyTable
{
    /// <summary>The column of a part, from 0.</summary>
    public static string Part(int part) => "key" + (part + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The table on SQLite, of one JSON text. SQLite expects few rows of a JSON text, and would read the whole other table for each of them where no index
    /// helps. A second text, of one row, lets it expect many, and build an index. The limit keeps the columns what they are: no such index serves expressions.
    /// </summary>
    /// <param name="parameter">The number of the parameter.</param>
    /// <param name="parts">How many parts the keys have.</param>
    /// <param name="alias">The name of the table.</param>
    public static string OfJson(int parameter, int parts, string alias)
    {
        IEnumerable<string> columns = Enumerable.Range(0, parts).Select(i => $"json_extract(j.\"value\", '$[{i.ToString(CultureInfo.InvariantCulture)}]') AS {Part(i)}");
        return $"(SELECT {string.Join(", ", columns)} FROM json_each('[0]') AS n CROSS JOIN json_each({SqlWriter.Token(parameter)}) AS j LIMIT -1) AS {alias}";
    }
}
