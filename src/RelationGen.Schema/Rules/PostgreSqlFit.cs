namespace RelationGen.Schema;

/// <summary>Which types of PostgreSQL hold the values of which properties.</summary>
internal static class PostgreSqlFit
{
    private const string Naive = "timestamp without time zone";
    private const string Zoned = "timestamp with time zone";

    /// <inheritdoc cref="ColumnFit.Problem"/>
    public static ColumnProblem? Problem(CodeColumn column, SchemaColumn found, SchemaSnapshot snapshot, bool isKey)
    {
        string type = Bare(found.BaseType ?? found.Type, snapshot);
        if (column.TypeName is { } said)
        {
            // A domain may be said by its own name or by what it is.
            string wanted = Bare(said, snapshot);
            return IsInterchangeable(wanted, type) || wanted == Bare(found.Type, snapshot) ? null
                : new($"values are sent as {said}; say TypeName = \"{found.Type}\"");
        }

        bool isArray = type.EndsWith("[]", StringComparison.Ordinal);
        if (column.Element is { } element)
        {
            return isArray ? OfOne(element, type.Substring(0, type.Length - 2), isKey)
                : new($"values are sent as an array; make it one value, or say TypeName = \"{found.Type}\"");
        }

        return isArray ? new("its values are arrays; make the property one, or remove it") : OfOne(column.Type, type, isKey);
    }

    private static ColumnProblem? OfOne(CodeType type, string stored, bool isKey) => type switch
    {
        CodeType.Boolean => Sent("boolean", stored),
        CodeType.Byte or CodeType.SByte or CodeType.Int16 or CodeType.UInt16 or CodeType.Int32 or CodeType.UInt32 or CodeType.Int64
            or CodeType.UInt64 => Integer(type, stored, isKey),
        CodeType.Single => stored == "double precision" ? new("digits are lost when it is read", "double")
            : Sent("real", stored),
        CodeType.Double => stored == "real" ? new("digits are lost when it is written", "float")
            : Sent("double precision", stored),
        CodeType.Decimal => stored == "money" ? null : Sent("numeric", stored),
        CodeType.Char or CodeType.String => IsText(stored) || stored == "citext" || stored.EndsWith(".citext", StringComparison.Ordinal)
            ? null : Sent("text", stored),
        CodeType.Guid => Sent("uuid", stored),
        CodeType.DateTime => Moment(stored),
        CodeType.DateTimeOffset => Sent(Zoned, stored),
        CodeType.DateOnly => Sent("date", stored),
        CodeType.TimeOnly => Sent("time without time zone", stored),
        CodeType.TimeSpan => Sent("interval", stored),
        _ => Sent("bytea", stored),
    };

    private static ColumnProblem? Moment(string stored) => stored switch
    {
        Zoned => new("the time zone of the session moves it", "DateTimeOffset", "say TypeName = \"timestamptz\""),
        "date" => new("the time of the day is lost when it is written", "DateOnly", "say TypeName = \"date\""),
        _ => Sent(Naive, stored),
    };

    private static ColumnProblem? Integer(CodeType type, string stored, bool isKey)
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
            return Sent(type == CodeType.Int64 ? "bigint" : "integer", stored);

        int wanted = type switch
        {
            CodeType.Byte or CodeType.SByte or CodeType.Int16 => 16,
            CodeType.UInt16 or CodeType.Int32 => 32,
            CodeType.UInt32 or CodeType.Int64 => 64,
            _ => 128,
        };
        return bits > wanted ? new("a row with a greater number than it holds cannot be read", Holding(bits))
            : bits < wanted && !isKey ? new("a greater number than the column holds is refused", Holding(bits))
            : null;
    }

    private static string Holding(int bits) => bits switch
    {
        16 => "short",
        32 => "int",
        64 => "long",
        _ => "decimal",
    };

    private static ColumnProblem? Sent(string type, string stored) =>
        type == stored ? null
            : new($"values are sent as {type}; give the property the type of the column, or say what that is in TypeName");

    /// <summary>PostgreSQL converts the one to the other wherever a value is written, and both are read alike.</summary>
    private static bool IsInterchangeable(string first, string second) =>
        first == second || (IsText(first) && IsText(second)) || (IsJson(first) && (IsJson(second) || IsText(second)));

    private static bool IsText(string type) => type is "text" or "character varying" or "character" or "bpchar" or "name";

    private static bool IsJson(string type) => type is "json" or "jsonb";

    /// <summary>The type without its length: a text that is too long is refused whatever the property is.</summary>
    private static string Bare(string type, SchemaSnapshot snapshot)
    {
        string name = TypeNames.Canonical(SchemaEngine.PostgreSql, type, snapshot.DefaultSchema);
        int open = name.IndexOf('(');
        int close = name.IndexOf(')');
        return open < 0 || close < open ? name : name.Remove(open, close - open + 1).Replace("  ", " ");
    }
}
