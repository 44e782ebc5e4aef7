using RelationGen.Behaviour.Tests.Model;
using RelationGen.Infrastructure;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class FindTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_is_found_by_its_key(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Post? post = await Post.FindAsync(db, 2);

        Assert.Equal((2, "Two", 1, null), (post!.Id, post.Title, post.AuthorId, post.ReviewerId));
        Assert.Equal(2L, Assert.Single(db.Sent[0].Parameters).Value);
        Assert.Equal("Post", db.Sent[0].Relation);
        db.AssertSent("""
            SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t WHERE t."id" = $1
            """);
        Assert.Equal("Two", Post.Find(db, 2)!.Title);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_missing_key_is_null(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Null(await Post.FindAsync(db, 99));
        Assert.Null(Post.Find(db, 99));
        Assert.Equal(2, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_composite_key_takes_its_parts_in_order(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);

        Assert.Equal("B", (await Invoice.FindAsync(db, 1, "B"))!.Number);
        Assert.Null(Invoice.Find(db, 2, "B"));
        Assert.Equal("B", (await Invoice.FindAsync(db, (1, "B"), CancellationToken.None))!.Number);
        Assert.Null(Invoice.Find(db, (2, "B")));
        Assert.Equal(
            """SELECT t."tenant_id", t."number" FROM "invoices" AS t WHERE t."tenant_id" = $1 AND t."number" = $2""",
            db.Sent[0].Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_extension_class_reaches_the_same(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal("Two", (await EntityLoader<Post, long, PostTable>.FindAsync(db, 2, default))!.Title);
        Assert.Equal("Two", EntityLoader<Post, long, PostTable>.Find(db, 2)!.Title);
        Assert.Equal(3, EntityLoader<Post, long, PostTable>.Query(db).ToList().Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_null_key_is_refused(Engine engine)
    {
        using Database db = Database.Create(engine, "CREATE TABLE parents (id TEXT NOT NULL PRIMARY KEY)");

        await Assert.ThrowsAsync<ArgumentNullException>(() => TextParent.FindAsync(db, null!));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_rows_of_one_key_throw(Engine engine)
    {
        using Database db = Database.Create(engine, "CREATE TABLE users (id BIGINT, name TEXT)", "INSERT INTO users (id, name) VALUES (1, 'a'), (1, 'b')");

        await Assert.ThrowsAsync<RelationIntegrityException>(() => User.FindAsync(db, 1));
    }
}
