using Dapper;
using Microsoft.Data.Sqlite;

namespace RelationGen.Startup;

/// <summary>A query for each relation.</summary>
internal static class WithDapper
{
    public static long Load(string file)
    {
        using SqliteConnection connection = BlogFile.Open(file);
        Blog blog = connection.QuerySingle<Blog>("SELECT id AS Id, name AS Name FROM blogs WHERE id = @id", new { id = 1L });
        blog.Posts = connection.Query<Post>("SELECT id AS Id, blog_id AS BlogId, title AS Title, published_at AS PublishedAt FROM posts WHERE blog_id = @id", new { id = 1L }).AsList();
        Dictionary<long, Post> posts = blog.Posts.ToDictionary(post => post.Id);
        var tags = new Dictionary<long, Tag>();
        foreach ((long post, long id, string name) in connection.Query<(long, long, string)>(
            "SELECT j.post_id, t.id, t.name FROM post_tags AS j JOIN tags AS t ON t.id = j.tag_id WHERE j.post_id IN (SELECT id FROM posts WHERE blog_id = @id)", new { id = 1L }))
        {
            if (!tags.TryGetValue(id, out Tag? tag))
                tags.Add(id, tag = new Tag { Id = id, Name = name });

            posts[post].Tags.Add(tag);
        }

        return blog.Checksum();
    }
}
