using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Npgsql.Tests;

// The tables of the targets are views that tell the transaction in which they are read: statements of one round trip share one.

[Table("posts")]
public partial class Post
{
    public const string Script = """
        CREATE TABLE posts (id BIGINT PRIMARY KEY, author_id BIGINT);
        INSERT INTO posts VALUES (1, 10), (2, 11), (3, NULL);
        CREATE VIEW authors AS SELECT id, txid_current() AS transaction FROM generate_series(10::bigint, 12) AS id;
        CREATE VIEW comments AS SELECT id, id % 2 + 1 AS post_id, 10 + id % 3 AS author_id, txid_current() AS transaction FROM generate_series(100::bigint, 103) AS id;
        CREATE VIEW tags AS SELECT id, txid_current() AS transaction FROM generate_series(20::bigint, 22) AS id;
        CREATE TABLE post_tags (post_id BIGINT, tag_id BIGINT);
        INSERT INTO post_tags VALUES (1, 20), (1, 21), (2, 20);
        """;

    public long Id { get; set; }
    public long? AuthorId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Author? Author { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("authors")]
public partial class Author
{
    public long Id { get; set; }
    public long Transaction { get; set; }
}

[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }
    public long PostId { get; set; }
    public long AuthorId { get; set; }
    public long Transaction { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Author Author { get; set; }
}

[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }
    public long Transaction { get; set; }
}
