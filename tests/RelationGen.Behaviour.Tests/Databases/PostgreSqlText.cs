using System.Text.RegularExpressions;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>
/// The differences between the two systems in what the tests write: the statements they expect, which they spell for SQLite, and the types of
/// their tables.
/// </summary>
internal static partial class PostgreSqlText
{
    /// <summary>What is sent to PostgreSQL where <paramref name="sqlite"/> is sent to SQLite.</summary>
    public static string OfStatement(string sqlite)
    {
        string text = KeyTable().Replace(KeyList().Replace(sqlite, "= ANY($$$1)"), match => KeysOf(match.Groups["part"].Captures.Count));
        text = text.Replace("json_each($1) AS k", KeysOf(parts: 1), StringComparison.Ordinal);
        text = Holder().Replace(
            text,
            "$& AND (SELECT COUNT(*) FROM (SELECT 1 FROM \"${table}\" WHERE ${refers} OR \"${key}\" = $$2 ORDER BY \"${key}\" FOR NO KEY UPDATE) AS l) IS NOT NULL");
        return Except().Replace(
            text,
            "$& AND (SELECT COUNT(*) FROM (SELECT 1 FROM \"${table}\" WHERE ${belongs} OR \"${key}\" = ANY($$2) ORDER BY \"${key}\" FOR NO KEY UPDATE) AS l) IS NOT NULL");
    }

    /// <summary>PostgreSQL has numbers of rows in the text, where SQLite has parameters.</summary>
    /// <param name="expected">The text with parameters.</param>
    /// <param name="sent">The text that was sent, which has the numbers.</param>
    public static string WithLimits(string expected, string sent)
    {
        MatchCollection numbers = Limit().Matches(sent);
        MatchCollection limits = Limit().Matches(expected);
        for (int i = limits.Count - 1; i >= 0; i--)
        {
            if (limits[i].Value[6] != '$' || i >= numbers.Count)
                continue;

            int parameter = int.Parse(limits[i].Value.AsSpan(7), System.Globalization.CultureInfo.InvariantCulture);
            expected = expected[..limits[i].Index] + numbers[i].Value + expected[(limits[i].Index + limits[i].Length)..];
            expected = Token().Replace(expected, match => int.Parse(match.ValueSpan[1..], System.Globalization.CultureInfo.InvariantCulture)
                is var number && number > parameter ? FormattableString.Invariant($"${number - 1}") : match.Value);
        }

        return expected;
    }

    /// <summary>A script whose types are SQLite's.</summary>
    public static string OfScript(string sqlite) => Blob().Replace(sqlite, "BYTEA");

    /// <summary>The type of a column that holds a property's type.</summary>
    public static string TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => TypeOf(underlying),
        TypeCode.Boolean => "BOOLEAN",
        TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 => "SMALLINT",
        TypeCode.UInt16 or TypeCode.Int32 => "INTEGER",
        TypeCode.UInt32 or TypeCode.Int64 => "BIGINT",
        TypeCode.UInt64 or TypeCode.Decimal => "NUMERIC",
        TypeCode.Single => "REAL",
        TypeCode.Double => "DOUBLE PRECISION",
        TypeCode.Char => "CHAR(1)",
        TypeCode.String => "TEXT",
        TypeCode.DateTime => "TIMESTAMP",
        _ when type == typeof(DateTimeOffset) => "TIMESTAMPTZ",
        _ when type == typeof(DateOnly) => "DATE",
        _ when type == typeof(TimeOnly) => "TIME",
        _ when type == typeof(TimeSpan) => "INTERVAL",
        _ when type == typeof(Guid) => "UUID",
        _ when type == typeof(byte[]) => "BYTEA",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string KeysOf(int parts)
    {
        IEnumerable<int> numbers = Enumerable.Range(1, parts);
        return $"unnest({string.Join(", ", numbers.Select(i => $"${i}"))}) AS k({string.Join(", ", numbers.Select(i => $"key{i}"))})";
    }

    [GeneratedRegex("""\(SELECT (?<part>json_extract\(j\."value", '\$\[\d\]'\) AS key\d(, )?)+ FROM json_each\('\[0\]'\) AS n CROSS JOIN json_each\(\$1\) AS j LIMIT -1\) AS k""")]
    private static partial Regex KeyTable();

    /// <summary>What is taken out by a change that sets a relation whose targets store the key; their rows are locked in order.</summary>
    [GeneratedRegex("""^UPDATE "(?<table>\w+)" SET [^$]* WHERE (?<belongs>"\w+_id" = \$1[^$]*?) AND NOT "(?<key>\w+)" = ANY\(\$2\)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Except();

    /// <summary>What is taken from the holder of a target that can have one only, by a row that stores the key.</summary>
    [GeneratedRegex("""^UPDATE "(?<table>\w+)" SET [^$]* WHERE (?<refers>"\w+_id" = \$1[^$]*?) AND NOT \("(?<key>\w+)" = \$2\)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Holder();

    [GeneratedRegex("""IN \(SELECT "value" FROM json_each\(\$(\d)\)\)""")]
    private static partial Regex KeyList();

    [GeneratedRegex(@"LIMIT \$?\d+")]
    private static partial Regex Limit();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Token();

    [GeneratedRegex(@"\bBLOB\b")]
    private static partial Regex Blob();
}
