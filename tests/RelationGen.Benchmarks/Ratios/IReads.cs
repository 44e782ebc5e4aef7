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
}
