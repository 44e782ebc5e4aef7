using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// EF Core without tracking, with contexts from a pool: split queries where there is a collection, compiled queries where few rows are asked for. A row that several
/// refer to becomes several instances, because finding the one costs more.
/// </summary>
internal sealed class WithEntityFramework(DbContextOptions<BlogContext> options) : IReads, IAsyncReads
{
    private static readonly Func<BlogContext, long, Blog> CompiledBlog =
        EF.CompileQuery((BlogContext context, long id) => context.Blogs.AsNoTracking().Include(b => b.Posts).Single(b => b.Id == id));

    private static readonly Func<BlogContext, long, Post> CompiledPost = EF.CompileQuery((BlogContext context, long id) => context.Posts.AsNoTracking().Single(p => p.Id == id));

    private static readonly Func<BlogContext, long, Task<Blog>> CompiledBlogAsync =
        EF.CompileAsyncQuery((BlogContext context, long id) => context.Blogs.AsNoTracking().Include(b => b.Posts).Single(b => b.Id == id));

    private static readonly Func<BlogContext, long, Task<Post>> CompiledPostAsync =
        EF.CompileAsyncQuery((BlogContext context, long id) => context.Posts.AsNoTracking().Single(p => p.Id == id));

    private readonly PooledDbContextFactory<BlogContext> _contexts = new(options);

    public Blog BlogWithPosts(long id)
    {
        using BlogContext context = Open();
        return CompiledBlog(context, id);
    }

    public List<Blog> BlogsWithPosts(long? last) => Read(context => WithPosts(context, last));

    public List<Post> PostsWithBlogs(long last) => Read(context => WithBlogs(context, last));

    public List<Post> PostsWithTags(long last) => Read(context => WithTags(context, last));

    public IEnumerable<Post> StreamPosts()
    {
        using BlogContext context = Open();
        foreach (Post post in context.Posts.AsNoTracking().OrderBy(p => p.Id))
            yield return post;
    }

    public Post PostByKey(long id)
    {
        using BlogContext context = Open();
        return CompiledPost(context, id);
    }

    public List<(long Id, long Count)> Counts() => Read(Counted).ConvertAll(count => (count.Id, count.Posts));

    public List<Blog> BlogsWithTopPosts(long last, int count) => Read(context => WithTopPosts(context, last, count));

    public List<Order> OrdersWithLines(long last) => Read(context => Orders(context, last));

    public List<Blog> BlogsViewedMoreThan(int views) => Read(context => ViewedMoreThan(context, views));

    public List<Blog> BlogsWithMorePostsThan(long count) => Read(context => WithMorePostsThan(context, count));

    public List<Product> ProductsWithReviews(int last) => Read(context => Products(context, last));

    public List<Device> DevicesWithReadings(int last) => Read(context => Devices(context, last));

    public List<Blog> BlogsWithProfiles() => Read(WithProfiles);

    public async Task<Blog> BlogWithPostsAsync(long id)
    {
        await using BlogContext context = Open();
        return await CompiledBlogAsync(context, id);
    }

    public Task<List<Blog>> BlogsWithPostsAsync(long? last) => ReadAsync(context => WithPosts(context, last));

    public Task<List<Post>> PostsWithBlogsAsync(long last) => ReadAsync(context => WithBlogs(context, last));

    public Task<List<Post>> PostsWithTagsAsync(long last) => ReadAsync(context => WithTags(context, last));

    public async IAsyncEnumerable<Post> StreamPostsAsync()
    {
        await using BlogContext context = Open();
        await foreach (Post post in context.Posts.AsNoTracking().OrderBy(p => p.Id).AsAsyncEnumerable())
            yield return post;
    }

    public async Task<Post> PostByKeyAsync(long id)
    {
        await using BlogContext context = Open();
        return await CompiledPostAsync(context, id);
    }

    public async Task<List<(long Id, long Count)>> CountsAsync() => (await ReadAsync(Counted)).ConvertAll(count => (count.Id, count.Posts));

