using System.Globalization;
using RelationGen.Behaviour.Tests.Model.Stacks;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>After random changes exactly those targets are touched whose set of rows changed, or one of whose rows did.</summary>
public sealed class TouchOracleTests
{
    private const int Seeds = 12;

    private const int Changes = 60;

    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    // The tables whose rows touch something, with their keys, and the places of what they refer to.
    private static readonly (string Rows, int Key, Func<object?[], IEnumerable<string>> Targets)[] Tables =
    [
        ("SELECT id, isbn, title, rack_id, spare_id FROM volumes", 1, row => [Name("r", row[3]), Name("r", row[4])]),
        ("SELECT id, color, volume_id FROM covers", 1, row => [Name("v", row[2])]),
        ("SELECT volume_id, tag_id, weight FROM volume_tags", 2, row => [Name("v", row[0]), Name("t", row[1])]),
        ("SELECT id, text, subject_type, subject_id, deleted_at FROM remarks", 1, row =>
            [Name(row[2] as string == "rack" ? "r" : "v", row[3])]),
    ];

    private static readonly (string Name, Func<DbSession, System.Random, Task> Run)[] Operations =
    [
        ("insert", async (db, random) => await Some(random, () => NewVolume(random)).InsertAsync(db)),
        ("insert or not", async (db, random) =>
            await Some(random, () => NewVolume(random)).DistinctBy(v => v.Isbn).InsertAsync(db, skipDuplicates: true)),
        ("upsert", async (db, random) => await Some(random, () => NewVolume(random)).DistinctBy(v => v.Isbn).UpsertAsync(db, v => v.Isbn)),
        ("upsert by key", async (db, random) =>
        {
            foreach (Volume volume in await Volumes(db, random))
            {
                volume.Title = Word(random);
                volume.SpareId = Any(random);
                await new[] { volume }.UpsertAsync(db);
            }
        }),
        ("update", async (db, random) =>
        {
            List<Volume> volumes = await Volumes(db, random);
            foreach (Volume volume in volumes)
                (volume.Title, volume.RackId) = (Word(random), Any(random));

            await volumes.UpdateAsync(db);
        }),
        ("update by query", async (db, random) =>
        {
            string word = Word(random);
            long? rack = Any(random);
            long least = random.Next(4);
            await Volume.Query(db).Where(v => v.Id > least).UpdateAsync(x => x.Set(v => v.Title, word).Set(v => v.RackId, rack));
        }),
        ("delete", async (db, random) => await (await Volumes(db, random)).DeleteAsync(db)),
        ("delete by query", async (db, random) =>
        {
            long? rack = Any(random);
            await Volume.Query(db).Where(v => v.SpareId == rack & v.Id > 2).DeleteAsync();
        }),
        ("delete with actions", async (db, random) =>
        {
            if (await Rack.FindAsync(db, random.Next(1, 6)) is { } rack)
                await rack.DeleteAsync(db, applyActions: true);
        }),
        ("racks", async (db, random) => await Some(random, () => new Rack { Name = Word(random) }).InsertAsync(db)),
        ("associate", async (db, random) => await OnRack(db, random, async (rack, volumes) =>
            await rack.On(db).Volumes.AssociateAsync(volumes))),
        ("dissociate", async (db, random) => await OnRack(db, random, async (rack, volumes) =>
            await rack.On(db).Volumes.DissociateAsync(volumes))),
        ("set", async (db, random) => await OnRack(db, random, async (rack, volumes) => await rack.On(db).Volumes.SetAsync(volumes))),
        ("clear", async (db, random) => await OnRack(db, random, async (rack, _) => await rack.On(db).Volumes.ClearAsync())),
        ("link", async (db, random) => await OnRack(db, random, async (rack, volumes) =>
        {
            foreach (Volume volume in volumes)
                await volume.On(db).Spare.AssociateAsync(rack);
        })),
        ("unlink", async (db, random) => await OnRack(db, random, async (_, volumes) =>
        {
            foreach (Volume volume in volumes)
                await volume.On(db).Spare.UnlinkAsync();
        })),
        ("covers", async (db, random) => await OnRack(db, random, async (_, volumes) =>
        {
            Cover cover = new() { Color = Word(random), VolumeId = null };
            await cover.InsertAsync(db);
            if (volumes.Count > 0 && random.Next(2) == 0)
                await cover.On(db).Volume.AssociateAsync(volumes[0]);
            else if (volumes.Count > 0)
                await volumes[0].On(db).Cover.AssociateAsync(cover);
        })),
        ("tags", async (db, random) => await OnTags(db, random, async (volume, tags) => await volume.On(db).Tags.AssociateAsync(tags))),
        ("weights", async (db, random) => await OnTags(db, random, async (volume, tags) =>
            await volume.On(db).Tags.AssociateAsync([.. tags.Select(tag => (tag, new VolumeTag { Weight = Number(random) }))]))),
        ("no tags", async (db, random) => await OnTags(db, random, async (volume, tags) => await volume.On(db).Tags.DissociateAsync(tags))),
        ("these tags", async (db, random) => await OnTags(db, random, async (volume, tags) => await volume.On(db).Tags.SetAsync(tags))),
        ("other tags", async (db, random) => await OnTags(db, random, async (volume, tags) => await volume.On(db).Tags.ToggleAsync(tags))),
        ("volumes of tags", async (db, random) => await OnTags(db, random, async (volume, tags) =>
        {
            if (tags.Count > 0)
                await tags[0].On(db).Volumes.ApplyAsync(added: [volume], removed: []);
        })),
        ("pairs", async (db, random) =>
            await VolumeTag.Query(db).Where(p => p.TagId == 1).UpdateAsync(x => x.Set(p => p.Weight, Number(random)))),
        ("remarks", async (db, random) => await Some(random, () => new Remark
        {
            Text = Word(random),
            SubjectType = random.Next(2) == 0 ? "rack" : "volume",
            SubjectId = Any(random),
        }).InsertAsync(db)),
        ("no remarks", async (db, random) => await Remark.Query(db).Where(r => r.Id > random.Next(5)).Take(2).DeleteAsync()),
        ("remarks again", async (db, random) =>
            await Remark.Query(db).IgnoreFilters("SoftDelete").Where(r => r.Id > random.Next(5)).RestoreAsync()),
        ("remarks elsewhere", async (db, random) => await OnRack(db, random, async (rack, volumes) =>
        {
            List<Remark> remarks = await Remark.Query(db).Where(r => r.Id < random.Next(8)).ToListAsync();
            if (volumes.Count > 0 && random.Next(2) == 0)
                await volumes[0].On(db).Remarks.SetAsync(remarks);
            else
                await rack.On(db).Remarks.AssociateAsync(remarks);
        })),
        ("create", async (db, random) => await Rack.CreateAsync(db, new Rack { Name = Word(random) }, x =>
        {
            x.Volumes.Create(NewVolume(random), v =>
            {
                v.Tags.ConnectOrCreate(t => t.Name, new Tag { Name = Word(random) });
                v.Remarks.Create(new Remark { Text = Word(random) });
            });
            x.Volumes.Connect(random.Next(1, 4));
        })),
        ("modify", async (db, random) => await Rack.UpdateAsync(db, random.Next(1, 4), x => x.Volumes.Disconnect(random.Next(1, 4)))),
        ("modify more", async (db, random) => await Rack.UpdateAsync(
            db, random.Next(1, 4), x => x.Volumes.UpdateMany(v => v.Id > random.Next(3), v => v.Set(o => o.Title, Word(random))))),
        ("modify one", async (db, random) => await Volume.UpdateAsync(
            db, random.Next(1, 4), x => x.Set(v => v.Title, Word(random)).Tags.Connect(random.Next(1, 4)))),
        ("modify deeply", async (db, random) => await Volume.UpdateAsync(
            db, random.Next(1, 4), x => x.Set(v => v.Title, Word(random)).Set(v => v.SpareId, Any(random))
                .Tags.ConnectOrCreate(t => t.Name, new Tag { Name = Word(random) }))),
    ];

