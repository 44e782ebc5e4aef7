namespace RelationGen.Tool.Update;

/// <summary>What a scaffold writes of a column, by name.</summary>
internal static class ColumnAttributes
{
    /// <summary>The attributes that say what a column is.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "Column", "DatabaseGenerated", "MaxLength", "JsonColumn", "ExistingType", "Collation", "Computed", "DefaultValue", "DefaultSql",
    ];

    /// <summary>The types that columns have by themselves, without <c>System.</c> before them.</summary>
    public static readonly IReadOnlySet<string> PlainTypes = new HashSet<string>(StringComparer.Ordinal)
    {
        "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "char", "string",
            "byte[]",
        "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "bool[]", "short[]", "int[]", "long[]", "float[]",
        "double[]",
        "decimal[]", "string[]", "Guid[]", "DateTime[]", "DateTimeOffset[]", "DateOnly[]", "TimeOnly[]", "TimeSpan[]",
    };

    /// <summary>The attribute of this name; null where there is none.</summary>
    public static string? Of(IReadOnlyList<string> attributes, string name) =>
        attributes.FirstOrDefault(text => text == name || text.StartsWith(name + "(", StringComparison.Ordinal));
}
