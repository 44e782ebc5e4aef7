using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Archive;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Rows that are written only as long as nobody else has changed them, and values that come back from the database.</summary>
public sealed class ConcurrencyTests
{
    private const string Documents = "SELECT slug, title, version FROM documents ORDER BY slug";

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_update_counts(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Document document = await Inserted(db, "a");
        document.Title = "Changed";

        await document.UpdateAsync(db);

        db.AssertSent(
            """
            UPDATE "documents" SET "slug" = $1, "title" = $2, "version" = "version" + 1 WHERE "id" = $3 AND "version" = $4
            RETURNING "id", NULL, NULL, "version", "title_length"
            """);
        Assert.Equal((1, 7), (document.Version, document.TitleLength));
        document.Title = "Again";
        document.Update(db);
        Assert.Equal((2, 5), (document.Version, document.TitleLength));
        Assert.Equal([["a", "Again", 2]], Numbers(db.Rows(Documents)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Who_is_slower_is_refused(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Document mine = await Inserted(db, "a");
        Document theirs = (await Document.FindAsync(db, mine.Id))!;
        theirs.Title = "Theirs";
        await theirs.UpdateAsync(db);
        mine.Title = "Mine";
        db.Forget();

        var refused = await Assert.ThrowsAsync<RelationConcurrencyException>(() => mine.UpdateAsync(db));

        Assert.Equal(
            $"Document {mine.Id} was not updated: somebody else changed it since it was read, as Document.Version shows. Load it again, and make the change anew.",
            refused.Message);
        Assert.Equal([mine.Id], refused.Keys);
        Assert.Equal("Document", refused.Entity);
        db.AssertSent(
            """
            UPDATE "documents" SET "slug" = $1, "title" = $2, "version" = "version" + 1 WHERE "id" = $3 AND "version" = $4
            RETURNING "id", NULL, NULL, "version", "title_length"
            """,
            """SELECT t."id" FROM "documents" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal(0, mine.Version);
        Assert.Throws<RelationConcurrencyException>(() => mine.Delete(db));
        Assert.Equal([["a", "Theirs", 1]], Numbers(db.Rows(Documents)));
        db.AssertUsable();

        Assert.Equal(1, await theirs.DeleteAsync(db));
        var missing = await Assert.ThrowsAsync<RelationChangeException>(() => theirs.UpdateAsync(db));
        Assert.Equal(RelationChangeKind.MissingRoot, missing.Kind);
        Assert.StartsWith($"Document {mine.Id} was not updated: the database has no such row", missing.Message, StringComparison.Ordinal);
        Assert.Equal(0, await theirs.DeleteAsync(db));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_is_written_whole_or_not_at_all(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Document[] documents = [await Inserted(db, "a"), await Inserted(db, "b"), await Inserted(db, "c")];
        db.Run("UPDATE documents SET version = 7 WHERE slug <> 'a'");
        foreach (Document document in documents)
            document.Title = "Mine";

        var refused = await Assert.ThrowsAsync<RelationConcurrencyException>(() => documents.UpdateAsync(db));

        Assert.Equal([documents[1].Id, documents[2].Id], refused.Keys);
        Assert.Contains("were not updated: somebody else changed them since they were read", refused.Message, StringComparison.Ordinal);
        Assert.Equal([["a", "Title", 0], ["b", "Title", 7], ["c", "Title", 7]], Numbers(db.Rows(Documents)));
        Assert.All(documents, document => Assert.Equal(0, document.Version));
        refused = Assert.Throws<RelationConcurrencyException>(() => documents.Delete(db));
        Assert.Equal([documents[1].Id, documents[2].Id], refused.Keys);
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM documents"));

        // What is not there is no conflict; what is there and changed is told alone.
        db.Run("DELETE FROM documents WHERE slug = 'b'");
        refused = await Assert.ThrowsAsync<RelationConcurrencyException>(() => documents.UpdateAsync(db));
        Assert.Equal([documents[2].Id], refused.Keys);
        db.Run("DELETE FROM documents WHERE slug = 'c'");
        Assert.Equal([documents[1].Id, documents[2].Id], (await Assert.ThrowsAsync<RelationChangeException>(() => documents.UpdateAsync(db))).Keys);
        Assert.Equal(1, await documents.DeleteAsync(db));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_guid_is_replaced(Engine engine)
    {
        using Database db = Archive.Create(engine);
        var mine = new Seal { Name = "a" };
        await mine.InsertAsync(db);
        Seal theirs = (await Seal.FindAsync(db, mine.Id))!;
        Guid before = theirs.Token;

        await theirs.UpdateAsync(db);

        Assert.NotEqual(before, theirs.Token);
        Assert.Equal(theirs.Token, (await Seal.FindAsync(db, mine.Id))!.Token);
        await Assert.ThrowsAsync<RelationConcurrencyException>(() => mine.UpdateAsync(db));
        await Assert.ThrowsAsync<RelationConcurrencyException>(() => mine.DeleteAsync(db));
        Assert.Equal(1, theirs.Delete(db));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_token_that_is_null_and_one_that_the_database_changes(Engine engine)
    {
        using Database db = Archive.Create(engine);
        var scan = new Scan { Code = "a", Text = "four" };
        await scan.InsertAsync(db);
        Assert.Equal((null, 4), (scan.Count, scan.Size));
        Scan theirs = (await Scan.FindAsync(db, "a"))!;
        scan.Text = "sixsix";
        db.Forget();

        await scan.UpdateAsync(db);

        db.AssertSent(
            """
            UPDATE "scans" SET "text" = $1, "count" = COALESCE("count", 0) + 1 WHERE "code" = $2 AND "count" IS NULL AND "size" = $3
            RETURNING "code", NULL, "count", "size"
            """);
        Assert.Equal((1L, 6), (scan.Count, scan.Size));
        Assert.Contains("as Scan.Count and Scan.Size shows", (await Assert.ThrowsAsync<RelationConcurrencyException>(() => theirs.UpdateAsync(db))).Message, StringComparison.Ordinal);
        db.Run("UPDATE scans SET text = 'x'");
        await Assert.ThrowsAsync<RelationConcurrencyException>(() => scan.UpdateAsync(db));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_upsert_renews_the_token_and_asks_nothing(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Document reader = await Inserted(db, "a");
        var writer = new Document { Slug = "a", Title = "Written" };

        await writer.UpsertAsync(db, d => d.Slug);

        db.AssertSent(
            """
            INSERT INTO "documents" ("slug", "title", "version") VALUES ($1, $2, $3)
            ON CONFLICT ("slug") DO UPDATE SET "title" = excluded."title", "version" = "documents"."version" + 1
            RETURNING "id", NULL, NULL, "version", "title_length"
            """);
        Assert.Equal((reader.Id, 1, 7), (writer.Id, writer.Version, writer.TitleLength));
        await Assert.ThrowsAsync<RelationConcurrencyException>(() => reader.UpdateAsync(db));
        Document[] list = [new() { Slug = "b", Title = "B" }, new Document { Slug = "a", Title = "Long" }.WithVersion(40)];
        await list.UpsertAsync(db, d => d.Slug);
        Assert.Equal((2, 4, reader.Id), (list[1].Version, list[1].TitleLength, list[1].Id));
        Assert.Equal((0, 1), (list[0].Version, list[0].TitleLength));
        list[0].Title = "Longer";
        await list.Reverse().ToList().UpsertAsync(db);
        Assert.Equal((3, 4), (list[1].Version, list[1].TitleLength));
        Assert.Equal((1, 6), (list[0].Version, list[0].TitleLength));
        Assert.Equal([["a", "Long", 3], ["b", "Longer", 1]], Numbers(db.Rows(Documents)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Lists_get_what_the_database_computes(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Document[] documents = [.. Enumerable.Range(1, 1100).Select(i => new Document { Slug = "s" + i, Title = new string('x', i % 37), Id = i % 2 == 0 ? 10_000 - i : 0 })];
        Scan[] scans = [.. Enumerable.Range(1, 3).Select(i => new Scan { Code = "c" + i, Text = new string('y', i) })];

        await documents.InsertAsync(db);
        await scans.InsertAsync(db);

        Assert.All(documents, document => Assert.Equal(document.Title.Length, document.TitleLength));
        Assert.Equal([1, 2, 3], scans.Select(scan => scan.Size));
        Dictionary<string, long> keys = (await Document.Query(db).ToListAsync()).ToDictionary(document => document.Slug, document => document.Id, StringComparer.Ordinal);
        Assert.All(documents, document => Assert.Equal(keys[document.Slug], document.Id));
        db.Forget();

        foreach (Document document in documents[..3])
            document.Title += "12345";

        await documents[..3].UpdateAsync(db);
        Assert.Equal(3, db.Sent.Count);
        Assert.All(documents, document => Assert.Equal(document.Title.Length, document.TitleLength));
        Assert.Equal(0, await documents[..2].InsertAsync(db, skipDuplicates: true));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Memory_is_left_alone_when_nothing_was_written(Engine engine)
    {
        using Database db = Archive.Create(engine);
        Document[] documents = [new() { Slug = "a", Title = "One" }, new() { Slug = "a", Title = "Two" }];

        await Assert.ThrowsAsync<RelationConstraintException>(() => documents.InsertAsync(db));

        Assert.All(documents, document => Assert.Equal((0, 0), ((int)document.Id, document.TitleLength)));
        Document stored = await Inserted(db, "a");
        using DbTransaction transaction = db.Connection.BeginTransaction();
        stored.Title = "In it";
        await stored.UpdateAsync(db.Observe(transaction));
        Assert.Equal((1, 5), (stored.Version, stored.TitleLength));
        transaction.Rollback();
    }

    private static async Task<Document> Inserted(Database db, string slug)
    {
        var document = new Document { Slug = slug, Title = "Title" };
        await document.InsertAsync(db);
        Assert.Equal((0, 5), (document.Version, document.TitleLength));
        db.Forget();
        return document;
    }

    /// <summary>Integers of every size as the tests write them.</summary>
    private static List<object?[]> Numbers(List<object?[]> rows)
        => [.. rows.Select(row => row.Select(value => value is long number ? (int)number : value).ToArray())];
}
