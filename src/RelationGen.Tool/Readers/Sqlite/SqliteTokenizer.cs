namespace RelationGen.Tool.Readers;

/// <summary>Takes SQL apart as SQLite does.</summary>
internal static class SqliteTokenizer
{
    /// <summary>The tokens of a text; null where a quote is not closed.</summary>
    public static List<SqliteToken>? Read(string sql)
    {
        List<SqliteToken> tokens = [];
        int at = 0;
        while ((at = SkipSpace(sql, at)) < sql.Length)
        {
            SqliteTokenKind kind = KindAt(sql, at);
            int end = EndOf(sql, at, kind);
            if (end < 0)
                return null;

            tokens.Add(new SqliteToken(kind, at, sql[at..end]));
            at = end;
        }

        return tokens;
    }

    /// <summary>The place of what is neither space nor comment. A comment that is not closed ends with the text.</summary>
    private static int SkipSpace(string sql, int at)
    {
        while (at < sql.Length)
        {
            if (sql[at] is ' ' or '\t' or '\n' or '\f' or '\r')
                at++;
            else if (StartsWith(sql, at, "--"))
                at = Behind(sql, "\n", at + 2);
            else if (StartsWith(sql, at, "/*"))
                at = Behind(sql, "*/", at + 2);
            else
                break;
        }

        return at;
    }

    private static bool StartsWith(string sql, int at, string sign) => string.CompareOrdinal(sql, at, sign, 0, sign.Length) == 0;

    private static int Behind(string sql, string sign, int from)
    {
        int found = from > sql.Length ? -1 : sql.IndexOf(sign, from, StringComparison.Ordinal);
        return found < 0 ? sql.Length : found + sign.Length;
    }

    private static SqliteTokenKind KindAt(string sql, int at) => sql[at] switch
    {
        '\'' => SqliteTokenKind.Text,
        '"' or '`' or '[' => SqliteTokenKind.QuotedName,
        'x' or 'X' when at + 1 < sql.Length && sql[at + 1] == '\'' => SqliteTokenKind.Literal,
        >= '0' and <= '9' => SqliteTokenKind.Literal,
        '.' when at + 1 < sql.Length && char.IsAsciiDigit(sql[at + 1]) => SqliteTokenKind.Literal,
        char first when IsOfWord(first) => SqliteTokenKind.Word,
        _ => SqliteTokenKind.Sign,
    };

    /// <summary>-1 where a quote is not closed.</summary>
    private static int EndOf(string sql, int start, SqliteTokenKind kind) => kind switch
    {
        SqliteTokenKind.Text => EndOfQuoted(sql, start),
        SqliteTokenKind.QuotedName when sql[start] == '[' => sql.IndexOf(']', start) + 1 is > 0 and int end ? end : -1,
        SqliteTokenKind.QuotedName => EndOfQuoted(sql, start),
        SqliteTokenKind.Literal when sql[start] is 'x' or 'X' => EndOfQuoted(sql, start + 1),
        SqliteTokenKind.Literal => EndOfNumber(sql, start),
        SqliteTokenKind.Word => EndOfWord(sql, start),
        _ => start + 1,
    };

    /// <summary>A quote within is doubled.</summary>
    private static int EndOfQuoted(string sql, int start)
    {
        char quote = sql[start];
        for (int at = start + 1; at < sql.Length; at++)
        {
            if (sql[at] != quote)
                continue;

            if (at + 1 == sql.Length || sql[at + 1] != quote)
                return at + 1;

            at++;
        }

        return -1;
    }

    /// <summary>
    /// Digits, letters of hexadecimal numbers, points and exponents with their sign; SQLite has refused what is no number.
    /// </summary>
    private static int EndOfNumber(string sql, int at)
    {
        bool isHexadecimal = StartsWith(sql, at, "0x") || StartsWith(sql, at, "0X");
        while (at < sql.Length && (IsOfWord(sql[at]) || sql[at] == '.' || IsSignOfExponent(sql, at, isHexadecimal)))
            at++;

        return at;
    }

    private static bool IsSignOfExponent(string sql, int at, bool isHexadecimal) =>
        !isHexadecimal && sql[at] is ('+' or '-') && sql[at - 1] is ('e' or 'E');

    private static int EndOfWord(string sql, int at)
    {
        while (at < sql.Length && IsOfWord(sql[at]))
            at++;

        return at;
    }

    /// <summary>Every character beyond ASCII can be part of a name.</summary>
    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or > '\x7f';
}
