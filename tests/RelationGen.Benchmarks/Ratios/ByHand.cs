using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>What an expert writes: prepared commands that are kept, ordinals, the best statement for each relation, no row read twice.</summary>
internal sealed class ByHand(SqliteConnection connection) : IReads
{
    private readonly SqliteCommand _blog = Prepare(connection, $"SELECT {Columns.Blog} FROM blogs WHERE id = $0");
    private readonly SqliteCommand _blogs = Prepare(connection, $"SELECT {Columns.Blog} FROM blogs WHERE id <= $0 ORDER BY id");
    private readonly SqliteCommand _allBlogs = Prepare(connection, $"SELECT {Columns.Blog} FROM blogs ORDER BY id", parameters: 0);
    private readonly SqliteCommand _post = Prepare(connection, $"SELECT {Columns.Post} FROM posts WHERE id = $0");
    private readonly SqliteCommand _posts = Prepare(connection, $"SELECT {Columns.Post} FROM posts WHERE id <= $0 ORDER BY id");
    private readonly SqliteCommand _allPosts = Prepare(connection, $"SELECT {Columns.Post} FROM posts ORDER BY id", parameters: 0);
    private readonly SqliteCommand _postsOfOne = Prepare(connection, $"SELECT {Columns.Post} FROM posts WHERE blog_id = $0");
    private readonly SqliteCommand _postsOfMany = Prepare(connection, $"SELECT {Columns.Post} FROM posts WHERE blog_id IN (SELECT value FROM json_each($0))");
    private readonly SqliteCommand _blogsByKeys = Prepare(connection, $"SELECT {Columns.Blog} FROM blogs WHERE id IN (SELECT value FROM json_each($0))");
    private readonly SqliteCommand _tags = Prepare(connection, "SELECT t.id, t.name, j.post_id FROM post_tags AS j JOIN tags AS t ON t.id = j.tag_id WHERE j.post_id IN (SELECT value FROM json_each($0))");
    private readonly SqliteCommand _counts = Prepare(connection, "SELECT id, (SELECT COUNT(*) FROM posts WHERE blog_id = blogs.id) FROM blogs ORDER BY id", parameters: 0);
    private readonly SqliteCommand _topPosts = Prepare(connection, $"SELECT {Columns.Post} FROM posts WHERE blog_id = $0 ORDER BY views DESC, id LIMIT $1", parameters: 2);
    private readonly SqliteCommand _orders = Prepare(connection, $"SELECT {Columns.Order} FROM orders WHERE number <= $0 ORDER BY tenant_id, number");
    private readonly SqliteCommand _lines = Prepare(connection, "SELECT l.* FROM orders AS o CROSS JOIN order_lines AS l ON l.order_tenant_id = o.tenant_id AND l.order_number = o.number WHERE o.number <= $0");
    private readonly SqliteCommand _viewed = Prepare(connection, $"SELECT {Columns.Blog} FROM blogs AS b WHERE EXISTS (SELECT 1 FROM posts WHERE blog_id = b.id AND views > $0) ORDER BY id");
    private readonly SqliteCommand _large = Prepare(connection, $"SELECT {Columns.Blog} FROM blogs AS b WHERE (SELECT COUNT(*) FROM posts WHERE blog_id = b.id) > $0 ORDER BY id");
    private readonly SqliteCommand _products = Prepare(connection, $"SELECT {Columns.Product} FROM products WHERE position <= $0 ORDER BY sku");
    private readonly SqliteCommand _reviews = Prepare(connection, "SELECT r.* FROM products AS p CROSS JOIN reviews AS r ON r.product_sku = p.sku WHERE p.position <= $0");
    private readonly SqliteCommand _devices = Prepare(connection, $"SELECT {Columns.Device} FROM devices WHERE position <= $0 ORDER BY id");
    private readonly SqliteCommand _readings = Prepare(connection, "SELECT r.* FROM devices AS d CROSS JOIN readings AS r ON r.device_id = d.id WHERE d.position <= $0");
    private readonly SqliteCommand _profiles = Prepare(connection, $"SELECT {Columns.Profile} FROM profiles", parameters: 0);
    private readonly SqliteCommand _pair = Prepare(connection, "INSERT INTO post_tags (post_id, tag_id) VALUES ($0, $1) ON CONFLICT DO NOTHING", parameters: 2);

    public Blog BlogWithPosts(long id)
    {
        Blog blog = Read(_blog, id, EntityReader.Blog)[0];
        blog.Posts = Read(_postsOfOne, id, EntityReader.Post);
        return blog;
    }

    public List<Blog> BlogsWithPosts(long? last)
    {
        List<Blog> blogs = last is null ? Read(_allBlogs, EntityReader.Blog) : Read(_blogs, last, EntityReader.Blog);
        var byId = new Dictionary<long, Blog>(blogs.Count);
        foreach (Blog blog in blogs)
            byId.Add(blog.Id, blog);

        using SqliteDataReader reader = last is null ? _allPosts.ExecuteReader() : Execute(_postsOfMany, Json(byId.Keys));
        Blog? current = null;
        while (reader.Read())
        {
            Post post = EntityReader.Post(reader);
            if (current is null || current.Id != post.BlogId)
                current = byId[post.BlogId];

            current.Posts.Add(post);
        }

        return blogs;
    }

