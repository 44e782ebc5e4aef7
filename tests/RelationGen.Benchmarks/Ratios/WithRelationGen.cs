namespace RelationGen.Benchmarks.Ratios;

/// <summary>This library, over the package for SQLite or over plain ADO.NET, as the session says.</summary>
internal sealed class WithRelationGen(DbSession db) : IReads
{
    public Blog BlogWithPosts(long id)
    {
        Blog blog = Blog.Find(db, id)!;
        blog.Load(db, b => b.Posts);
        return blog;
    }

    public List<Blog> BlogsWithPosts(long? last)
        => (last is { } key ? Blog.Query(db).Where(b => b.Id <= key) : Blog.Query(db)).Include(b => b.Posts).ToList();

    public List<Post> PostsWithBlogs(long last) => Post.Query(db).Where(p => p.Id <= last).Include(p => p.Blog).ToList();

    public List<Post> PostsWithTags(long last) => Post.Query(db).Where(p => p.Id <= last).Include(p => p.Tags).ToList();

    public IEnumerable<Post> StreamPosts() => Post.Query(db).AsEnumerable();

    public Post PostByKey(long id) => Post.Find(db, id)!;

    public List<(long Id, long Count)> Counts() => Blog.Query(db).Values<long, long>(b => b.Id, b => b.Posts.Count);

    public void Associate(long tag, IReadOnlyList<long> posts) => new Tag { Id = tag, Name = "" }.On(db).Posts.AssociateKeys(posts);
}
