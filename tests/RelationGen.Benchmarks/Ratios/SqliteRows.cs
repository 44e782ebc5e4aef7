using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary><see cref="Rows"/> in a SQLite database.</summary>
internal static class SqliteRows
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA cache_size = -200000;
        CREATE TABLE blogs (id INTEGER PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, rank INTEGER NOT NULL, score REAL NOT NULL, is_active INTEGER NOT NULL, created_at TEXT NOT NULL, summary TEXT, visits INTEGER NOT NULL);
        CREATE TABLE profiles (id INTEGER PRIMARY KEY, blog_id INTEGER NOT NULL UNIQUE REFERENCES blogs, motto TEXT NOT NULL, followers INTEGER NOT NULL);
        CREATE TABLE posts (id INTEGER PRIMARY KEY, blog_id INTEGER NOT NULL REFERENCES blogs, title TEXT NOT NULL, body TEXT NOT NULL, views INTEGER NOT NULL, rating REAL, is_draft INTEGER NOT NULL, published_at TEXT NOT NULL);
        CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE post_tags (post_id INTEGER NOT NULL REFERENCES posts, tag_id INTEGER NOT NULL REFERENCES tags, PRIMARY KEY (post_id, tag_id)) WITHOUT ROWID;
        CREATE TABLE orders (tenant_id INTEGER NOT NULL, number INTEGER NOT NULL, customer TEXT NOT NULL, PRIMARY KEY (tenant_id, number));
        CREATE TABLE order_lines (id INTEGER PRIMARY KEY, order_tenant_id INTEGER NOT NULL, order_number INTEGER NOT NULL, article TEXT NOT NULL, quantity INTEGER NOT NULL, FOREIGN KEY (order_tenant_id, order_number) REFERENCES orders);
        CREATE TABLE products (sku TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL);
        CREATE TABLE reviews (id INTEGER PRIMARY KEY, product_sku TEXT NOT NULL REFERENCES products, stars INTEGER NOT NULL, comment TEXT NOT NULL);
        CREATE TABLE devices (id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL);
        CREATE TABLE readings (id INTEGER PRIMARY KEY, device_id TEXT NOT NULL REFERENCES devices, sequence INTEGER NOT NULL, value REAL NOT NULL);
        CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, joined_at TEXT NOT NULL);
        CREATE TABLE articles (id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL REFERENCES authors, title TEXT NOT NULL, slug TEXT NOT NULL, summary TEXT, body TEXT NOT NULL,
            language TEXT NOT NULL, source TEXT NOT NULL, status INTEGER NOT NULL, views INTEGER NOT NULL, likes INTEGER NOT NULL, shares INTEGER NOT NULL, words INTEGER NOT NULL,
            version INTEGER NOT NULL, rating REAL, is_pinned INTEGER NOT NULL, is_locked INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, published_at TEXT NOT NULL);
        CREATE TABLE comments (id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles, writer TEXT NOT NULL, body TEXT NOT NULL, written_at TEXT NOT NULL);
        CREATE TABLE parcels (id INTEGER PRIMARY KEY, name TEXT NOT NULL, contents TEXT NOT NULL);
        CREATE TABLE recipes (id INTEGER PRIMARY KEY, title TEXT NOT NULL, tags TEXT NOT NULL);
        CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, address_street TEXT NOT NULL,
            address_city TEXT NOT NULL, address_postal_code TEXT, address_country TEXT NOT NULL);
        CREATE INDEX posts_blog ON posts (blog_id);
        CREATE INDEX post_tags_tag ON post_tags (tag_id);
        CREATE INDEX order_lines_order ON order_lines (order_tenant_id, order_number);
        CREATE INDEX reviews_product ON reviews (product_sku);
        CREATE INDEX readings_device ON readings (device_id);
        CREATE INDEX articles_author ON articles (author_id);
        CREATE INDEX comments_article ON comments (article_id);
        """;

    public static void Fill(SqliteConnection connection)
    {
        Execute(connection, Schema);
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach (Rows.Table table in Rows.Tables())
            Insert(transaction, table);

        transaction.Commit();
        Execute(connection, "ANALYZE");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Insert(SqliteTransaction transaction, Rows.Table table)
    {
        string[] names = [.. table.Columns.Split(", ").Select(column => "$" + column)];
        using SqliteCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table.Name} ({table.Columns}) VALUES ({string.Join(", ", names)})";
        foreach (string name in names)
            command.Parameters.Add(new SqliteParameter(name, null));

        foreach (object?[] values in table.Values)
        {
            for (int i = 0; i < values.Length; i++)
                command.Parameters[i].Value = Stored(values[i]);

            command.ExecuteNonQuery();
        }
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        string[] texts => JsonSerializer.Serialize(texts, CellJson.Default.StringArray),
        _ => value,
    };
}
