using Dapper;
using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Dapper's best idiom: a query for each relation, put together by dictionaries.</summary>
internal sealed class WithDapper(SqliteConnection connection) : IReads
{
    private const string BlogColumns = "id AS Id, name AS Name, url AS Url, rank AS Rank, score AS Score, is_active AS IsActive, created_at AS CreatedAt";
    private const string PostColumns = "id AS Id, blog_id AS BlogId, title AS Title, body AS Body, views AS Views, rating AS Rating, is_draft AS IsDraft, published_at AS PublishedAt";

    public Blog BlogWithPosts(long id)
    {
        Blog blog = connection.QuerySingle<Blog>($"SELECT {BlogColumns} FROM blogs WHERE id = @id", new { id });
        blog.Posts = connection.Query<Post>($"SELECT {PostColumns} FROM posts WHERE blog_id = @id", new { id }).AsList();
        return blog;
    }

    public List<Blog> BlogsWithPosts(long? last)
    {
        List<Blog> blogs = connection.Query<Blog>($"SELECT {BlogColumns} FROM blogs {(last is null ? "" : "WHERE id <= @last")} ORDER BY id", new { last }).AsList();
        Dictionary<long, Blog> byId = blogs.ToDictionary(blog => blog.Id);
        IEnumerable<Post> posts = last is null
            ? connection.Query<Post>($"SELECT {PostColumns} FROM posts ORDER BY id")
            : connection.Query<Post>($"SELECT {PostColumns} FROM posts WHERE blog_id IN (SELECT value FROM json_each(@keys))", new { keys = "[" + string.Join(',', byId.Keys) + "]" });
        foreach (Post post in posts)
            byId[post.BlogId].Posts.Add(post);

        return blogs;
    }

    public List<Post> PostsWithBlogs(long last)
    {
        List<Post> posts = connection.Query<Post>($"SELECT {PostColumns} FROM posts WHERE id <= @last ORDER BY id", new { last }).AsList();
        string keys = "[" + string.Join(',', posts.Select(post => post.BlogId).Distinct()) + "]";
        Dictionary<long, Blog> blogs = connection.Query<Blog>($"SELECT {BlogColumns} FROM blogs WHERE id IN (SELECT value FROM json_each(@keys))", new { keys }).ToDictionary(blog => blog.Id);
        foreach (Post post in posts)
            post.Blog = blogs[post.BlogId];

        return posts;
    }

    public List<Post> PostsWithTags(long last)
    {
        List<Post> posts = connection.Query<Post>($"SELECT {PostColumns} FROM posts WHERE id <= @last ORDER BY id", new { last }).AsList();
        Dictionary<long, Post> byId = posts.ToDictionary(post => post.Id);
        string keys = "[" + string.Join(',', byId.Keys) + "]";
        var tags = new Dictionary<long, Tag>();
        foreach ((long post, long id, string name) in connection.Query<(long, long, string)>(
            "SELECT j.post_id, t.id, t.name FROM post_tags AS j JOIN tags AS t ON t.id = j.tag_id WHERE j.post_id IN (SELECT value FROM json_each(@keys))", new { keys }))
        {
            if (!tags.TryGetValue(id, out Tag? tag))
                tags.Add(id, tag = new Tag { Id = id, Name = name });

            byId[post].Tags.Add(tag);
        }

        return posts;
    }

    public IEnumerable<Post> StreamPosts() => connection.Query<Post>($"SELECT {PostColumns} FROM posts ORDER BY id", buffered: false);

    public Post PostByKey(long id) => connection.QuerySingle<Post>($"SELECT {PostColumns} FROM posts WHERE id = @id", new { id });

    public List<(long Id, long Count)> Counts()
        => connection.Query<(long, long)>("SELECT id, (SELECT COUNT(*) FROM posts WHERE blog_id = blogs.id) FROM blogs ORDER BY id").AsList();

    public void Associate(long tag, IReadOnlyList<long> posts)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        connection.Execute("INSERT INTO post_tags (post_id, tag_id) VALUES (@post, @tag) ON CONFLICT DO NOTHING", posts.Select(post => new { post, tag }), transaction);
        transaction.Commit();
    }
}
