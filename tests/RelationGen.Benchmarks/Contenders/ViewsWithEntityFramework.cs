using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>EF Core with <c>Select</c>: contexts from a pool, the page compiled, split queries where there are collections.</summary>
internal sealed class ViewsWithEntityFramework(DbContextOptions<BlogContext> options) : IViewReads, IAsyncViewReads
{
    private static readonly Func<BlogContext, long, IEnumerable<ArticleCard>> CompiledPage =
        EF.CompileQuery((BlogContext context, long after) => context.Articles
            .Where(a => a.Id > after).OrderBy(a => a.Id).Take(ViewTask.PageSize)
            .Select(a => new ArticleCard
            {
                Id = a.Id,
                Title = a.Title,
                AuthorName = a.Author.Name,
                CommentCount = a.Comments.LongCount(),
            }));

    private static readonly Func<BlogContext, long, IAsyncEnumerable<ArticleCard>> CompiledPageAsync =
        EF.CompileAsyncQuery((BlogContext context, long after) => context.Articles
            .Where(a => a.Id > after).OrderBy(a => a.Id).Take(ViewTask.PageSize)
            .Select(a => new ArticleCard
            {
                Id = a.Id,
                Title = a.Title,
                AuthorName = a.Author.Name,
                CommentCount = a.Comments.LongCount(),
            }));

    private readonly PooledDbContextFactory<BlogContext> _contexts = new(options);

    public List<ArticleCard> Page(long after)
    {
        using BlogContext context = _contexts.CreateDbContext();
        return [.. CompiledPage(context, after)];
    }

    public List<ArticleLine> Lines()
    {
        using BlogContext context = _contexts.CreateDbContext();
        return [.. Lines(context)];
    }

    public List<AuthorArticles> Nested(long last)
    {
        using BlogContext context = _contexts.CreateDbContext();
        return [.. Nested(context, last)];
    }

    public async Task<List<ArticleCard>> PageAsync(long after)
    {
        await using BlogContext context = _contexts.CreateDbContext();
        var cards = new List<ArticleCard>(ViewTask.PageSize);
        await foreach (ArticleCard card in CompiledPageAsync(context, after))
            cards.Add(card);

        return cards;
    }

    public async Task<List<ArticleLine>> LinesAsync()
    {
        await using BlogContext context = _contexts.CreateDbContext();
        return await Lines(context).ToListAsync();
    }

    public async Task<List<AuthorArticles>> NestedAsync(long last)
    {
        await using BlogContext context = _contexts.CreateDbContext();
        return await Nested(context, last).ToListAsync();
    }

    private static IQueryable<ArticleLine> Lines(BlogContext context)
        => context.Articles.OrderBy(a => a.Id).Select(a => new ArticleLine { Id = a.Id, Title = a.Title, Views = a.Views });

    private static IQueryable<AuthorArticles> Nested(BlogContext context, long last) => context.Authors
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
        })
        .AsSplitQuery();
}
