using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Nested;
using Gallery = RelationGen.Behaviour.Tests.Model.Gallery;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>The hook of a session: what it is told, that it writes within the change, and when it is not called.</summary>
public sealed class ChangeHookTests
{
    private const string State = """
        SELECT 1, id, writer_id, title FROM articles UNION ALL SELECT 2, id, coalesce(editor_id, 0), '' FROM articles
        UNION ALL SELECT 3, article_id, label_id, '' FROM article_labels UNION ALL SELECT 4, id, 0, name FROM labels
        UNION ALL SELECT 5, id, 0, name FROM topics UNION ALL SELECT 6, id, coalesce(writer_id, 0), '' FROM desks ORDER BY 1, 2, 3, 4
        """;

    /// <summary>Changes of every way to store a relation, alone and with rows.</summary>
    private static Dictionary<string, Func<DbSession, Task>> Changes { get; } = new(StringComparer.Ordinal)
    {
        ["children taken from another"] = db => Writer(1).On(db).Articles.AssociateKeysAsync([1, 3]),
        ["exactly these children"] = db => Writer(2).On(db).Edited.SetKeysAsync([2, 3]),
        ["exactly these pairs"] = db => Article(1).On(db).Labels.SetKeysAsync([1]),
        ["all pairs"] = db => Article(1).On(db).Labels.ClearAsync(),
        ["to one"] = db => Article(1).On(db).Editor.AssociateAsync(Writer(3)),
        ["one-to-one"] = db => Writer(1).On(db).Desk.AssociateAsync(new Desk { Id = 2 }),
        ["a row with relations"] = db => Model.Nested.Writer.CreateAsync(db, new Writer { Name = "Dora" }, w =>
        {
            w.Articles.Create(new Article { Title = "New" }, a => a.Labels.Connect(1).Create(new Label { Name = "new" })).Connect(3);
            w.Desk.Connect(2);
        }),
        ["relations of a row"] = db => Model.Nested.Writer.UpdateAsync(db, 1, w =>
        {
            w.Articles.Create(new Article { Title = "New" }).Delete(2);
            w.Edited.Disconnect(3).Connect(1);
        }),
    };