    public List<Post> PostsWithBlogs(long last)
    {
        List<Post> posts = Read(_posts, last, EntityReader.Post);
        var blogs = new Dictionary<long, Blog?>();
        foreach (Post post in posts)
            blogs.TryAdd(post.BlogId, null);

        foreach (Blog blog in Read(_blogsByKeys, Json(blogs.Keys), EntityReader.Blog))
            blogs[blog.Id] = blog;

        foreach (Post post in posts)
            post.Blog = blogs[post.BlogId];

        return posts;
    }

    public List<Post> PostsWithTags(long last)
    {
        List<Post> posts = Read(_posts, last, EntityReader.Post);
        var byId = new Dictionary<long, Post>(posts.Count);
        foreach (Post post in posts)
            byId.Add(post.Id, post);

        var tags = new Dictionary<long, Tag>();
        using SqliteDataReader reader = Execute(_tags, Json(byId.Keys));
        while (reader.Read())
        {
            long id = reader.GetInt64(0);
            if (!tags.TryGetValue(id, out Tag? tag))
                tags.Add(id, tag = new Tag { Id = id, Name = reader.GetString(1) });

            byId[reader.GetInt64(2)].Tags.Add(tag);
        }

        return posts;
    }

    public IEnumerable<Post> StreamPosts()
    {
        using SqliteDataReader reader = _allPosts.ExecuteReader();
        while (reader.Read())
            yield return EntityReader.Post(reader);
    }

    public Post PostByKey(long id) => Read(_post, id, EntityReader.Post)[0];

    public List<(long Id, long Count)> Counts() => Read(_counts, reader => (reader.GetInt64(0), reader.GetInt64(1)));

    public List<Blog> BlogsWithTopPosts(long last, int count)
    {
        List<Blog> blogs = Read(_blogs, last, EntityReader.Blog);
        _topPosts.Parameters[1].Value = count;
        foreach (Blog blog in blogs)
            blog.Posts = Read(_topPosts, blog.Id, EntityReader.Post);

        return blogs;
    }

    public List<Order> OrdersWithLines(long last)
    {
        List<Order> orders = Read(_orders, last, EntityReader.Order);
        var byKey = new Dictionary<(long, long), Order>(orders.Count);
        foreach (Order order in orders)
            byKey.Add((order.TenantId, order.Number), order);

        using SqliteDataReader reader = Execute(_lines, last);
        while (reader.Read())
        {
            OrderLine line = EntityReader.OrderLine(reader);
            byKey[(line.OrderTenantId, line.OrderNumber)].Lines.Add(line);
        }

        return orders;
    }

    public List<Blog> BlogsViewedMoreThan(int views) => Read(_viewed, views, EntityReader.Blog);

    public List<Blog> BlogsWithMorePostsThan(long count) => Read(_large, count, EntityReader.Blog);

    public List<Product> ProductsWithReviews(int last)
    {
        List<Product> products = Read(_products, last, EntityReader.Product);
        var bySku = new Dictionary<string, Product>(products.Count);
        foreach (Product product in products)
            bySku.Add(product.Sku, product);

        using SqliteDataReader reader = Execute(_reviews, last);
        while (reader.Read())
        {
            Review review = EntityReader.Review(reader);
            bySku[review.ProductSku].Reviews.Add(review);
        }

        return products;
    }

    public List<Device> DevicesWithReadings(int last)
    {
        List<Device> devices = Read(_devices, last, EntityReader.Device);
        var byId = new Dictionary<Guid, Device>(devices.Count);
        foreach (Device device in devices)
            byId.Add(device.Id, device);

        using SqliteDataReader reader = Execute(_readings, last);
        while (reader.Read())
        {
            Reading reading = EntityReader.Reading(reader);
            byId[reading.DeviceId].Readings.Add(reading);
        }

        return devices;
    }

    public List<Blog> BlogsWithProfiles()
    {
        List<Blog> blogs = Read(_allBlogs, EntityReader.Blog);
        var byId = new Dictionary<long, Blog>(blogs.Count);
        foreach (Blog blog in blogs)
            byId.Add(blog.Id, blog);

        using SqliteDataReader reader = _profiles.ExecuteReader();
        while (reader.Read())
        {
            Profile profile = EntityReader.Profile(reader);
            byId[profile.BlogId].Profile = profile;
        }

        return blogs;
    }

    public void Associate(long tag, IReadOnlyList<long> posts)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        _pair.Transaction = transaction;
        _pair.Parameters[1].Value = tag;
        foreach (long post in posts)
        {
            _pair.Parameters[0].Value = post;
            _pair.ExecuteNonQuery();
        }

        transaction.Commit();
        _pair.Transaction = null;
    }

    internal static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters = 1)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter("$" + i, 0L));

        command.Prepare();
        return command;
    }

    private static string Json(ICollection<long> keys) => "[" + string.Join(',', keys) + "]";

    private static SqliteDataReader Execute(SqliteCommand command, object argument)
    {
        command.Parameters[0].Value = argument;
        return command.ExecuteReader();
    }

    private static List<T> Read<T>(SqliteCommand command, object argument, Func<SqliteDataReader, T> read)
    {
        command.Parameters[0].Value = argument;
        return Read(command, read);
    }

    private static List<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        List<T> rows = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));

        return rows;
    }
}
