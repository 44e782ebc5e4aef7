using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using LinqToDB.Mapping;
using Compiled = LinqToDB.CompiledQuery;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>linq2db with <c>Select</c>, all queries compiled; what is nested is a query for each level, as it does on its own.</summary>
internal sealed class ViewsWithLinqToDb(DataOptions options) : IViewReads, IAsyncViewReads, IDisposable
{
    private static readonly Func<DataConnection, long, IQueryable<ArticleCard>> CompiledPage =
        Compiled.Compile((DataConnection db, long after) => db.GetTable<Article>()
            .Where(a => a.Id > after).OrderBy(a => a.Id).Take(ViewTask.PageSize)
            .Select(a => new ArticleCard
            {
                Id = a.Id,
                Title = a.Title,
                AuthorName = a.Author.Name,
                CommentCount = a.Comments.LongCount(),
            }));

    private static readonly Func<DataConnection, IQueryable<ArticleLine>> CompiledLines =
        Compiled.Compile((DataConnection db) => db.GetTable<Article>()
            .OrderBy(a => a.Id)
            .Select(a => new ArticleLine { Id = a.Id, Title = a.Title, Views = a.Views }));

    private static readonly Func<DataConnection, long, IQueryable<AuthorArticles>> CompiledNested =
        Compiled.Compile((DataConnection db, long last) => db.GetTable<Author>()
            .Where(u => u.Id <= last).OrderBy(u => u.Id)
            .Select(u => new AuthorArticles
            {
                Id = u.Id,
                Name = u.Name,
                Articles = u.Articles
                    .Select(a => new ArticleComments
                    {
                        Id = a.Id,
                        Title = a.Title,
                        Comments = a.Comments.Select(c => new CommentLine { Id = c.Id, Body = c.Body }).ToList(),
                    })
                    .ToList(),
            }));

    private readonly DataConnection _db = new(options.UseMappingSchema(Mapping()));

    public List<ArticleCard> Page(long after) => [.. CompiledPage(_db, after)];

    public List<ArticleLine> Lines() => [.. CompiledLines(_db)];

    public List<AuthorArticles> Nested(long last) => [.. CompiledNested(_db, last)];

    public Task<List<ArticleCard>> PageAsync(long after) => CompiledPage(_db, after).ToListAsync();

    public Task<List<ArticleLine>> LinesAsync() => CompiledLines(_db).ToListAsync();

    public Task<List<AuthorArticles>> NestedAsync(long last) => CompiledNested(_db, last).ToListAsync();

    public void Dispose() => _db.Dispose();

    /// <summary>The columns and relations that the queries name.</summary>
    private static MappingSchema Mapping()
    {
        var schema = new MappingSchema();
        var builder = new FluentMappingBuilder(schema);
        builder.Entity<Author>().HasTableName("authors")
            .Property(u => u.Id).IsPrimaryKey().HasColumnName("id")
            .Property(u => u.Name).HasColumnName("name")
            .Association(u => u.Articles, u => u.Id, a => a.AuthorId);
        builder.Entity<Article>().HasTableName("articles")
            .Property(a => a.Id).IsPrimaryKey().HasColumnName("id")
            .Property(a => a.AuthorId).HasColumnName("author_id")
            .Property(a => a.Title).HasColumnName("title")
            .Property(a => a.Views).HasColumnName("views")
            .Association(a => a.Author, a => a.AuthorId, u => u.Id, canBeNull: false)
            .Association(a => a.Comments, a => a.Id, c => c.ArticleId);
        builder.Entity<Comment>().HasTableName("comments")
            .Property(c => c.Id).IsPrimaryKey().HasColumnName("id")
            .Property(c => c.ArticleId).HasColumnName("article_id")
            .Property(c => c.Body).HasColumnName("body");
        builder.Build();
        return schema;
    }
}
