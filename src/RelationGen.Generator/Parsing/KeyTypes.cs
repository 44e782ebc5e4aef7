namespace RelationGen.Generator.Parsing;

/// <summary>The C# type of a key: the type of its only part, or a tuple of its parts.</summary>
internal static class KeyTypes
{
    public static string Of(IEnumerable<string> parts)
    {
        List<string> types = [.. parts];
        return types.Count == 1 ? types[0] : "(" + string.Join(", ", types) + ")";
    }
}
