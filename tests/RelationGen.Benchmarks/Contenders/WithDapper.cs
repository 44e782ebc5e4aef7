using System.Data.Common;
using Dapper;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Dapper's best idiom: a query for each relation, put together by dictionaries.</summary>
/// <param name="connection">Where to read.</param>
/// <param name="dialect">How lists of keys travel.</param>
internal sealed class WithDapper(DbConnection connection, DapperDialect dialect) : IReads, IAsyncReads
{
    private const string BlogByKey = $"SELECT {Columns.Blog} FROM blogs WHERE id = @id";
    private const string AllBlogs = $"SELECT {Columns.Blog} FROM blogs ORDER BY id";
    private const string FirstBlogs = $"SELECT {Columns.Blog} FROM blogs WHERE id <= @last ORDER BY id";
    private const string PostByIdentity = $"SELECT {Columns.Post} FROM posts WHERE id = @id";
    private const string PostsOfBlog = $"SELECT {Columns.Post} FROM posts WHERE blog_id = @id";
    private const string AllPosts = $"SELECT {Columns.Post} FROM posts ORDER BY id";
    private const string FirstPosts = $"SELECT {Columns.Post} FROM posts WHERE id <= @last ORDER BY id";
    private const string FirstOrders = $"SELECT {Columns.Order} FROM orders WHERE number <= @last ORDER BY tenant_id, number";
    private const string FirstProducts = $"SELECT {Columns.Product} FROM products WHERE position <= @last ORDER BY sku";
    private const string FirstDevices = $"SELECT {Columns.Device} FROM devices WHERE position <= @last ORDER BY id";
    private const string AllProfiles = $"SELECT {Columns.Profile} FROM profiles";
    private const string Viewed = $"SELECT {Columns.Blog} FROM blogs AS b WHERE EXISTS (SELECT 1 FROM posts WHERE blog_id = b.id AND views > @views) ORDER BY id";
    private const string Large = $"SELECT {Columns.Blog} FROM blogs AS b WHERE (SELECT COUNT(*) FROM posts WHERE blog_id = b.id) > @count ORDER BY id";

    private readonly string _postsOfBlogs = $"SELECT {Columns.Post} FROM posts WHERE blog_id {dialect.IsAny}";
    private readonly string _blogsByKeys = $"SELECT {Columns.Blog} FROM blogs WHERE id {dialect.IsAny}";
    private readonly string _tagsOfPosts = $"SELECT j.post_id, t.id, t.name FROM post_tags AS j JOIN tags AS t ON t.id = j.tag_id WHERE j.post_id {dialect.IsAny}";
    private readonly string _reviewsOfProducts = $"SELECT {Columns.Review} FROM reviews WHERE product_sku {dialect.IsAny}";
    private readonly string _readingsOfDevices = $"SELECT {Columns.Reading} FROM readings WHERE device_id {dialect.IsAny}";

    static WithDapper() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public Blog BlogWithPosts(long id)
    {
        Blog blog = connection.QuerySingle<Blog>(BlogByKey, new { id });
        blog.Posts = connection.Query<Post>(PostsOfBlog, new { id }).AsList();
        return blog;
    }

    public List<Blog> BlogsWithPosts(long? last)
    {
        List<Blog> blogs = last is null ? connection.Query<Blog>(AllBlogs).AsList() : connection.Query<Blog>(FirstBlogs, new { last }).AsList();
        return Join(blogs, last is null ? connection.Query<Post>(AllPosts) : connection.Query<Post>(_postsOfBlogs, new { keys = dialect.Keys(blogs.Select(blog => blog.Id)) }));
    }

    public List<Post> PostsWithBlogs(long last)
    {
        List<Post> posts = connection.Query<Post>(FirstPosts, new { last }).AsList();
        return Join(posts, connection.Query<Blog>(_blogsByKeys, new { keys = dialect.Keys(posts.Select(post => post.BlogId).Distinct()) }));
    }

    public List<Post> PostsWithTags(long last)
    {
        List<Post> posts = connection.Query<Post>(FirstPosts, new { last }).AsList();
        return Join(posts, connection.Query<(long, long, string)>(_tagsOfPosts, new { keys = dialect.Keys(posts.Select(post => post.Id)) }));
    }

