using System.Globalization;
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
        int parts = KeyPart().Matches(sqlite).Select(match => Number(match) + 1).DefaultIfEmpty(1).Max();
        string parameters = string.Join(", ", Enumerable.Range(1, parts).Select(i => $"${i}"));
        string names = string.Join(", ", Enumerable.Range(1, parts).Select(i => $"key{i}"));
        string text = KeyList().Replace(sqlite, "= ANY($$$1)")
            .Replace("json_each($1) AS k", $"unnest({parameters}) AS k({names})", StringComparison.Ordinal);
        return KeyPart().Replace(text, match => $"k.key{Number(match) + 1}");
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

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""json_extract\(k\."value", '\$\[(\d)\]'\)""")]
    private static partial Regex KeyPart();

    [GeneratedRegex("""IN \(SELECT "value" FROM json_each\(\$(\d)\)\)""")]
    private static partial Regex KeyList();

    [GeneratedRegex(@"\bBLOB\b")]
    private static partial Regex Blob();
}
