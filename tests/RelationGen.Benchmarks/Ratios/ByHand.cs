using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>What an expert writes: prepared commands that are kept, ordinals, one statement for each relation, keys in one parameter, no row read twice.</summary>
internal sealed class ByHand(SqliteConnection connection) : IReads
{
    private const string BlogColumns = "id, name, url, rank, score, is_active, created_at";
    private const string PostColumns = "id, blog_id, title, body, views, rating, is_draft, published_at";

    private readonly SqliteCommand _blog = Prepare(connection, $"SELECT {BlogColumns} FROM blogs WHERE id = $0");
    private readonly SqliteCommand _blogs = Prepare(connection, $"SELECT {BlogColumns} FROM blogs WHERE id <= $0 ORDER BY id");
    private readonly SqliteCommand _allBlogs = Prepare(connection, $"SELECT {BlogColumns} FROM blogs ORDER BY id", parameters: 0);
    private readonly SqliteCommand _post = Prepare(connection, $"SELECT {PostColumns} FROM posts WHERE id = $0");
    private readonly SqliteCommand _posts = Prepare(connection, $"SELECT {PostColumns} FROM posts WHERE id <= $0 ORDER BY id");
    private readonly SqliteCommand _allPosts = Prepare(connection, $"SELECT {PostColumns} FROM posts ORDER BY id", parameters: 0);
    private readonly SqliteCommand _postsOfOne = Prepare(connection, $"SELECT {PostColumns} FROM posts WHERE blog_id = $0");
    private readonly SqliteCommand _postsOfMany = Prepare(connection, $"SELECT {PostColumns} FROM posts WHERE blog_id IN (SELECT value FROM json_each($0))");
    private readonly SqliteCommand _blogsByKeys = Prepare(connection, $"SELECT {BlogColumns} FROM blogs WHERE id IN (SELECT value FROM json_each($0))");
    private readonly SqliteCommand _tags = Prepare(connection, "SELECT t.id, t.name, j.post_id FROM post_tags AS j JOIN tags AS t ON t.id = j.tag_id WHERE j.post_id IN (SELECT value FROM json_each($0))");
    private readonly SqliteCommand _counts = Prepare(connection, "SELECT id, (SELECT COUNT(*) FROM posts WHERE blog_id = blogs.id) FROM blogs ORDER BY id", parameters: 0);
    private readonly SqliteCommand _pair = Prepare(connection, "INSERT INTO post_tags (post_id, tag_id) VALUES ($0, $1) ON CONFLICT DO NOTHING", parameters: 2);

    public Blog BlogWithPosts(long id)
    {
        Blog blog = Read(_blog, id, ReadBlog)[0];
        blog.Posts = Read(_postsOfOne, id, ReadPost);
        return blog;
    }

    public List<Blog> BlogsWithPosts(long? last)
    {
        List<Blog> blogs = last is null ? Read(_allBlogs, null, ReadBlog) : Read(_blogs, last, ReadBlog);
        var byId = new Dictionary<long, Blog>(blogs.Count);
        foreach (Blog blog in blogs)
            byId.Add(blog.Id, blog);

        SqliteCommand command = last is null ? _allPosts : _postsOfMany;
        if (last is not null)
            command.Parameters[0].Value = "[" + string.Join(',', byId.Keys) + "]";

        using SqliteDataReader reader = command.ExecuteReader();
        Blog? current = null;
        while (reader.Read())
        {
            Post post = ReadPost(reader);
            if (current is null || current.Id != post.BlogId)
                current = byId[post.BlogId];

            current.Posts.Add(post);
        }

        return blogs;
    }

    public List<Post> PostsWithBlogs(long last)
    {
        List<Post> posts = Read(_posts, last, ReadPost);
        var blogs = new Dictionary<long, Blog?>();
        foreach (Post post in posts)
            blogs.TryAdd(post.BlogId, null);

        foreach (Blog blog in Read(_blogsByKeys, "[" + string.Join(',', blogs.Keys) + "]", ReadBlog))
            blogs[blog.Id] = blog;

        foreach (Post post in posts)
            post.Blog = blogs[post.BlogId];

        return posts;
    }

    public List<Post> PostsWithTags(long last)
    {
        List<Post> posts = Read(_posts, last, ReadPost);
        var byId = new Dictionary<long, Post>(posts.Count);
        foreach (Post post in posts)
            byId.Add(post.Id, post);

        var tags = new Dictionary<long, Tag>();
        _tags.Parameters[0].Value = "[" + string.Join(',', byId.Keys) + "]";
        using SqliteDataReader reader = _tags.ExecuteReader();
        while (reader.Read())
        {
            long id = reader.GetInt64(0);
            if (!tags.TryGetValue(id, out Tag? tag))
                tags.Add(id, tag = new Tag { Id = id, Name = reader.GetString(1) });

            byId[reader.GetInt64(2)].Tags.Add(tag);
        }

        return posts;
    }

    public IEnumerable<Post> StreamPosts()
    {
        using SqliteDataReader reader = _allPosts.ExecuteReader();
        while (reader.Read())
            yield return ReadPost(reader);
    }

    public Post PostByKey(long id) => Read(_post, id, ReadPost)[0];

    public List<(long Id, long Count)> Counts()
    {
        List<(long Id, long Count)> counts = [];
        using SqliteDataReader reader = _counts.ExecuteReader();
        while (reader.Read())
            counts.Add((reader.GetInt64(0), reader.GetInt64(1)));

        return counts;
    }

    public void Associate(long tag, IReadOnlyList<long> posts)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        _pair.Transaction = transaction;
        _pair.Parameters[1].Value = tag;
        foreach (long post in posts)
        {
            _pair.Parameters[0].Value = post;
            _pair.ExecuteNonQuery();
        }

        transaction.Commit();
        _pair.Transaction = null;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters = 1)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameters; i++)
            command.Parameters.Add("$" + i, SqliteType.Text);

        for (int i = 0; i < parameters && !sql.Contains("json_each", StringComparison.Ordinal); i++)
            command.Parameters[i].SqliteType = SqliteType.Integer;

        command.Prepare();
        return command;
    }

    private static List<T> Read<T>(SqliteCommand command, object? argument, Func<SqliteDataReader, T> read)
    {
        if (argument is not null)
            command.Parameters[0].Value = argument;

        List<T> rows = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));

        return rows;
    }

    private static Blog ReadBlog(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Name = reader.GetString(1),
        Url = reader.GetString(2),
        Rank = reader.GetInt32(3),
        Score = reader.GetDouble(4),
        IsActive = reader.GetBoolean(5),
        CreatedAt = reader.GetDateTime(6),
    };

    private static Post ReadPost(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        BlogId = reader.GetInt64(1),
        Title = reader.GetString(2),
        Body = reader.GetString(3),
        Views = reader.GetInt32(4),
        Rating = reader.IsDBNull(5) ? null : reader.GetDouble(5),
        IsDraft = reader.GetBoolean(6),
        PublishedAt = reader.GetDateTime(7),
    };
}
