using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>The rows of every run: 1,000 blogs, 100,000 posts in scattered order, 500 tags, 300,000 pairs; the same ones each time.</summary>
internal static class Rows
{
    public const int Blogs = 1_000;
    public const int Posts = 100_000;
    public const int Tags = 500;

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA cache_size = -200000;
        CREATE TABLE blogs (id INTEGER PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, rank INTEGER NOT NULL, score REAL NOT NULL, is_active INTEGER NOT NULL, created_at TEXT NOT NULL);
        CREATE TABLE posts (id INTEGER PRIMARY KEY, blog_id INTEGER NOT NULL REFERENCES blogs, title TEXT NOT NULL, body TEXT NOT NULL, views INTEGER NOT NULL, rating REAL, is_draft INTEGER NOT NULL, published_at TEXT NOT NULL);
        CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE post_tags (post_id INTEGER NOT NULL REFERENCES posts, tag_id INTEGER NOT NULL REFERENCES tags, PRIMARY KEY (post_id, tag_id)) WITHOUT ROWID;
        CREATE INDEX posts_blog ON posts (blog_id);
        CREATE INDEX post_tags_tag ON post_tags (tag_id);
        """;

    public static void Fill(SqliteConnection connection)
    {
        var random = new Random(20_261_121);
        Execute(connection, Schema);
        using SqliteTransaction transaction = connection.BeginTransaction();
        Insert(transaction, "INSERT INTO blogs VALUES ($0, $1, $2, $3, $4, $5, $6)", Blogs, i =>
            [i, "Blog number " + i, $"https://blogs.example.org/{i}", i % 97, i * 0.5, i % 7 == 0 ? 0 : 1, Moment(i)]);

        // Few blogs have many posts; posts of a blog lie scattered.
        long[] owners = [.. Enumerable.Range(0, Posts).Select(i => (long)(Math.Pow((i % 10_000) / 10_000.0, 1.6) * Blogs) + 1)];
        random.Shuffle(owners);
        Insert(transaction, "INSERT INTO posts VALUES ($0, $1, $2, $3, $4, $5, $6, $7)", Posts, i =>
            [i, owners[i - 1], "Title of post " + i, $"What post {i} has to say, in a few words more than that.", i % 5_003, i % 3 == 0 ? null : i * 0.01, i % 11 == 0 ? 1 : 0, Moment(i)]);
        Insert(transaction, "INSERT INTO tags VALUES ($0, $1)", Tags, i => [i, "tag-" + i]);
        Insert(transaction, "INSERT OR IGNORE INTO post_tags VALUES ($0, $1)", 300_000, i => [((i - 1) % Posts) + 1, random.Next(1, Tags)]);
        transaction.Commit();
        Execute(connection, "ANALYZE");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Moment(int i) => new DateTime(2020, 1, 1).AddSeconds(i * 977L).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private static void Insert(SqliteTransaction transaction, string sql, int count, Func<int, object?[]> row)
    {
        using SqliteCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (int i = 1; i <= count; i++)
        {
            object?[] values = row(i);
            command.Parameters.Clear();
            for (int column = 0; column < values.Length; column++)
                command.Parameters.AddWithValue("$" + column, values[column] ?? DBNull.Value);

            command.ExecuteNonQuery();
        }
    }
}
