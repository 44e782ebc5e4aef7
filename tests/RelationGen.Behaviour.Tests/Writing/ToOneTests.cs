using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Changes of relations to one target, whichever side stores the key.</summary>
public sealed class ToOneTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_foreign_key_is_pointed_elsewhere(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        User cleo = (await User.FindAsync(db, 3))!;
        db.Forget();

        await post.On(db).Author.AssociateAsync(cleo);

        db.AssertSent("""UPDATE "posts" SET "author_id" = $1 WHERE "id" = $2 AND EXISTS (SELECT 1 FROM "users" AS t WHERE t."id" = $1)""");
        Assert.Equal([[1L, 3L], [2L, 1L], [3L, 2L]], db.Rows("SELECT id, author_id FROM posts ORDER BY id"));
        Assert.Same(cleo, post.Author);
        Assert.Equal(3, post.AuthorId);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_the_database_lacks_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        var nobody = new User { Id = 99, Name = "Nobody" };
        var unsaved = new Post { Id = 98, Title = "Unsaved" };
        User ada = (await User.FindAsync(db, 1))!;

        var noTarget = await Assert.ThrowsAsync<RelationChangeException>(() => post.On(db).Author.AssociateAsync(nobody));
        Assert.Equal(RelationChangeKind.MissingTarget, noTarget.Kind);
        var noSource = Assert.Throws<RelationChangeException>(() => unsaved.On(db).Reviewer.Associate(ada));
        Assert.Equal(RelationChangeKind.MissingRoot, noSource.Kind);

        Assert.Equal("Post.Author was not changed: the database has no such User. Insert it before.", noTarget.Message);
        Assert.Equal("Post.Reviewer was not changed: the database has no such Post. Insert it before.", noSource.Message);
        Assert.Equal(1, post.AuthorId);
        Assert.Null(unsaved.ReviewerId);
        Assert.Equal([[1L, 1L, 2L]], db.Rows("SELECT id, author_id, reviewer_id FROM posts WHERE id = 1"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_optional_key_is_unlinked_and_dissociated_from_the_current_target_only(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).Include(p => p.Reviewer).ToListAsync();
        User ada = posts[2].Reviewer!;
        User brian = posts[0].Reviewer!;
        db.Forget();

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => posts[0].On(db).Reviewer.DissociateAsync(ada));
        Assert.Equal(RelationChangeKind.BelongsToAnother, refused.Kind);
        Assert.Equal("Post.Reviewer was not changed: this User is not its current one. Where any is to be taken out, use UnlinkAsync.", refused.Message);
        Assert.Equal(2, posts[0].ReviewerId);
        db.Forget();

        await posts[0].On(db).Reviewer.DissociateAsync(brian);
        db.AssertSent("""UPDATE "posts" SET "reviewer_id" = NULL WHERE "id" = $2 AND "reviewer_id" = $1""");
        Assert.True(await posts[2].On(db).Reviewer.UnlinkAsync());
        db.AssertSent("""UPDATE "posts" SET "reviewer_id" = NULL WHERE "id" = $1 AND "reviewer_id" IS NOT NULL""");
        Assert.False(await posts[2].On(db).Reviewer.UnlinkAsync());
        Assert.False(posts[2].On(db).Reviewer.Unlink());

        Assert.Equal([[0L]], db.Rows("SELECT COUNT(*) FROM posts WHERE reviewer_id IS NOT NULL"));
        Assert.Null(posts[0].ReviewerId);
        Assert.Null(posts[0].Reviewer);
        Assert.Null(posts[2].Reviewer);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_place_that_is_taken_by_a_row_that_needs_it_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Profile> profiles = await Profile.Query(db).ToListAsync();
        User ada = (await User.FindAsync(db, 1))!;
        User cleo = (await User.FindAsync(db, 3))!;

        var referenced = await Assert.ThrowsAsync<RelationChangeException>(() => ada.On(db).Profile.AssociateAsync(profiles[1]));
        Assert.Equal(RelationChangeKind.Taken, referenced.Kind);
        var owned = await Assert.ThrowsAsync<RelationChangeException>(() => profiles[1].On(db).User.AssociateAsync(ada));
        Assert.Equal(RelationChangeKind.Taken, owned.Kind);

        Assert.Equal(
            "User.Profile was not changed: Profile 5 belongs to this User and cannot be without one, because UserId is required. Delete it, or associate it with another User before.",
            referenced.Message);
        Assert.Equal([5L], referenced.Keys);
        Assert.Equal(
            "Profile.User was not changed: another Profile has this User and cannot be without one, because UserId is required. Delete it, or associate it with another one before.",
            owned.Message);
        Assert.Equal([[5L, 1L], [6L, 2L]], db.Rows("SELECT id, user_id FROM profiles ORDER BY id"));

        await cleo.On(db).Profile.AssociateAsync(profiles[1]);
        Assert.Equal([[5L, 1L], [6L, 3L]], db.Rows("SELECT id, user_id FROM profiles ORDER BY id"));
        Assert.Equal(3, profiles[1].UserId);
        profiles[0].On(db).User.Associate((await User.FindAsync(db, 2))!);
        Assert.Equal([[5L, 2L], [6L, 3L]], db.Rows("SELECT id, user_id FROM profiles ORDER BY id"));
        Assert.True(await cleo.On(db).Profile.DeleteAsync());
        Assert.False(cleo.On(db).Profile.Delete());
        Assert.Equal([[5L, 2L]], db.Rows("SELECT id, user_id FROM profiles ORDER BY id"));
    }
}
