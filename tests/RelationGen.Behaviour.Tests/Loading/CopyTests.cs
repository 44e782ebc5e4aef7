using RelationGen.Behaviour.Tests.Model.Crates;
using Blog = RelationGen.Behaviour.Tests.Model.Blog;
using Post = RelationGen.Behaviour.Tests.Model.Post;
using User = RelationGen.Behaviour.Tests.Model.User;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Relations to many belong to the key for which they were loaded, and hold every row.</summary>
public sealed class CopyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_copy_with_another_key_has_none_of_the_targets(Engine engine)
    {
        using Database db = Crates.Create(engine);
        List<Crate> crates = await Crate.Query(db).Include(c => c.Chips, c => c.Marks).ToListAsync();

        foreach (Crate crate in crates)
        {
            Crate copy = crate with { Id = crate.Id == 2 ? 1 : 2 };
            Crate same = crate with { Name = "Renamed" };

            var notLoaded = Assert.Throws<RelationNotLoadedException>(() => copy.Chips);
            Assert.Equal(
                $"Crate.Chips was loaded for another Id than {copy.Id}, which was changed since; load it again: await crate.LoadAsync(db, c => c.Chips)", notLoaded.Message);
            Assert.Throws<RelationNotLoadedException>(() => copy.Marks);
            Assert.False(copy.IsLoaded(c => c.Chips));
            Assert.False(copy.IsLoaded(c => c.Marks));
            Assert.Same(crate.Chips, same.Chips);
            Assert.Same(crate.Marks, same.Marks);
            Assert.True(same.IsLoaded(c => c.Marks));

            await copy.LoadAsync(db, c => c.Chips, c => c.Marks);
            Assert.Equal(crates.Find(c => c.Id == copy.Id)!.Chips.Select(chip => chip.Id), copy.Chips.Select(chip => chip.Id));
            Assert.Equal(crates.Find(c => c.Id == copy.Id)!.Marks.Select(mark => mark.Id), copy.Marks.Select(mark => mark.Id));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_entity_whose_key_changes_loses_them_too(Engine engine)
    {
        using Database db = Crates.Create(engine);
        List<Tray> trays = await Tray.Query(db).Include(t => t.Chips, t => t.Lids).ToListAsync();
        trays[0].Associate(t => t.Lids, new Lid { Id = 9 });
        Assert.Equal(2, trays[0].Lids.Count);

        trays[0].Id = 7;
        trays[1].Id = 1;

        foreach (Tray tray in trays)
        {
            Assert.Throws<RelationNotLoadedException>(() => tray.Lids);
            Assert.Throws<RelationNotLoadedException>(() => tray.Chips);
            Assert.False(tray.IsLoaded(t => t.Chips));
        }

        trays[0].Id = 1;
        Assert.Equal(2, trays[0].Lids.Count);
        trays[1].Chips = [];
        Assert.Empty(trays[1].Chips);
    }

    /// <summary>What is null says nothing of the key for which it was loaded, unless the entity has a foreign key that contradicts it.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_that_is_missing_is_missing_for_the_copy_too(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DELETE FROM profiles");
        User user = (await User.FindAsync(db, 1))!;
        Post post = (await Post.Query(db).Where(p => p.ReviewerId == null).FirstAsync())!;
        await user.LoadAsync(db, u => u.Profile);
        await post.LoadAsync(db, p => p.Reviewer);

        user.Id = 2;
        post.ReviewerId = 1;

        Assert.Null(user.Profile);
        Assert.Throws<RelationNotLoadedException>(() => post.Reviewer);
        await user.LoadAsync(db, u => u.Profile);
        await post.LoadAsync(db, p => p.Reviewer);
        Assert.Equal(1, post.Reviewer!.Id);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_set_holds_rows_that_are_equal_for_their_class(Engine engine)
    {
        using Database db = Crates.Create(engine);

        Tray tray = (await Tray.FindAsync(db, 1))!;
        await tray.LoadAsync(db, t => t.Chips);

        Assert.Equal([1L, 2, 3], tray.Chips.Select(chip => chip.Id).Order());
        Tray[] twice = [new() { Id = 1 }, new() { Id = 1 }];
        twice.Load(db, t => t.Chips);
        Assert.Equal([3, 3], twice.Select(each => each.Chips.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_set_that_drops_rows_says_so(Engine engine)
    {
        using Database db = Crates.Create(engine);
        db.Run("UPDATE chips SET rack_id = 1");
        Rack rack = (await Rack.FindAsync(db, 1))!;

        var lost = await Assert.ThrowsAsync<RelationMappingException>(() => rack.LoadAsync(db, r => r.Chips));

        Assert.Equal(
            "Rack.Chips holds 2 of 3 rows, because its set takes others for equal to them. Make the set with ReferenceEqualityComparer.Instance, give the property a setter, or use a list.",
            lost.Message);
        Assert.Equal(("Rack", "Chips"), (lost.Entity, lost.Property));
        db.Run("DELETE FROM chips WHERE id = 1");
        await rack.LoadAsync(db, r => r.Chips);
        Assert.Equal(2, rack.Chips.Count);
    }
}
