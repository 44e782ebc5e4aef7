using System.Data.Common;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Keys travel as one array for each of their parts.</summary>
internal sealed class PostgresStrategy : Strategy
{
    public override string IsAny => "= ANY($1)";

    public override string TopPosts => $"""
        SELECT {SameColumns.Post}
        FROM unnest($1) AS k(key1)
        CROSS JOIN LATERAL (
            SELECT t.*
            FROM "posts" AS t
            WHERE t."blog_id" = k.key1
            ORDER BY t."views" DESC, t."id"
            LIMIT $2
        ) AS t
        """;

    public override string LinesOfOrders => $"""
        SELECT {SameColumns.OrderLine}
        FROM unnest($1, $2) AS k(key1, key2)
        JOIN "order_lines" AS t ON t."order_tenant_id" = k.key1 AND t."order_number" = k.key2
        """;

    public override string Pairs => """
        INSERT INTO "post_tags" ("tag_id", "post_id")
        SELECT $1, t."id"
        FROM "posts" AS t
        WHERE t."id" = ANY($2)
        ORDER BY t."id"
        ON CONFLICT DO NOTHING
        """;

    public override void Add(DbCommand command, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    public override void AddKeys(DbCommand command, ReadOnlySpan<long> keys) => Add(command, keys.ToArray());

    public override void AddKeys(DbCommand command, ReadOnlySpan<string> keys) => Add(command, keys.ToArray());

    public override void AddKeys(DbCommand command, ReadOnlySpan<Guid> keys) => Add(command, keys.ToArray());

    public override void AddKeys(DbCommand command, ReadOnlySpan<(long, long)> keys)
    {
        long[] first = new long[keys.Length];
        long[] second = new long[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            (first[i], second[i]) = keys[i];

        Add(command, first);
        Add(command, second);
    }
}