    public IEnumerable<Post> StreamPosts() => connection.Query<Post>(AllPosts, buffered: false);

    public Post PostByKey(long id) => connection.QuerySingle<Post>(PostByIdentity, new { id });

    public List<(long Id, long Count)> Counts() => connection.Query<(long, long)>(dialect.Counts).AsList();

    public List<Blog> BlogsWithTopPosts(long last, int count)
        => Join(connection.Query<Blog>(FirstBlogs, new { last }).AsList(), connection.Query<Post>(dialect.TopPosts, new { last, count }));

    public List<Order> OrdersWithLines(long last)
    {
        List<Order> orders = connection.Query<Order>(FirstOrders, new { last }).AsList();
        return Join(orders, connection.Query<OrderLine>(dialect.LinesOfOrders, dialect.OrderKeys(orders)));
    }

    public List<Blog> BlogsViewedMoreThan(int views) => connection.Query<Blog>(Viewed, new { views }).AsList();

    public List<Blog> BlogsWithMorePostsThan(long count) => connection.Query<Blog>(Large, new { count }).AsList();

    public List<Product> ProductsWithReviews(int last)
    {
        List<Product> products = connection.Query<Product>(FirstProducts, new { last }).AsList();
        return Join(products, connection.Query<Review>(_reviewsOfProducts, new { keys = dialect.Keys(products.Select(product => product.Sku)) }));
    }

    public List<Device> DevicesWithReadings(int last)
    {
        List<Device> devices = connection.Query<Device>(FirstDevices, new { last }).AsList();
        return Join(devices, connection.Query<Reading>(_readingsOfDevices, new { keys = dialect.Keys(devices.Select(device => device.Id)) }));
    }

    public List<Blog> BlogsWithProfiles() => Join(connection.Query<Blog>(AllBlogs).AsList(), connection.Query<Profile>(AllProfiles));

    public void Associate(long tag, IReadOnlyList<long> posts)
    {
        using DbTransaction transaction = connection.BeginTransaction();
        connection.Execute(dialect.Pair, dialect.Pairs(tag, posts), transaction);
        transaction.Commit();
    }

    public async Task<Blog> BlogWithPostsAsync(long id)
    {
        Blog blog = await connection.QuerySingleAsync<Blog>(BlogByKey, new { id });
        blog.Posts = (await connection.QueryAsync<Post>(PostsOfBlog, new { id })).AsList();
        return blog;
    }

    public async Task<List<Blog>> BlogsWithPostsAsync(long? last)
    {
        List<Blog> blogs = (last is null ? await connection.QueryAsync<Blog>(AllBlogs) : await connection.QueryAsync<Blog>(FirstBlogs, new { last })).AsList();
        return Join(blogs, last is null ? await connection.QueryAsync<Post>(AllPosts) : await connection.QueryAsync<Post>(_postsOfBlogs, new { keys = dialect.Keys(blogs.Select(blog => blog.Id)) }));
    }

    public async Task<List<Post>> PostsWithBlogsAsync(long last)
    {
        List<Post> posts = (await connection.QueryAsync<Post>(FirstPosts, new { last })).AsList();
        return Join(posts, await connection.QueryAsync<Blog>(_blogsByKeys, new { keys = dialect.Keys(posts.Select(post => post.BlogId).Distinct()) }));
    }

    public async Task<List<Post>> PostsWithTagsAsync(long last)
    {
        List<Post> posts = (await connection.QueryAsync<Post>(FirstPosts, new { last })).AsList();
        return Join(posts, await connection.QueryAsync<(long, long, string)>(_tagsOfPosts, new { keys = dialect.Keys(posts.Select(post => post.Id)) }));
    }

    public IAsyncEnumerable<Post> StreamPostsAsync() => connection.QueryUnbufferedAsync<Post>(AllPosts);

    public Task<Post> PostByKeyAsync(long id) => connection.QuerySingleAsync<Post>(PostByIdentity, new { id });

    public async Task<List<(long Id, long Count)>> CountsAsync() => (await connection.QueryAsync<(long, long)>(dialect.Counts)).AsList();

    public async Task<List<Blog>> BlogsWithTopPostsAsync(long last, int count)
        => Join((await connection.QueryAsync<Blog>(FirstBlogs, new { last })).AsList(), await connection.QueryAsync<Post>(dialect.TopPosts, new { last, count }));

