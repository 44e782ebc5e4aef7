using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class OneToOneTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_referenced_side_finds_its_target_or_null(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<User> users = await User.Query(db).ToListAsync();
        db.Forget();

        await users.LoadAsync(db, u => u.Profile);

        Assert.Equal([5L, 6L, null], users.Select(user => user.Profile?.Id));
        Assert.Equal("Counts", users[0].Profile!.Bio);
        Assert.True(users[2].IsLoaded(u => u.Profile));
        db.AssertSent("""
            SELECT t."id", t."user_id", t."bio" FROM "profiles" AS t WHERE t."user_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_back_reference_is_set(Engine engine)
    {
        using Database db = Blog.Create(engine);
        User user = (await User.FindAsync(db, 1))!;
        db.Forget();

        await user.LoadAsync(db, u => u.Profile);

        Assert.Same(user, user.Profile!.User);
        db.AssertSent("""
            SELECT t."id", t."user_id", t."bio" FROM "profiles" AS t WHERE t."user_id" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_foreign_key_side_finds_its_target(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Profile> profiles = await Profile.Query(db).ToListAsync();
        db.Forget();

        await profiles.LoadAsync(db, p => p.User);

        Assert.Equal(["Ada", "Brian"], profiles.Select(profile => profile.User.Name));
        db.AssertSent("""
            SELECT t."id", t."name" FROM "users" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_rows_for_one_source_break_the_declaration(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("INSERT INTO profiles (id, user_id, bio) VALUES (7, 1, NULL)");
        List<User> users = await User.Query(db).ToListAsync();

        var broken = await Assert.ThrowsAsync<RelationIntegrityException>(() => users.LoadAsync(db, u => u.Profile));

        Assert.Equal(("User", "Profile"), (broken.Entity, broken.Relation));
        Assert.Contains("UserId is 1", broken.Message, StringComparison.Ordinal);
        Assert.All(users, user => Assert.False(user.IsLoaded(u => u.Profile)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_stale_target_throws_on_the_referenced_side_too(Engine engine)
    {
        using Database db = Blog.Create(engine);
        User user = (await User.FindAsync(db, 1))!;
        await user.LoadAsync(db, u => u.Profile);

        user.Profile!.UserId = 2;

        var stale = Assert.Throws<RelationNotLoadedException>(() => user.Profile);
        Assert.Contains("UserId", stale.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assigning_the_referenced_side_sets_the_targets_key()
    {
        var user = new User { Id = 4, Name = "Dora" };
        var profile = new Profile();

        user.Profile = profile;

        Assert.Equal(4, profile.UserId);
        Assert.Same(profile, user.Profile);
    }
}
