using RelationGen.Behaviour.Tests.Model.Births;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Entities that have a key, whatever it is, and those that have none yet.</summary>
public sealed class MissingKeyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_whose_key_is_zero_is_that_row(Engine engine)
    {
        using Database db = Births.Create(engine);
        Births.AddZero(db);
        House zero = (await House.FindAsync(db, 0))!;
        db.Forget();

        zero.Name = "Nought";
        await zero.UpsertAsync(db);
        zero.Name = "Nil";
        zero.Upsert(db);
        zero.Name = "Null";
        await zero.UpdateAsync(db);

        Assert.Equal([[0L, "Null"]], db.Rows("SELECT id, name FROM houses"));
        Assert.Equal(3, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_whose_key_is_zero_is_referred_to(Engine engine)
    {
        using Database db = Births.Create(engine);
        Births.AddZero(db);
        House zero = (await House.Query(db).ToListAsync())[0];

        var child = new Child { House = zero, Owner = zero };
        await child.InsertAsync(db);
        Assert.Equal((0L, 0L), (child.HouseId, child.OwnerId));
        child.House = child.House;
        await child.UpdateAsync(db);
        var deed = new Deed();
        zero.Associate(h => h.Deed, deed);
        await deed.InsertAsync(db);
        zero.Deed = deed;

        Assert.Equal([[0L, 0L]], db.Rows("SELECT house_id, owner_id FROM children"));
        Assert.Equal([[0L]], db.Rows("SELECT house_id FROM deeds"));
        Assert.Same(zero, child.House);
        Assert.Same(deed, zero.Deed);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_with_their_keys_can_be_copied(Engine engine)
    {
        using Database db = Births.Create(engine);
        using Database other = Births.Create(engine);
        Births.AddZero(db);
        List<House> houses = await House.Query(db).ToListAsync();

        await houses.InsertAsync(other);

        Assert.Equal([[0L, "Zero"]], other.Rows("SELECT id, name FROM houses"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_that_nobody_makes_are_there_from_the_beginning(Engine engine)
    {
        using Database db = Births.Create(engine);
        var level = new Level { Grade = Grade.None };
        var slot = new Slot { Id = 0 };
        var thing = new Thing { Level = level, Slot = slot, Box = new Box { Row = 1, Place = 0 } };

        Assert.Equal((Grade.None, 0L, 1, 0), (thing.LevelGrade, thing.SlotId, thing.BoxRow, thing.BoxPlace));
        await level.InsertAsync(db);
        await slot.InsertAsync(db);
        await thing.InsertAsync(db);
        thing.Level = level;
        await thing.UpdateAsync(db);
        thing.Box = new Box();
        await new[] { thing }.UpdateAsync(db);

        Assert.Equal([[0L, 0L, 0L, 0L]], Longs(db.Rows("SELECT level_grade, slot_id, box_row, box_place FROM things")));
        await slot.UpsertAsync(db);
        Assert.Equal([[0L]], db.Rows("SELECT id FROM slots"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_copy_without_the_key_is_a_new_row(Engine engine)
    {
        using Database db = Births.Create(engine);
        var house = new House { Name = "One" };
        await house.InsertAsync(db);
        House read = (await House.FindAsync(db, house.Id))!;
        var coin = new Coin { Name = "One" };
        await coin.InsertAsync(db);
        Births.AddZero(db);
        Coin zero = (await Coin.FindAsync(db, default))!;

        (read.Id, read.Name) = (0, "Two");
        await read.InsertAsync(db);
        Coin copy = coin with { Id = default, Name = "Two" };
        await copy.InsertAsync(db);
        Coin changed = zero with { Name = "Nought" };
        await changed.UpsertAsync(db);

        Assert.Equal(["One", "Two", "Zero"], db.Rows("SELECT name FROM houses ORDER BY name").Select(row => row[0]));
        Assert.Equal(["Nought", "One", "Two"], db.Rows("SELECT name FROM coins ORDER BY name").Select(row => row[0]));
        Assert.NotEqual(0, read.Id);
        Assert.NotEqual(default, copy.Id);
        Assert.Equal(new Coin { Name = "Nought" }, changed);
        Assert.DoesNotContain("Default", changed.ToString(), StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_was_not_read_and_has_no_key_cannot_be_updated(Engine engine)
    {
        using Database db = Births.Create(engine);
        Births.AddZero(db);
        var house = new House { Name = "New" };
        db.Forget();

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => house.UpdateAsync(db));
        Assert.Throws<RelationChangeException>(() => new[] { house }.Update(db));

        Assert.Equal(
            "House was not updated: it has no Id yet, so that no row can be meant. Insert it. Where the database has a row with the default of the type as its key, read that row, and change what was read.",
            refused.Message);
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_that_was_inserted_meanwhile_is_referred_to_by_every_write(Engine engine)
    {
        using Database db = Births.Create(engine);
        await new House { Name = "Other" }.InsertAsync(db);
        foreach (Func<Child, Task> write in new Func<Child, Task>[]
        {
            child => child.UpdateAsync(db),
            child => new[] { child }.UpdateAsync(db),
            child => child.UpsertAsync(db),
            child => new[] { child }.UpsertAsync(db),
            child => Task.Run(() => child.Update(db)),
            child => Task.Run(() => new[] { child }.Update(db)),
        })
        {
            var child = new Child { OwnerId = 1 };
            await child.InsertAsync(db);
            var house = new House { Name = "House " + child.Id };
            (child.House, child.Owner) = (house, house);
            await house.InsertAsync(db);
            db.Forget();

            await write(child);

            Assert.Single(db.Sent);
            Assert.Equal([[house.Id, house.Id]], db.Rows("SELECT house_id, owner_id FROM children WHERE id = " + child.Id));
            Assert.Equal((house.Id, house.Id), (child.HouseId, child.OwnerId));
            Assert.Same(house, child.House);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_without_a_row_refuses_every_write(Engine engine)
    {
        using Database db = Births.Create(engine);
        var house = new House { Name = "One" };
        await house.InsertAsync(db);
        var child = new Child { House = house, Owner = house };
        await child.InsertAsync(db);
        foreach ((string relation, Action<Child> assign) in new (string, Action<Child>)[] { ("House", c => c.House = new House { Name = "Two" }), ("Owner", c => c.Owner = new House { Name = "Two" }) })
        {
            (child.House, child.Owner) = (house, house);
            assign(child);
            db.Forget();
            var unsaved = new Child { HouseId = house.Id, OwnerId = house.Id };
            assign(unsaved);
            foreach (Func<Task> write in new Func<Task>[]
            {
                () => child.UpdateAsync(db),
                () => new[] { child }.UpdateAsync(db),
                () => child.UpsertAsync(db),
                () => new[] { child }.UpsertAsync(db),
                () => unsaved.InsertAsync(db),
                () => new[] { unsaved, new Child { OwnerId = 1 } }.InsertAsync(db),
                () => new[] { unsaved }.InsertAsync(db, skipDuplicates: true),
                () => Task.Run(() => child.Update(db)),
                () => Task.Run(() => unsaved.Insert(db)),
            })
            {
                var refused = await Assert.ThrowsAsync<RelationChangeException>(write);
                Assert.Equal(
                    $"Child.{relation} was not changed: the House that was assigned has no key yet, so that there is nothing to refer to. Insert the House before.", refused.Message);
                Assert.Equal(("Child", relation), (refused.Entity, refused.Relation));
            }

            if (relation == "Owner")
                await Assert.ThrowsAsync<RelationChangeException>(() => House.UpdateAsync(db, house.Id, h => h.Children.Create(unsaved)));

            Assert.Equal([[house.Id, house.Id]], db.Rows("SELECT house_id, owner_id FROM children"));
        }

        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_was_assigned_to_the_foreign_key_later_counts(Engine engine)
    {
        using Database db = Births.Create(engine);
        var house = new House { Name = "One" };
        await house.InsertAsync(db);
        var child = new Child { House = new House { Name = "Two" }, OwnerId = house.Id };

        child.HouseId = house.Id;
        await child.InsertAsync(db);

        Assert.Equal([[house.Id]], db.Rows("SELECT house_id FROM children"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_of_a_list_come_after_those_that_they_refer_to(Engine engine)
    {
        using Database db = Births.Create(engine);
        foreach (Func<House[], Task> write in new Func<House[], Task>[]
        {
            houses => houses.InsertAsync(db),
            houses => houses.UpsertAsync(db),
            houses => houses.UpsertAsync(db, h => h.Name),
            houses => Task.Run(() => houses.Insert(db)),
        })
        {
            var last = new House { Name = "last" };
            var middle = new House { Name = "middle", Next = last };
            var first = new House { Name = "first", Next = middle };

            await write([first, middle, last, new House { Name = "alone" }]);

            Assert.Equal((middle.Id, last.Id), (first.NextId, middle.NextId));
            Assert.Equal(
                [["alone", null], ["first", "middle"], ["last", null], ["middle", "last"]],
                db.Rows("SELECT h.name, n.name FROM houses AS h LEFT JOIN houses AS n ON n.id = h.next_id ORDER BY h.name"));
            Assert.Equal(4, db.Rows("SELECT 1 FROM houses").Count);
            db.Run("DELETE FROM houses");
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_whose_keys_the_program_makes_come_in_order_too(Engine engine)
    {
        using Database db = Births.Create(engine);
        var root = new Twig();
        var leaf = new Twig { Parent = root };
        db.Forget();

        await new[] { leaf, root }.InsertAsync(db);

        Assert.NotEqual(Guid.Empty, root.Id);
        Assert.Equal(root.Id, leaf.ParentId);
        Assert.Equal(2, db.Sent.Count);
        Twig read = (await Twig.FindAsync(db, leaf.Id))!;
        Assert.Equal(root.Id, read.ParentId);
        await Assert.ThrowsAsync<RelationChangeException>(() => new Twig { Parent = new Twig() }.InsertAsync(db));
        await Assert.ThrowsAsync<RelationChangeException>(() => new Thing { Twig = new Twig() }.InsertAsync(db));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_circle_without_keys_is_refused(Engine engine)
    {
        using Database db = Births.Create(engine);
        var one = new House { Name = "one" };
        var two = new House { Name = "two", Next = one };
        one.Next = two;

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => new[] { one, two }.InsertAsync(db));

        Assert.Equal(
            "House.Next was not changed: rows of the list refer to each other in a circle, and none of them has a key yet. Insert them without Next, and update them afterwards.", refused.Message);
        Assert.Empty(db.Rows("SELECT 1 FROM houses"));
        one.Next = null;
        await new[] { two, one }.InsertAsync(db);
        one.Next = two;
        await one.UpdateAsync(db);
        Assert.Equal([[two.Id], [one.Id]], db.Rows("SELECT next_id FROM houses ORDER BY name"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_that_fails_takes_back_what_its_rows_had_got(Engine engine)
    {
        using Database db = Births.Create(engine);
        await new House { Name = "taken" }.InsertAsync(db);
        var target = new House { Name = "target" };
        var row = new House { Name = "taken", Next = target };

        await Assert.ThrowsAsync<RelationConstraintException>(() => new[] { row, target }.InsertAsync(db));
        Assert.Throws<RelationConstraintException>(() => new[] { row, target }.Insert(db));

        Assert.Equal((0L, 0L, (long?)null), (row.Id, target.Id, row.NextId));
        Assert.Same(target, row.Next);
        row.Name = "free";
        await new[] { row, target }.InsertAsync(db);
        Assert.Equal(target.Id, row.NextId);
        Assert.NotEqual(0, target.Id);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Handles_refuse_what_has_no_key(Engine engine)
    {
        using Database db = Births.Create(engine);
        Births.AddZero(db);
        db.Run("INSERT INTO children (id, house_id, owner_id) VALUES (0, 5, 5)");
        House zero = (await House.FindAsync(db, 0))!;
        var house = new House { Name = "New" };
        var child = new Child { OwnerId = 1 };
        db.Forget();

        foreach ((string message, Func<Task> change) in new (string, Func<Task>)[]
        {
            ("House.Children was not changed: a Child in it has no key yet. Insert the Child before.", () => zero.On(db).Children.AssociateAsync(child)),
            ("House.Children was not changed: a Child in it has no key yet. Insert the Child before.", () => zero.On(db).Children.SetAsync([child])),
            ("House.Children was not changed: a Child in it has no key yet. Insert the Child before.", () => zero.On(db).Children.ApplyAsync([child], [])),
            ("House.Children was not changed: a Child in it has no key yet. Insert the Child before.", () => House.UpdateAsync(db, 0, h => h.Children.Connect(child))),
            ("House.Children was not changed: a House in it has no key yet. Insert the House before.", () => house.On(db).Children.AssociateKeysAsync([0])),
            ("House.Friends was not changed: a Friend in it has no key yet. Insert the Friend before.", () => zero.On(db).Friends.AssociateAsync(new Friend())),
            ("House.Friends was not changed: a Friend in it has no key yet. Insert the Friend before.", () => zero.On(db).Friends.ToggleAsync([new Friend()])),
            ("House.Friends was not changed: a House in it has no key yet. Insert the House before.", () => house.On(db).Friends.AssociateKeysAsync([1])),
            ("House.Next was not changed: a House in it has no key yet. Insert the House before.", () => zero.On(db).Next.AssociateAsync(house)),
            ("House.Next was not changed: a House in it has no key yet. Insert the House before.", () => house.On(db).Next.AssociateAsync(zero)),
            ("House.Next was not changed: a House in it has no key yet. Insert the House before.", () => house.On(db).Next.UnlinkAsync()),
            ("House.Plan was not changed: a Plan in it has no key yet. Insert the Plan before.", () => zero.On(db).Plan.AssociateAsync(new Plan())),
        })
        {
            var refused = await Assert.ThrowsAsync<RelationChangeException>(change);
            Assert.Equal(message, refused.Message);
        }

        Assert.Throws<RelationChangeException>(() => zero.On(db).Children.Associate(child));
        Assert.Throws<RelationChangeException>(() => zero.On(db).Next.Associate(house));
        Assert.Equal([[5L]], db.Rows("SELECT house_id FROM children"));
        Assert.Single(db.Rows("SELECT 1 FROM houses WHERE next_id IS NULL"));
        Assert.Equal((null, null), (child.HouseId, zero.NextId));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_key_that_comes_from_a_target_is_missing_with_it(Engine engine)
    {
        using Database db = Births.Create(engine);
        await new House { Name = "Other" }.InsertAsync(db);
        var house = new House { Name = "One" };
        var deed = new Deed { House = house };
        var seal = new Seal { Deed = deed };

        Assert.Null(seal.DeedHouseId);
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => seal.InsertAsync(db));
        Assert.Equal("Deed", refused.Relation);
        await house.InsertAsync(db);
        await deed.InsertAsync(db);
        await seal.InsertAsync(db);

        Assert.Equal([[house.Id]], db.Rows("SELECT deed_house_id FROM seals"));
        Assert.Equal([[house.Id]], db.Rows("SELECT house_id FROM deeds"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_property_whose_target_stores_the_key_remembers_or_refuses(Engine engine)
    {
        using Database db = Births.Create(engine);
        await new House { Name = "Other" }.InsertAsync(db);
        var deed = new Deed();
        var house = new House { Name = "One", Deed = deed };
        var plan = new Plan();

        var refused = Assert.Throws<RelationChangeException>(() => house.Plan = plan);
        Assert.Equal(
            "House.Plan was not changed in memory: Id of this House is not set, and Plan has no relation that remembers it until the row is inserted. Insert the House before.", refused.Message);
        Assert.False(house.IsLoaded(h => h.Plan));
        Assert.Same(deed, house.Deed);
        await Assert.ThrowsAsync<RelationChangeException>(() => deed.InsertAsync(db));
        await house.InsertAsync(db);
        Assert.Same(deed, house.Deed);
        await house.Deed.InsertAsync(db);
        house.Plan = plan;
        await plan.InsertAsync(db);

        Assert.Equal([[house.Id]], db.Rows("SELECT house_id FROM deeds"));
        Assert.Equal([[house.Id]], db.Rows("SELECT house_id FROM plans"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_polymorphic_target_is_pending_too(Engine engine)
    {
        using Database db = Births.Create(engine);
        await new Barn().InsertAsync(db);
        var barn = new Barn();
        var remark = new Remark { Subject = barn };

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => remark.InsertAsync(db));
        Assert.Equal("Subject", refused.Relation);
        await barn.InsertAsync(db);
        await remark.InsertAsync(db);
        Assert.Equal([["barn", barn.Id]], db.Rows("SELECT subject_type, subject_id FROM remarks"));

        var shed = new Shed();
        remark.Subject = shed;
        await Assert.ThrowsAsync<RelationChangeException>(() => remark.UpdateAsync(db));
        Assert.Equal([["barn", barn.Id]], db.Rows("SELECT subject_type, subject_id FROM remarks"));
        await shed.InsertAsync(db);
        await remark.UpdateAsync(db);
        Assert.Equal([["shed", shed.Id]], db.Rows("SELECT subject_type, subject_id FROM remarks"));
        Assert.Same(shed, remark.Subject);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_nested_create_that_fails_leaves_nothing_in_memory(Engine engine)
    {
        using Database db = Births.Create(engine);
        await new House { Name = "taken" }.InsertAsync(db);
        var owner = new House { Name = "owner" };
        await owner.InsertAsync(db);
        var house = new House { Name = "new" };
        var next = new House { Name = "next" };
        var child = new Child { Owner = owner };
        var deed = new Deed();
        var twig = new Twig();

        await Assert.ThrowsAsync<RelationConstraintException>(() => House.CreateAsync(db, house, h =>
        {
            h.Next.Create(next);
            h.Deed.Create(deed);
            h.Children.Create(child);
            h.Children.Create(new Child(), c => c.Owner.Create(new House { Name = "taken" }));
        }));

        Assert.Equal((0L, 0L, 0, 0L), (house.Id, next.Id, child.Id, deed.HouseId));
        Assert.Equal((null, null), (house.NextId, child.HouseId));
        Assert.False(house.IsLoaded(h => h.Next));
        Assert.False(child.IsLoaded(c => c.House));
        Assert.False(deed.IsLoaded(d => d.House));
        Assert.Equal(2, db.Rows("SELECT 1 FROM houses").Count);

        await House.CreateAsync(db, house, h =>
        {
            h.Next.Create(next);
            h.Deed.Create(deed);
            h.Children.Create(child);
        });
        Assert.Equal((house.Id, house.Id, next.Id), (child.HouseId, deed.HouseId, house.NextId));
        Assert.Equal(Guid.Empty, twig.Id);
    }

    private static IEnumerable<object?[]> Longs(List<object?[]> rows) => rows.Select(row => row.Select(cell => cell is int number ? (long)number : cell).ToArray());
}
