using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>A constraint that refuses a change is told with the entity and the column, and nothing of the change is kept.</summary>
public sealed class ConstraintTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Unique(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("CREATE UNIQUE INDEX posts_reviewer_id_key ON posts (reviewer_id)");
        User cleo = (await User.FindAsync(db, 3))!;

        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => cleo.On(db).Reviews.AssociateKeysAsync([1, 2]));

        Assert.StartsWith("User.Reviews was not changed: another row has the same value in Post.ReviewerId, which must be unique", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ConstraintKind.Unique, refused.Kind);
        Assert.Equal(("posts", "Post"), (refused.Table, refused.Entity));
        Assert.Equal(["reviewer_id"], refused.Columns);
        Assert.Equal([[1L, 2L], [2L, null], [3L, 1L]], db.Rows("SELECT id, reviewer_id FROM posts ORDER BY id"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Not_null(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema.Replace("reviewer_id BIGINT", "reviewer_id BIGINT NOT NULL", StringComparison.Ordinal));
        db.Run("INSERT INTO users (id, name) VALUES (1, 'Ada'); INSERT INTO posts (id, title, author_id, reviewer_id) VALUES (1, 'One', 1, 1)");
        User ada = (await User.FindAsync(db, 1))!;

        var refused = Assert.Throws<RelationConstraintException>(() => ada.On(db).Reviews.Clear());

        Assert.Equal("User.Reviews was not changed: Post.ReviewerId cannot be NULL.", refused.Message);
        Assert.Equal(ConstraintKind.NotNull, refused.Kind);
        Assert.Equal(["reviewer_id"], refused.Columns);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Check(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema.Replace("reviewer_id BIGINT", "reviewer_id BIGINT CONSTRAINT small CHECK (reviewer_id < 3)", StringComparison.Ordinal), Blog.Rows);
        User cleo = (await User.FindAsync(db, 3))!;

        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => cleo.On(db).Reviews.AssociateKeysAsync([1]));

        Assert.Equal((ConstraintKind.Check, "small"), (refused.Kind, refused.Constraint));
        Assert.StartsWith("User.Reviews was not changed: a row", refused.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Foreign_key(Engine engine)
    {
        using Database db = Database.Create(
            engine,
            Blog.Schema.Replace("comments (id BIGINT NOT NULL PRIMARY KEY, post_id BIGINT NOT NULL", "comments (id BIGINT NOT NULL PRIMARY KEY, post_id BIGINT NOT NULL REFERENCES posts (id)", StringComparison.Ordinal),
            Blog.Rows);
        if (engine == Engine.Sqlite)
            db.Run("PRAGMA foreign_keys = ON");

        User ada = (await User.FindAsync(db, 1))!;

        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => ada.On(db).Posts.DeleteAllAsync());

        Assert.Equal(ConstraintKind.ForeignKey, refused.Kind);
        string by = engine == Engine.PostgreSql ? " (constraint \"comments_post_id_fkey\")" : "";
        Assert.StartsWith(
            $"User.Posts was not changed: rows of table \"comments\" (post_id) refer to a Post that is to be deleted{by}. Delete them", refused.Message, StringComparison.Ordinal);
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM posts"));
        if (engine == Engine.PostgreSql)
            Assert.Equal(("comments", "comments_post_id_fkey", "post_id"), (refused.Table, refused.Constraint, refused.Columns[0]));

        var deleted = await Assert.ThrowsAsync<RelationConstraintException>(() => Post.DeleteAsync(db, 1));
        Assert.Contains("rows of table \"comments\" (post_id) refer to a Post", deleted.Message, StringComparison.Ordinal);
        Assert.Throws<RelationConstraintException>(() => new Post { Id = 2, Title = "" }.Delete(db));
        Assert.Throws<RelationConstraintException>(() => Post.Query(db).Delete());

        var lost = await Assert.ThrowsAsync<RelationConstraintException>(() => new Comment { Id = 50, PostId = 99, Body = "" }.InsertAsync(db));
        Assert.StartsWith(
            engine == Engine.Sqlite
                ? "Comment was not changed: a foreign key must name a row that exists, of Comment.Post (PostId) or Comment.Author (AuthorId). Insert the row"
                : "Comment was not changed: Comment.PostId must name a row that exists (constraint \"comments_post_id_fkey\"). Insert the row",
            lost.Message,
            StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_that_a_table_out_of_the_model_refers_to(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema, Blog.Rows, "CREATE TABLE pins (tag_id BIGINT NOT NULL REFERENCES tags (id)); INSERT INTO pins VALUES (3)");
        if (engine == Engine.Sqlite)
            db.Run("PRAGMA foreign_keys = ON");

        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => Tag.DeleteAsync(db, 3));

        Assert.StartsWith(
            engine == Engine.Sqlite
                ? "Tag was not changed: rows of a table that the model does not know refer to a Tag that is to be deleted. "
                : "Tag was not changed: rows of table \"pins\" (tag_id) refer to a Tag that is to be deleted (constraint \"pins_tag_id_fkey\"). ",
            refused.Message,
            StringComparison.Ordinal);
    }
}
