namespace RelationGen;

/// <summary>
/// The text of a relation as generated code has it, taken apart at its marked places: <c>{columns}</c> for the columns of the target, the columns of
/// the key in braces for the test of it, and schemas in braces, which not every database has:
/// <code>
/// SELECT {columns}
/// FROM "comments" AS t
/// WHERE {t."post_id"}
/// </code>
/// </summary>
internal sealed class RelationText
{
    private const string Columns = "SELECT {columns}";

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The columns of the target.</param>
    public RelationText(string text, string columns)
    {
        int from = Find(text, "\nFROM ", 0);
        int where = Find(text, "\nWHERE {", from);
        int end = Find(text, "}", where);
        int joins = Find(text, "\nJOIN ", from);
        joins = joins < 0 || joins > where ? where : joins;
        Select = "SELECT " + columns + text[Columns.Length..from];
        From = text[(from + "\nFROM ".Length)..joins];
        Joins = text[joins..where];
        Condition = end + 1 == text.Length ? null : text[(end + "}\nAND ".Length)..];
    }

    /// <summary>What is read: <c>SELECT t."id", t."text"</c>.</summary>
    public string Select { get; }

    /// <summary>The table that stores the key, and its name: <c>"comments" AS t</c>.</summary>
    public string From { get; }

    /// <summary>The lines that lead from there to the target; empty where that is the target.</summary>
    public string Joins { get; }

    /// <summary>What is asked beside the key; null for nothing.</summary>
    public string? Condition { get; }

    /// <summary>Where a word stands that is no part of a name in quotes; -1 for nowhere.</summary>
    public static int Find(string text, string word, int start)
    {
        bool isQuoted = false;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
                return i;
        }

        return -1;
    }
}
