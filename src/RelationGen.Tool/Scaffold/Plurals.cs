using Humanizer;

namespace RelationGen.Tool.Scaffold;

/// <summary>Singular and plural of names in Pascal case, by their last word.</summary>
internal static class Plurals
{
    /// <summary>
    /// <c>OrderDetails</c> → <c>OrderDetail</c>. Latin and Greek plurals stay, because a class is called <c>Media</c>,
    /// <c>Criteria</c> and <c>UserData</c>, and not <c>Medium</c>, <c>Criterion</c> and <c>UserDatum</c>.
    /// </summary>
    public static string Singular(string name) => Change(name, word =>
        IsKept(word) ? word : word.Singularize(inputIsKnownToBePlural: false));

    /// <summary><c>PostTag</c> → <c>PostTags</c>.</summary>
    public static string Plural(string name) => Change(name, word => word.Pluralize(inputIsKnownToBeSingular: false));

    private static bool IsKept(string word) =>
        word.EndsWith("ia", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ata", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("eria", StringComparison.OrdinalIgnoreCase);

    private static string Change(string name, Func<string, string> change)
    {
        if (name.Length == 0)
            return name;

        string last = Identifiers.Words(name)[^1];

        // What ends in a digit, or is a word of other letters than English ones, has no form that could be known.
        if (!last.All(char.IsAsciiLetter) || last.Length < 2)
            return name;

        string changed = change(last);
        return changed.All(char.IsAsciiLetter) && changed.Length > 0 ? name[..^last.Length] + changed : name;
    }
}