    public async Task<List<Order>> OrdersWithLinesAsync(long last)
    {
        List<Order> orders = (await connection.QueryAsync<Order>(FirstOrders, new { last })).AsList();
        return Join(orders, await connection.QueryAsync<OrderLine>(dialect.LinesOfOrders, dialect.OrderKeys(orders)));
    }

    public async Task<List<Blog>> BlogsViewedMoreThanAsync(int views) => (await connection.QueryAsync<Blog>(Viewed, new { views })).AsList();

    public async Task<List<Blog>> BlogsWithMorePostsThanAsync(long count) => (await connection.QueryAsync<Blog>(Large, new { count })).AsList();

    public async Task<List<Product>> ProductsWithReviewsAsync(int last)
    {
        List<Product> products = (await connection.QueryAsync<Product>(FirstProducts, new { last })).AsList();
        return Join(products, await connection.QueryAsync<Review>(_reviewsOfProducts, new { keys = dialect.Keys(products.Select(product => product.Sku)) }));
    }

    public async Task<List<Device>> DevicesWithReadingsAsync(int last)
    {
        List<Device> devices = (await connection.QueryAsync<Device>(FirstDevices, new { last })).AsList();
        return Join(devices, await connection.QueryAsync<Reading>(_readingsOfDevices, new { keys = dialect.Keys(devices.Select(device => device.Id)) }));
    }

    public async Task<List<Blog>> BlogsWithProfilesAsync() => Join((await connection.QueryAsync<Blog>(AllBlogs)).AsList(), await connection.QueryAsync<Profile>(AllProfiles));

    public async Task AssociateAsync(long tag, IReadOnlyList<long> posts)
    {
        await using DbTransaction transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(dialect.Pair, dialect.Pairs(tag, posts), transaction);
        await transaction.CommitAsync();
    }

    private static List<Blog> Join(List<Blog> blogs, IEnumerable<Post> posts)
    {
        Dictionary<long, Blog> byId = blogs.ToDictionary(blog => blog.Id);
        foreach (Post post in posts)
            byId[post.BlogId].Posts.Add(post);

        return blogs;
    }

    private static List<Blog> Join(List<Blog> blogs, IEnumerable<Profile> profiles)
    {
        Dictionary<long, Blog> byId = blogs.ToDictionary(blog => blog.Id);
        foreach (Profile profile in profiles)
            byId[profile.BlogId].Profile = profile;

        return blogs;
    }

    private static List<Post> Join(List<Post> posts, IEnumerable<Blog> blogs)
    {
        Dictionary<long, Blog> byId = blogs.ToDictionary(blog => blog.Id);
        foreach (Post post in posts)
            post.Blog = byId[post.BlogId];

        return posts;
    }

    private static List<Post> Join(List<Post> posts, IEnumerable<(long Post, long Id, string Name)> pairs)
    {
        Dictionary<long, Post> byId = posts.ToDictionary(post => post.Id);
        var tags = new Dictionary<long, Tag>();
        foreach ((long post, long id, string name) in pairs)
        {
            if (!tags.TryGetValue(id, out Tag? tag))
                tags.Add(id, tag = new Tag { Id = id, Name = name });

            byId[post].Tags.Add(tag);
        }

        return posts;
    }

    private static List<Order> Join(List<Order> orders, IEnumerable<OrderLine> lines)
    {
        Dictionary<(long, long), Order> byKey = orders.ToDictionary(order => (order.TenantId, order.Number));
        foreach (OrderLine line in lines)
            byKey[(line.OrderTenantId, line.OrderNumber)].Lines.Add(line);

        return orders;
    }

    private static List<Product> Join(List<Product> products, IEnumerable<Review> reviews)
    {
        Dictionary<string, Product> bySku = products.ToDictionary(product => product.Sku);
        foreach (Review review in reviews)
            bySku[review.ProductSku].Reviews.Add(review);

        return products;
    }

    private static List<Device> Join(List<Device> devices, IEnumerable<Reading> readings)
    {
        Dictionary<Guid, Device> byId = devices.ToDictionary(device => device.Id);
        foreach (Reading reading in readings)
            byId[reading.DeviceId].Readings.Add(reading);

        return devices;
    }
}
