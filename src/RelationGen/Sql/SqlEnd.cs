namespace RelationGen;

/// <summary>Finds where a statement ends: at a semicolon that stands in no text, name or comment.</summary>
internal static class SqlEnd
{
    /// <summary>The place of the semicolon, or the length.</summary>
    public static int Find(string sql)
    {
        for (int i = 0; i < sql.Length;)
        {
            if (sql[i] == ';')
                return i;

            i = Next(sql, i);
        }

        return sql.Length;
    }

    /// <summary>There are blanks, comments and semicolons, and nothing else.</summary>
    public static bool IsBlank(ReadOnlySpan<char> sql)
    {
        string text = sql.ToString();
        for (int i = 0; i < text.Length; i = Next(text, i))
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] != ';' && CommentEnd(text, i) < 0)
                return false;
        }

        return true;
    }

    /// <summary>What follows a letter, or the whole text, name or comment that begins there.</summary>
    private static int Next(string sql, int start) => sql[start] switch
    {
        '\'' => Quoted(sql, start, '\'', IsEscaping(sql, start)),
        '"' or '`' => Quoted(sql, start, sql[start], escapes: false),
        '-' or '/' when CommentEnd(sql, start) is >= 0 and var end => end,
        '$' when DollarTag(sql, start) is { } tag => Behind(sql, tag, start + tag.Length),
        _ => start + 1,
    };

    /// <summary>The place behind a comment; -1 where none begins.</summary>
    private static int CommentEnd(string sql, int start)
    {
        if (IsAt(sql, start, "--"))
            return sql.IndexOf('\n', start) is >= 0 and var end ? end + 1 : sql.Length;

        return IsAt(sql, start, "/*") ? Behind(sql, "*/", start + 2) : -1;
    }

    /// <summary>A doubled quote is one of the text.</summary>
    private static int Quoted(string sql, int start, char quote, bool escapes)
    {
        for (int i = start + 1; i < sql.Length; i++)
        {
            if (escapes && sql[i] == '\\')
                i++;
            else if (sql[i] == quote && (i + 1 >= sql.Length || sql[i + 1] != quote))
                return i + 1;
            else if (sql[i] == quote)
                i++;
        }

        return sql.Length;
    }

    /// <summary>A text of PostgreSQL with escapes: <c>E'it\'s'</c>.</summary>
    private static bool IsEscaping(string sql, int quote)
        => quote > 0 && sql[quote - 1] is 'E' or 'e' && (quote == 1 || !IsName(sql[quote - 2]));

    /// <summary>What a text of PostgreSQL in dollars begins and ends with: <c>$$</c> or <c>$body$</c>; null where none begins.</summary>
    private static string? DollarTag(string sql, int start)
    {
        if (start > 0 && IsName(sql[start - 1]))
            return null;

        int end = start + 1;
        while (end < sql.Length && IsName(sql[end]))
            end++;

        bool isTag = end < sql.Length && sql[end] == '$' && !(end > start + 1 && char.IsAsciiDigit(sql[start + 1]));
        return isTag ? sql[start..(end + 1)] : null;
    }

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static bool IsAt(string sql, int start, string what) => string.CompareOrdinal(sql, start, what, 0, what.Length) == 0;

    private static int Behind(string sql, string what, int start)
        => start <= sql.Length && sql.IndexOf(what, start, StringComparison.Ordinal) is >= 0 and var at ? at + what.Length : sql.Length;
}
