namespace RelationGen.Benchmarks.Ratios;

/// <summary>Lists of keys travel as arrays.</summary>
internal sealed class PostgresDapper : DapperDialect
{
    public override string IsAny => "= ANY(@keys)";

    public override string Counts =>
        "SELECT b.id, COALESCE(c.count, 0) FROM blogs AS b LEFT JOIN (SELECT blog_id, COUNT(*) AS count FROM posts GROUP BY blog_id) AS c ON c.blog_id = b.id ORDER BY b.id";

    public override string TopPosts =>
        $"SELECT p.* FROM blogs AS b CROSS JOIN LATERAL (SELECT {Columns.Post} FROM posts WHERE blog_id = b.id ORDER BY views DESC, id LIMIT @count) AS p WHERE b.id <= @last";

    public override string LinesOfOrders =>
        "SELECT l.id, l.order_tenant_id, l.order_number, l.article, l.quantity FROM unnest(@tenants, @numbers) AS k(tenant, number) "
        + "JOIN order_lines AS l ON l.order_tenant_id = k.tenant AND l.order_number = k.number";

    public override string Pair => "INSERT INTO post_tags (post_id, tag_id) SELECT p, @tag FROM unnest(@posts) AS p ON CONFLICT DO NOTHING";

    public override object Keys<T>(IEnumerable<T> keys) => keys.ToArray();

    public override object OrderKeys(List<Order> orders) => new { tenants = orders.Select(order => order.TenantId).ToArray(), numbers = orders.Select(order => order.Number).ToArray() };

    public override object Pairs(long tag, IReadOnlyList<long> posts) => new { tag, posts = posts.ToArray() };
}
