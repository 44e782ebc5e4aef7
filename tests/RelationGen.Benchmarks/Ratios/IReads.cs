namespace RelationGen.Benchmarks.Ratios;

/// <summary>The tasks that every contender does.</summary>
internal interface IReads
{
    /// <summary>A blog and its posts.</summary>
    Blog BlogWithPosts(long id);

    /// <summary>The blogs up to a key, or all, each with its posts.</summary>
    List<Blog> BlogsWithPosts(long? last);

    /// <summary>The posts up to a key, each with its blog, of which there is one instance.</summary>
    List<Post> PostsWithBlogs(long last);

    /// <summary>The posts up to a key, each with its tags, of which there is one instance each.</summary>
    List<Post> PostsWithTags(long last);

    /// <summary>All posts, one after the other.</summary>
    IEnumerable<Post> StreamPosts();

    /// <summary>A post.</summary>
    Post PostByKey(long id);

    /// <summary>How many posts each blog has.</summary>
    List<(long Id, long Count)> Counts();

    /// <summary>The blogs up to a key, each with as many of its posts as asked for, the most viewed first.</summary>
    List<Blog> BlogsWithTopPosts(long last, int count);

    /// <summary>The orders up to a number, of every tenant, each with its lines.</summary>
    List<Order> OrdersWithLines(long last);

    /// <summary>The blogs that have a post with more views.</summary>
    List<Blog> BlogsViewedMoreThan(int views);

    /// <summary>The blogs that have more posts.</summary>
    List<Blog> BlogsWithMorePostsThan(long count);

    /// <summary>The products up to a position, each with its reviews.</summary>
    List<Product> ProductsWithReviews(int last);

    /// <summary>The devices up to a position, each with its readings.</summary>
    List<Device> DevicesWithReadings(int last);

    /// <summary>All blogs, each with its profile.</summary>
    List<Blog> BlogsWithProfiles();
}
