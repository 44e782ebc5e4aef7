using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Postgres.Tests.Mapping;

[Table("posts", Schema = "app")]
public partial class Post
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("comments", Schema = "app")]
public partial class Comment
{
    public long Id { get; set; }

    public long PostId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }
}

[Table("tags", Schema = "app")]
public partial class Tag
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Post> Posts { get; }
}

/// <summary>Tables of a schema that is not on the search path; tables of the same names that are on it hold other rows.</summary>
public sealed class SchemaTests
{
    private const string Script = """
        CREATE TABLE posts (id BIGINT); CREATE TABLE comments (id BIGINT, post_id BIGINT); CREATE TABLE tags (id BIGINT);
        CREATE TABLE post_tags (post_id BIGINT, tag_id BIGINT);
        INSERT INTO posts VALUES (99);
        CREATE SCHEMA app;
        CREATE TABLE app.posts (id BIGINT PRIMARY KEY);
        CREATE TABLE app.comments (id BIGINT PRIMARY KEY, post_id BIGINT NOT NULL REFERENCES app.posts);
        CREATE TABLE app.tags (id BIGINT PRIMARY KEY);
        CREATE TABLE app.post_tags (post_id BIGINT NOT NULL REFERENCES app.posts, tag_id BIGINT NOT NULL REFERENCES app.tags);
        INSERT INTO app.posts VALUES (1), (2);
        INSERT INTO app.comments VALUES (5, 1), (4, 1), (6, 2);
        INSERT INTO app.tags VALUES (7), (8);
        INSERT INTO app.post_tags VALUES (1, 8), (1, 7), (2, 7);
        """;

    [PostgresFact]
    public async Task Every_statement_names_the_schema()
    {
        using var db = new TestDatabase(Script);
        List<string> sent = [];
        var session = new DbSession(db.DataSource) { OnStatement = statement => sent.Add(statement.Text.ReplaceLineEndings(" ")) };

        List<Post> posts = await Post.Query(session).ToListAsync();
        await posts.LoadAsync(session, p => p.Comments, p => p.Tags);
        Comment comment = (await Comment.FindAsync(session, 6))!;
        await comment.LoadAsync(session, c => c.Post.Include(p => p.Tags));

        Assert.Equal([[4L, 5L], [6L]], posts.Select(post => post.Comments.Select(c => c.Id).ToArray()));
        Assert.Equal([[7L, 8L], [7L]], posts.Select(post => post.Tags.Select(tag => tag.Id).ToArray()));
        Assert.Equal(7, Assert.Single(comment.Post.Tags).Id);
        Assert.Equal(
            [
                """SELECT t."id" FROM "app"."posts" AS t""",
                """SELECT t."id", t."post_id" FROM "app"."comments" AS t WHERE t."post_id" = ANY($1)""",
                """SELECT t."id", j."post_id" FROM "app"."post_tags" AS j JOIN "app"."tags" AS t ON t."id" = j."tag_id" WHERE j."post_id" = ANY($1)""",
                """SELECT t."id", t."post_id" FROM "app"."comments" AS t WHERE t."id" = $1""",
                """SELECT t."id" FROM "app"."posts" AS t WHERE t."id" = $1""",
                """SELECT t."id", j."post_id" FROM "app"."post_tags" AS j JOIN "app"."tags" AS t ON t."id" = j."tag_id" WHERE j."post_id" = $1""",
            ],
            sent);
    }

    [PostgresFact]
    public async Task A_missing_table_of_a_schema_is_named()
    {
        using var db = new TestDatabase("CREATE SCHEMA app");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Post.FindAsync(db.DataSource, 1));

        Assert.Equal("Post", wrong.Entity);
        Assert.Contains("Post is mapped to table \"app.posts\"", wrong.Message, StringComparison.Ordinal);
    }
}
