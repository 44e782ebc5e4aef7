using System.Globalization;

namespace RelationGen.Tool.Scaffold;

/// <summary>The types of PostgreSQL, as <c>format_type</c> spells them.</summary>
internal sealed class PostgreSqlTypes(IReadOnlyList<EnumPlan> enums, string? defaultSchema)
{
    /// <summary>Null where no property can hold the column.</summary>
    public PropertyType? Of(SchemaColumn column)
    {
        if (column.BaseType is not { } baseType)
            return Of(column.Type);

        // The domain is what the column is declared with; what it stands for says how a value looks.
        if (!IsSayable(column.Type) || Of(baseType) is not { IsArray: false } stored)
            return null;

        return stored with { TypeName = column.Type, MaxLength = null, IsJson = false, IsExisting = true };
    }

    /// <summary>The enum type that a column has; null where its type is another.</summary>
    public static SchemaEnum? EnumOf(SchemaSnapshot snapshot, string type)
    {
        (string? Schema, string Name) name = PostgreSqlEnumTypes.Parse(type);
        return snapshot.Enums.FirstOrDefault(candidate => IsNamed(candidate, name, snapshot.DefaultSchema));
    }

    private PropertyType? Of(string type)
    {
        SqlTypeName name = SqlTypeName.Parse(type);
        return name.IsArray ? ArrayOf(type) : Known(type, name) ?? Foreign(type, name);
    }

    private static PropertyType? Known(string type, SqlTypeName name) => name.Name switch
    {
        "smallint" => new("short"),
        "integer" => new("int"),
        "bigint" => new("long"),
        "real" => new("float"),
        "double precision" => new("double"),
        "numeric" => WithArguments("decimal", type, name),
        "boolean" => new("bool"),
        "text" => new("string"),
        "character varying" => Length(name) is { } length
            ? new PropertyType("string") { MaxLength = length }
            : new PropertyType("string") { TypeName = type },
        "uuid" => new("Guid"),
        "timestamp without time zone" => WithArguments("DateTime", type, name),
        "timestamp with time zone" => WithArguments("DateTimeOffset", type, name),
        "date" => new("DateOnly"),
        "time without time zone" => WithArguments("TimeOnly", type, name),
        "interval" => WithArguments("TimeSpan", type, name),
        "bytea" => new("byte[]"),
        "jsonb" => new PropertyType("string") { IsJson = true },
        "json" => new PropertyType("string") { IsJson = true, TypeName = "json" },
        _ => null,
    };

    /// <summary>An enum, or a text that is given the type wherever it is sent.</summary>
    private PropertyType? Foreign(string type, SqlTypeName name)
    {
        if (!IsSayable(type) || name.Name is "xid")
            return null;

        return EnumOf(type) is { } found
            ? new PropertyType(found.Name) { TypeName = type, Enum = found }
            : new PropertyType("string") { TypeName = type };
    }

    private PropertyType? ArrayOf(string type)
    {
        string elementType = type.Trim()[..^2];
        if (SqlTypeName.Parse(elementType).IsArray || !IsSayable(elementType) || Of(elementType) is not { IsJson: false } element)
            return null;

        // What such arrays print as JSON is not what the product reads of them.
        if (element.Clr is "byte[]" or "TimeSpan" || elementType is "oid")
            return null;

        return new PropertyType(element.Clr + "[]")
        {
            TypeName = element.TypeName is not null || element.MaxLength is not null ? type : null,
            Enum = element.Enum,
        };
    }

    private EnumPlan? EnumOf(string type)
    {
        (string? Schema, string Name) name = PostgreSqlEnumTypes.Parse(type);
        return enums.FirstOrDefault(candidate => IsNamed(candidate.Type, name, defaultSchema));
    }

    private static bool IsNamed(SchemaEnum candidate, (string? Schema, string Name) name, string? defaultSchema) =>
        candidate.Name == name.Name && (name.Schema is null || (candidate.Schema ?? defaultSchema) == name.Schema);

    /// <summary>The product writes a type into a statement only where nothing but these letters stands in its name.</summary>
    private static bool IsSayable(string type) =>
        type.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or ' ' or '.' or '"' or '(' or ')' or ',');

    private static PropertyType WithArguments(string clr, string type, SqlTypeName name) =>
        new(clr) { TypeName = name.Arguments.Count > 0 ? type : null };

    private static int? Length(SqlTypeName name) =>
        name.Arguments is [{ } text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length) ? length : null;
}
