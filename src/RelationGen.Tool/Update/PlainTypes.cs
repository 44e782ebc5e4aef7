namespace RelationGen.Tool.Update;

/// <summary>The types that columns have by themselves; others are the user's own.</summary>
internal static class PlainTypes
{
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "char", "string",
        "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan",
    };

    /// <summary>A type that a scaffold writes too, or an array of one.</summary>
    public static bool Contains(string type) => Single.Contains(Simple(type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : type));

    /// <summary>Two spellings of one type.</summary>
    public static bool Same(string first, string second) => Simple(first) == Simple(second);

    private static string Simple(string type)
    {
        string name = type.StartsWith("global::", StringComparison.Ordinal) ? type["global::".Length..] : type;
        return name.StartsWith("System.", StringComparison.Ordinal) ? name["System.".Length..] : name;
    }
}
