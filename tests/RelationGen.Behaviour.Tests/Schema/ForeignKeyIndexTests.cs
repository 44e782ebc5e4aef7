namespace RelationGen.Behaviour.Tests.Schema;

/// <summary>The database's own catalogue knows an index that begins with the columns of each foreign key.</summary>
public sealed class ForeignKeyIndexTests
{
    private static readonly string[] ForeignKeys =
    [
        "accounts(customer_id)", "categories(parent_name)", "categories_products(category_name)", "categories_products(product_id)", "customers(country_code)",
        "members(team_id)", "order_lines(order_id)", "orders(customer_id)", "parcels(number, order_id)", "remarks(customer_id)", "teams(leader_id)",
    ];

    [Fact]
    public void Every_foreign_key_is_led_by_an_index_on_SQLite()
    {
        using Database db = StoreSchema.Create(Engine.Sqlite);
        List<string> foreignKeys = [];
        foreach (object?[] table in db.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"))
        {
            foreach (var key in db.Rows($"SELECT id, \"from\" FROM pragma_foreign_key_list('{table[0]}')").GroupBy(row => row[0], row => (string)row[1]!))
            {
                foreignKeys.Add($"{table[0]}({string.Join(", ", key.Order(StringComparer.Ordinal))})");
                string[][] indexes = [.. db.Rows($"SELECT name FROM pragma_index_list('{table[0]}') WHERE partial = 0")
                    .Select(index => db.Rows($"SELECT name FROM pragma_index_info('{index[0]}') ORDER BY seqno").Select(column => (string)column[0]!).ToArray())];
                Assert.Contains(indexes, index => index.Take(key.Count()).ToHashSet().SetEquals(key));

                string where = string.Join(" AND ", key.Select(column => $"\"{column}\" = 1"));
                object?[] plan = Assert.Single(db.Rows($"EXPLAIN QUERY PLAN SELECT 1 FROM \"{table[0]}\" WHERE {where}"));
                Assert.StartsWith("SEARCH", (string)plan[3]!, StringComparison.Ordinal);
            }
        }

        Assert.Equal(ForeignKeys, foreignKeys.Order(StringComparer.Ordinal));
    }

    [DatabaseTheory, InlineData(Engine.PostgreSql)]
    public void Every_foreign_key_is_led_by_an_index_on_PostgreSQL(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);

        List<object?[]> rows = db.Rows("""
            SELECT t.relname || '(' || (SELECT string_agg(a.attname::text, ', ' ORDER BY a.attname) FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY(f.conkey)) || ')',
                EXISTS (SELECT 1 FROM pg_index i
                        WHERE i.indrelid = t.oid AND i.indpred IS NULL
                          AND (SELECT array_agg(k ORDER BY k) FROM unnest((i.indkey::int2[])[0:cardinality(f.conkey) - 1]) k) = (SELECT array_agg(k ORDER BY k) FROM unnest(f.conkey) k))
            FROM pg_constraint f JOIN pg_class t ON t.oid = f.conrelid
            WHERE f.contype = 'f'
            ORDER BY 1
            """);

        Assert.Equal(ForeignKeys, rows.Select(row => (string)row[0]!).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.True((bool)row[1]!, $"{row[0]} has no index."));
    }
}
