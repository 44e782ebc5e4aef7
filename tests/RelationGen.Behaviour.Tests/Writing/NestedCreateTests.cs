using RelationGen.Behaviour.Tests.Model.Nested;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Rows that are inserted together with their relations.</summary>
public sealed class NestedCreateTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_is_inserted_with_everything_around_it(Engine engine)
    {
        using Database db = Press.Create(engine);

        Writer dora = await Writer.CreateAsync(db, new Writer { Name = "Dora" }, w =>
        {
            w.Articles.Create(
                new Article { Title = "Four" },
                a => a.Labels.Connect(1, 2).ConnectOrCreate(l => l.Name, new Label { Name = "sql" }, new Label { Name = "new" }).Create(new Label { Name = "own" }));
            w.Card.Create(new Card { Text = "Dora draws" });
            w.Desk.Connect(3);
        });

        Assert.Equal(4, dora.Id);
        Assert.Equal([[4L, "Four", 4L, null]], db.Rows("SELECT id, title, writer_id, editor_id FROM articles WHERE id > 3"));
        Assert.Equal([["net"], ["new"], ["own"], ["sql"]], db.Rows("SELECT name FROM labels JOIN article_labels ON label_id = labels.id WHERE article_id = 4 ORDER BY name"));
        Assert.Equal([["Dora draws", 4L]], db.Rows("SELECT text, writer_id FROM cards WHERE id > 1"));
        Assert.Equal([[1L, 1L], [2L, 2L], [3L, 4L]], db.Rows("SELECT id, writer_id FROM desks ORDER BY id"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Statements_come_in_the_order_of_dependence(Engine engine)
    {
        using Database db = Press.CreateEmpty(engine);
        db.Forget();

        var note = new Note { Body = "hello" };
        Note same = Note.Create(db, note, n => n.Article.Create(
            new Article { Title = "One" },
            a =>
            {
                a.Labels.Create(new Label { Name = "sql" }, l => l.Topic.Create(new Topic { Name = "code" }));
                a.Writer.Create(new Writer { Name = "Ada" });
            }));

        Assert.Same(note, same);
        db.AssertSent(
            """INSERT INTO "writers" ("name") VALUES ($1) RETURNING "id" """,
            """INSERT INTO "articles" ("title", "writer_id", "editor_id") VALUES ($1, $2, $3) RETURNING "id" """,
            """INSERT INTO "topics" ("name") VALUES ($1) RETURNING "id" """,
            """INSERT INTO "labels" ("name", "topic_id") VALUES ($1, $2) RETURNING "id" """,
            engine == Engine.Sqlite
                ? """INSERT INTO "article_labels" ("article_id", "label_id") SELECT k.key1, t."id" FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k JOIN "labels" AS t ON t."id" = k.key2 WHERE NOT EXISTS (SELECT 1 FROM "article_labels" AS j WHERE j."article_id" = k.key1 AND j."label_id" = t."id") ON CONFLICT DO NOTHING"""
                : """INSERT INTO "article_labels" ("article_id", "label_id") SELECT k.key1, t."id" FROM unnest($1, $2) AS k(key1, key2) JOIN "labels" AS t ON t."id" = k.key2 WHERE NOT EXISTS (SELECT 1 FROM "article_labels" AS j WHERE j."article_id" = k.key1 AND j."label_id" = t."id") ON CONFLICT DO NOTHING""",
            """INSERT INTO "notes" ("article_id", "body", "approved") VALUES ($1, $2, $3) RETURNING "id" """);
        Assert.Equal(note.ArticleId, note.Article.Id);
        Assert.Equal("Ada", note.Article.Writer.Name);
        Assert.Equal([["hello", "One", "Ada"]], db.Rows("SELECT body, title, name FROM notes JOIN articles ON articles.id = article_id JOIN writers ON writers.id = writer_id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Statements_grow_with_the_kinds_and_not_with_the_rows(Engine engine)
    {
        using Database db = Press.CreateEmpty(engine);
        Writer[] editors = [new() { Name = "Ed" }, new() { Name = "Eve" }];
        await editors.InsertAsync(db);
        var labels = Enumerable.Range(0, 20).Select(i => new Label { Name = "label " + i }).ToArray();
        await labels.InsertAsync(db);
        var last = (await Article.CreateAsync(db, new Article { Title = "before" }, a => a.Writer.Connect(editors[0]))).Id;
        db.Forget();

        await Writer.CreateAsync(db, new Writer { Name = "Ada" }, w =>
        {
            for (int i = 0; i < 50; i++)
            {
                int number = i;
                w.Articles.Create(new Article { Title = "Article " + number }, a =>
                {
                    a.Editor.Connect(editors[number % 2].Id);
                    a.Labels.Connect(labels[number % 20].Id, labels[(number + 1) % 20].Id);
                    a.Labels.ConnectOrCreate(l => l.Name, new Label { Name = "label " + (number % 30) });
                    a.Notes.Create(new Note { Body = "first of " + number }, new Note { Body = "second of " + number });
                });
            }
        });

        // Writer; editors; articles; notes; labels: looked for, inserted; pairs. Keys are handed out before on PostgreSQL, and made row by row on SQLite.
        Assert.Equal(engine == Engine.Sqlite ? 1 + 1 + 50 + 100 + 2 + 1 : 1 + 1 + 2 + 2 + 2 + 1, db.Sent.Count);
        Assert.Equal([[50L, 2L]], db.Rows("SELECT COUNT(*), COUNT(DISTINCT editor_id) FROM articles WHERE id > " + last));
        Assert.Equal([[100L]], db.Rows("SELECT COUNT(*) FROM notes JOIN articles ON articles.id = article_id WHERE body LIKE '%of ' || substr(title, 9)"));
        Assert.Equal([[30L]], db.Rows("SELECT COUNT(*) FROM labels"));
        var expected = Enumerable.Range(0, 50).SelectMany(i => new[] { (i, "label " + (i % 20)), (i, "label " + ((i + 1) % 20)), (i, "label " + (i % 30)) }).Distinct().Order();
        Assert.Equal(
            expected.Select(pair => "Article " + pair.i + ": " + pair.Item2).Order(StringComparer.Ordinal),
            db.Rows("SELECT title, name FROM article_labels JOIN articles ON articles.id = article_id JOIN labels ON labels.id = label_id")
                .Select(row => row[0] + ": " + row[1]).Order(StringComparer.Ordinal));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_of_many_new_sources_are_moved_by_one_statement(Engine engine)
    {
        using Database db = Press.Create(engine);
        Article one = (await Article.FindAsync(db, 1))!;
        db.Forget();

        Topic code = await Topic.CreateAsync(db, new Topic { Name = "work" }, t => t.Labels.Create(new Label { Name = "a" }).Connect(1, 2));

        Assert.Equal([[1L, code.Id], [2L, code.Id]], db.Rows("SELECT id, topic_id FROM labels WHERE id < 3 ORDER BY id"));
        Assert.Equal(
            engine == Engine.Sqlite
                ? """UPDATE "labels" AS t SET "topic_id" = k.key1 FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k WHERE t."id" = k.key2"""
                : """UPDATE "labels" AS t SET "topic_id" = k.key1 FROM unnest($1, $2) AS k(key1, key2) WHERE t."id" = k.key2""",
            db.Sent[1].Text);

        Writer dora = await Writer.CreateAsync(db, new Writer { Name = "Dora" }, w => w.Articles.Connect(one));
        Assert.Equal(dora.Id, one.WriterId);
        Assert.Same(dora, one.Writer);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_refusal_leaves_nothing_written_and_takes_keys_back(Engine engine)
    {
        using Database db = Press.Create(engine);
        var writer = new Writer { Name = "Dora" };
        var article = new Article { Title = "Four" };

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() =>
            Writer.CreateAsync(db, writer, w => w.Articles.Create(article, a => a.Labels.Connect(1, 77, 78))));

        Assert.Equal("Article.Labels was not changed: the database has no Label with the key 77, 78. Insert it before, or leave it out.", refused.Message);
        Assert.Equal([77L, 78L], refused.Keys);
        Assert.Equal((0L, 0L), (writer.Id, article.Id));
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM writers"));
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM articles"));
        Assert.Equal([["Writer.Edited", 9L]], [.. new[] { await Assert.ThrowsAsync<RelationChangeException>(() => Writer.CreateAsync(db, writer, w => w.Edited.Connect(9))) }
            .Select(error => new object?[] { error.Entity + "." + error.Relation, error.Keys[0] })]);
        Assert.Throws<RelationChangeException>(() => Article.Create(db, article, a => a.Writer.Connect(99)));
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM writers"));

        await Writer.CreateAsync(db, writer, w => w.Articles.Create(article, a => a.Labels.Connect(1)));
        Assert.Equal([[article.Id, writer.Id]], db.Rows("SELECT id, writer_id FROM articles WHERE title = 'Four'"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_place_that_is_taken(Engine engine)
    {
        using Database db = Press.Create(engine);
        Writer ada = (await Writer.FindAsync(db, 1))!;

        // Desk 1 lets Ada go; a card cannot be without a writer.
        Desk desk = await Desk.CreateAsync(db, new Desk { Number = 40 }, d => d.Writer.Connect(ada));
        Assert.Equal([[1L, null], [2L, 2L], [3L, null], [desk.Id, 1L]], db.Rows("SELECT id, writer_id FROM desks ORDER BY id"));

        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => Card.CreateAsync(db, new Card(), c => c.Writer.Connect(1)));
        Assert.Equal(ConstraintKind.Unique, refused.Kind);
        Assert.Throws<InvalidOperationException>(() => Desk.Create(db, new Desk(), d => d.Writer.Connect(1).Connect(2)));
        Article twice = new() { Title = "twice" };
        Assert.Throws<ArgumentException>(() => Writer.Create(db, new Writer { Name = "Dora" }, w => w.Articles.Create(twice, twice)));
        Assert.Throws<ArgumentException>(() => Writer.Create(db, new Writer { Name = "Dora" }, w => w.Articles.Create(new Article { Title = "a" }, a => a.Labels.ConnectOrCreate(l => l.Name, new Label { Name = null! }))));
        ArgumentException two = Assert.Throws<ArgumentException>(() => Writer.Create(db, new Writer { Name = "Dora" }, w => w.Articles
            .Create(new Article { Title = "a" }, a => a.Notes.ConnectOrCreate(n => n.Id, new Note { Id = 50, Body = "one" }))
            .Create(new Article { Title = "b" }, a => a.Notes.ConnectOrCreate(n => n.Id, new Note { Id = 50, Body = "the same" }))));
        Assert.Equal("Note 50 is given to two Article rows in Article.Notes, but belongs to one.", two.Message);
        Assert.Throws<ArgumentException>(() => Writer.Create(db, new Writer { Name = "Dora" }, w => w.Articles
            .Create(new Article { Title = "a" }, a => a.Notes.Connect(1))
            .Create(new Article { Title = "b" }, a => a.Notes.Connect(1))));
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM writers"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_found_by_unique_columns_only(Engine engine)
    {
        using Database db = Press.Create(engine);

        var wrong = await Assert.ThrowsAsync<ArgumentException>(() =>
            Writer.CreateAsync(db, new Writer { Name = "Dora" }, w => w.Articles.ConnectOrCreate(a => a.Title, new Article { Title = "One" })));

        Assert.Contains("Add [Unique(nameof(Title))] to Article", wrong.Message, StringComparison.Ordinal);
        db.Forget();
        await Article.CreateAsync(db, new Article { Title = "Four" }, a => a.Writer.ConnectOrCreate(w => w.Name, new Writer { Name = "Ada" }, w => w.Card.Create(new Card())));
        Assert.Equal([[1L]], db.Rows("SELECT writer_id FROM articles WHERE title = 'Four'"));
        Assert.Equal(2, db.Sent.Count);
        await Article.CreateAsync(db, new Article { Title = "Five" }, a => a.Writer.ConnectOrCreate(w => w.Name, new Writer { Name = "Eve" }, w => w.Card.Create(new Card { Text = "new" })));
        Assert.Equal([["Eve", "new"]], db.Rows("SELECT name, text FROM articles JOIN writers ON writers.id = articles.writer_id JOIN cards ON cards.writer_id = writers.id WHERE title = 'Five'"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Eight_sessions_that_connect_or_create_one_row(Engine engine)
    {
        using Database db = Press.Create(engine);
        using var start = new ManualResetEventSlim();
        Task<Article>[] sessions = [.. Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            start.Wait();
            return await Article.CreateAsync(db.DataSource, new Article { Title = "Racer " + i, WriterId = 1 }, a =>
                a.Labels.ConnectOrCreate(l => l.Name, i % 2 == 0 ? [new Label { Name = "raced" }, new Label { Name = "against" }] : [new Label { Name = "against" }, new Label { Name = "raced" }]));
        }))];

        start.Set();
        Article[] articles = await Task.WhenAll(sessions);

        Assert.Equal([[2L]], db.Rows("SELECT COUNT(*) FROM labels WHERE name IN ('raced', 'against')"));
        Assert.Equal(8, articles.Select(article => article.Id).Distinct().Count());
        Assert.Equal([[16L]], db.Rows("SELECT COUNT(*) FROM article_labels JOIN labels ON labels.id = label_id WHERE name IN ('raced', 'against')"));
    }
}
