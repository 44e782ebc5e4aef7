using System.Text;

namespace RelationGen.Tool.Scaffold;

/// <summary>Makes names of C# of names of a database.</summary>
internal static class Identifiers
{
    /// <summary>
    /// <c>author_id</c>, <c>author-id</c>, <c>AUTHOR_ID</c> and <c>author id</c> become <c>AuthorId</c>; words that mix upper and lower
    /// case keep it. Empty where the name has neither letters nor digits.
    /// </summary>
    public static string Pascal(string name)
    {
        bool isShouting = !name.Any(char.IsLower);
        var text = new StringBuilder(name.Length);
        bool startsWord = true;
        foreach (char letter in name)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                startsWord = true;
                continue;
            }

            text.Append(startsWord ? char.ToUpperInvariant(letter) : isShouting ? char.ToLowerInvariant(letter) : letter);
            startsWord = false;
        }

        return text.ToString();
    }

    /// <summary>The name letter by letter, with an underscore for what no name of C# has: <c>user_id</c> becomes <c>User_id</c>.</summary>
    public static string SpelledOut(string name)
    {
        string text = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>The name, behind a word where it would begin with a digit or be empty.</summary>
    public static string Begin(string name, string word) => name.Length == 0 || char.IsDigit(name[0]) ? word + name : name;

    /// <summary>The words of a name in Pascal case.</summary>
    public static IReadOnlyList<string> Words(string pascal)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 1; i <= pascal.Length; i++)
        {
            bool ends = i == pascal.Length || (char.IsUpper(pascal[i])
                && (!char.IsUpper(pascal[i - 1]) || (i + 1 < pascal.Length && char.IsLower(pascal[i + 1]))));
            if (!ends)
                continue;

            words.Add(pascal[start..i]);
            start = i;
        }

        return words;
    }

    /// <summary>How the product calls the column or table of a name: <c>AuthorId</c> → <c>author_id</c>.</summary>
    public static string ToDatabase(string name, bool isPascalCase) =>
        isPascalCase ? name : string.Join("_", SnakeWords(name)).ToLowerInvariant();

    private static IEnumerable<string> SnakeWords(string name)
    {
        int start = 0;
        for (int i = 1; i < name.Length; i++)
        {
            bool startsWord = char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (!startsWord)
                continue;

            yield return name[start..i];
            start = i;
        }

        yield return name[start..];
    }
}
