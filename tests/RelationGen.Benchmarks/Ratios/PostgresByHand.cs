using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>What an expert writes: kept and prepared batches, one round trip, ordinals, asynchronous.</summary>
internal sealed class PostgresByHand(NpgsqlConnection connection, PostgresStatements statements) : IAsyncReads
{
    public async Task<Blog> BlogWithPostsAsync(long id)
    {
        await using NpgsqlDataReader reader = await statements.BlogWithPosts.Bind(id).ReadAsync();
        await reader.ReadAsync();
        Blog blog = EntityReader.Blog(reader);
        await reader.NextResultAsync();
        blog.Posts = await ReadAsync(reader, EntityReader.Post);
        return blog;
    }

    public Task<List<Blog>> BlogsWithPostsAsync(long? last) => ReadBlogsAsync(statements.OfBlogs(last));

    public async Task<List<Post>> PostsWithBlogsAsync(long last)
    {
        await using NpgsqlDataReader reader = await statements.PostsWithBlogs.Bind(last).ReadAsync();
        List<Post> posts = await ReadAsync(reader, EntityReader.Post);
        await reader.NextResultAsync();
        var blogs = new Dictionary<long, Blog>();
        while (await reader.ReadAsync())
        {
            Blog blog = EntityReader.Blog(reader);
            blogs.Add(blog.Id, blog);
        }

        foreach (Post post in posts)
            post.Blog = blogs[post.BlogId];

        return posts;
    }

    public async Task<List<Post>> PostsWithTagsAsync(long last)
    {
        await using NpgsqlDataReader reader = await statements.PostsWithTags.Bind(last).ReadAsync();
        List<Post> posts = await ReadAsync(reader, EntityReader.Post);
        var byId = new Dictionary<long, Post>(posts.Count);
        foreach (Post post in posts)
            byId.Add(post.Id, post);

        await reader.NextResultAsync();
        var tags = new Dictionary<long, Tag>();
        while (await reader.ReadAsync())
        {
            long id = reader.GetInt64(0);
            if (!tags.TryGetValue(id, out Tag? tag))
                tags.Add(id, tag = new Tag { Id = id, Name = reader.GetString(1) });

            byId[reader.GetInt64(2)].Tags.Add(tag);
        }

        return posts;
    }

    public async IAsyncEnumerable<Post> StreamPostsAsync()
    {
        await using NpgsqlDataReader reader = await statements.AllPosts.ReadAsync();
        while (await reader.ReadAsync())
            yield return EntityReader.Post(reader);
    }

    public async Task<Post> PostByKeyAsync(long id)
    {
        await using NpgsqlDataReader reader = await statements.PostByKey.Bind(id).ReadAsync();
        await reader.ReadAsync();
        return EntityReader.Post(reader);
    }

    public Task<List<(long Id, long Count)>> CountsAsync() => ReadAsync(statements.Counts, reader => (reader.GetInt64(0), reader.GetInt64(1)));

    public Task<List<Blog>> BlogsWithTopPostsAsync(long last, int count) => ReadBlogsAsync(statements.BlogsWithTopPosts.Bind(last, count));

    public async Task<List<Order>> OrdersWithLinesAsync(long last)
    {
        await using NpgsqlDataReader reader = await statements.OrdersWithLines.Bind(last).ReadAsync();
        List<Order> orders = await ReadAsync(reader, EntityReader.Order);
        var byKey = new Dictionary<(long, long), Order>(orders.Count);
        foreach (Order order in orders)
            byKey.Add((order.TenantId, order.Number), order);

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            OrderLine line = EntityReader.OrderLine(reader);
            byKey[(line.OrderTenantId, line.OrderNumber)].Lines.Add(line);
        }

        return orders;
    }

    public Task<List<Blog>> BlogsViewedMoreThanAsync(int views) => ReadAsync(statements.BlogsViewedMoreThan.Bind(views), EntityReader.Blog);

    public Task<List<Blog>> BlogsWithMorePostsThanAsync(long count) => ReadAsync(statements.BlogsWithMorePostsThan.Bind(count), EntityReader.Blog);

    public async Task<List<Product>> ProductsWithReviewsAsync(int last)
    {
        await using NpgsqlDataReader reader = await statements.ProductsWithReviews.Bind(last).ReadAsync();
        List<Product> products = await ReadAsync(reader, EntityReader.Product);
        var bySku = new Dictionary<string, Product>(products.Count);
        foreach (Product product in products)
            bySku.Add(product.Sku, product);

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            Review review = EntityReader.Review(reader);
            bySku[review.ProductSku].Reviews.Add(review);
        }

        return products;
    }

    public async Task<List<Device>> DevicesWithReadingsAsync(int last)
    {
        await using NpgsqlDataReader reader = await statements.DevicesWithReadings.Bind(last).ReadAsync();
        List<Device> devices = await ReadAsync(reader, EntityReader.Device);
        var byId = new Dictionary<Guid, Device>(devices.Count);
        foreach (Device device in devices)
            byId.Add(device.Id, device);

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            Reading reading = EntityReader.Reading(reader);
            byId[reading.DeviceId].Readings.Add(reading);
        }

        return devices;
    }

    public async Task<List<Blog>> BlogsWithProfilesAsync()
    {
        await using NpgsqlDataReader reader = await statements.BlogsWithProfiles.ReadAsync();
        List<Blog> blogs = await ReadAsync(reader, EntityReader.Blog);
        Dictionary<long, Blog> byId = ById(blogs);
        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            Profile profile = EntityReader.Profile(reader);
            byId[profile.BlogId].Profile = profile;
        }

        return blogs;
    }

    public async Task AssociateAsync(long tag, IReadOnlyList<long> posts)
    {
        await using var command = new NpgsqlCommand("INSERT INTO post_tags (post_id, tag_id) SELECT p, $2 FROM unnest($1) AS p ON CONFLICT DO NOTHING", connection)
        {
            Parameters = { new NpgsqlParameter<long[]> { TypedValue = [.. posts] }, new NpgsqlParameter<long> { TypedValue = tag } },
        };
        await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<Blog>> ReadBlogsAsync(PostgresBatch batch)
    {
        await using NpgsqlDataReader reader = await batch.ReadAsync();
        List<Blog> blogs = await ReadAsync(reader, EntityReader.Blog);
        Dictionary<long, Blog> byId = ById(blogs);
        await reader.NextResultAsync();
        Blog? current = null;
        while (await reader.ReadAsync())
        {
            Post post = EntityReader.Post(reader);
            if (current is null || current.Id != post.BlogId)
                current = byId[post.BlogId];

            current.Posts.Add(post);
        }

        return blogs;
    }

    private static Dictionary<long, Blog> ById(List<Blog> blogs)
    {
        var byId = new Dictionary<long, Blog>(blogs.Count);
        foreach (Blog blog in blogs)
            byId.Add(blog.Id, blog);

        return byId;
    }

    private static async Task<List<T>> ReadAsync<T>(PostgresBatch batch, Func<NpgsqlDataReader, T> read)
    {
        await using NpgsqlDataReader reader = await batch.ReadAsync();
        return await ReadAsync(reader, read);
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read)
    {
        List<T> rows = [];
        while (await reader.ReadAsync())
            rows.Add(read(reader));

        return rows;
    }
}
