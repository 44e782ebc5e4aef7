namespace RelationGen.Tool.Readers;

/// <summary>What the <c>CREATE INDEX</c> of an index says, and no pragma does.</summary>
/// <param name="Parts">The expression of each part, without its order, and the collation that it names.</param>
/// <param name="Where">The condition; null where there is none.</param>
internal sealed record SqliteIndexText(IReadOnlyList<(string Sql, string? Collation)> Parts, string? Where)
{
    /// <summary>Null for a text that cannot be read.</summary>
    public static SqliteIndexText? Parse(string sql)
    {
        try
        {
            return Parse(SqliteTokens.Of(sql));
        }
        catch (SqliteTextException)
        {
            return null;
        }
    }

    private static SqliteIndexText Parse(SqliteTokens tokens)
    {
        tokens.Expect("CREATE");
        tokens.Take("UNIQUE");
        tokens.Expect("INDEX");
        tokens.Take("IF", "NOT", "EXISTS");
        tokens.Name();
        if (tokens.Take("."))
            tokens.Name();

        tokens.Expect("ON");
        tokens.Name();
        tokens.Expect("(");
        List<(string, string?)> parts = [];
        do
        {
            string part = tokens.UpTo(token => token.Is(",") || token.Is(")")) ?? throw new SqliteTextException();
            parts.Add(Part(part));
        }
        while (tokens.Take(","));

        tokens.Expect(")");
        string? where = tokens.Take("WHERE") ? tokens.UpTo(token => token.Is(";")) : null;
        tokens.Take(";");
        return tokens.IsAtEnd ? new SqliteIndexText(parts, where) : throw new SqliteTextException();
    }

    /// <summary>Takes <c>NULLS FIRST</c>, <c>DESC</c> and <c>COLLATE</c> from the end of a part.</summary>
    private static (string Sql, string? Collation) Part(string sql)
    {
        List<SqliteToken> tokens = SqliteTokenizer.Read(sql)!;
        int count = tokens.Count;
        if (count > 2 && tokens[count - 2].Is("NULLS"))
            count -= 2;

        // Behind an operator it is the name of a column.
        bool isOperand = count > 1 && tokens[count - 2].Kind == SqliteTokenKind.Sign && !tokens[count - 2].Is(")");
        if (count > 1 && !isOperand && (tokens[count - 1].Is("ASC") || tokens[count - 1].Is("DESC")))
            count--;

        string? collation = null;
        if (count > 2 && tokens[count - 2].Is("COLLATE"))
        {
            collation = tokens[count - 1].Name;
            count -= 2;
        }

        return (sql[..tokens[count - 1].End], collation);
    }
}
