namespace RelationGen;

/// <summary>
/// The text of a relation as generated code has it, taken apart at its marked places: <c>{columns}</c> for the columns of the target, the
/// columns of the key in braces for the test of it, and schemas in braces, which not every database has:
/// <c>SELECT {columns} FROM "comments" AS t WHERE {t."post_id"}</c>.
/// </summary>
internal sealed class RelationText
{
    private const string Columns = "SELECT {columns}";

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    public RelationText(string text)
    {
        const string FromWord = " FROM ";
        const string JoinWord = " JOIN ";
        const string WhereWord = " WHERE {";
        const string AndWord = " AND ";
        int from = Find(text, FromWord, 0);
        int where = Find(text, WhereWord, from);
        int end = Find(text, "}", where);
        int joins = Find(text, JoinWord, from);
        joins = joins < 0 || joins > where ? where : joins;
        SourceKey = text[Columns.Length..from];
        From = text[(from + FromWord.Length)..joins];
        Joins = Broken(text[joins..where], JoinWord);
        Condition = end + 1 == text.Length ? null : text[(end + 1 + AndWord.Length)..];
    }

    /// <summary>The columns of the junction by which rows are told apart, behind a comma; empty where the target stores the key.</summary>
    public string SourceKey { get; }

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

    /// <summary>The text with each of the words on a line of its own.</summary>
    private static string Broken(string text, string word)
    {
        for (int found = Find(text, word, 0); found >= 0; found = Find(text, word, found + 1))
            text = text[..found] + "\n" + text[(found + 1)..];

        return text;
    }
}
