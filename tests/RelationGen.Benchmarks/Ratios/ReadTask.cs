namespace RelationGen.Benchmarks.Ratios;

/// <summary>A task that reads, as a synchronous and as an asynchronous contender does it.</summary>
internal sealed record ReadTask(string Name, Func<IReads, long> Run, Func<IAsyncReads, ValueTask<long>> RunAsync)
{
    public static IReadOnlyList<ReadTask> All { get; } =
    [
        new("W1 one blog and its posts", r => Sums.Of(r.BlogWithPosts(640)), async r => Sums.Of(await r.BlogWithPostsAsync(640))),
        new("W2 100 blogs and their posts", r => Sums.Of(r.BlogsWithPosts(100)), async r => Sums.Of(await r.BlogsWithPostsAsync(100))),
        new("W3 all blogs and all posts", r => Sums.Of(r.BlogsWithPosts(null)), async r => Sums.Of(await r.BlogsWithPostsAsync(null))),
        new("W4 10,000 posts and their blogs", r => Sums.WithBlogs(r.PostsWithBlogs(10_000)), async r => Sums.WithBlogs(await r.PostsWithBlogsAsync(10_000))),
        new("W5 500 posts and their tags", r => Sums.Of(r.PostsWithTags(500)), async r => Sums.Of(await r.PostsWithTagsAsync(500))),
        new("W6 100,000 posts in a stream", r => Sums.OfStream(r.StreamPosts()), r => Sums.OfStreamAsync(r.StreamPostsAsync())),
        new("W7 one post by its key", r => Sums.Of(r.PostByKey(4_711)), async r => Sums.Of(await r.PostByKeyAsync(4_711))),
        new("W8 posts of each blog, counted", r => Sums.Of(r.Counts()), async r => Sums.Of(await r.CountsAsync())),
        new("W10 100 blogs and the top 5 posts of each", r => Sums.Of(r.BlogsWithTopPosts(100, 5)), async r => Sums.Of(await r.BlogsWithTopPostsAsync(100, 5))),
        new("W11 500 orders and their lines, by two parts", r => Sums.Of(r.OrdersWithLines(50)), async r => Sums.Of(await r.OrdersWithLinesAsync(50))),
        new("W12a blogs with a post above 5,000 views", r => Sums.Of(r.BlogsViewedMoreThan(5_000)), async r => Sums.Of(await r.BlogsViewedMoreThanAsync(5_000))),
        new("W12b blogs with more than 100 posts", r => Sums.Of(r.BlogsWithMorePostsThan(100)), async r => Sums.Of(await r.BlogsWithMorePostsThanAsync(100))),
        new("W13a 500 products and their reviews, by text", r => Sums.Of(r.ProductsWithReviews(500)), async r => Sums.Of(await r.ProductsWithReviewsAsync(500))),
        new("W13b 500 devices and their readings, by Guid", r => Sums.Of(r.DevicesWithReadings(500)), async r => Sums.Of(await r.DevicesWithReadingsAsync(500))),
        new("W14 all blogs and their profiles", r => Sums.Of(r.BlogsWithProfiles()), async r => Sums.Of(await r.BlogsWithProfilesAsync())),
    ];

    /// <summary>What the name begins with.</summary>
    public string Number => Name.Split(' ')[0];

    public Contender By(string name, IReads reads) => new(name, () => Run(reads));

    public Contender By(string name, IAsyncReads reads) => new(name, () => RunAsync(reads));
}
