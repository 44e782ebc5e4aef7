using System.Data.Common;
using Dapper;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Dapper with the best statements; what is nested is a query for each level, put together by dictionaries.</summary>
/// <param name="connection">Where to read.</param>
/// <param name="theirComments">The comments of all articles of the authors up to <c>@last</c>.</param>
internal sealed class ViewsWithDapper(DbConnection connection, string theirComments) : IViewReads, IAsyncViewReads
{
    private static readonly string OnePage = AsNamed(ViewStatements.Page("@after"), "author_name", "comment_count");
    private static readonly string FirstAuthors = ViewStatements.Authors("@last");
    private static readonly string TheirArticles = ViewStatements.Articles("@last");

    static ViewsWithDapper() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public List<ArticleCard> Page(long after) => connection.Query<ArticleCard>(OnePage, new { after }).AsList();

    public List<ArticleLine> Lines() => connection.Query<ArticleLine>(ViewStatements.Lines).AsList();

    public List<AuthorArticles> Nested(long last)
    {
        var comments = Comments(connection.Query<(long, string, long)>(theirComments, new { last }));
        var articles = Articles(connection.Query<(long, string, long)>(TheirArticles, new { last }), comments);
        return Authors(connection.Query<(long, string)>(FirstAuthors, new { last }), articles);
    }

    public async Task<List<ArticleCard>> PageAsync(long after)
        => (await connection.QueryAsync<ArticleCard>(OnePage, new { after })).AsList();

    public async Task<List<ArticleLine>> LinesAsync() => (await connection.QueryAsync<ArticleLine>(ViewStatements.Lines)).AsList();

    public async Task<List<AuthorArticles>> NestedAsync(long last)
    {
        var comments = Comments(await connection.QueryAsync<(long, string, long)>(theirComments, new { last }));
        var articles = Articles(await connection.QueryAsync<(long, string, long)>(TheirArticles, new { last }), comments);
        return Authors(await connection.QueryAsync<(long, string)>(FirstAuthors, new { last }), articles);
    }

    /// <summary>Dapper finds members by the names of columns.</summary>
    private static string AsNamed(string text, string author, string count)
        => text.Replace("u.name", "u.name AS " + author, StringComparison.Ordinal)
            .Replace("a.id)", "a.id) AS " + count, StringComparison.Ordinal);

    private static Dictionary<long, List<CommentLine>> Comments(IEnumerable<(long Id, string Body, long Article)> rows)
    {
        var byArticle = new Dictionary<long, List<CommentLine>>();
        foreach ((long id, string body, long article) in rows)
        {
            if (!byArticle.TryGetValue(article, out List<CommentLine>? comments))
                byArticle.Add(article, comments = []);

            comments.Add(new CommentLine { Id = id, Body = body });
        }

        return byArticle;
    }

    private static Dictionary<long, List<ArticleComments>> Articles(
        IEnumerable<(long Id, string Title, long Author)> rows, Dictionary<long, List<CommentLine>> comments)
    {
        var byAuthor = new Dictionary<long, List<ArticleComments>>();
        foreach ((long id, string title, long author) in rows)
        {
            if (!byAuthor.TryGetValue(author, out List<ArticleComments>? articles))
                byAuthor.Add(author, articles = []);

            articles.Add(new ArticleComments { Id = id, Title = title, Comments = comments.GetValueOrDefault(id) ?? [] });
        }

        return byAuthor;
    }

    private static List<AuthorArticles> Authors(IEnumerable<(long Id, string Name)> rows, Dictionary<long, List<ArticleComments>> articles)
    {
        List<AuthorArticles> authors = [];
        foreach ((long id, string name) in rows)
            authors.Add(new AuthorArticles { Id = id, Name = name, Articles = articles.GetValueOrDefault(id) ?? [] });

        return authors;
    }
}
