using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Changes of relations to many targets, whose foreign key is required or not, or stored by a junction.</summary>
public sealed class ToManyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_child_moves_to_the_source_it_is_associated_with(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        List<Comment> comments = await Comment.Query(db).Where(c => c.Id.In([11L, 13])).ToListAsync();
        db.Forget();

        await post.On(db).Comments.AssociateAsync(comments);

        db.AssertSent("""UPDATE "comments" SET "post_id" = $1 WHERE "id" IN (SELECT "value" FROM json_each($2))""");
        Assert.Equal([[11L, 2L], [12L, 1L], [13L, 2L], [14L, 1L]], db.Rows("SELECT id, post_id FROM comments ORDER BY id"));
        Assert.All(comments, comment => Assert.Equal(2, comment.PostId));
        Assert.Same(post, comments[0].Post);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_key_that_the_database_lacks_refuses_the_whole_change(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        db.Forget();

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => post.On(db).Comments.AssociateKeysAsync([11, 77, 78, 77]));
        Assert.Equal(RelationChangeKind.MissingTarget, refused.Kind);

        Assert.Equal("Post.Comments was not changed: the database has no Comment with the key 77, 78. Insert it before, or leave it out.", refused.Message);
        Assert.Equal([77L, 78L], refused.Keys);
        Assert.Equal(("Post", "Comments"), (refused.Entity, refused.Relation));
        db.AssertSent(
            """UPDATE "comments" SET "post_id" = $1 WHERE "id" IN (SELECT "value" FROM json_each($2))""",
            """SELECT t."id" FROM "comments" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([[2L]], db.Rows("SELECT COUNT(*) FROM comments WHERE post_id = 1 AND id <> 11"));
        Assert.Throws<RelationChangeException>(() => post.On(db).Tags.AssociateKeys([3, 4]));
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM post_tags"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Dissociating_leaves_children_of_others_alone_and_names_them(Engine engine)
    {
        using Database db = Blog.Create(engine);
        User brian = (await User.FindAsync(db, 2))!;
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        IReadOnlyList<long> unmatched = await brian.On(db).Reviews.DissociateAsync(posts);

        db.AssertSent("""UPDATE "posts" SET "reviewer_id" = NULL WHERE "reviewer_id" = $1 AND "id" IN (SELECT "value" FROM json_each($2)) RETURNING "id" """);
        Assert.Equal([2L, 3], unmatched);
        Assert.Equal([[1L, null], [2L, null], [3L, 1L]], db.Rows("SELECT id, reviewer_id FROM posts ORDER BY id"));
        Assert.Equal([null, null, 1L], posts.Select(post => post.ReviewerId));
        Assert.Equal([99L], await brian.On(db).Reviews.DissociateKeysAsync([99]));
        Assert.Equal([2L], brian.On(db).Reviews.Dissociate(posts[1]));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Setting_writes_only_the_difference(Engine engine)
    {
        using Database db = Blog.Create(engine);
        User ada = (await User.FindAsync(db, 1))!;
        List<Post> posts = await Post.Query(db).Where(p => p.Id < 3).ToListAsync();
        db.Forget();

        await ada.On(db).Reviews.SetAsync(posts);

        db.AssertSent(
            """SELECT t."id" FROM "posts" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""",
            """UPDATE "posts" SET "reviewer_id" = NULL WHERE "reviewer_id" = $1 AND NOT "id" IN (SELECT "value" FROM json_each($2))""",
            """UPDATE "posts" SET "reviewer_id" = $1 WHERE "id" IN (SELECT "value" FROM json_each($2)) AND ("reviewer_id" = $1) IS NOT TRUE""");
        Assert.Equal([[1L, 1L], [2L, 1L], [3L, null]], db.Rows("SELECT id, reviewer_id FROM posts ORDER BY id"));
        Assert.Equal([1L, 1], posts.Select(post => post.ReviewerId));

        ada.On(db).Reviews.SetKeys([2, 3]);
        Assert.Equal(1, db.Sent[^1].Rows);
        Assert.Equal([[1L, null], [2L, 1L], [3L, 1L]], db.Rows("SELECT id, reviewer_id FROM posts ORDER BY id"));

        await Assert.ThrowsAsync<RelationChangeException>(() => ada.On(db).Reviews.SetKeysAsync([1, 99]));
        Assert.Equal([[1L, null], [2L, 1L], [3L, 1L]], db.Rows("SELECT id, reviewer_id FROM posts ORDER BY id"));

        await ada.On(db).Reviews.SetAsync([]);
        Assert.Equal([[0L]], db.Rows("SELECT COUNT(*) FROM posts WHERE reviewer_id = 1"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_are_added_once(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        db.Forget();

        await post.On(db).Tags.AssociateKeysAsync([1, 3, 3]);

        db.AssertSent(
            """
            INSERT INTO "post_tags" ("post_id", "tag_id") SELECT $1, t."id" FROM "tags" AS t WHERE t."id" IN (SELECT "value" FROM json_each($2))
            AND NOT EXISTS (SELECT 1 FROM "post_tags" AS j WHERE j."post_id" = $1 AND j."tag_id" = t."id") ORDER BY t."id" ON CONFLICT DO NOTHING
            """,
            """SELECT t."id" FROM "tags" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([[1L, 1L], [1L, 2L], [1L, 3L], [2L, 1L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));

        // Both sides of the relation have it.
        Tag unused = (await Tag.FindAsync(db, 3))!;
        unused.On(db).Posts.AssociateKeys([1, 2]);
        Assert.Equal([1, 2], (await unused.On(db).Posts.ToListAsync()).Select(other => other.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_are_removed_replaced_and_toggled(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        List<Tag> tags = await Tag.Query(db).ToListAsync();
        db.Forget();

        Assert.Equal([3L], await post.On(db).Tags.DissociateAsync([tags[0], tags[2]]));
        db.AssertSent("""DELETE FROM "post_tags" WHERE "post_id" = $1 AND "tag_id" IN (SELECT "value" FROM json_each($2)) RETURNING "tag_id" """);
        Assert.Equal([[1L, 2L], [2L, 1L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));

        await post.On(db).Tags.SetAsync([tags[0], tags[1]]);
        Assert.Equal([[1L, 1L], [1L, 2L], [2L, 1L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));

        Assert.Equal([3L], await post.On(db).Tags.ToggleAsync([tags[1], tags[2]]));
        Assert.Equal([[1L, 1L], [1L, 3L], [2L, 1L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));
        Assert.Empty(post.On(db).Tags.Toggle([tags[2]]));

        Assert.Equal([2L], await post.On(db).Tags.ApplyAsync(added: [tags[2]], removed: [tags[0], tags[1]]));
        Assert.Equal([[1L, 3L], [2L, 1L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));

        Assert.Equal(1, await post.On(db).Tags.ClearAsync());
        Assert.Equal(0, post.On(db).Tags.Clear());
        Assert.Equal([[2L, 1L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Added_and_removed_must_differ(Engine engine)
    {
        using Database db = Blog.Create(engine);
        User ada = (await User.FindAsync(db, 1))!;
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => ada.On(db).Reviews.ApplyAsync(added: posts, removed: [posts[2]]));

        Assert.StartsWith("User.Reviews: Post 3 is to be added and removed at once", error.Message, StringComparison.Ordinal);
        db.AssertNothingSent();
        Assert.Empty(ada.On(db).Reviews.Apply(added: [posts[1]], removed: [posts[2]]));
        Assert.Equal([[1L, 2L], [2L, 1L], [3L, null]], db.Rows("SELECT id, reviewer_id FROM posts ORDER BY id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_to_do_sends_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        User ada = (await User.FindAsync(db, 1))!;
        db.Forget();

        await post.On(db).Comments.AssociateAsync([]);
        await post.On(db).Tags.DissociateAsync([]);
        await ada.On(db).Reviews.ApplyAsync([], []);
        await post.On(db).Tags.ToggleAsync([]);
        post.On(db).Comments.AssociateKeys([]);

        db.AssertNothingSent();
        await Assert.ThrowsAsync<ArgumentNullException>(() => post.On(db).Comments.AssociateAsync((Comment)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => post.On(db).Comments.AssociateAsync((IReadOnlyCollection<Comment>)null!));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task All_children_are_deleted_or_released_at_once(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        User ada = (await User.FindAsync(db, 1))!;
        db.Forget();

        Assert.Equal(3, await post.On(db).Comments.DeleteAllAsync());
        db.AssertSent("""DELETE FROM "comments" WHERE "post_id" = $1""");
        Assert.Equal([[13L]], db.Rows("SELECT id FROM comments"));

        Assert.Equal(1, await ada.On(db).Reviews.ClearAsync());
        db.AssertSent("""UPDATE "posts" SET "reviewer_id" = NULL WHERE "reviewer_id" = $1""");
        Assert.Equal(0, ada.On(db).Reviews.DeleteAll());
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM posts"));
    }
}