    [DatabaseTheory, OnEveryDatabase]
    public async Task It_writes_in_the_transaction_of_the_change(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<RelationChange> told = [];
        DbSession session = Hooked(db, told.Add);

        await Article(1).On(session).Labels.SetKeysAsync([1]);
        RelationChange change = Assert.Single(told);

        Assert.Equal(
            ("Article.Labels", "Article", "Labels", "Label", RelationType.ManyToMany),
            (change.Relation, change.Entity, change.Property, change.Target, change.Type));
        Assert.Equal([1L], change.SourceKeys);
        Assert.Empty(change.Added);
        Assert.Equal([new(1L, 2L)], change.Removed);
        Assert.Equal("Article.Labels: 0 added, 1 removed", change.ToString());
        Assert.Equal([["Article.Labels: 0 added, 1 removed"]], db.Rows("SELECT name FROM topics WHERE id > 1"));

        Article(1).On(session).Labels.AssociateKeys([1, 2]);

        Assert.Equal([new(1L, 2L)], told[1].Added);
        Assert.Equal([["Article.Labels: 1 added, 0 removed"]], db.Rows("SELECT name FROM topics WHERE name LIKE '%1 added%'"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Statements_return_what_they_have_changed(Engine engine)
    {
        using Database db = Press.Create(engine);
        DbSession session = new(db) { OnChange = (_, _, _) => Task.CompletedTask };
        db.Forget();

        await Article(1).On(session).Labels.AssociateKeysAsync([2]);
        db.AssertSent(
            """
            INSERT INTO "article_labels" ("article_id", "label_id") SELECT $1, t."id" FROM "labels" AS t
            WHERE t."id" IN (SELECT "value" FROM json_each($2))
            AND NOT EXISTS (SELECT 1 FROM "article_labels" AS j WHERE j."article_id" = $1 AND j."label_id" = t."id")
            ORDER BY t."id" ON CONFLICT DO NOTHING RETURNING "label_id"
            """,
            """SELECT t."id" FROM "labels" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""");
        await Article(1).On(session).Labels.ClearAsync();
        db.AssertSent("""DELETE FROM "article_labels" WHERE "article_id" = $1 RETURNING "label_id" """);
        await Writer(1).On(session).Edited.ClearAsync();
        db.AssertSent("""UPDATE "articles" SET "editor_id" = NULL WHERE "editor_id" = $1 RETURNING "id" """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Without_a_hook_nothing_more_is_asked(Engine engine)
    {
        using Database db = Press.Create(engine);
        db.Forget();

        await Article(1).On(db).Labels.ClearAsync();

        db.AssertSent("""DELETE FROM "article_labels" WHERE "article_id" = $1""");
        await Article(1).On(db).Editor.UnlinkAsync();
        db.AssertSent("""UPDATE "articles" SET "editor_id" = NULL WHERE "id" = $1 AND "editor_id" IS NOT NULL""");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task It_is_not_called_where_nothing_changes(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<RelationChange> told = [];
        DbSession session = Hooked(db, told.Add);

        await Article(1).On(session).Labels.AssociateKeysAsync([1, 2]);
        Article(1).On(session).Labels.AssociateKeys([]);
        Assert.Equal([99L], await Article(1).On(session).Labels.DissociateKeysAsync([99]));
        await Article(2).On(session).Editor.UnlinkAsync();
        await Article(1).On(session).Editor.AssociateAsync(Writer(2));
        Article(1).On(session).Writer.Associate(Writer(1));
        await Writer(1).On(session).Desk.AssociateAsync(new Desk { Id = 1 });
        await Writer(3).On(session).Articles.DeleteAllAsync();
        Writer(1).On(session).Articles.AssociateKeys([1, 2]);
        await Model.Nested.Writer.UpdateAsync(session, 1, w => w.Edited.Disconnect(3).Connect(3));
        await Assert.ThrowsAsync<RelationChangeException>(() => Article(1).On(session).Labels.SetKeysAsync([1, 99]));

        // Rows alone, whatever is in them.
        Article article = (await Model.Nested.Article.FindAsync(session, 1))!;
        article.EditorId = 3;
        await article.UpdateAsync(session);
        await new Article { Title = "Row", WriterId = 1 }.InsertAsync(session);
        await Model.Nested.Article.Query(session).Where(a => a.Title == "Row").DeleteAsync();

        Assert.Empty(told);
        Assert.Equal([[1L]], db.Rows("SELECT COUNT(*) FROM topics"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_was_not_there_is_told_beside_what_was(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<RelationChange> told = [];
        DbSession session = Hooked(db, told.Add);

        await Article(1).On(session).Labels.DissociateKeysAsync([2, 99]);
        Writer(1).On(session).Edited.DissociateKeys([1, 3]);

        AssertTold(told[0], added: [], removed: [new(1L, 2L)]);
        Assert.Equal([new(1L, 99L)], told[0].Unmatched);
        AssertTold(told[1], added: [], removed: [new(1L, 3L)]);
        Assert.Equal([new(1L, 1L)], told[1].Unmatched);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_that_is_taken_from_another_source_is_a_pair_less(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<RelationChange> told = [];
        DbSession session = Hooked(db, told.Add);

        await Writer(1).On(session).Articles.AssociateKeysAsync([1, 3]);
        Article(2).On(session).Writer.Associate(Writer(3));
        await new Desk { Id = 3 }.On(session).Writer.AssociateAsync(Writer(1));

        AssertTold(told[0], added: [new(1L, 3L)], removed: [new(2L, 3L)]);
        Assert.Equal([1L, 2L], told[0].SourceKeys);
        Assert.Equal("Article.Writer", told[1].Relation);
        AssertTold(told[1], added: [new(2L, 3L)], removed: [new(2L, 1L)]);
        AssertTold(told[2], added: [new(3L, 1L)], removed: [new(1L, 1L)]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_with_its_relations_is_a_call_for_each_relation(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<RelationChange> told = [];
        DbSession session = Hooked(db, told.Add);
        Writer dora = new() { Name = "Dora" };
        Article created = new() { Title = "New" };
        Label label = new() { Name = "new" };

        await Model.Nested.Writer.CreateAsync(session, dora, w =>
        {
            w.Articles
                .Create(created, a => a.Labels.Connect(1).Create(label).ConnectOrCreate(l => l.Name, new Label { Name = "net" }))
                .Connect(3);
            w.Desk.Connect(2);
        });

        Assert.Equal(["Writer.Articles", "Article.Labels", "Writer.Desk"], told.Select(change => change.Relation));
        Assert.Equal([new(dora.Id, 3L), new(dora.Id, created.Id)], told[0].Added);
        Assert.Equal([new(2L, 3L)], told[0].Removed);
        Assert.Equal([1L, 2L, label.Id], told[1].Added.Select(pair => (long)pair.Target).Order());
        Assert.Equal([created.Id], told[1].SourceKeys);
        AssertTold(told[2], added: [new(dora.Id, 2L)], removed: [new(2L, 2L)]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_that_stores_the_key_of_its_target_is_added_with_the_key_it_got(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<RelationChange> told = [];
        DbSession session = Hooked(db, told.Add);
        Writer dora = new() { Name = "Dora" };
        Article article = new() { Title = "Four" };
        Desk desk = new() { Number = 4 };

        await Model.Nested.Article.CreateAsync(session, article, a =>
        {
            a.Writer.Create(dora);
            a.Editor.Connect(1);
        });
        Desk.Create(session, desk, d => d.Writer.Connect(1));

        Assert.Equal(
            [("Article.Writer", dora.Id), ("Article.Editor", 1L)],
            told.Take(2).Select(change => (change.Relation, change.Added[0].Target)));
        Assert.All(told.Take(2), change => Assert.Equal([article.Id], change.SourceKeys));
        AssertTold(told[2], added: [new(desk.Id, 1L)], removed: [new(1L, 1L)]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_nested_change_tells_what_it_has_created_deleted_and_taken_out(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<RelationChange> told = [];
        DbSession session = Hooked(db, told.Add);

        await Model.Nested.Writer.UpdateAsync(session, 1, w =>
        {
            w.Articles.Create(new Article { Title = "New" }).DeleteMany(a => a.Title == "Two");
            w.Edited.Disconnect(3).Connect(1);
            w.Desk.Delete();
        });
        Model.Nested.Article.Update(session, 1, a =>
        {
            a.Labels.Delete(2);
            a.Editor.Disconnect();
        });

        Assert.Equal(
            ["Writer.Articles", "Writer.Edited", "Writer.Desk", "Article.Editor", "Article.Labels"],
            told.Select(change => change.Relation));
        Assert.Equal([new(1L, 2L)], told[0].Removed);
        Assert.Equal("New", db.Rows($"SELECT title FROM articles WHERE id = {told[0].Added.Single().Target}")[0][0]);
        Assert.Equal([new(1L, 1L)], told[1].Added);
        Assert.Equal([new(1L, 3L), new(2L, 1L)], told[1].Removed.OrderBy(pair => (long)pair.Source));
        Assert.Equal([new(1L, 1L)], told[2].Removed);
        Assert.Equal([new(1L, 1L)], told[3].Removed);
        Assert.Equal([new(1L, 2L)], told[4].Removed);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_with_columns_of_their_own(Engine engine)
    {
        using Database db = Model.University.Create(engine);
        List<RelationChange> told = [];
        DbSession session = new(db) { OnChangeSync = (change, _) => told.Add(change) };
        Model.Student ada = (await Model.Student.FindAsync(db, 1))!;
        List<Model.Course> courses = await Model.Course.Query(db).ToListAsync();

        await ada.On(session).Courses.AssociateAsync(
            [(courses[2], new Model.Enrollment()), (courses[1], new Model.Enrollment { Grade = 1 })]);
        await ada.On(session).Courses.SetAsync([(courses[0], new Model.Enrollment { Grade = 2 })]);
        await ada.On(session).Courses.AssociateAsync(courses[0], new Model.Enrollment { Grade = 3 });

        Assert.Equal(2, told.Count);
        Assert.Equal((3, 0), (Convert.ToInt32(told[0].Added.Single().Target), told[0].Removed.Count));
        Assert.Empty(told[1].Added);
        Assert.Equal([2, 3], told[1].Removed.Select(pair => Convert.ToInt32(pair.Target)).Order());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_polymorphic_relation_to_one_has_a_change_for_each_class(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        List<RelationChange> told = [];
        DbSession session = new(db) { OnChangeSync = (change, _) => told.Add(change) };
        Model.Note note = (await Model.Note.FindAsync(db, 1))!;

        await note.On(session).Subject.AssociateAsync(new Model.Clip { Id = 1 });
        note.On(session).Subject.Unlink();

        Assert.Equal(
            [("Note.Subject", "Photo", 0, 1), ("Note.Subject", "Clip", 1, 0), ("Note.Subject", "Clip", 0, 1)],
            told.Select(change => (change.Relation, change.Target, change.Added.Count, change.Removed.Count)));
        Assert.Equal([new(1L, 1L)], told[0].Removed);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_it_throws_undoes_everything(Engine engine)
    {
        foreach ((string name, Func<DbSession, Task> change) in Changes)
        {
            using Database db = Press.Create(engine);
            List<object?[]> before = db.Rows(State);
            DbSession session = Hooked(db, _ => throw new InvalidOperationException("No."));

            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => change(session));

            Assert.Equal((name, "No."), (name, failure.Message));
            Assert.Equal(before, db.Rows(State));
            db.AssertUsable();
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Whichever_statement_fails_nothing_is_written(Engine engine)
    {
        foreach ((string name, Func<DbSession, Task> change) in Changes)
        {
            for (int n = 1; ; n++)
            {
                using Database db = Press.Create(engine);
                List<object?[]> before = db.Rows(State);
                int sent = 0;
                bool isInHook = false;
                bool hasFailedInHook = false;
                var session = new DbSession(db.Connection)
                {
                    OnStatement = _ =>
                    {
                        if (++sent != n)
                            return;

                        hasFailedInHook = isInHook;
                        throw new InvalidOperationException("Injected.");
                    },
                    OnChange = async (told, inside, token) =>
                    {
                        isInHook = true;
                        await new Topic { Name = $"{told}" }.InsertAsync(inside, token);
                        await Writer(3).On(inside).Edited.AssociateKeysAsync([1], token);
                        isInHook = false;
                    },
                };

                Exception? failure = await Record.ExceptionAsync(() => change(session));

                db.AssertUsable();
                if (failure is null)
                {
                    Assert.True(n > 2, name);
                    Assert.NotEqual(before, db.Rows(State));
                    break;
                }

                Assert.Equal("Injected.", failure.Message);
                Assert.Equal(before, db.Rows(State));
                Assert.Equal(hasFailedInHook, isInHook);
            }
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_change_by_the_hook_calls_none(Engine engine)
    {
        using Database db = Press.Create(engine);
        int calls = 0;
        var session = new DbSession(db.Connection)
        {
            OnChange = async (_, inside, token) =>
            {
                calls++;
                await Article(2).On(inside).Labels.AssociateKeysAsync([1], token);
                Article(2).On(inside).Labels.AssociateKeys([2]);
            },
        };

        await Article(3).On(session).Labels.AssociateKeysAsync([2]);

        Assert.Equal(1, calls);
        Assert.Equal([[1L], [2L]], db.Rows("SELECT label_id FROM article_labels WHERE article_id = 2 ORDER BY 1"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task In_the_callers_transaction_it_takes_part(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<object?[]> before = db.Rows(State);
        await using (DbSessionTransaction transaction = await Hooked(db, static _ => { }).BeginTransactionAsync())
        {
            await Article(1).On(transaction).Labels.ClearAsync();
            Assert.Equal([[1L]], db.Rows("SELECT COUNT(*) FROM topics WHERE id > 1"));
            await transaction.RollbackAsync();
        }

        Assert.Equal(before, db.Rows(State));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_hook_that_fails_within_the_callers_transaction_undoes_its_change_alone(Engine engine)
    {
        using Database db = Press.Create(engine);
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        await Article(3).On(db.Observe(transaction)).Labels.AssociateKeysAsync([2]);
        var session = new DbSession(transaction)
        {
            OnChange = async (_, inside, token) =>
            {
                // A change of the hook's own that fails, and leaves a savepoint behind; then the hook gives up.
                await Assert.ThrowsAsync<RelationChangeException>(() => Article(2).On(inside).Labels.SetKeysAsync([1, 99], token));
                await Article(2).On(inside).Labels.AssociateKeysAsync([1], token);
                throw new InvalidOperationException("No.");
            },
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => Article(1).On(session).Labels.ClearAsync());
        await transaction.CommitAsync();

        Assert.Equal(
            [[1L, 1L], [1L, 2L], [3L, 1L], [3L, 2L]], db.Rows("SELECT article_id, label_id FROM article_labels ORDER BY 1, 2"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_synchronous_change_does_not_wait_for_an_asynchronous_hook(Engine engine)
    {
        using Database db = Press.Create(engine);
        List<object?[]> before = db.Rows(State);
        var session = new DbSession(db.Connection) { OnChange = (_, _, _) => Task.CompletedTask };

        var refused = Assert.Throws<InvalidOperationException>(() => Article(1).On(session).Labels.Clear());
        foreach (Action change in (Action[])
        [
            () => Writer(1).On(session).Edited.SetKeys([1, 2]),
            () => Article(1).On(session).Editor.Unlink(),
            () => Model.Nested.Writer.Create(session, new Writer { Name = "Dora" }, w => w.Articles.Create(new Article { Title = "New" })),
        ])
            Assert.Throws<InvalidOperationException>(change);

        Assert.Equal(
            "Article.Labels: the session has DbSession.OnChange, which a synchronous call cannot wait for. Call the method whose name ends with Async, "
            + "or set OnChangeSync too. Nothing was changed.",
            refused.Message);
        Assert.Equal(before, db.Rows(State));
        new Topic { Name = "rows alone" }.Insert(session);

        // The other way round nothing has to wait.
        int calls = 0;
        await Article(1).On(new DbSession(db.Connection) { OnChangeSync = (_, _) => calls++ }).Labels.ClearAsync();
        Assert.Equal(1, calls);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_data_source_gives_the_hook_the_connection_of_the_change(Engine engine)
    {
        using Database db = Press.Create(engine);
        var session = new DbSession(db.DataSource)
        {
            OnChange = (change, inside, token) => new Topic { Name = $"{change}" }.InsertAsync(inside, token),
        };

        await Article(1).On(session).Labels.ClearAsync();

        Assert.Equal([["Article.Labels: 0 added, 2 removed"]], db.Rows("SELECT name FROM topics WHERE id > 1"));
    }

    /// <summary>A session whose hook writes a topic for each change, after somebody has looked at it.</summary>
    private static DbSession Hooked(Database db, Action<RelationChange> look) => new(db.Connection)
    {
        OnChange = async (change, inside, token) =>
        {
            look(change);
            await new Topic { Name = $"{change}" }.InsertAsync(inside, token);
        },
        OnChangeSync = (change, inside) =>
        {
            look(change);
            new Topic { Name = $"{change}" }.Insert(inside);
        },
    };

    private static void AssertTold(RelationChange change, IEnumerable<RelationPair> added, IEnumerable<RelationPair> removed)
    {
        Assert.Equal(added, change.Added);
        Assert.Equal(removed, change.Removed);
    }

    private static Writer Writer(long id) => new() { Id = id, Name = "" };

    private static Article Article(long id) => new() { Id = id, Title = "" };
}
