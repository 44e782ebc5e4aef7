using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary><see cref="Rows"/> in a PostgreSQL database.</summary>
internal static class PostgresRows
{
    private const string Schema = """
        CREATE TABLE blogs (id BIGINT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, rank INTEGER NOT NULL, score DOUBLE PRECISION NOT NULL, is_active BOOLEAN NOT NULL, created_at TIMESTAMP NOT NULL, summary TEXT, visits BIGINT NOT NULL);
        CREATE TABLE profiles (id BIGINT PRIMARY KEY, blog_id BIGINT NOT NULL UNIQUE REFERENCES blogs, motto TEXT NOT NULL, followers INTEGER NOT NULL);
        CREATE TABLE posts (id BIGINT PRIMARY KEY, blog_id BIGINT NOT NULL REFERENCES blogs, title TEXT NOT NULL, body TEXT NOT NULL, views INTEGER NOT NULL, rating DOUBLE PRECISION, is_draft BOOLEAN NOT NULL, published_at TIMESTAMP NOT NULL);
        CREATE TABLE tags (id BIGINT PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE post_tags (post_id BIGINT NOT NULL REFERENCES posts, tag_id BIGINT NOT NULL REFERENCES tags, PRIMARY KEY (post_id, tag_id));
        CREATE TABLE orders (tenant_id BIGINT NOT NULL, number BIGINT NOT NULL, customer TEXT NOT NULL, PRIMARY KEY (tenant_id, number));
        CREATE TABLE order_lines (id BIGINT PRIMARY KEY, order_tenant_id BIGINT NOT NULL, order_number BIGINT NOT NULL, article TEXT NOT NULL, quantity INTEGER NOT NULL, FOREIGN KEY (order_tenant_id, order_number) REFERENCES orders);
        CREATE TABLE products (sku TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL);
        CREATE TABLE reviews (id BIGINT PRIMARY KEY, product_sku TEXT NOT NULL REFERENCES products, stars INTEGER NOT NULL, comment TEXT NOT NULL);
        CREATE TABLE devices (id UUID PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL);
        CREATE TABLE readings (id BIGINT PRIMARY KEY, device_id UUID NOT NULL REFERENCES devices, sequence INTEGER NOT NULL, value DOUBLE PRECISION NOT NULL);
        CREATE TABLE authors (id BIGINT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, joined_at TIMESTAMP NOT NULL);
        CREATE TABLE articles (id BIGINT PRIMARY KEY, author_id BIGINT NOT NULL REFERENCES authors, title TEXT NOT NULL, slug TEXT NOT NULL, summary TEXT, body TEXT NOT NULL,
            language TEXT NOT NULL, source TEXT NOT NULL, status INTEGER NOT NULL, views INTEGER NOT NULL, likes INTEGER NOT NULL, shares INTEGER NOT NULL, words INTEGER NOT NULL,
            version INTEGER NOT NULL, rating DOUBLE PRECISION, is_pinned BOOLEAN NOT NULL, is_locked BOOLEAN NOT NULL, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
            published_at TIMESTAMP NOT NULL);
        CREATE TABLE comments (id BIGINT PRIMARY KEY, article_id BIGINT NOT NULL REFERENCES articles, writer TEXT NOT NULL, body TEXT NOT NULL, written_at TIMESTAMP NOT NULL);
        CREATE TABLE parcels (id BIGINT PRIMARY KEY, name TEXT NOT NULL, contents JSON NOT NULL);
        CREATE TABLE recipes (id BIGINT PRIMARY KEY, title TEXT NOT NULL, tags TEXT[] NOT NULL);
        CREATE TABLE customers (id BIGINT PRIMARY KEY, name TEXT NOT NULL, address_street TEXT NOT NULL,
            address_city TEXT NOT NULL, address_postal_code TEXT, address_country TEXT NOT NULL);
        CREATE INDEX posts_blog ON posts (blog_id);
        CREATE INDEX post_tags_tag ON post_tags (tag_id);
        CREATE INDEX order_lines_order ON order_lines (order_tenant_id, order_number);
        CREATE INDEX reviews_product ON reviews (product_sku);
        CREATE INDEX readings_device ON readings (device_id);
        CREATE INDEX articles_author ON articles (author_id);
        CREATE INDEX comments_article ON comments (article_id);
        """;

    public static void Fill(NpgsqlConnection connection)
    {
        Execute(connection, Schema);
        foreach (Rows.Table table in Rows.Tables())
            Copy(connection, table);

        // A binary import takes texts for documents of the one type and not of the other.
        Execute(connection, "ALTER TABLE parcels ALTER contents TYPE JSONB");
        Execute(connection, "VACUUM ANALYZE");
    }

    public static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static long Number(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }

    private static void Copy(NpgsqlConnection connection, Rows.Table table)
    {
        using NpgsqlBinaryImporter importer = connection.BeginBinaryImport($"COPY {table.Name} ({table.Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (object?[] values in table.Values)
            importer.WriteRow(values);

        importer.Complete();
    }
}
