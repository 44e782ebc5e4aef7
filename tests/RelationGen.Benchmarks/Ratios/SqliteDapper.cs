using System.Data;
using System.Globalization;
using Dapper;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Lists of keys travel as JSON; a <see cref="Guid"/> is text.</summary>
internal sealed class SqliteDapper : DapperDialect
{
    static SqliteDapper()
    {
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.AddTypeHandler(new GuidHandler());
    }

    public override string IsAny => "IN (SELECT value FROM json_each(@keys))";

    public override string Counts => "SELECT id, (SELECT COUNT(*) FROM posts WHERE blog_id = blogs.id) FROM blogs ORDER BY id";

    public override string TopPosts => $"""
        SELECT {Columns.Post} FROM posts WHERE id IN (
            SELECT p.id FROM blogs AS b JOIN posts AS p ON p.id IN (SELECT id FROM posts WHERE blog_id = b.id ORDER BY views DESC, id LIMIT @count) WHERE b.id <= @last)
        ORDER BY views DESC, id
        """;

    public override string LinesOfOrders => $"""
        SELECT {Columns.OrderLine} FROM order_lines
        WHERE (order_tenant_id, order_number) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(@keys))
        """;

    public override string Pair => "INSERT INTO post_tags (post_id, tag_id) VALUES (@post, @tag) ON CONFLICT DO NOTHING";

    public override object Keys<T>(IEnumerable<T> keys) => typeof(T) == typeof(long)
        ? "[" + string.Join(',', keys) + "]"
        : "[\"" + string.Join("\",\"", keys.Select(key => key is Guid id ? id.ToString().ToUpperInvariant() : key!.ToString())) + "\"]";

    public override object OrderKeys(List<Order> orders) => new
    {
        keys = "[" + string.Join(',', orders.Select(order => string.Create(CultureInfo.InvariantCulture, $"[{order.TenantId},{order.Number}]"))) + "]",
    };

    public override object Pairs(long tag, IReadOnlyList<long> posts) => posts.Select(post => new { post, tag });

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => Guid.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value.ToString().ToUpperInvariant();
    }
}
