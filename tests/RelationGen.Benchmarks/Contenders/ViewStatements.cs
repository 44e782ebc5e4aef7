namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// The best statements for views: what is counted is counted for the rows of the page, and the condition of the parents is repeated.
/// </summary>
internal static class ViewStatements
{
    public const string Lines = "SELECT id, title, views FROM articles ORDER BY id";

    public static string Page(string after) => $"""
        SELECT a.id, a.title, u.name, (SELECT COUNT(*) FROM comments AS c WHERE c.article_id = a.id)
        FROM articles AS a
        JOIN authors AS u ON u.id = a.author_id
        WHERE a.id > {after}
        ORDER BY a.id
        LIMIT {ViewTask.PageSize}
        """;

    public static string Authors(string last) => $"SELECT id, name FROM authors WHERE id <= {last} ORDER BY id";

    /// <summary>The key of the author comes last.</summary>
    public static string Articles(string last) => $"SELECT id, title, author_id FROM articles WHERE author_id <= {last}";

    /// <summary>The key of the article comes last.</summary>
    public static string Comments(string last) => "SELECT id, body, article_id FROM comments WHERE article_id IN " + ArticlesOf(last);

    /// <summary>The same on PostgreSQL, which would join the tables in whole.</summary>
    public static string CommentsByArray(string last)
        => $"SELECT id, body, article_id FROM comments WHERE article_id = ANY(ARRAY{ArticlesOf(last)})";

    private static string ArticlesOf(string last) => $"(SELECT id FROM articles WHERE author_id <= {last})";
}