    [DatabaseTheory, OnEveryDatabase]
    public async Task Exactly_the_targets_of_what_changed_are_touched(Engine engine)
    {
        int done = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            using Database db = StackRows.Create(engine);
            var random = new System.Random(seed);
            for (int i = 0; i < Changes; i++)
            {
                DateTimeOffset now = Start.AddMinutes(i);
                (string name, Func<DbSession, System.Random, Task> run) = Operations[random.Next(Operations.Length)];
                Dictionary<string, object?[]>[] before = Read(db);
                try
                {
                    await run(StackRows.At(db, now), random);
                    done++;
                }
                catch (Exception exception) when (exception is RelationException or ArgumentException)
                {
                    // What is refused changes nothing, unless the operation consists of several calls.
                    now = Start.AddYears(-1);
                    if (name is not ("covers" or "link" or "upsert by key"))
                        Assert.Equal("", Expected(db, before, Read(db)));

                    continue;
                }

                string expected = Expected(db, before, Read(db));
                string touched = StackRows.Touched(db, now);
                Assert.True(expected == touched, $"seed {seed}, change {i}, {name}: '{touched}' was touched and not '{expected}'");
            }
        }

        Assert.True(done > Seeds * Changes / 2, $"{done} changes succeeded");
    }

    private static Dictionary<string, object?[]>[] Read(Database db) =>
    [
        .. Tables.Select(table => db.Rows(table.Rows).ToDictionary(
            row => string.Join(' ', row.Take(table.Key).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))),
    ];

    private static string Expected(Database db, Dictionary<string, object?[]>[] before, Dictionary<string, object?[]>[] after)
    {
        var targets = new HashSet<string>();
        for (int i = 0; i < Tables.Length; i++)
        {
            foreach (string key in before[i].Keys.Union(after[i].Keys))
            {
                object?[]? old = before[i].GetValueOrDefault(key);
                object?[]? now = after[i].GetValueOrDefault(key);
                if (old is not null && now is not null && old.SequenceEqual(now))
                    continue;

                targets.UnionWith((old is null ? [] : Tables[i].Targets(old)).Concat(now is null ? [] : Tables[i].Targets(now)));
            }
        }

        (string Letter, string Table)[] there = [("r", "racks"), ("v", "volumes"), ("t", "tags")];
        return string.Join(' ', there
            .SelectMany(table => db.Rows($"SELECT id FROM {table.Table} ORDER BY id").Select(row => Name(table.Letter, row[0])))
            .Where(targets.Contains));
    }

    private static string Name(string letter, object? key) => FormattableString.Invariant($"{letter}{key}");

    private static async Task OnRack(DbSession db, System.Random random, Func<Rack, List<Volume>, Task> change)
    {
        if (await Rack.FindAsync(db, random.Next(1, 5)) is { } rack)
            await change(rack, await Volumes(db, random));
    }

    private static async Task OnTags(DbSession db, System.Random random, Func<Volume, List<Tag>, Task> change)
    {
        int most = random.Next(1, 5);
        if (await Volume.FindAsync(db, random.Next(1, 5)) is { } volume)
            await change(volume, await Tag.Query(db).Where(t => t.Id < most).ToListAsync());
    }

    private static async Task<List<Volume>> Volumes(DbSession db, System.Random random)
    {
        int least = random.Next(4);
        return await Volume.Query(db).Where(v => v.Id > least).OrderBy(v => v.Id).Take(random.Next(4)).ToListAsync();
    }

    private static Volume NewVolume(System.Random random) => new()
    {
        Isbn = ((char)('a' + random.Next(26))).ToString(), Title = Word(random), RackId = Any(random), SpareId = Any(random),
    };

    private static List<T> Some<T>(System.Random random, Func<T> make) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => make())];

    private static long? Any(System.Random random) => random.Next(4) == 0 ? null : random.Next(1, 5);

    private static int Number(System.Random random) => random.Next(int.MaxValue);

    private static string Word(System.Random random) => random.Next(int.MaxValue).ToString("x", CultureInfo.InvariantCulture);
}
