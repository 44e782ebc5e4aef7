namespace RelationGen.Tool.Scaffold;

/// <summary>Names that a class or a property cannot have, because the language, the product or the scaffolded source needs them.</summary>
internal static class ReservedNames
{
    /// <summary>What the product makes beside a class, by what is added to its name.</summary>
    public static readonly IReadOnlyList<string> Companions = ["Table", "Handles", "Creation", "Modification"];

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "RelationMap", "RelationSchema", "RelationType", "ReferentialAction", "DatabaseGeneratedOption", "NamingPolicy", "Guid", "DateTime",
        "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "IReadOnlyList", "System", "RelationGen",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Query", "Find", "FindAsync",
        "Create", "CreateAsync", "Update", "UpdateAsync", "Delete", "DeleteAsync", "On", "Relations", "RelationMap", "RelationType",
        "ReferentialAction", "DatabaseGeneratedOption", "System", "RelationGen",
    };

    /// <summary>No class can have the name.</summary>
    public static bool IsType(string name) => Types.Contains(name);

    /// <summary>No column of the class can have the name.</summary>
    public static bool IsMember(string name, string className) => name == className || Members.Contains(name);

    /// <summary>No relation of the class can have the name.</summary>
    public static bool IsRelation(string name, string className) => IsMember(name, className)
        || Companions.Any(companion => name == className + companion);
}
