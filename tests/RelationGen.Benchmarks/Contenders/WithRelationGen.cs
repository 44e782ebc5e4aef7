namespace RelationGen.Benchmarks.Ratios;

/// <summary>This library, over a package of its own for the database or over plain ADO.NET, as the session says.</summary>
internal sealed class WithRelationGen(DbSession db) : IReads, IAsyncReads
{
    private Query<Blog, BlogTable> Blogs => Blog.Query(db);

    public Blog BlogWithPosts(long id)
    {
        if (db.Snapshot)
            return One(id).Single();

        Blog blog = Blog.Find(db, id)!;
        blog.Load(db, b => b.Posts);
        return blog;
    }

    public List<Blog> BlogsWithPosts(long? last) => WithPosts(last).ToList();

    public List<Post> PostsWithBlogs(long last) => Posts(last).Include(p => p.Blog).ToList();

    public List<Post> PostsWithTags(long last) => Posts(last).Include(p => p.Tags).ToList();

    public IEnumerable<Post> StreamPosts() => Post.Query(db).AsEnumerable();

    public Post PostByKey(long id) => Post.Find(db, id)!;

    public List<(long Id, long Count)> Counts() => Blogs.Values<long, long>(b => b.Id, b => b.Posts.Count);

    public List<Blog> BlogsWithTopPosts(long last, int count) => WithTopPosts(last, count).ToList();

    public List<Order> OrdersWithLines(long last) => Orders(last).ToList();

    public List<Blog> BlogsViewedMoreThan(int views) => ViewedMoreThan(views).ToList();

    public List<Blog> BlogsWithMorePostsThan(long count) => WithMorePostsThan(count).ToList();

    public List<Product> ProductsWithReviews(int last) => Products(last).ToList();

    public List<Device> DevicesWithReadings(int last) => Devices(last).ToList();

    public List<Blog> BlogsWithProfiles() => Blogs.Include(b => b.Profile).ToList();

    public void Associate(long tag, IReadOnlyList<long> posts) => new Tag { Id = tag, Name = "" }.On(db).Posts.AssociateKeys(posts);

    public async Task<Blog> BlogWithPostsAsync(long id)
    {
        if (db.Snapshot)
            return await One(id).SingleAsync();

        Blog blog = (await Blog.FindAsync(db, id))!;
        await blog.LoadAsync(db, b => b.Posts);
        return blog;
    }

    public Task<List<Blog>> BlogsWithPostsAsync(long? last) => WithPosts(last).ToListAsync();

    public Task<List<Post>> PostsWithBlogsAsync(long last) => Posts(last).Include(p => p.Blog).ToListAsync();

    public Task<List<Post>> PostsWithTagsAsync(long last) => Posts(last).Include(p => p.Tags).ToListAsync();

    public IAsyncEnumerable<Post> StreamPostsAsync() => Post.Query(db).AsAsyncEnumerable();

    public async Task<Post> PostByKeyAsync(long id) => (await Post.FindAsync(db, id))!;

    public Task<List<(long Id, long Count)>> CountsAsync() => Blogs.ValuesAsync<long, long>(b => b.Id, b => b.Posts.Count);

    public Task<List<Blog>> BlogsWithTopPostsAsync(long last, int count) => WithTopPosts(last, count).ToListAsync();

    public Task<List<Order>> OrdersWithLinesAsync(long last) => Orders(last).ToListAsync();

    public Task<List<Blog>> BlogsViewedMoreThanAsync(int views) => ViewedMoreThan(views).ToListAsync();

    public Task<List<Blog>> BlogsWithMorePostsThanAsync(long count) => WithMorePostsThan(count).ToListAsync();

    public Task<List<Product>> ProductsWithReviewsAsync(int last) => Products(last).ToListAsync();

    public Task<List<Device>> DevicesWithReadingsAsync(int last) => Devices(last).ToListAsync();

    public Task<List<Blog>> BlogsWithProfilesAsync() => Blogs.Include(b => b.Profile).ToListAsync();

    public Task AssociateAsync(long tag, IReadOnlyList<long> posts) => new Tag { Id = tag, Name = "" }.On(db).Posts.AssociateKeysAsync(posts);

    /// <summary>In one round trip, where that is possible.</summary>
    private Query<Blog, BlogTable> One(long id) => Blogs.Where(b => b.Id == id).Include(b => b.Posts);

    private Query<Post, PostTable> Posts(long last) => Post.Query(db).Where(p => p.Id <= last);

    private Query<Blog, BlogTable> WithPosts(long? last) => (last is { } key ? Blogs.Where(b => b.Id <= key) : Blogs).Include(b => b.Posts);

    private Query<Blog, BlogTable> WithTopPosts(long last, int count) => Blogs.Where(b => b.Id <= last).Include(b => b.Posts.OrderBy(p => p.Views.Descending).Take(count));

    private Query<Order, OrderTable> Orders(long last) => Order.Query(db).Where(o => o.Number <= last).Include(o => o.Lines);

    private Query<Blog, BlogTable> ViewedMoreThan(int views) => Blogs.Where(b => b.Posts.Some(p => p.Views > views));

    private Query<Blog, BlogTable> WithMorePostsThan(long count) => Blogs.Where(b => b.Posts.Count > count);

    private Query<Product, ProductTable> Products(int last) => Product.Query(db).Where(p => p.Position <= last).Include(p => p.Reviews);

    private Query<Device, DeviceTable> Devices(int last) => Device.Query(db).Where(d => d.Position <= last).Include(d => d.Readings);
}
