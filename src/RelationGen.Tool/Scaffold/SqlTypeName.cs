namespace RelationGen.Tool.Scaffold;

/// <summary>The spelling of a type, taken apart.</summary>
/// <param name="Name">The words of it: <c>timestamp without time zone</c>.</param>
/// <param name="Arguments">What stands in parentheses; empty where nothing does.</param>
/// <param name="IsArray">It ends in brackets.</param>
internal sealed record SqlTypeName(string Name, IReadOnlyList<string> Arguments, bool IsArray)
{
    public static SqlTypeName Parse(string type)
    {
        string text = type.Trim();
        bool isArray = text.EndsWith("[]", StringComparison.Ordinal);
        if (isArray)
            text = text[..^2];

        int open = text.IndexOf('(', StringComparison.Ordinal);
        int close = text.LastIndexOf(')');
        if (open < 0 || close < open || text.Contains('"', StringComparison.Ordinal))
            return new SqlTypeName(Words(text), [], isArray);

        string[] arguments = text[(open + 1)..close].Split(',', StringSplitOptions.TrimEntries);
        return new SqlTypeName(Words(text[..open] + " " + text[(close + 1)..]), arguments, isArray);
    }

    private static string Words(string text) => string.Join(" ", text.Split([' '], StringSplitOptions.RemoveEmptyEntries));
}
