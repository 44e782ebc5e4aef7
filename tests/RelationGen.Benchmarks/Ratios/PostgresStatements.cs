using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>The best statements for each task: one round trip, the parents' condition repeated where children are asked for.</summary>
internal sealed class PostgresStatements(NpgsqlConnection connection) : IDisposable
{
    private const string AllBlogs = $"SELECT {Columns.Blog} FROM blogs ORDER BY id";
    private const string FirstBlogs = $"SELECT {Columns.Blog} FROM blogs WHERE id <= $1 ORDER BY id";
    private const string FirstPosts = $"SELECT {Columns.Post} FROM posts WHERE id <= $1 ORDER BY id";

    public PostgresBatch BlogWithPosts { get; } = PostgresBatch.Prepare<long>(
        connection,
        $"SELECT {Columns.Blog} FROM blogs WHERE id = $1",
        $"SELECT {Columns.Post} FROM posts WHERE blog_id = $1");

    public PostgresBatch BlogsWithPosts { get; } = PostgresBatch.Prepare<long>(
        connection,
        FirstBlogs,
        $"SELECT {Columns.Post} FROM posts WHERE blog_id = ANY(ARRAY(SELECT id FROM blogs WHERE id <= $1))");

    public PostgresBatch AllBlogsWithPosts { get; } = PostgresBatch.Prepare(connection, AllBlogs, $"SELECT {Columns.Post} FROM posts");

    public PostgresBatch PostsWithBlogs { get; } = PostgresBatch.Prepare<long>(
        connection,
        FirstPosts,
        $"SELECT {Columns.Blog} FROM blogs WHERE id = ANY(ARRAY(SELECT DISTINCT blog_id FROM posts WHERE id <= $1))");

    public PostgresBatch PostsWithTags { get; } = PostgresBatch.Prepare<long>(
        connection,
        FirstPosts,
        "SELECT t.id, t.name, j.post_id FROM post_tags AS j JOIN tags AS t ON t.id = j.tag_id WHERE j.post_id = ANY(ARRAY(SELECT id FROM posts WHERE id <= $1))");

    public PostgresBatch AllPosts { get; } = PostgresBatch.Prepare(connection, $"SELECT {Columns.Post} FROM posts ORDER BY id");

    public PostgresBatch PostByKey { get; } = PostgresBatch.Prepare<long>(connection, $"SELECT {Columns.Post} FROM posts WHERE id = $1");

    public PostgresBatch Counts { get; } = PostgresBatch.Prepare(
        connection,
        "SELECT b.id, COALESCE(c.count, 0) FROM blogs AS b LEFT JOIN (SELECT blog_id, COUNT(*) AS count FROM posts GROUP BY blog_id) AS c ON c.blog_id = b.id ORDER BY b.id");

    public PostgresBatch BlogsWithTopPosts { get; } = PostgresBatch.Prepare<long, int>(
        connection,
        FirstBlogs,
        $"SELECT p.* FROM blogs AS b CROSS JOIN LATERAL (SELECT {Columns.Post} FROM posts WHERE blog_id = b.id ORDER BY views DESC, id LIMIT $2) AS p WHERE b.id <= $1");

    public PostgresBatch OrdersWithLines { get; } = PostgresBatch.Prepare<long>(
        connection,
        $"SELECT {Columns.Order} FROM orders WHERE number <= $1 ORDER BY tenant_id, number",
        "SELECT l.id, l.order_tenant_id, l.order_number, l.article, l.quantity FROM orders AS o JOIN order_lines AS l ON l.order_tenant_id = o.tenant_id AND l.order_number = o.number WHERE o.number <= $1");

    public PostgresBatch BlogsViewedMoreThan { get; } = PostgresBatch.Prepare<int>(
        connection,
        $"SELECT {Columns.Blog} FROM blogs AS b WHERE EXISTS (SELECT 1 FROM posts WHERE blog_id = b.id AND views > $1) ORDER BY id");

    public PostgresBatch BlogsWithMorePostsThan { get; } = PostgresBatch.Prepare<long>(
        connection,
        $"SELECT {Columns.Blog} FROM blogs WHERE id IN (SELECT blog_id FROM posts GROUP BY blog_id HAVING COUNT(*) > $1) ORDER BY id");

    public PostgresBatch ProductsWithReviews { get; } = PostgresBatch.Prepare<int>(
        connection,
        $"SELECT {Columns.Product} FROM products WHERE position <= $1 ORDER BY sku",
        $"SELECT {Columns.Review} FROM reviews WHERE product_sku = ANY(ARRAY(SELECT sku FROM products WHERE position <= $1))");

    public PostgresBatch DevicesWithReadings { get; } = PostgresBatch.Prepare<int>(
        connection,
        $"SELECT {Columns.Device} FROM devices WHERE position <= $1 ORDER BY id",
        $"SELECT {Columns.Reading} FROM readings WHERE device_id = ANY(ARRAY(SELECT id FROM devices WHERE position <= $1))");

    public PostgresBatch BlogsWithProfiles { get; } = PostgresBatch.Prepare(connection, AllBlogs, $"SELECT {Columns.Profile} FROM profiles");

    public PostgresBatch OfBlogs(long? last) => last is { } key ? BlogsWithPosts.Bind(key) : AllBlogsWithPosts;

    public void Dispose()
    {
        foreach (PostgresBatch batch in (PostgresBatch[])
        [
            BlogWithPosts, BlogsWithPosts, AllBlogsWithPosts, PostsWithBlogs, PostsWithTags, AllPosts, PostByKey, Counts, BlogsWithTopPosts, OrdersWithLines, BlogsViewedMoreThan,
            BlogsWithMorePostsThan, ProductsWithReviews, DevicesWithReadings, BlogsWithProfiles,
        ])
        {
            batch.Dispose();
        }
    }
}
