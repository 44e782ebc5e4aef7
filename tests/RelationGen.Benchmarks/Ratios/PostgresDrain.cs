namespace RelationGen.Benchmarks.Ratios;

/// <summary>The floor: the statements of <see cref="PostgresByHand"/>, whose rows are read and thrown away.</summary>
internal sealed class PostgresDrain(PostgresStatements statements) : IAsyncReads
{
    private static readonly Blog NoBlog = new() { Name = "", Url = "" };
    private static readonly Post NoPost = new() { Title = "", Body = "" };

    public async Task<Blog> BlogWithPostsAsync(long id)
    {
        await statements.BlogWithPosts.Bind(id).DrainAsync();
        return NoBlog;
    }

    public Task<List<Blog>> BlogsWithPostsAsync(long? last) => DrainAsync<Blog>(statements.OfBlogs(last));

    /// <summary>The checksum reads the posts' blogs, so there are none.</summary>
    public Task<List<Post>> PostsWithBlogsAsync(long last) => DrainAsync<Post>(statements.PostsWithBlogs.Bind(last));

    public Task<List<Post>> PostsWithTagsAsync(long last) => DrainAsync<Post>(statements.PostsWithTags.Bind(last));

    public async IAsyncEnumerable<Post> StreamPostsAsync()
    {
        await statements.AllPosts.DrainAsync();
        yield break;
    }

    public async Task<Post> PostByKeyAsync(long id)
    {
        await statements.PostByKey.Bind(id).DrainAsync();
        return NoPost;
    }

    public Task<List<(long Id, long Count)>> CountsAsync() => DrainAsync<(long, long)>(statements.Counts);

    public Task<List<Blog>> BlogsWithTopPostsAsync(long last, int count) => DrainAsync<Blog>(statements.BlogsWithTopPosts.Bind(last, count));

    public Task<List<Order>> OrdersWithLinesAsync(long last) => DrainAsync<Order>(statements.OrdersWithLines.Bind(last));

    public Task<List<Blog>> BlogsViewedMoreThanAsync(int views) => DrainAsync<Blog>(statements.BlogsViewedMoreThan.Bind(views));

    public Task<List<Blog>> BlogsWithMorePostsThanAsync(long count) => DrainAsync<Blog>(statements.BlogsWithMorePostsThan.Bind(count));

    public Task<List<Product>> ProductsWithReviewsAsync(int last) => DrainAsync<Product>(statements.ProductsWithReviews.Bind(last));

    public Task<List<Device>> DevicesWithReadingsAsync(int last) => DrainAsync<Device>(statements.DevicesWithReadings.Bind(last));

    public Task<List<Blog>> BlogsWithProfilesAsync() => DrainAsync<Blog>(statements.BlogsWithProfiles);

    private static async Task<List<T>> DrainAsync<T>(PostgresBatch batch)
    {
        await batch.DrainAsync();
        return [];
    }
}
