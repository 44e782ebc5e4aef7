using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>The floor: the statements of <see cref="ByHand"/> and its objects, read through SQLite's own interface.</summary>
internal sealed class RawSqlite : IReads, IDisposable
{
    private readonly sqlite3 _database;
    private readonly List<RawStatement> _statements = [];
    private readonly RawStatement _blog;
    private readonly RawStatement _blogs;
    private readonly RawStatement _allBlogs;
    private readonly RawStatement _post;
    private readonly RawStatement _posts;
    private readonly RawStatement _allPosts;
    private readonly RawStatement _postsOfOne;
    private readonly RawStatement _postsOfMany;
    private readonly RawStatement _blogsByKeys;
    private readonly RawStatement _tags;
    private readonly RawStatement _counts;
    private readonly RawStatement _topPosts;
    private readonly RawStatement _orders;
    private readonly RawStatement _lines;
    private readonly RawStatement _viewed;
    private readonly RawStatement _large;
    private readonly RawStatement _products;
    private readonly RawStatement _reviews;
    private readonly RawStatement _devices;
    private readonly RawStatement _readings;
    private readonly RawStatement _profiles;

    public RawSqlite(SqliteConnection connection)
    {
        _database = connection.Handle!;
        _blog = Prepare($"SELECT {Columns.Blog} FROM blogs WHERE id = ?1");
        _blogs = Prepare($"SELECT {Columns.Blog} FROM blogs WHERE id <= ?1 ORDER BY id");
        _allBlogs = Prepare($"SELECT {Columns.Blog} FROM blogs ORDER BY id");
        _post = Prepare($"SELECT {Columns.Post} FROM posts WHERE id = ?1");
        _posts = Prepare($"SELECT {Columns.Post} FROM posts WHERE id <= ?1 ORDER BY id");
        _allPosts = Prepare($"SELECT {Columns.Post} FROM posts ORDER BY id");
        _postsOfOne = Prepare($"SELECT {Columns.Post} FROM posts WHERE blog_id = ?1");
        _postsOfMany = Prepare($"SELECT {Columns.Post} FROM posts WHERE blog_id IN (SELECT value FROM json_each(?1))");
        _blogsByKeys = Prepare($"SELECT {Columns.Blog} FROM blogs WHERE id IN (SELECT value FROM json_each(?1))");
        _tags = Prepare("SELECT t.id, t.name, j.post_id FROM post_tags AS j JOIN tags AS t ON t.id = j.tag_id WHERE j.post_id IN (SELECT value FROM json_each(?1))");
        _counts = Prepare("SELECT id, (SELECT COUNT(*) FROM posts WHERE blog_id = blogs.id) FROM blogs ORDER BY id");
        _topPosts = Prepare($"SELECT {Columns.Post} FROM posts WHERE blog_id = ?1 ORDER BY views DESC, id LIMIT ?2");
        _orders = Prepare($"SELECT {Columns.Order} FROM orders WHERE number <= ?1 ORDER BY tenant_id, number");
        _lines = Prepare("SELECT l.* FROM orders AS o CROSS JOIN order_lines AS l ON l.order_tenant_id = o.tenant_id AND l.order_number = o.number WHERE o.number <= ?1");
        _viewed = Prepare($"SELECT {Columns.Blog} FROM blogs AS b WHERE EXISTS (SELECT 1 FROM posts WHERE blog_id = b.id AND views > ?1) ORDER BY id");
        _large = Prepare($"SELECT {Columns.Blog} FROM blogs AS b WHERE (SELECT COUNT(*) FROM posts WHERE blog_id = b.id) > ?1 ORDER BY id");
        _products = Prepare($"SELECT {Columns.Product} FROM products WHERE position <= ?1 ORDER BY sku");
        _reviews = Prepare("SELECT r.* FROM products AS p CROSS JOIN reviews AS r ON r.product_sku = p.sku WHERE p.position <= ?1");
        _devices = Prepare($"SELECT {Columns.Device} FROM devices WHERE position <= ?1 ORDER BY id");
        _readings = Prepare("SELECT r.* FROM devices AS d CROSS JOIN readings AS r ON r.device_id = d.id WHERE d.position <= ?1");
        _profiles = Prepare($"SELECT {Columns.Profile} FROM profiles");
    }

    public Blog BlogWithPosts(long id)
    {
        Blog blog = Read(_blog.Bind(1, id), RawEntities.Blog)[0];
        blog.Posts = Read(_postsOfOne.Bind(1, id), RawEntities.Post);
        return blog;
    }

    public List<Blog> BlogsWithPosts(long? last)
    {
        List<Blog> blogs = last is null ? Read(_allBlogs, RawEntities.Blog) : Read(_blogs.Bind(1, last.Value), RawEntities.Blog);
        var byId = new Dictionary<long, Blog>(blogs.Count);
        foreach (Blog blog in blogs)
            byId.Add(blog.Id, blog);

        RawStatement reader = last is null ? _allPosts : _postsOfMany.Bind(1, Json(byId.Keys));
        Blog? current = null;
        while (reader.Step())
        {
            Post post = RawEntities.Post(reader);
            if (current is null || current.Id != post.BlogId)
                current = byId[post.BlogId];

            current.Posts.Add(post);
        }

        return blogs;
    }