    public Task<List<Blog>> BlogsWithTopPostsAsync(long last, int count) => ReadAsync(context => WithTopPosts(context, last, count));

    public Task<List<Order>> OrdersWithLinesAsync(long last) => ReadAsync(context => Orders(context, last));

    public Task<List<Blog>> BlogsViewedMoreThanAsync(int views) => ReadAsync(context => ViewedMoreThan(context, views));

    public Task<List<Blog>> BlogsWithMorePostsThanAsync(long count) => ReadAsync(context => WithMorePostsThan(context, count));

    public Task<List<Product>> ProductsWithReviewsAsync(int last) => ReadAsync(context => Products(context, last));

    public Task<List<Device>> DevicesWithReadingsAsync(int last) => ReadAsync(context => Devices(context, last));

    public Task<List<Blog>> BlogsWithProfilesAsync() => ReadAsync(WithProfiles);

    private static IQueryable<Blog> WithPosts(BlogContext context, long? last)
        => (last is { } key ? context.Blogs.Where(b => b.Id <= key) : context.Blogs).AsNoTracking().Include(b => b.Posts).AsSplitQuery().OrderBy(b => b.Id);

    private static IQueryable<Post> WithBlogs(BlogContext context, long last)
        => context.Posts.AsNoTracking().Where(p => p.Id <= last).Include(p => p.Blog).OrderBy(p => p.Id);

    private static IQueryable<Post> WithTags(BlogContext context, long last)
        => context.Posts.AsNoTracking().Where(p => p.Id <= last).Include(p => p.Tags).AsSplitQuery().OrderBy(p => p.Id);

    private static IQueryable<BlogCount> Counted(BlogContext context) => context.Blogs.OrderBy(b => b.Id).Select(b => new BlogCount(b.Id, b.Posts.LongCount()));

    private static IQueryable<Blog> WithTopPosts(BlogContext context, long last, int count)
        => context.Blogs.AsNoTracking().Where(b => b.Id <= last).Include(b => b.Posts.OrderByDescending(p => p.Views).ThenBy(p => p.Id).Take(count)).AsSplitQuery().OrderBy(b => b.Id);

    private static IQueryable<Order> Orders(BlogContext context, long last)
        => context.Orders.AsNoTracking().Where(o => o.Number <= last).Include(o => o.Lines).AsSplitQuery().OrderBy(o => o.TenantId).ThenBy(o => o.Number);

    private static IQueryable<Blog> ViewedMoreThan(BlogContext context, int views)
        => context.Blogs.AsNoTracking().Where(b => b.Posts.Any(p => p.Views > views)).OrderBy(b => b.Id);

    private static IQueryable<Blog> WithMorePostsThan(BlogContext context, long count)
        => context.Blogs.AsNoTracking().Where(b => b.Posts.LongCount() > count).OrderBy(b => b.Id);

    private static IQueryable<Product> Products(BlogContext context, int last)
        => context.Products.AsNoTracking().Where(p => p.Position <= last).Include(p => p.Reviews).AsSplitQuery().OrderBy(p => p.Sku);

    private static IQueryable<Device> Devices(BlogContext context, int last)
        => context.Devices.AsNoTracking().Where(d => d.Position <= last).Include(d => d.Readings).AsSplitQuery().OrderBy(d => d.Id);

    private static IQueryable<Blog> WithProfiles(BlogContext context) => context.Blogs.AsNoTracking().Include(b => b.Profile).OrderBy(b => b.Id);

    private List<T> Read<T>(Func<BlogContext, IQueryable<T>> query)
    {
        using BlogContext context = Open();
        return [.. query(context)];
    }

    private async Task<List<T>> ReadAsync<T>(Func<BlogContext, IQueryable<T>> query)
    {
        await using BlogContext context = Open();
        return await query(context).ToListAsync();
    }

    private BlogContext Open() => _contexts.CreateDbContext();

    private sealed record BlogCount(long Id, long Posts);
}
