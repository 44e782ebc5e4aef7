using Microsoft.Data.Sqlite;

namespace RelationGen.Startup;

/// <summary>A file with one blog, its 100 posts and their tags; it is deleted at the end.</summary>
internal sealed class BlogFile : IDisposable
{
    private const string Fill = """
        CREATE TABLE blogs (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE posts (id INTEGER PRIMARY KEY, blog_id INTEGER NOT NULL REFERENCES blogs, title TEXT NOT NULL, published_at TEXT NOT NULL);
        CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE post_tags (post_id INTEGER NOT NULL REFERENCES posts, tag_id INTEGER NOT NULL REFERENCES tags, PRIMARY KEY (post_id, tag_id)) WITHOUT ROWID;
        INSERT INTO blogs VALUES (1, 'A blog');
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
            INSERT INTO posts SELECT i, 1, 'Post ' || i, printf('2026-01-%02d 08:00:00', i % 28 + 1) FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) INSERT INTO tags SELECT i, 'tag-' || i FROM n;
        INSERT INTO post_tags SELECT p.id, t.id FROM posts AS p JOIN tags AS t ON (p.id + t.id) % 7 = 0;
        CREATE INDEX posts_blog ON posts (blog_id);
        """;

    public BlogFile()
    {
        using SqliteConnection connection = Open(Path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Fill;
        command.ExecuteNonQuery();
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"relationgen-startup-{Environment.ProcessId}.db");

    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(ConnectionString(file));
        connection.Open();
        return connection;
    }

    public static string ConnectionString(string file) => $"Data Source={file};Pooling=False";

    public void Dispose() => File.Delete(Path);
}
