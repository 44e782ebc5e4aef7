using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Ddl;

/// <summary>Finds and replaces names in SQL that is otherwise left as it is.</summary>
internal static class SqlNames
{
    /// <summary>The text mentions one of the names; also true for a text that cannot be read, or is not there.</summary>
    public static bool Mentions(string? sql, IReadOnlySet<string> names) =>
        names.Count > 0 && (sql is null || SqliteTokenizer.Read(sql) is not { } tokens || tokens.Exists(token => IsName(token)
            && names.Contains(token.Name)));

    /// <summary>
    /// The text may mean all columns of a table without naming them: by an asterisk, or by an INSERT without a list; also true for a text
    /// that cannot be read.
    /// </summary>
    public static bool MayTakeAll(string? sql)
    {
        if (sql is null || SqliteTokenizer.Read(sql) is not { } tokens)
            return true;

        for (int i = 1; i < tokens.Count; i++)
        {
            // An asterisk behind a parenthesis is that of COUNT(*), and elsewhere one that multiplies.
            bool isList = tokens[i - 1].Is("SELECT") || tokens[i - 1].Is("DISTINCT") || tokens[i - 1].Is("ALL") || tokens[i - 1].Is(",")
                || tokens[i - 1].Is(".");
            if (tokens[i].Is("*") && isList)
                return true;

            int next = i + (i + 2 < tokens.Count && tokens[i + 1].Is(".") ? 3 : 1);
            if (tokens[i - 1].Is("INTO") && next < tokens.Count && !tokens[next].Is("("))
                return true;
        }

        return false;
    }

    /// <summary>Replaces a name; a name that a point or a parenthesis follows is that of a table or a function, and stays.</summary>
    public static string? Replace(string? sql, string old, string replacement, StringComparer names)
    {
        if (sql is null || SqliteTokenizer.Read(sql) is not { } tokens)
            return sql;

        string result = sql;
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            bool isOther = i + 1 < tokens.Count && (tokens[i + 1].Is(".") || tokens[i + 1].Is("("));
            if (IsName(tokens[i]) && !isOther && names.Equals(tokens[i].Name, old))
                result = result[..tokens[i].Start] + replacement + result[tokens[i].End..];
        }

        return result;
    }

    /// <summary>A text in single quotes is a value here.</summary>
    private static bool IsName(SqliteToken token) => token.Kind is SqliteTokenKind.Word or SqliteTokenKind.QuotedName;
}
