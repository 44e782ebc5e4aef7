using System.Diagnostics.CodeAnalysis;

namespace RelationGen.Tool.Readers;

/// <summary>Walks through the tokens of a statement. What is not as expected ends in a <see cref="SqliteTextException"/>.</summary>
/// <param name="sql">The statement.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class SqliteTokens(string sql, List<SqliteToken> tokens)
{
    private int _at;

    /// <summary>All tokens are passed.</summary>
    public bool IsAtEnd => _at >= tokens.Count;

    /// <summary>The tokens of a statement.</summary>
    public static SqliteTokens Of(string sql) => new(sql, SqliteTokenizer.Read(sql) ?? throw new SqliteTextException());

    /// <summary>True when these keywords or signs come next.</summary>
    public bool IsNext(params ReadOnlySpan<string> keywords)
    {
        for (int i = 0; i < keywords.Length; i++)
        {
            if (_at + i >= tokens.Count || !tokens[_at + i].Is(keywords[i]))
                return false;
        }

        return true;
    }

    /// <summary>Passes over these keywords or signs where they come next.</summary>
    public bool Take(params ReadOnlySpan<string> keywords)
    {
        if (!IsNext(keywords))
            return false;

        _at += keywords.Length;
        return true;
    }

    /// <summary>Passes over these keywords or signs, which must come next.</summary>
    public void Expect(params ReadOnlySpan<string> keywords)
    {
        if (!Take(keywords))
            throw new SqliteTextException();
    }

    /// <summary>Passes over one token.</summary>
    public SqliteToken Next() => IsAtEnd ? throw new SqliteTextException() : tokens[_at++];

    /// <summary>Passes over a name.</summary>
    public string Name() => Next() is { IsName: true } token ? token.Name : throw new SqliteTextException();

    /// <summary>Passes over a name where one comes next that is none of the keywords.</summary>
    public bool TryName(Predicate<SqliteToken> isKeyword, [NotNullWhen(true)] out string? name)
    {
        name = !IsAtEnd && tokens[_at].IsName && !isKeyword(tokens[_at]) ? Next().Name : null;
        return name is not null;
    }

    /// <summary>Passes over parentheses and what is between them, which is returned as it stands there.</summary>
    public string Parenthesized()
    {
        Expect("(");
        return UpTo(token => token.Is(")"), thenPass: true) ?? string.Empty;
    }

    /// <summary>Passes over everything up to a token outside of inner parentheses; null where nothing is there.</summary>
    /// <param name="isEnd">The token.</param>
    /// <param name="thenPass">Also over that token, which must be there.</param>
    public string? UpTo(Predicate<SqliteToken> isEnd, bool thenPass = false)
    {
        int first = _at;
        for (int depth = 0; !IsAtEnd && (depth > 0 || !isEnd(tokens[_at])); _at++)
        {
            depth += tokens[_at].Is("(") ? 1 : tokens[_at].Is(")") ? -1 : 0;
            if (depth < 0)
                throw new SqliteTextException();
        }

        if (IsAtEnd && thenPass)
            throw new SqliteTextException();

        string? text = _at == first ? null : sql[tokens[first].Start..tokens[_at - 1].End];
        _at += thenPass ? 1 : 0;
        return text;
    }
}
