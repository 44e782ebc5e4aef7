using System.Globalization;

namespace RelationGen.Tool.Scaffold;

/// <summary>What the product declares a column with, as the database spells it afterwards.</summary>
internal static class ProductTypes
{
    public static string Of(SchemaEngine engine, PropertyType type) =>
        engine == SchemaEngine.Sqlite ? Sqlite(type)
        : type.TypeName ?? (type.IsJson ? "jsonb" : type.IsArray ? PostgreSql(type.Clr[..^2], maxLength: null) + "[]"
            : PostgreSql(type.Clr, type.MaxLength));

    /// <summary>A text of a type that SQLite would make numbers of is declared as a text.</summary>
    private static string Sqlite(PropertyType type)
    {
        if (type.IsJson || (type.Clr == "string" && type.TypeName is { } name && !SqliteAffinity.IsText(name)))
            return "TEXT";

        return type.TypeName ?? SqliteTypes.DefaultOf(type.Clr);
    }

    private static string PostgreSql(string clr, int? maxLength) => clr switch
    {
        "bool" => "boolean",
        "short" => "smallint",
        "int" => "integer",
        "long" => "bigint",
        "float" => "real",
        "double" => "double precision",
        "decimal" => "numeric",
        "string" => maxLength is { } length ? "character varying(" + length.ToString(CultureInfo.InvariantCulture) + ")" : "text",
        "Guid" => "uuid",
        "DateTime" => "timestamp without time zone",
        "DateTimeOffset" => "timestamp with time zone",
        "DateOnly" => "date",
        "TimeOnly" => "time without time zone",
        "TimeSpan" => "interval",
        _ => "bytea",
    };
}
