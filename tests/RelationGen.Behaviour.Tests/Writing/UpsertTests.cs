using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Archive;
using Folder = RelationGen.Behaviour.Tests.Model.Archive.Folder;
using Label = RelationGen.Behaviour.Tests.Model.Archive.Label;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Rows that are inserted, or update those that have the same key or the same values in unique columns.</summary>
public sealed class UpsertTests
{
    private const string Folders = "SELECT id, path, owner, number, note FROM folders ORDER BY path";

    [DatabaseTheory, OnEveryDatabase]
    public async Task By_the_key(Engine engine)
    {
        using Database db = Archive.Create(engine);
        var folder = new Folder { Path = "/a" };

        await folder.UpsertAsync(db);

        db.AssertSent("""INSERT INTO "folders" ("path", "owner", "number", "note") VALUES ($1, $2, $3, $4) RETURNING "id" """);
        long id = folder.Id;
        Assert.NotEqual(0, id);
        folder.Path = "/b";
        folder.Note = "Moved";
        await folder.UpsertAsync(db);
        Assert.Equal([[id, "/b", null, 0L, "Moved"]], Numbers(db.Rows(Folders)));
        string overriding = engine == Engine.Sqlite ? "" : "OVERRIDING SYSTEM VALUE ";
        Assert.Equal(
            $"""INSERT INTO "folders" ("id", "path", "owner", "number", "note") {overriding}VALUES ($1, $2, $3, $4, $5) """
            + """ON CONFLICT ("id") DO UPDATE SET "path" = excluded."path", "owner" = excluded."owner", "number" = excluded."number", "note" = excluded."note" """.TrimEnd(),
            Assert.Single(db.Sent).Text);

        new Folder { Id = 77, Path = "/c" }.Upsert(db);
        Assert.Equal([[id, "/b"], [77L, "/c"]], db.Rows("SELECT id, path FROM folders ORDER BY path"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task By_a_unique_column(Engine engine)
    {
        using Database db = Archive.Create(engine);
        var first = new Folder { Path = "/a", Note = "First" };
        await first.UpsertAsync(db, f => f.Path);
        db.Forget();
        var second = new Folder { Path = "/a", Number = 5 };

        await second.UpsertAsync(db, f => f.Path);

        db.AssertSent(
            """
            INSERT INTO "folders" ("path", "owner", "number", "note") VALUES ($1, $2, $3, $4)
            ON CONFLICT ("path") DO UPDATE SET "owner" = excluded."owner", "number" = excluded."number", "note" = excluded."note" RETURNING "id"
            """);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal([[first.Id, "/a", null, 5L, null]], Numbers(db.Rows(Folders)));

        // The row is known by its path; the key in memory gives way to the one in the database.
        var third = new Folder { Id = 99, Path = "/a", Note = "Third" };
        third.Upsert(db, f => f.Path);
        Assert.Equal(first.Id, third.Id);
        Assert.Equal([[first.Id, "/a", null, 0L, "Third"]], Numbers(db.Rows(Folders)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_by_a_unique_column_knows_its_keys(Engine engine)
    {
        using Database db = Archive.Create(engine);
        await Enumerable.Range(0, 600).Select(i => new Folder { Path = "/" + (i * 2), Note = "Old" }).ToList().InsertAsync(db);
        Dictionary<string, long> before = (await Folder.Query(db).ToListAsync()).ToDictionary(folder => folder.Path, folder => folder.Id, StringComparer.Ordinal);
        Folder[] folders = [.. Enumerable.Range(0, 1200).Reverse().Select(i => new Folder { Path = "/" + i, Note = "New", Id = i % 100 == 1 ? 50_000 + i : 0 })];
        db.Forget();

        await folders.UpsertAsync(db, f => f.Path);

        // Three of rows without a key, one of rows with one, three that ask for the keys; SQLite executes one for each row in place of the first,
        // and asks for 64 keys at a time, because it finds parameters by their names.
        Assert.Equal(engine == Engine.Sqlite ? 1200 + 19 : 7, db.Sent.Count);
        List<Folder> after = await Folder.Query(db).ToListAsync();
        Assert.Equal(1200, after.Count);
        Assert.All(after, folder => Assert.Equal("New", folder.Note));
        Dictionary<string, long> keys = after.ToDictionary(folder => folder.Path, folder => folder.Id, StringComparer.Ordinal);
        Assert.All(folders, folder => Assert.Equal(keys[folder.Path], folder.Id));
        Assert.All(before, pair => Assert.Equal(pair.Value, keys[pair.Key]));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_a_list_sends(Engine engine)
    {
        using Database db = Archive.Create(engine);
        db.Run("INSERT INTO labels (id, name) VALUES (10, 'net')");
        Label[] labels = [new() { Name = "sql" }, new() { Name = "net" }];

        await labels.UpsertAsync(db, l => l.Name);

        // A row in which there is nothing to update is found all the same.
        const string Row = """INSERT INTO "labels" ("name") VALUES ($1) ON CONFLICT ("name") DO UPDATE SET "name" = "labels"."name" """;
        db.AssertSent(
        [
            .. engine == Engine.Sqlite ? [Row, Row] : new[] { Row.Replace("($1)", "($1), ($2)", StringComparison.Ordinal) },
            """SELECT t."id", CAST(v.column1 AS BIGINT) FROM (VALUES (0, $1), (1, $2)) AS v JOIN "labels" AS t ON t."name" = v.column2""",
        ]);
        Assert.Equal(10, labels[1].Id);
        Assert.Equal([[10L, "net"], [labels[0].Id, "sql"]], db.Rows("SELECT id, name FROM labels ORDER BY name"));
        var alone = new Label { Name = "net" };
        alone.Upsert(db, l => l.Name);
        Assert.Equal(10, alone.Id);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task By_several_columns_of_which_one_may_be_null(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Folder[] folders =
        [
            new() { Path = "/1", Owner = "Ada", Number = 1 },
            new() { Path = "/2", Owner = "Ada", Number = 2 },
            new() { Path = "/3", Number = 1 },
        ];
        await folders.UpsertAsync(db, f => f.Number, f => f.Owner);
        Folder[] again =
        [
            new() { Path = "/4", Number = 1 },
            new() { Path = "/5", Owner = "Ada", Number = 2 },
            new() { Path = "/6", Owner = "Ada", Number = 3 },
        ];

        await again.UpsertAsync(db, f => f.Owner, f => f.Number, CancellationToken.None);

        // NULL equals nothing, so that its row is another one each time.
        Assert.Equal(
            [["/1", "Ada", 1L], ["/3", null, 1L], ["/4", null, 1L], ["/5", "Ada", 2L], ["/6", "Ada", 3L]],
            Numbers(db.Rows("SELECT path, owner, number FROM folders ORDER BY path")));
        Assert.Equal(folders[1].Id, again[1].Id);
        Assert.All(folders.Concat(again), folder => Assert.NotEqual(0, folder.Id));
        Assert.Equal(again.Select(folder => folder.Id), again.Select(folder => Folder.Query(db).Where(f => f.Path == folder.Path).First().Id));
        new Folder { Path = "/7" }.Upsert(db, f => f.Owner, f => f.Number);
        Assert.Equal([[6L]], db.Rows("SELECT COUNT(*) FROM folders"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task By_the_key_of_a_relation_to_one(Engine engine)
    {
        using Database db = Archive.Create(engine);
        var folder = new Folder { Path = "/a" };
        await folder.InsertAsync(db);
        var cover = new Cover { Folder = folder, Text = "Old" };
        await cover.UpsertAsync(db, c => c.FolderId);

        var other = new Cover { FolderId = folder.Id, Text = "New" };
        await other.UpsertAsync(db, c => c.FolderId);

        Assert.Equal(cover.Id, other.Id);
        Assert.Equal([[cover.Id, "New"]], db.Rows("SELECT id, text FROM covers"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_that_the_program_makes(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Seal[] seals = [new() { Name = "a" }, new() { Name = "b" }];
        await seals.UpsertAsync(db, s => s.Name);
        Guid[] keys = [.. seals.Select(seal => seal.Id)];
        Assert.DoesNotContain(Guid.Empty, keys);

        Seal[] again = [new() { Name = "c" }, new() { Name = "b", Note = "again" }];
        await again.UpsertAsync(db, s => s.Name);
        var alone = new Seal { Name = "a", Note = "alone" };
        alone.Upsert(db, s => s.Name);

        Assert.Equal(keys[1], again[1].Id);
        Assert.Equal(keys[0], alone.Id);
        Dictionary<string, Seal> rows = (await Seal.Query(db).ToListAsync()).ToDictionary(seal => seal.Name, StringComparer.Ordinal);
        Assert.Equal((keys[0], "alone", alone.Token), (rows["a"].Id, rows["a"].Note, rows["a"].Token));
        Assert.Equal((keys[1], "again", again[1].Token), (rows["b"].Id, rows["b"].Note, rows["b"].Token));
        Assert.Equal((again[0].Id, again[0].Token), (rows["c"].Id, rows["c"].Token));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_are_nothing_but_a_key(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Shelving[] places = [new() { FolderId = 1, Place = 1 }, new() { FolderId = 1, Place = 2 }];
        await places[..1].UpsertAsync(db);
        db.Forget();

        await places.UpsertAsync(db);

        const string Row = """
            INSERT INTO "shelvings" ("folder_id", "place") VALUES ($1, $2)
            ON CONFLICT ("folder_id", "place") DO UPDATE SET "folder_id" = "shelvings"."folder_id"
            """;
        db.AssertSent(engine == Engine.Sqlite ? [Row, Row] : [Row.Replace("($1, $2)", "($1, $2), ($3, $4)", StringComparison.Ordinal)]);
        Assert.Equal([[1L, 1L], [1L, 2L]], Numbers(db.Rows("SELECT folder_id, place FROM shelvings ORDER BY place")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_would_be_one_are_refused(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Folder[] folders = [new() { Path = "/a" }, new() { Path = "/b" }, new() { Path = "/a" }];

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => folders.UpsertAsync(db, f => f.Path));
        Assert.StartsWith("Two rows of the list have the same Folder.Path, \"/a\": they would be one row in the database. Leave one out.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Shelving[] { new() { FolderId = 1 }, new() { FolderId = 1 } }.Upsert(db));
        db.AssertNothingSent();
        await Array.Empty<Folder>().UpsertAsync(db, f => f.Path);
        db.AssertNothingSent();
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Columns_that_are_not_unique(Engine engine)
    {
        using Database db = Archive.Create(engine);
        var folder = new Folder { Path = "/a" };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => folder.UpsertAsync(db, f => f.Note, f => f.Path));
        Assert.StartsWith(
            "Folder.Note and Folder.Path do not say which Folder is meant, because several may have the same. Add [Unique(nameof(Note), nameof(Path))] to Folder, "
            + "or name the columns of its key or of a unique key.",
            refused.Message,
            StringComparison.Ordinal);
        Assert.Contains("is named twice", Assert.Throws<ArgumentException>(() => folder.Upsert(db, f => f.Path, f => f.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("as they are", Assert.Throws<ArgumentException>(() => folder.Upsert(db, f => f.Path.Descending)).Message, StringComparison.Ordinal);
        Assert.Contains("as they are", Assert.Throws<ArgumentException>(() => folder.Upsert(db, f => f.Cover.FolderId)).Message, StringComparison.Ordinal);
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_is_written_whole_or_not_at_all(Engine engine)
    {
        using Database db = Archive.Create(engine);
        await new Folder { Path = "/a", Note = "Old" }.InsertAsync(db);
        List<object?[]> before = db.Rows(Folders);
        Folder[] folders = [new() { Path = "/a", Note = "New", Owner = "Ada", Number = 1 }, new() { Path = "/b", Owner = "Ada", Number = 1 }];

        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => folders.UpsertAsync(db, f => f.Path));

        Assert.Equal(ConstraintKind.Unique, refused.Kind);
        Assert.Equal(before, db.Rows(Folders));
        Assert.All(folders, folder => Assert.Equal(0, folder.Id));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task In_a_transaction_of_the_caller(Engine engine)
    {
        using Database db = Archive.Create(engine);
        using (DbTransaction transaction = db.Connection.BeginTransaction())
        {
            DbSession session = db.Observe(transaction);
            await new Folder { Path = "/a", Owner = "Ada", Number = 1 }.UpsertAsync(session, f => f.Path);
            await Assert.ThrowsAsync<RelationConstraintException>(() => new Folder { Path = "/b", Owner = "Ada", Number = 1 }.UpsertAsync(session, f => f.Path));
            new Folder { Path = "/a", Note = "Twice" }.Upsert(session, f => f.Path);
            transaction.Commit();
        }

        Assert.Equal([["/a", "Twice"]], db.Rows("SELECT path, note FROM folders"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_unique_key_that_the_database_lacks(Engine engine)
    {
        using Database db = Database.Create(engine, "CREATE TABLE labels (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)");

        var refused = await Assert.ThrowsAsync<RelationMappingException>(() => new Label { Id = 1, Name = "sql" }.UpsertAsync(db, l => l.Name));

        Assert.StartsWith("Label was not changed: table \"labels\" has no unique key of exactly the columns that say which row is meant", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Label", refused.Entity);
    }

    [Fact]
    public async Task Text_that_the_database_holds_for_equal()
    {
        using Database db = Database.Create(Engine.Sqlite, Atlas.LaxScript);
        LaxCountry[] countries = [new() { Code = "at" }, new() { Code = "de" }];

        await countries.UpsertAsync(db, c => c.Code);

        Assert.Equal(1, countries[0].Id);
        Assert.Equal([[1L, "AT"], [2L, "CH"], [countries[1].Id, "de"]], db.Rows("SELECT id, code FROM countries ORDER BY id"));
        await Assert.ThrowsAsync<ArgumentException>(() => new LaxCountry[] { new() { Code = "fr" }, new() { Code = "FR" } }.UpsertAsync(db, c => c.Code));

        // The entity that says nothing of the collation meets the database's own opinion.
        Country[] same = [new() { Code = "it" }, new() { Code = "IT" }];
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => same.UpsertAsync(db, c => c.Code));
        Assert.Equal(RelationChangeKind.Conflict, refused.Kind);
        Assert.StartsWith("Two rows of the list have the same Country.Code", refused.Message, StringComparison.Ordinal);
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM countries"));
    }

    /// <summary>Integers of every size as the smaller databases have them.</summary>
    private static List<object?[]> Numbers(List<object?[]> rows)
        => [.. rows.Select(row => row.Select(value => value is int number ? (long)number : value).ToArray())];
}
