using System.Buffers;
using System.Data.Common;
using System.Globalization;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Keys travel as one JSON text, which is written into a buffer of the pool.</summary>
internal sealed class SqliteStrategy : Strategy
{
    public override string IsAny => """IN (SELECT "value" FROM json_each($1))""";

    public override string TopPosts => $"""
        SELECT {SameColumns.Post}
        FROM json_each($1) AS k
        JOIN "posts" AS t ON t."id" IN (
            SELECT t."id"
            FROM "posts" AS t
            WHERE t."blog_id" = k."value"
            ORDER BY t."views" DESC, t."id"
            LIMIT $2
        )
        ORDER BY t."views" DESC, t."id"
        """;

    public override string LinesOfOrders => $"""
        SELECT {SameColumns.OrderLine}
        FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
        JOIN "order_lines" AS t ON t."order_tenant_id" = k.key1 AND t."order_number" = k.key2
        """;

    public override string Pairs => """
        INSERT INTO "post_tags" ("tag_id", "post_id")
        SELECT $1, t."id"
        FROM "posts" AS t
        WHERE t."id" IN (SELECT "value" FROM json_each($2))
        ORDER BY t."id"
        ON CONFLICT DO NOTHING
        """;

    public override void Add(DbCommand command, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = command.Parameters.Count == 0 ? "$1" : "$2";
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    public override void AddKeys(DbCommand command, ReadOnlySpan<long> keys)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent((keys.Length * 21) + 2);
        int length = 0;
        foreach (long key in keys)
        {
            buffer[length] = length == 0 ? '[' : ',';
            length++;
            length += Write(buffer.AsSpan(length), key);
        }

        Finish(command, buffer, length);
    }

    public override void AddKeys(DbCommand command, ReadOnlySpan<(long, long)> keys)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent((keys.Length * 44) + 2);
        int length = 0;
        foreach ((long first, long second) in keys)
        {
            buffer[length] = length == 0 ? '[' : ',';
            length++;
            buffer[length++] = '[';
            length += Write(buffer.AsSpan(length), first);
            buffer[length++] = ',';
            length += Write(buffer.AsSpan(length), second);
            buffer[length++] = ']';
        }

        Finish(command, buffer, length);
    }

    /// <summary>The keys of the benchmark have no character that JSON escapes.</summary>
    public override void AddKeys(DbCommand command, ReadOnlySpan<string> keys)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent((keys.Length * 16) + 2);
        int length = 0;
        foreach (string key in keys)
        {
            buffer[length] = length == 0 ? '[' : ',';
            length++;
            buffer[length++] = '"';
            key.CopyTo(buffer.AsSpan(length));
            length += key.Length;
            buffer[length++] = '"';
        }

        Finish(command, buffer, length);
    }

    public override void AddKeys(DbCommand command, ReadOnlySpan<Guid> keys)
    {
        Span<char> lower = stackalloc char[36];
        char[] buffer = ArrayPool<char>.Shared.Rent((keys.Length * 40) + 2);
        int length = 0;
        foreach (Guid key in keys)
        {
            buffer[length] = length == 0 ? '[' : ',';
            length++;
            buffer[length++] = '"';
            key.TryFormat(lower, out _);
            length += MemoryExtensions.ToUpperInvariant(lower, buffer.AsSpan(length));
            buffer[length++] = '"';
        }

        Finish(command, buffer, length);
    }

    private static int Write(Span<char> buffer, long key)
    {
        key.TryFormat(buffer, out int written, provider: CultureInfo.InvariantCulture);
        return written;
    }

    private void Finish(DbCommand command, char[] buffer, int length)
    {
        buffer[length++] = ']';
        Add(command, new string(buffer, 0, length));
        ArrayPool<char>.Shared.Return(buffer);
    }
}
