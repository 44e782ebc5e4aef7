using System.Text.RegularExpressions;

namespace RelationGen.Schema;

/// <summary>The one spelling of each type of a column, so that <c>varchar(20)</c> and <c>character varying(20)</c> are the same.</summary>
internal static class TypeNames
{
    /// <summary>The names that PostgreSQL has besides those that it prints.</summary>
    private static readonly Dictionary<string, string> PostgreSqlNames = new(StringComparer.Ordinal)
    {
        ["bool"] = "boolean",
        ["int2"] = "smallint",
        ["int4"] = "integer",
        ["int"] = "integer",
        ["int8"] = "bigint",
        ["smallserial"] = "smallint",
        ["serial2"] = "smallint",
        ["serial"] = "integer",
        ["serial4"] = "integer",
        ["bigserial"] = "bigint",
        ["serial8"] = "bigint",
        ["float4"] = "real",
        ["float8"] = "double precision",
        ["float"] = "double precision",
        ["decimal"] = "numeric",
        ["dec"] = "numeric",
        ["varchar"] = "character varying",
        ["char varying"] = "character varying",
        ["char"] = "character",
        ["varbit"] = "bit varying",
        ["timestamp"] = "timestamp without time zone",
        ["timestamptz"] = "timestamp with time zone",
        ["time"] = "time without time zone",
        ["timetz"] = "time with time zone",
    };

    /// <summary>The spelling of the database itself where there are several.</summary>
    /// <param name="engine">The database.</param>
    /// <param name="type">A type as somebody wrote it.</param>
    /// <param name="defaultSchema">The schema that types need not name.</param>
    public static string Canonical(SchemaEngine engine, string type, string? defaultSchema = null) =>
        engine == SchemaEngine.Sqlite ? Sqlite(type) : PostgreSql(type, defaultSchema);

    /// <summary>Two spellings of one type.</summary>
    public static bool Same(SchemaSnapshot snapshot, string first, string second) =>
        Canonical(snapshot.Engine, first, snapshot.DefaultSchema) == Canonical(snapshot.Engine, second, snapshot.DefaultSchema);

    private static string Sqlite(string type) => Regex.Replace(Spaced(type).ToUpperInvariant(), @"\s*([(),])\s*", "$1");

    private static string PostgreSql(string type, string? defaultSchema)
    {
        string text = Spaced(type);
        string dimensions = string.Empty;
        while (text.EndsWith("[]", StringComparison.Ordinal))
        {
            // An array of arrays is an array.
            dimensions = "[]";
            text = text.Substring(0, text.Length - 2).TrimEnd();
        }

        return Element(text, defaultSchema) + dimensions;
    }

    private static string Element(string text, string? defaultSchema)
    {
        // A name in quotation marks means what it says.
        if (text.StartsWith("\"", StringComparison.Ordinal))
            return Unqualified(text, defaultSchema);

        Match parts = Regex.Match(text, @"^(?<name>[^(]+?)\s*(\((?<size>[^)]*)\))?(?<rest>\s.*)?$", RegexOptions.CultureInvariant);
        if (!parts.Success)
            return text;

        string name = parts.Groups["name"].Value.ToLowerInvariant();
        string rest = parts.Groups["rest"].Value.Trim().ToLowerInvariant();
        string size = parts.Groups["size"].Value.Replace(" ", string.Empty);
        string known = PostgreSqlNames.TryGetValue(rest.Length == 0 ? name : name + " " + rest, out string? whole) ? whole
            : PostgreSqlNames.TryGetValue(name, out string? alias) && rest.Length == 0 ? alias
            : rest.Length == 0 ? name : name + " " + rest;
        return known switch
        {
            "character" => "character(" + (size.Length == 0 ? "1" : size) + ")",
            "numeric" when size.Length > 0 => "numeric(" + (size.Contains(',') ? size : size + ",0") + ")",
            "timestamp without time zone" or "timestamp with time zone" or "time without time zone" or "time with time zone"
                when size.Length > 0 => Sized(known, size),
            _ when size.Length > 0 => known + "(" + size + ")",
            _ => Unqualified(known, defaultSchema),
        };
    }

    /// <summary>The number of digits stands behind the first word.</summary>
    private static string Sized(string known, string size)
    {
        int first = known.IndexOf(' ');
        return known.Substring(0, first) + "(" + size + ")" + known.Substring(first);
    }

    private static string Unqualified(string name, string? defaultSchema) =>
        defaultSchema is not null && name.StartsWith(defaultSchema + ".", StringComparison.Ordinal)
            ? name.Substring(defaultSchema.Length + 1)
            : name.StartsWith("pg_catalog.", StringComparison.Ordinal) ? name.Substring("pg_catalog.".Length) : name;

    private static string Spaced(string type) => Regex.Replace(type.Trim(), @"\s+", " ");
}
