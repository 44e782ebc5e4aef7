using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Several relations between two entities, one-to-one, many-to-many by the name of the junction.
[Table("users")]
public partial class User
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Post.Author))]
    public partial IReadOnlyList<Post> Posts { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]
    public partial IReadOnlyList<Post> Reviews { get; }

    [Relation(RelationType.OneToOne)]
    public partial Profile? Profile { get; set; }
}

[Table("profiles")]
public partial class Profile
{
    public long Id { get; set; }

    public long UserId { get; set; }

    public string? Bio { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial User User { get; set; }
}

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public long AuthorId { get; set; }

    public long? ReviewerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User Author { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User? Reviewer { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }

    public long PostId { get; set; }

    public long? AuthorId { get; set; }

    public required string Body { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User? Author { get; set; }
}

[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Post> Posts { get; }
}

public static class Blog
{
    public const string Schema = """
        CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE profiles (id BIGINT NOT NULL PRIMARY KEY, user_id BIGINT NOT NULL, bio TEXT);
        CREATE TABLE posts (id BIGINT NOT NULL PRIMARY KEY, title TEXT NOT NULL, author_id BIGINT NOT NULL, reviewer_id BIGINT);
        CREATE TABLE comments (id BIGINT NOT NULL PRIMARY KEY, post_id BIGINT NOT NULL, author_id BIGINT, body TEXT NOT NULL);
        CREATE TABLE tags (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE post_tags (post_id BIGINT NOT NULL, tag_id BIGINT NOT NULL);
        """;

    /// <summary>Post 1: comments 11, 12, 14, tags 1, 2 · post 2: comment 13, tag 1 · post 3: nothing.</summary>
    public const string Rows = """
        INSERT INTO users (id, name) VALUES (1, 'Ada'), (2, 'Brian'), (3, 'Cleo');
        INSERT INTO profiles (id, user_id, bio) VALUES (5, 1, 'Counts'), (6, 2, NULL);
        INSERT INTO posts (id, title, author_id, reviewer_id) VALUES (1, 'One', 1, 2), (2, 'Two', 1, NULL), (3, 'Three', 2, 1);
        INSERT INTO comments (id, post_id, author_id, body) VALUES (14, 1, NULL, 'late'), (11, 1, 1, 'first'), (12, 1, 2, 'second'), (13, 2, 2, 'third');
        INSERT INTO tags (id, name) VALUES (1, 'sql'), (2, 'net'), (3, 'unused');
        INSERT INTO post_tags (post_id, tag_id) VALUES (1, 2), (1, 1), (2, 1);
        """;

    public static Database Create(Engine engine) => Database.Create(engine, Schema, Rows);
}
