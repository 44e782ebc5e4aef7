namespace RelationGen.Benchmarks.Ratios;

/// <summary>The tasks of <see cref="IReads"/>, done asynchronously.</summary>
internal interface IAsyncReads
{
    /// <inheritdoc cref="IReads.BlogWithPosts"/>
    Task<Blog> BlogWithPostsAsync(long id);

    /// <inheritdoc cref="IReads.BlogsWithPosts"/>
    Task<List<Blog>> BlogsWithPostsAsync(long? last);

    /// <inheritdoc cref="IReads.PostsWithBlogs"/>
    Task<List<Post>> PostsWithBlogsAsync(long last);

    /// <inheritdoc cref="IReads.PostsWithTags"/>
    Task<List<Post>> PostsWithTagsAsync(long last);

    /// <inheritdoc cref="IReads.StreamPosts"/>
    IAsyncEnumerable<Post> StreamPostsAsync();

    /// <inheritdoc cref="IReads.PostByKey"/>
    Task<Post> PostByKeyAsync(long id);

    /// <inheritdoc cref="IReads.Counts"/>
    Task<List<(long Id, long Count)>> CountsAsync();

    /// <inheritdoc cref="IReads.BlogsWithTopPosts"/>
    Task<List<Blog>> BlogsWithTopPostsAsync(long last, int count);

    /// <inheritdoc cref="IReads.OrdersWithLines"/>
    Task<List<Order>> OrdersWithLinesAsync(long last);

    /// <inheritdoc cref="IReads.BlogsViewedMoreThan"/>
    Task<List<Blog>> BlogsViewedMoreThanAsync(int views);

    /// <inheritdoc cref="IReads.BlogsWithMorePostsThan"/>
    Task<List<Blog>> BlogsWithMorePostsThanAsync(long count);

    /// <inheritdoc cref="IReads.ProductsWithReviews"/>
    Task<List<Product>> ProductsWithReviewsAsync(int last);

    /// <inheritdoc cref="IReads.DevicesWithReadings"/>
    Task<List<Device>> DevicesWithReadingsAsync(int last);

    /// <inheritdoc cref="IReads.BlogsWithProfiles"/>
    Task<List<Blog>> BlogsWithProfilesAsync();
}