    public List<Post> PostsWithBlogs(long last)
    {
        List<Post> posts = Read(_posts.Bind(1, last), RawEntities.Post);
        var blogs = new Dictionary<long, Blog?>();
        foreach (Post post in posts)
            blogs.TryAdd(post.BlogId, null);

        foreach (Blog blog in Read(_blogsByKeys.Bind(1, Json(blogs.Keys)), RawEntities.Blog))
            blogs[blog.Id] = blog;

        foreach (Post post in posts)
            post.Blog = blogs[post.BlogId];

        return posts;
    }

    public List<Post> PostsWithTags(long last)
    {
        List<Post> posts = Read(_posts.Bind(1, last), RawEntities.Post);
        var byId = new Dictionary<long, Post>(posts.Count);
        foreach (Post post in posts)
            byId.Add(post.Id, post);

        var tags = new Dictionary<long, Tag>();
        RawStatement reader = _tags.Bind(1, Json(byId.Keys));
        while (reader.Step())
        {
            long id = reader.Number(0);
            if (!tags.TryGetValue(id, out Tag? tag))
                tags.Add(id, tag = new Tag { Id = id, Name = reader.Text(1) });

            byId[reader.Number(2)].Tags.Add(tag);
        }

        return posts;
    }

    public IEnumerable<Post> StreamPosts()
    {
        RawStatement reader = _allPosts;
        while (reader.Step())
            yield return RawEntities.Post(reader);
    }

    public Post PostByKey(long id) => Read(_post.Bind(1, id), RawEntities.Post)[0];

    public List<(long Id, long Count)> Counts() => Read(_counts, reader => (reader.Number(0), reader.Number(1)));

    public List<Blog> BlogsWithTopPosts(long last, int count)
    {
        List<Blog> blogs = Read(_blogs.Bind(1, last), RawEntities.Blog);
        _topPosts.Bind(2, count);
        foreach (Blog blog in blogs)
            blog.Posts = Read(_topPosts.Bind(1, blog.Id), RawEntities.Post);

        return blogs;
    }

    public List<Order> OrdersWithLines(long last)
    {
        List<Order> orders = Read(_orders.Bind(1, last), RawEntities.Order);
        var byKey = new Dictionary<(long, long), Order>(orders.Count);
        foreach (Order order in orders)
            byKey.Add((order.TenantId, order.Number), order);

        RawStatement reader = _lines.Bind(1, last);
        while (reader.Step())
        {
            OrderLine line = RawEntities.OrderLine(reader);
            byKey[(line.OrderTenantId, line.OrderNumber)].Lines.Add(line);
        }

        return orders;
    }

    public List<Blog> BlogsViewedMoreThan(int views) => Read(_viewed.Bind(1, views), RawEntities.Blog);

    public List<Blog> BlogsWithMorePostsThan(long count) => Read(_large.Bind(1, count), RawEntities.Blog);

    public List<Product> ProductsWithReviews(int last)
    {
        List<Product> products = Read(_products.Bind(1, last), RawEntities.Product);
        var bySku = new Dictionary<string, Product>(products.Count);
        foreach (Product product in products)
            bySku.Add(product.Sku, product);

        RawStatement reader = _reviews.Bind(1, last);
        while (reader.Step())
        {
            Review review = RawEntities.Review(reader);
            bySku[review.ProductSku].Reviews.Add(review);
        }

        return products;
    }

    public List<Device> DevicesWithReadings(int last)
    {
        List<Device> devices = Read(_devices.Bind(1, last), RawEntities.Device);
        var byId = new Dictionary<Guid, Device>(devices.Count);
        foreach (Device device in devices)
            byId.Add(device.Id, device);

        RawStatement reader = _readings.Bind(1, last);
        while (reader.Step())
        {
            Reading reading = RawEntities.Reading(reader);
            byId[reading.DeviceId].Readings.Add(reading);
        }

        return devices;
    }

    public List<Blog> BlogsWithProfiles()
    {
        List<Blog> blogs = Read(_allBlogs, RawEntities.Blog);
        var byId = new Dictionary<long, Blog>(blogs.Count);
        foreach (Blog blog in blogs)
            byId.Add(blog.Id, blog);

        RawStatement reader = _profiles;
        while (reader.Step())
        {
            Profile profile = RawEntities.Profile(reader);
            byId[profile.BlogId].Profile = profile;
        }

        return blogs;
    }

    public void Dispose() => _statements.ForEach(statement => statement.Dispose());

    private static string Json(ICollection<long> keys) => "[" + string.Join(',', keys) + "]";

    private static List<T> Read<T>(RawStatement statement, Func<RawStatement, T> read)
    {
        List<T> rows = [];
        while (statement.Step())
            rows.Add(read(statement));

        return rows;
    }

    private RawStatement Prepare(string sql)
    {
        var statement = new RawStatement(_database, sql);
        _statements.Add(statement);
        return statement;
    }
}
