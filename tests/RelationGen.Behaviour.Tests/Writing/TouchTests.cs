using RelationGen.Behaviour.Tests.Model.Stacks;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>A change of a row sets a column of what the row refers to, before and after it.</summary>
public sealed class TouchTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_are_inserted_touch_all_their_targets_at_once(Engine engine)
    {
        using Database db = StackRows.Create(engine);
        DbSession session = StackRows.At(db, Now.AddTicks(7));
        Volume[] volumes =
        [
            new() { Id = 11, Isbn = "k", Title = "K", RackId = 1 },
            new() { Id = 12, Isbn = "l", Title = "L", RackId = 1, SpareId = 2 },
            new() { Id = 13, Isbn = "m", Title = "M" },
        ];

        await volumes.InsertAsync(session);

        Assert.Equal(engine == Engine.Sqlite ? 4 : 2, db.Sent.Count);
        Assert.Equal("r1 r2", StackRows.Touched(db, Now));
        new Volume { Isbn = "n", Title = "N" }.Insert(StackRows.At(db, Now.AddDays(1)));
        Assert.Equal("", StackRows.Touched(db, Now.AddDays(1)));
        new[] { new Volume { Isbn = "a", Title = "A", RackId = 1 }, new Volume { Isbn = "o", Title = "O", RackId = 3 } }
            .Insert(StackRows.At(db, Now.AddDays(2)), skipDuplicates: true);
        Assert.Equal("r3", StackRows.Touched(db, Now.AddDays(2)));
        db.Forget();

        await new VolumeTag { VolumeId = 3, TagId = 3 }.InsertAsync(StackRows.At(db, Now.AddDays(3)));

        db.AssertSent(
            """INSERT INTO "volume_tags" ("volume_id", "tag_id", "weight") VALUES ($1, $2, $3)""",
            """UPDATE "volumes" SET "updated_at" = $1 WHERE "id" IN (SELECT "value" FROM json_each($2))""",
            """UPDATE "tags" SET "used_at" = $1 WHERE "id" IN (SELECT "value" FROM json_each($2))""");
        Assert.Equal("v3 t3", StackRows.Touched(db, Now.AddDays(3)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_that_moves_touches_the_target_that_it_leaves_too(Engine engine)
    {
        using Database db = StackRows.Create(engine);
        DbSession session = StackRows.At(db, Now);
        Volume first = (await Volume.FindAsync(session, 1))!;
        first.RackId = 3;
        db.Forget();

        await first.UpdateAsync(session);

        db.AssertSent(
            """
            UPDATE "racks" SET "updated_at" = $1
            WHERE "id" IN (SELECT "rack_id" FROM "volumes" WHERE "id" IN (SELECT "value" FROM json_each($2)))
            OR "id" IN (SELECT "value" FROM json_each($3))
            OR "id" IN (SELECT "spare_id" FROM "volumes" WHERE "id" IN (SELECT "value" FROM json_each($4)))
            """,
            """UPDATE "volumes" SET "isbn" = $1, "title" = $2, "rack_id" = $3, "spare_id" = $4, "updated_at" = $5 WHERE "id" = $6""");
        Assert.Equal("r1 r3", StackRows.Touched(db, Now));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_relation_touches_from_either_side(Engine engine)
    {
        using Database db = StackRows.Create(engine);
        DbSession Later(int day) => StackRows.At(db, Now.AddDays(day));
        Rack two = (await Rack.FindAsync(db, 2))!;
        Volume[] volumes = [.. Volume.Query(db).OrderBy(v => v.Id).ToList()];
        db.Forget();

        await two.On(Later(1)).Volumes.AssociateAsync(volumes[0]);
        db.AssertSent(
            """
            UPDATE "racks" SET "updated_at" = $1
            WHERE "id" IN (SELECT "rack_id" FROM "volumes"
            WHERE "id" IN (SELECT "value" FROM json_each($3)) AND ("rack_id" = $2) IS NOT TRUE)
            OR ("id" = $4 AND EXISTS (SELECT 1 FROM "volumes"
            WHERE "id" IN (SELECT "value" FROM json_each($6)) AND ("rack_id" = $5) IS NOT TRUE))
            OR "id" IN (SELECT "spare_id" FROM "volumes" WHERE "id" IN (SELECT "value" FROM json_each($8)) AND ("rack_id" = $7) IS NOT TRUE)
            """,
            """UPDATE "volumes" SET "rack_id" = $1 WHERE "id" IN (SELECT "value" FROM json_each($2))""");
        Assert.Equal("r1 r2", StackRows.Touched(db, Now.AddDays(1)));

        // What is so already does not change.
        two.On(Later(2)).Volumes.Associate(volumes[0]);
        await volumes[0].On(Later(2)).Rack.AssociateAsync(two);
        Assert.Equal("", StackRows.Touched(db, Now.AddDays(2)));

        await two.On(Later(3)).Volumes.DissociateAsync(volumes[0]);
        Assert.Equal("r2", StackRows.Touched(db, Now.AddDays(3)));

        await volumes[1].On(Later(4)).Rack.UnlinkAsync();
        Assert.Equal("r1 r2", StackRows.Touched(db, Now.AddDays(4)));

        volumes[2].On(Later(5)).Rack.Associate(two);
        Assert.Equal("r2", StackRows.Touched(db, Now.AddDays(5)));

        await two.On(Later(6)).Volumes.SetAsync([volumes[0], volumes[2]]);
        Assert.Equal("r2", StackRows.Touched(db, Now.AddDays(6)));
        await two.On(Later(7)).Volumes.SetAsync([volumes[0], volumes[2]]);
        Assert.Equal("", StackRows.Touched(db, Now.AddDays(7)));
        two.On(Later(8)).Volumes.Clear();
        Assert.Equal("r2", StackRows.Touched(db, Now.AddDays(8)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Deletions_touch_and_so_do_queries(Engine engine)
    {
        using Database db = StackRows.Create(engine);
        DbSession Later(int day) => StackRows.At(db, Now.AddDays(day));

        Assert.Equal(1, await Volume.DeleteAsync(Later(1), 2));
        db.AssertSent(
            """
            UPDATE "racks" SET "updated_at" = $1
            WHERE "id" IN (SELECT "rack_id" FROM "volumes" WHERE "id" IN (SELECT "value" FROM json_each($2)))
            OR "id" IN (SELECT "spare_id" FROM "volumes" WHERE "id" IN (SELECT "value" FROM json_each($3)))
            """,
            """DELETE FROM "volumes" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal("r1 r2", StackRows.Touched(db, Now.AddDays(1)));

        Assert.Equal(1, await Volume.Query(Later(2)).Where(v => v.Title == "A").UpdateAsync(x => x.Set(v => v.SpareId, 3)));
        db.AssertSent(
            """
            UPDATE "racks" SET "updated_at" = $1
            WHERE "id" IN (SELECT "rack_id" FROM "volumes" WHERE "id" IN (SELECT t."id" FROM "volumes" AS t WHERE t."title" = $2))
            OR "id" IN (SELECT "spare_id" FROM "volumes" WHERE "id" IN (SELECT t."id" FROM "volumes" AS t WHERE t."title" = $3))
            OR ("id" = $4 AND EXISTS (SELECT 1 FROM "volumes" WHERE "id" IN (SELECT t."id" FROM "volumes" AS t WHERE t."title" = $5)))
            """,
            """UPDATE "volumes" SET "spare_id" = $1 WHERE "id" IN (SELECT t."id" FROM "volumes" AS t WHERE t."title" = $2)""");
        Assert.Equal("r1 r3", StackRows.Touched(db, Now.AddDays(2)));

        Assert.Equal(0, Volume.Query(Later(3)).Where(v => v.Title == "nothing").Delete());
        Assert.Equal("", StackRows.Touched(db, Now.AddDays(3)));
        Assert.Equal(2, Volume.Query(Later(4)).Delete());
        Assert.Equal("r1 r3", StackRows.Touched(db, Now.AddDays(4)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_deletion_by_a_note_and_its_restoration_touch_the_target_that_the_type_means(Engine engine)
    {
        using Database db = StackRows.Create(engine);
        DbSession Later(int day) => StackRows.At(db, Now.AddDays(day));
        Remark[] remarks = [.. Remark.Query(db).OrderBy(r => r.Id).ToList()];
        db.Forget();

        Assert.Equal(2, await remarks[..2].DeleteAsync(Later(1)));
        Assert.Equal(3, db.Sent.Count);
        Assert.Equal("r1 v1", StackRows.Touched(db, Now.AddDays(1)));
        Assert.Equal(0, remarks[0].Delete(Later(2)));
        Assert.Equal("", StackRows.Touched(db, Now.AddDays(2)));
        Assert.Equal(1, remarks[0].Restore(Later(3)));
        Assert.Equal("r1", StackRows.Touched(db, Now.AddDays(3)));
        remarks[2].Purge(Later(4));
        Assert.Equal("v2", StackRows.Touched(db, Now.AddDays(4)));
        Rack one = (await Rack.FindAsync(db, 1))!;
        remarks[0].Subject = (await Volume.FindAsync(db, 3))!;
        await remarks[0].UpdateAsync(Later(5));
        Assert.Equal("r1 v3", StackRows.Touched(db, Now.AddDays(5)));
        await one.On(Later(6)).Remarks.AssociateAsync(remarks[0]);
        Assert.Equal("r1 v3", StackRows.Touched(db, Now.AddDays(6)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_touch_both_sides(Engine engine)
    {
        using Database db = StackRows.Create(engine);
        DbSession Later(int day) => StackRows.At(db, Now.AddDays(day));
        Volume first = (await Volume.FindAsync(db, 1))!;
        Tag[] tags = [.. Tag.Query(db).OrderBy(t => t.Id).ToList()];
        db.Forget();

        await first.On(Later(1)).Tags.AssociateAsync(tags);
        Assert.Equal("v1 t3", StackRows.Touched(db, Now.AddDays(1)));
        Assert.Equal(4, db.Sent.Count);
        await first.On(Later(2)).Tags.AssociateAsync(tags);
        Assert.Equal("", StackRows.Touched(db, Now.AddDays(2)));
        first.On(Later(3)).Tags.Dissociate(tags[0]);
        Assert.Equal("v1 t1", StackRows.Touched(db, Now.AddDays(3)));
        await first.On(Later(4)).Tags.AssociateAsync([(tags[1], new VolumeTag { Weight = 1 }), (tags[0], new VolumeTag())]);
        Assert.Equal("v1 t1 t2", StackRows.Touched(db, Now.AddDays(4)));
        await tags[2].On(Later(5)).Volumes.ClearAsync();
        Assert.Equal("v1 t3", StackRows.Touched(db, Now.AddDays(5)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_fails_touches_nothing(Engine engine)
    {
        using Database db = StackRows.Create(engine);
        DbSession session = StackRows.At(db, Now);

        await Assert.ThrowsAnyAsync<Exception>(() => new Volume { Isbn = "a", Title = "A", RackId = 1 }.InsertAsync(session));
        Assert.ThrowsAny<Exception>(() => new Volume { Id = 99, Isbn = "q", Title = "A", RackId = 1 }.Update(session));
        await Assert.ThrowsAnyAsync<Exception>(() => Volume.Query(session).UpdateAsync(x => x.Set(v => v.Isbn, "same")));
        Assert.ThrowsAny<Exception>(() => Rack.Find(db, 3)!.On(session).Volumes.AssociateKeys([1, 99]));

        Assert.Equal("", StackRows.Touched(db, Now));
        db.AssertUsable();
    }

    [Fact]
    public void The_model_says_what_is_touched()
    {
        Assert.Equal(
            ["UpdatedAt", "UpdatedAt", null, null, null],
            Volume.RelationMap.Table.Model.Relations.Select(relation => relation.Touch));
        Assert.Equal(["UpdatedAt"], Remark.RelationMap.Table.Model.Relations.Select(relation => relation.Touch));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_touch_nothing_are_written_as_before(Engine engine)
    {
        using Database db = StackRows.Create(engine);

        Assert.Equal(3, await Rack.Query(db).UpdateAsync(x => x.Set(r => r.Name, "same")));

        db.AssertSent("""UPDATE "racks" SET "name" = $1""");
        Assert.Equal(1, Rack.Delete(db, 1));
        db.AssertSent("""DELETE FROM "racks" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
    }
}
