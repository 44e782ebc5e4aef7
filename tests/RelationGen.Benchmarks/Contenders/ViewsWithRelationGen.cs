namespace RelationGen.Benchmarks.Ratios;

/// <summary>Views of this library, over a package of its own for the database or over plain ADO.NET, as the session says.</summary>
internal sealed class ViewsWithRelationGen(DbSession db) : IViewReads, IAsyncViewReads
{
    private static readonly CompiledQuery<Article, ArticleTable, long> Behind = CompiledQuery.Of(
        (Query<Article, ArticleTable> articles, Parameter<long> after)
            => articles.Where(a => a.Id > after).OrderBy(a => a.Id).Take(ViewTask.PageSize));

    public List<ArticleCard> Page(long after) => Behind.On(db, after).ToList<ArticleCard>();

    public List<ArticleLine> Lines() => Article.Query(db).ToList<ArticleLine>();

    public List<AuthorArticles> Nested(long last) => Authors(last).ToList<AuthorArticles>();

    public Task<List<ArticleCard>> PageAsync(long after) => Behind.On(db, after).ToListAsync<ArticleCard>();

    public Task<List<ArticleLine>> LinesAsync() => Article.Query(db).ToListAsync<ArticleLine>();

    public Task<List<AuthorArticles>> NestedAsync(long last) => Authors(last).ToListAsync<AuthorArticles>();

    private Query<Author, AuthorTable> Authors(long last) => Author.Query(db).Where(a => a.Id <= last);
}
