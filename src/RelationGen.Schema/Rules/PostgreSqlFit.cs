using System.Globalization;

namespace RelationGen.Schema;

/// <summary>Which types of PostgreSQL hold the values of which properties.</summary>
internal static class PostgreSqlFit
{
    /// <inheritdoc cref="ColumnFit.Problem"/>
    public static string? Problem(CodeColumn column, SchemaColumn found, SchemaSnapshot snapshot, bool isForeign)
    {
        string type = Bare(TypeNames.Canonical(SchemaEngine.PostgreSql, found.BaseType ?? found.Type, snapshot.DefaultSchema));
        if (column.TypeName is { } said)
        {
            // A domain may be said by its own name or by what it is.
            string wanted = Bare(TypeNames.Canonical(SchemaEngine.PostgreSql, said, snapshot.DefaultSchema));
            return wanted == type || wanted == Bare(TypeNames.Canonical(SchemaEngine.PostgreSql, found.Type, snapshot.DefaultSchema))
                ? null
                : $"values are sent as {said}; make TypeName \"{found.Type}\"";
        }

        bool isArray = type.EndsWith("[]", StringComparison.Ordinal);
        if (column.Element is { } element)
        {
            return isArray ? OfOne(element, type.Substring(0, type.Length - 2), isForeign)
                : $"values are sent as an array; make it one value, or say TypeName = \"{found.Type}\"";
        }

        return isArray ? "its values are arrays; make the property one, or remove it" : OfOne(column.Type, type, isForeign);
    }

    private static string? OfOne(CodeType type, string stored, bool isForeign) => type switch
    {
        CodeType.Boolean => Is(stored, "boolean"),
        CodeType.Byte or CodeType.SByte or CodeType.Int16 or CodeType.UInt16 or CodeType.Int32 or CodeType.UInt32 or CodeType.Int64 or CodeType.UInt64 =>
            Integer(type, stored, isForeign),
        CodeType.Single => stored == "double precision" ? "digits are lost when it is read; make it 'double'" : Is(stored, "real"),
        CodeType.Double => stored == "real" ? "digits are lost when it is written; make it 'float'" : Is(stored, "double precision"),
        CodeType.Decimal => Is(stored, "numeric", "money"),
        CodeType.Char or CodeType.String => Is(stored, "text", "character varying", "character", "bpchar", "name", "citext"),
        CodeType.Guid => Is(stored, "uuid"),
        CodeType.DateTime => stored == "timestamp with time zone"
            ? "the zone of the session moves it; make it 'DateTimeOffset', or say TypeName = \"timestamptz\""
            : Is(stored, "timestamp without time zone"),
        CodeType.DateTimeOffset => Is(stored, "timestamp with time zone"),
        CodeType.DateOnly => Is(stored, "date"),
        CodeType.TimeOnly => Is(stored, "time without time zone"),
        CodeType.TimeSpan => Is(stored, "interval"),
        _ => Is(stored, "bytea"),
    };

    private static string? Integer(CodeType type, string stored, bool isForeign)
    {
        int bits = stored switch
        {
            "smallint" => 16,
            "integer" => 32,
            "bigint" => 64,
            "numeric" => 128,
            _ => 0,
        };
        if (bits == 0)
            return Is(stored, "integer");

        (int least, int most, string next) = type switch
        {
            CodeType.Byte or CodeType.SByte => (16, 16, "short"),
            CodeType.Int16 => (16, 16, "int"),
            CodeType.UInt16 => (32, 32, "int"),
            CodeType.Int32 => (32, 32, "long"),
            CodeType.UInt32 or CodeType.Int64 => (64, 64, "decimal"),
            _ => (128, 128, "decimal"),
        };
        return bits > most ? string.Format(CultureInfo.InvariantCulture, "a row with a number of more than {0} bits cannot be read; make it '{1}'", Bits(type), bits == 64 ? "long" : next)
            : bits < least && !isForeign ? string.Format(CultureInfo.InvariantCulture, "a number of more than {0} bits is refused; make it '{1}'", bits, bits == 16 ? "short" : bits == 32 ? "int" : "long")
            : null;
    }

    private static int Bits(CodeType type) => type switch
    {
        CodeType.Byte or CodeType.SByte => 8,
        CodeType.Int16 or CodeType.UInt16 => 16,
        CodeType.Int32 or CodeType.UInt32 => 32,
        _ => 64,
    };

    private static string? Is(string stored, params string[] types) => types.Contains(stored) ? null
        : $"values are sent as {types[0]}; give the property the type of the column, or say it in TypeName";

    /// <summary>The type without its length: a text that is too long is refused whatever the property is.</summary>
    private static string Bare(string type)
    {
        int open = type.IndexOf('(');
        int close = type.IndexOf(')');
        return open < 0 || close < open ? type : type.Remove(open, close - open + 1).Replace("  ", " ");
    }
}
