namespace RelationGen.Tool.Scaffold;

/// <summary>The type of a property, and what has to be said so that its column is what it is.</summary>
/// <param name="Clr">The type in C#, without <c>?</c>.</param>
internal sealed record PropertyType(string Clr)
{
    private static readonly HashSet<string> KeyTypes = new(StringComparer.Ordinal) { "short", "int", "long", "string", "Guid", "DateTime",
        "DateOnly", "byte[]" };

    /// <summary>The type of the column, where the product would choose another.</summary>
    public string? TypeName { get; init; }

    /// <summary>How many characters a text has at most.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A text that is a document.</summary>
    public bool IsJson { get; init; }

    /// <summary>The enum; null for other types.</summary>
    public EnumPlan? Enum { get; init; }

    /// <summary>The type of PostgreSQL is none of its own and no enum: it has to be there before the tables are.</summary>
    public bool IsExisting { get; init; }

    public bool IsArray => Clr.EndsWith("[]", StringComparison.Ordinal) && Clr != "byte[]";

    /// <summary>A type whose default is null.</summary>
    public bool IsReference => Clr is "string" || Clr.EndsWith("[]", StringComparison.Ordinal);

    public bool IsInteger => Clr is "short" or "int" or "long";

    /// <summary>A text that is no document, and none of a type that a value is given by a cast.</summary>
    public bool IsText => Clr == "string" && !IsJson && ForeignType is null;

    /// <summary>The product takes it as a key.</summary>
    public bool CanBeKey => !IsJson && ((Enum is not null && !IsArray) || KeyTypes.Contains(Clr));

    /// <summary>The type that values are cast to on PostgreSQL; null for texts and for types that are no texts in C#.</summary>
    public string? ForeignType => Clr != "string" || TypeName is null || IsTextType(TypeName) ? null : TypeName;

    /// <summary>Keys of both types can refer to each other.</summary>
    public bool IsStoredLike(PropertyType other) => Clr == other.Clr
        && string.Equals(Enum is null ? ForeignType : TypeName, other.Enum is null ? other.ForeignType : other.TypeName,
            StringComparison.OrdinalIgnoreCase);

    private static bool IsTextType(string typeName) => SqlTypeName.Parse(typeName).Name.ToLowerInvariant() is
        "citext" or "char" or "character" or "bpchar" or "nchar" or "text" or "varchar" or "character varying" or "nvarchar" or "name"
        or "ntext" or "clob" or "tinytext" or "mediumtext" or "longtext" or "national character" or "national character varying"
        or "char varying" or "";
}
