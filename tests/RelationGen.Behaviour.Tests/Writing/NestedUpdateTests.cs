using RelationGen.Behaviour.Tests.Model.Nested;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Rows that are changed together with their relations.</summary>
public sealed class NestedUpdateTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Everything_at_once_in_the_order_of_the_methods(Engine engine)
    {
        using Database db = Press.Create(engine);
        db.Forget();

        await Writer.UpdateAsync(db, 1, w => w
            .Set(x => x.Name, "Ada L.")
            .Articles.Create(new Article { Title = "New" })
            .Connect(3)
            .Upsert(2, new Article { Title = "never" }, a => a.Set(x => x.Title, "Two, again"))
            .Upsert(99, new Article { Title = "Upserted" }, a => a.Set(x => x.Title, "never"))
            .UpdateMany(a => a.Title == "Two", x => x.Set(a => a.EditorId, 3))
            .Update(2, a => a.Set(x => x.EditorId, 2).Notes.Create(new Note { Body = "nested" }))
            .Delete(1));

        Assert.Equal(
            [["Ada L.", "New", null], ["Ada L.", "Three", 1L], ["Ada L.", "Two, again", 3L], ["Ada L.", "Upserted", null]],
            db.Rows("SELECT name, title, editor_id FROM articles JOIN writers ON writers.id = writer_id ORDER BY title"));
        Assert.Equal([["nested", 2L]], db.Rows("SELECT body, article_id FROM notes WHERE body = 'nested'"));
        string[] texts = [.. db.Sent.Select(sent => sent.Text.Split(' ')[0] + " " + sent.Text.Split('"')[1])];
        Assert.Equal("UPDATE writers", texts[0]);
        Assert.Equal("DELETE articles", texts[1]);
        Assert.Equal("INSERT articles", texts[^1]);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Statements_are_scoped_to_the_source(Engine engine)
    {
        using Database db = Press.Create(engine);
        db.Forget();

        await Writer.UpdateAsync(db, 1, w => w.Articles.Update(2, a => a.Set(x => x.Title, "Changed")));

        db.AssertSent(
            """SELECT "id", "name" FROM "writers" WHERE "id" = $1""",
            """UPDATE "articles" SET "title" = $1 WHERE "id" = $2 AND "writer_id" = $3""");
        Article.Update(db, 1, a => a.Labels.Update(1, l => l.Set(x => x.Name, "SQL")).Delete(2));
        db.AssertSent(
            """SELECT "id", "title", "writer_id", "editor_id" FROM "articles" WHERE "id" = $1""",
            """DELETE FROM "article_labels" WHERE "article_id" = $1 AND "label_id" IN (SELECT "value" FROM json_each($2)) RETURNING "label_id" """,
            """DELETE FROM "labels" WHERE "id" IN (SELECT "value" FROM json_each($1))""",
            """UPDATE "labels" SET "name" = $1 WHERE "id" = $2 AND "id" IN (SELECT j."label_id" FROM "article_labels" AS j WHERE j."article_id" = $3)""");
        Assert.Equal([["SQL"]], db.Rows("SELECT name FROM labels"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_of_another_source_is_refused(Engine engine)
    {
        var changes = new (string Name, long Key, Func<DbSession, Task> Change)[]
        {
            ("Writer.Articles", 3, db => Writer.UpdateAsync(db, 1, w => w.Set(x => x.Name, "X").Articles.Update(3, a => a.Set(x => x.Title, "stolen")))),
            ("Writer.Articles", 3, db => Writer.UpdateAsync(db, 1, w => w.Set(x => x.Name, "X").Articles.Delete(1, 3))),
            ("Writer.Articles", 3, db => Writer.UpdateAsync(db, 1, w => w.Set(x => x.Name, "X").Articles.Upsert(3, new Article { Title = "n" }, a => a.Set(x => x.Title, "stolen")))),
            ("Writer.Articles", 99, db => Writer.UpdateAsync(db, 1, w => w.Set(x => x.Name, "X").Articles.Update(99, a => a.Set(x => x.Title, "nobody's")))),
            ("Article.Labels", 2, db => Article.UpdateAsync(db, 3, a => a.Set(x => x.Title, "X").Labels.Update(2, l => l.Set(x => x.Name, "stolen")))),
            ("Article.Labels", 2, db => Article.UpdateAsync(db, 3, a => a.Set(x => x.Title, "X").Labels.Delete(2))),
            ("Article.Labels", 2, db => Article.UpdateAsync(db, 3, a => a.Set(x => x.Title, "X").Labels.Upsert(2, new Label { Name = "n" }, l => l.Set(x => x.Name, "stolen")))),
        };
        foreach ((string name, long key, Func<DbSession, Task> change) in changes)
        {
            using Database db = Press.Create(engine);
            List<object?[]> before = State(db);

            var refused = await Assert.ThrowsAsync<RelationChangeException>(() => change(db));

            Assert.StartsWith(name + " was not changed: ", refused.Message, StringComparison.Ordinal);
            Assert.Contains($" {key} is none of this ", refused.Message, StringComparison.Ordinal);
            Assert.Equal([key], refused.Keys);
            Assert.Equal(before, State(db));
            db.AssertUsable();
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_taken_out_goes_before_what_is_added(Engine engine)
    {
        using Database db = Press.Create(engine);

        await Article.UpdateAsync(db, 1, a => a.Labels.Create(new Label { Name = "own" }).ConnectOrCreate(l => l.Name, new Label { Name = "net" }).Set(1));
        Assert.Equal([["net"], ["own"], ["sql"]], LabelsOf(db, 1));

        await Article.UpdateAsync(db, 1, a => a.Labels.Connect(1).Disconnect(1, 2, 77));
        Assert.Equal([["own"], ["sql"]], LabelsOf(db, 1));

        await Article.UpdateAsync(db, 1, a => a.Labels.Clear().Create(new Label { Name = "only" }));
        Assert.Equal([["only"]], LabelsOf(db, 1));
        Assert.Equal([["sql"]], LabelsOf(db, 3));

        await Writer.UpdateAsync(db, 1, w => w.Edited.Set(1, 2));
        Assert.Equal([[1L, 1L], [2L, 1L], [3L, null]], db.Rows("SELECT id, editor_id FROM articles ORDER BY id"));
        await Writer.UpdateAsync(db, 1, w => w.Edited.Disconnect(2, 3));
        Assert.Equal([[1L, 1L], [2L, null], [3L, null]], db.Rows("SELECT id, editor_id FROM articles ORDER BY id"));
        await Writer.UpdateAsync(db, 1, w => w.Articles.DeleteMany(a => a.Title == "Two" | a.Title == "Three"));
        Assert.Equal([[1L], [3L]], db.Rows("SELECT id FROM articles ORDER BY id"));
        await Assert.ThrowsAsync<RelationChangeException>(() => Writer.UpdateAsync(db, 1, w => w.Edited.Set(1, 99)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_that_store_the_key(Engine engine)
    {
        using Database db = Press.Create(engine);

        await Writer.UpdateAsync(db, 1, w => w.Card.Update(c => c.Set(x => x.Text, "changed")));
        Assert.Equal([[1L, 1L, "changed"]], db.Rows("SELECT id, writer_id, text FROM cards"));

        await Writer.UpdateAsync(db, 2, w => w.Card.Upsert(new Card { Text = "made" }, c => c.Set(x => x.Text, "never")));
        await Writer.UpdateAsync(db, 2, w => w.Card.Upsert(new Card { Text = "never" }, c => c.Set(x => x.Text, "made, changed")));
        Assert.Equal([[1L, "changed"], [2L, "made, changed"]], db.Rows("SELECT writer_id, text FROM cards ORDER BY writer_id"));

        // A card cannot be without a writer, so that it must be deleted before; a desk is let go.
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => Writer.UpdateAsync(db, 1, w => w.Card.Create(new Card { Text = "second" })));
        Assert.Equal(RelationChangeKind.Taken, refused.Kind);
        Assert.Contains("Card 1 belongs to this Writer and cannot be without one, because WriterId is required", refused.Message, StringComparison.Ordinal);
        await Writer.UpdateAsync(db, 1, w => w.Card.Delete().Create(new Card { Text = "second" }));
        Assert.Equal([[1L, "second"], [2L, "made, changed"]], db.Rows("SELECT writer_id, text FROM cards ORDER BY writer_id"));
        await Writer.UpdateAsync(db, 1, w => w.Desk.Connect(3));
        Assert.Equal([[1L, null], [2L, 2L], [3L, 1L]], db.Rows("SELECT id, writer_id FROM desks ORDER BY id"));
        await Writer.UpdateAsync(db, 1, w => w.Desk.Create(new Desk { Number = 50 }));
        Assert.Equal([[1L, null], [2L, 2L], [3L, null], [4L, 1L]], db.Rows("SELECT id, writer_id FROM desks ORDER BY id"));
        await Writer.UpdateAsync(db, 1, w => w.Desk.Disconnect());
        Assert.Equal([[2L]], db.Rows("SELECT writer_id FROM desks WHERE writer_id IS NOT NULL"));
        await Assert.ThrowsAsync<RelationChangeException>(() => Writer.UpdateAsync(db, 1, w => w.Desk.Delete()));
        await Assert.ThrowsAsync<RelationChangeException>(() => Writer.UpdateAsync(db, 1, w => w.Desk.Update(d => d.Set(x => x.Number, 1))));
        await Writer.UpdateAsync(db, 1, w => w.Desk.Disconnect());
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_that_the_row_stores_itself(Engine engine)
    {
        using Database db = Press.Create(engine);

        await Article.UpdateAsync(db, 1, a => a.Set(x => x.Title, "Edited").Editor.Create(new Writer { Name = "Ed" }));
        Assert.Equal([["Edited", "Ed"]], db.Rows("SELECT title, name FROM articles JOIN writers ON writers.id = editor_id WHERE articles.id = 1"));

        await Article.UpdateAsync(db, 1, a =>
        {
            a.Writer.Connect(3);
            a.Editor.Update(w => w.Set(x => x.Name, "Edward"));
        });
        Assert.Equal([[3L, "Edward"]], db.Rows("SELECT writer_id, name FROM articles JOIN writers ON writers.id = editor_id WHERE articles.id = 1"));

        await Article.UpdateAsync(db, 1, a => a.Editor.Delete());
        Assert.Equal([[null]], db.Rows("SELECT editor_id FROM articles WHERE id = 1"));
        Assert.Empty(db.Rows("SELECT 1 FROM writers WHERE name = 'Edward'"));
        await Article.UpdateAsync(db, 1, a => a.Editor.Upsert(new Writer { Name = "Eve" }, w => w.Set(x => x.Name, "never")));
        Assert.Equal([["Eve"]], db.Rows("SELECT name FROM articles JOIN writers ON writers.id = editor_id WHERE articles.id = 1"));
        await Article.UpdateAsync(db, 1, a => a.Editor.Disconnect());
        Assert.Equal([[null]], db.Rows("SELECT editor_id FROM articles WHERE id = 1"));

        await Desk.UpdateAsync(db, 3, d => d.Writer.Connect(1));
        Assert.Equal([[1L, null], [2L, 2L], [3L, 1L]], db.Rows("SELECT id, writer_id FROM desks ORDER BY id"));
        await Assert.ThrowsAsync<RelationChangeException>(() => Article.UpdateAsync(db, 1, a => a.Writer.Connect(99)));
        Assert.Throws<RelationChangeException>(() => Article.Update(db, 1, a => a.Editor.Delete()));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_asked_for_is_nothing_sent_and_a_missing_row_is_refused(Engine engine)
    {
        using Database db = Press.Create(engine);
        db.Forget();

        await Writer.UpdateAsync(db, 99, _ => { });
        await Article.UpdateAsync(db, 1, a => a.Labels.Update(1, _ => { }));

        db.AssertSent("""SELECT "id", "title", "writer_id", "editor_id" FROM "articles" WHERE "id" = $1""");
        await Writer.UpdateAsync(db, 2, w => w.Set(x => x.Name, "B."));
        db.AssertSent("""UPDATE "writers" SET "name" = $1 WHERE "id" = $2""");
        var missing = await Assert.ThrowsAsync<RelationChangeException>(() => Writer.UpdateAsync(db, 99, w => w.Set(x => x.Name, "nobody")));
        Assert.Equal(RelationChangeKind.MissingRoot, missing.Kind);
        Assert.Equal("Writer 99 was not updated: the database has no such row. It was deleted, or was never inserted.", missing.Message);
        await Assert.ThrowsAsync<RelationChangeException>(() => Writer.UpdateAsync(db, 99, w => w.Articles.Connect(1)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Whatever_fails_nothing_is_half_written(Engine engine)
    {
        var changes = new Dictionary<string, Func<DbSession, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["create"] = (db, token) => Writer.CreateAsync(
                db,
                new Writer { Name = "Dora" },
                w =>
                {
                    w.Articles.Create(new Article { Title = "Four" }, a => a.Labels.Connect(1).ConnectOrCreate(l => l.Name, new Label { Name = "new" })).Connect(3);
                    w.Desk.Connect(1);
                },
                token),
            ["update"] = (db, token) => Writer.UpdateAsync(
                db,
                1,
                w =>
                {
                    w.Set(x => x.Name, "X").Articles.Delete(1).Update(2, a => a.Notes.Create(new Note { Body = "n" })).Connect(3).Create(new Article { Title = "Five" });
                    w.Desk.Create(new Desk { Number = 1 });
                },
                token),
        };
        foreach ((string name, Func<DbSession, CancellationToken, Task> change) in changes)
        {
            foreach (bool isCancelled in new[] { false, true })
            {
                for (int n = 1; ; n++)
                {
                    using Database db = Press.Create(engine);
                    List<object?[]> before = State(db);
                    using var source = new CancellationTokenSource();
                    int sent = 0;
                    var session = new DbSession(db.Connection)
                    {
                        OnStatement = _ =>
                        {
                            if (++sent == n && isCancelled)
                                source.Cancel();
                            else if (sent == n)
                                throw new InvalidOperationException("Injected.");
                        },
                    };

                    Exception? failure = await Record.ExceptionAsync(() => change(session, source.Token));

                    db.AssertUsable();
                    if (failure is null)
                    {
                        Assert.True(n > 5, name);
                        Assert.NotEqual(before, State(db));
                        break;
                    }

                    Assert.True(isCancelled ? failure is OperationCanceledException : failure.Message == "Injected.", failure.ToString());
                    Assert.Equal(before, State(db));
                }
            }
        }
    }

    private static List<object?[]> LabelsOf(Database db, long article)
        => db.Rows($"SELECT name FROM labels JOIN article_labels ON label_id = id WHERE article_id = {article} ORDER BY name");

    private static List<object?[]> State(Database db) => db.Rows("""
        SELECT 1 AS t, id, name AS a, NULL AS b FROM writers
        UNION ALL SELECT 2, id, title || writer_id, editor_id FROM articles
        UNION ALL SELECT 3, id, body, article_id FROM notes
        UNION ALL SELECT 4, id, name, topic_id FROM labels
        UNION ALL SELECT 5, article_id, NULL, label_id FROM article_labels
        UNION ALL SELECT 6, id, text, writer_id FROM cards
        UNION ALL SELECT 7, id, NULL, writer_id FROM desks
        ORDER BY 1, 2, 3, 4
        """);
}
