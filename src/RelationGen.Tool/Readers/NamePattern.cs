namespace RelationGen.Tool.Readers;

/// <summary>
/// A pattern for names: <c>*</c> stands for any characters, <c>?</c> for one, and a leading <c>!</c> excludes what it fits.
/// </summary>
internal sealed class NamePattern
{
    private readonly string _pattern;

    /// <summary>Takes a pattern apart.</summary>
    /// <param name="text">As it was typed.</param>
    public NamePattern(string text)
    {
        IsExclusion = text.StartsWith('!');
        _pattern = IsExclusion ? text[1..] : text;
    }

    /// <summary>What it fits is left out.</summary>
    public bool IsExclusion { get; }

    /// <summary>It is compared to the name with its schema.</summary>
    public bool HasSchema => _pattern.Contains('.', StringComparison.Ordinal);

    /// <summary>True when the whole name fits.</summary>
    public bool Fits(string name, bool ignoreCase)
    {
        int pattern = 0;
        int star = -1;
        int resume = 0;
        int at = 0;
        while (at < name.Length)
        {
            if (pattern < _pattern.Length && _pattern[pattern] == '*')
            {
                star = pattern++;
                resume = at;
            }
            else if (pattern < _pattern.Length && Same(_pattern[pattern], name[at], ignoreCase))
            {
                pattern++;
                at++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more; earlier ones need not be tried again.
                pattern = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        return _pattern.AsSpan(pattern).TrimStart('*').IsEmpty;
    }

    /// <summary>Letters beyond ASCII keep their case in every database.</summary>
    private static bool Same(char pattern, char name, bool ignoreCase) =>
        pattern == '?' || pattern == name
        || (ignoreCase && char.IsAsciiLetter(pattern) && char.IsAsciiLetter(name) && (pattern | 0x20) == (name | 0x20));
}
