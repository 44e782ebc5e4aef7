namespace RelationGen.Tool.Readers;

/// <summary>What is made of expressions as PostgreSQL writes them.</summary>
internal static class PostgreSqlText
{
    /// <summary>The expression without parentheses that stand around all of it.</summary>
    public static string? WithoutParentheses(string? expression)
    {
        while (expression is ['(', .., ')'] && EndOfParenthesis(expression) == expression.Length - 1)
            expression = expression[1..^1];

        return expression;
    }

    /// <summary>
    /// A default that counts, as <c>serial</c> makes it. Anything that is done to the number puts the call into parentheses or behind
    /// something else, so that the text tells.
    /// </summary>
    public static bool IsNextOfSequence(string? expression) =>
        expression is not null && expression.StartsWith("nextval(", StringComparison.Ordinal)
        && expression.EndsWith("::regclass)", StringComparison.Ordinal) && EndOfParenthesis(expression) == expression.Length - 1;

    /// <summary>The place of the parenthesis that closes the first one; -1 where none does.</summary>
    private static int EndOfParenthesis(string text)
    {
        int depth = 0;
        for (int at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\'' or '"':
                    // A quote within is doubled, and ends one text and begins another.
                    at = text.IndexOf(text[at], at + 1);
                    if (at < 0)
                        return -1;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
            }
        }

        return -1;
    }
}
