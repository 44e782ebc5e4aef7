using System.Data.Common;
using System.Diagnostics;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Wrapped;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Rows that are inserted, updated and deleted, alone, in lists and by queries.</summary>
public sealed class RowTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_gets_the_key_that_the_database_makes(Engine engine)
    {
        using Database db = CreateEmpty(engine);
        var ada = new User { Name = "Ada" };

        await ada.InsertAsync(db);

        db.AssertSent("""INSERT INTO "users" ("name") VALUES ($1) RETURNING "id" """);
        Assert.NotEqual(0, ada.Id);
        Assert.Equal([[ada.Id, "Ada"]], db.Rows("SELECT id, name FROM users"));
        var given = new User { Id = 77, Name = "Given" };
        given.Insert(db);
        Assert.Equal("Given", (await User.FindAsync(db, 77))!.Name);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_is_deleted_by_its_key(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run(Billing.Script);
        db.Forget();

        Assert.Equal(1, await Tag.DeleteAsync(db, 3));
        db.AssertSent("""DELETE FROM "tags" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal(0, Tag.Delete(db, 3));
        db.AssertSent("""DELETE FROM "tags" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal(1, await Invoice.DeleteAsync(db, 1, "B", CancellationToken.None));
        Assert.Equal(0, Invoice.Delete(db, 1, "B"));
        Assert.Equal(0, Invoice.Delete(db, (1, "B")));

        Assert.Equal([[1L], [2L]], db.Rows("SELECT id FROM tags ORDER BY id"));
        Assert.Null(await Invoice.FindAsync(db, 1, "B"));
        db.Forget();
        await Assert.ThrowsAsync<ArgumentNullException>(() => Tag.DeleteAsync(null!, 3));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_activity_is_named_by_what_is_done(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<string> seen = [];
        string mine = Guid.NewGuid().ToString();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "RelationGen",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Parent?.DisplayName == mine)
                    seen.Add(activity.DisplayName);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using (new Activity(mine).Start())
        {
            var tag = new Tag { Id = 9, Name = "new" };
            await tag.InsertAsync(db);
            await tag.UpdateAsync(db);
            await tag.DeleteAsync(db);
            await Tag.FindAsync(db, 1);
        }

        Assert.Equal(["INSERT tags", "UPDATE tags", "DELETE tags", "SELECT tags"], seen);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_of_a_list_know_their_keys(Engine engine)
    {
        using Database db = CreateEmpty(engine);
        User[] users = [.. Enumerable.Range(0, 1200).Select(i => new User { Id = i % 400 == 0 ? 10_000 + i : 0, Name = "User " + i })];

        Assert.Equal(1200, await users.InsertAsync(db));

        // SQLite executes a statement for each row; PostgreSQL hands keys out before.
        Assert.Equal(engine == Engine.Sqlite ? 3 + 1197 : 1 + 1 + 3, db.Sent.Count);
        Dictionary<long, string> names = (await User.Query(db).ToListAsync()).ToDictionary(user => user.Id, user => user.Name);
        Assert.Equal(1200, names.Count);
        Assert.All(users, user => Assert.Equal(user.Name, names[user.Id]));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_has_one_text_that_does_not_grow_with_its_rows_on_SQLite(Engine engine)
    {
        using Database db = CreateEmpty(engine);
        User[] Users(int first) => [.. Enumerable.Range(first, 501).Select(i => new User { Id = i, Name = "User " + i })];

        Assert.Equal(501, await Users(1000).InsertAsync(db));
        Assert.Equal(501, Users(2000).Insert(db));

        Assert.Equal(engine == Engine.Sqlite ? 2 * 501 : 2 * 2, db.Sent.Count);
        Assert.Equal(engine == Engine.Sqlite ? 1 : 2, db.Sent.Select(sent => sent.Text).Distinct().Count());
        if (engine == Engine.Sqlite)
        {
            Assert.All(db.Sent, sent => Assert.Equal(["$1", "$2"], sent.Parameters.Keys.Order(StringComparer.Ordinal)));
            Assert.Equal((1500L, "User 1500"), (db.Sent[500].Parameters["$1"], db.Sent[500].Parameters["$2"]));
        }

        Assert.Equal([[1002L]], db.Rows("SELECT COUNT(*) FROM users WHERE name = 'User ' || id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nobody_is_told_the_keys_of_rows_that_may_be_left_out(Engine engine)
    {
        using Database db = CreateEmpty(engine);
        db.Run("CREATE UNIQUE INDEX users_name_key ON users (name)");
        User[] users = [new() { Name = "Ada" }, new() { Name = "Ada" }, new() { Name = "Brian" }];

        Assert.Equal(2, await users.InsertAsync(db, skipDuplicates: true));

        const string Row = """INSERT INTO "users" ("name") VALUES ($1) ON CONFLICT DO NOTHING""";
        db.AssertSent(engine == Engine.Sqlite ? [Row, Row, Row] : [Row.Replace("($1)", "($1), ($2), ($3)", StringComparison.Ordinal)]);
        Assert.All(users, user => Assert.Equal(0, user.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_was_assigned_before_it_had_a_key_is_read_at_insert(Engine engine)
    {
        using Database db = CreateEmpty(engine);
        var ada = new User { Name = "Ada" };
        var post = new Post { Title = "One", Author = ada, Reviewer = ada };
        Assert.Equal(0, post.AuthorId);

        await ada.InsertAsync(db);
        await new[] { post }.InsertAsync(db);

        Assert.Equal([[post.Id, ada.Id, ada.Id]], db.Rows("SELECT id, author_id, reviewer_id FROM posts"));
        Assert.Same(ada, post.Author);
        Assert.Same(ada, post.Reviewer);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_is_inserted_whole_or_not_at_all(Engine engine)
    {
        using Database db = CreateEmpty(engine);
        db.Run("CREATE UNIQUE INDEX users_name_key ON users (name)");
        User[] users = [new() { Name = "Ada" }, new() { Name = "Brian" }, new() { Name = "Ada" }];

        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => users.InsertAsync(db));

        Assert.Equal(ConstraintKind.Unique, refused.Kind);
        Assert.StartsWith("User was not changed: another row has the same value in User.Name, which must be unique", refused.Message, StringComparison.Ordinal);
        Assert.Empty(db.Rows("SELECT id FROM users"));
        Assert.All(users, user => Assert.Equal(0, user.Id));

        Assert.Equal(2, await users.InsertAsync(db, skipDuplicates: true));
        Assert.Equal([["Ada"], ["Brian"]], db.Rows("SELECT name FROM users ORDER BY name"));
        Assert.Equal(0, users.Insert(db, skipDuplicates: true));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_transaction_of_the_caller_goes_on_after_a_refusal(Engine engine)
    {
        using Database db = CreateEmpty(engine);
        db.Run("CREATE UNIQUE INDEX users_name_key ON users (name)");
        using (DbTransaction transaction = db.Connection.BeginTransaction())
        {
            DbSession session = db.Observe(transaction);
            await new User { Name = "Ada" }.InsertAsync(session);
            await Assert.ThrowsAsync<RelationConstraintException>(() => new User { Name = "Ada" }.InsertAsync(session));
            new User { Name = "Brian" }.Insert(session);
            Assert.Throws<RelationConstraintException>(() => User.Query(session).Update(x => x.Set(u => u.Name, "Same")));
            await new User { Name = "Cleo" }.InsertAsync(session);
            transaction.Commit();
        }

        Assert.Equal([["Ada"], ["Brian"], ["Cleo"]], db.Rows("SELECT name FROM users ORDER BY name"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_updated_whole_or_not_at_all(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        posts[0].Title = "Changed";
        posts[0].ReviewerId = null;
        db.Forget();

        await posts[0].UpdateAsync(db);

        db.AssertSent("""UPDATE "posts" SET "title" = $1, "author_id" = $2, "reviewer_id" = $3 WHERE "id" = $4""");
        Assert.Equal([["Changed", 1L, null]], db.Rows("SELECT title, author_id, reviewer_id FROM posts WHERE id = 1"));

        posts[1].Title = "Changed too";
        posts[2].Id = 99;
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => posts.UpdateAsync(db));
        Assert.Equal(RelationChangeKind.MissingRoot, refused.Kind);
        Assert.Equal("Post 99 was not updated: the database has no such row. It was deleted, or was never inserted.", refused.Message);
        Assert.Equal([99L], refused.Keys);
        Assert.Equal([["Changed"], ["Two"], ["Three"]], db.Rows("SELECT title FROM posts ORDER BY id"));
        posts[..2].Update(db);
        Assert.Equal([["Changed"], ["Changed too"], ["Three"]], db.Rows("SELECT title FROM posts ORDER BY id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_deleted_by_their_keys(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Comment> comments = await Comment.Query(db).ToListAsync();
        db.Forget();

        Assert.Equal(2, await comments[..2].DeleteAsync(db));
        db.AssertSent("""DELETE FROM "comments" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal(0, await comments[0].DeleteAsync(db));
        Assert.Equal(1, comments[2].Delete(db));
        Assert.Equal(0, await Array.Empty<Comment>().DeleteAsync(db));
        Assert.Equal([[14L]], db.Rows("SELECT id FROM comments"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_rows_of_a_query_are_updated_and_deleted(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal(2, await Post.Query(db).Where(p => p.Author.Name == "Ada").UpdateAsync(x => x.Set(p => p.Title, "Hers").Set(p => p.ReviewerId, 3)));
        db.AssertSent(
            """
            UPDATE "posts" SET "title" = $1, "reviewer_id" = $2
            WHERE "id" IN (SELECT t."id" FROM "posts" AS t LEFT JOIN "users" AS t1 ON t1."id" = t."author_id" WHERE t1."name" = $3)
            """);
        Assert.Equal([["Hers", 3L], ["Hers", 3L], ["Three", 1L]], db.Rows("SELECT title, reviewer_id FROM posts ORDER BY id"));
        Assert.Equal(1, Post.Query(db).OrderBy(p => p.Id.Descending).Take(1).Update(x => x.Set(p => p.ReviewerId, null)));
        Assert.Equal([[3L], [3L], [null]], db.Rows("SELECT reviewer_id FROM posts ORDER BY id"));

        Post post = (await Post.FindAsync(db, 1))!;
        Assert.Equal(1, await post.On(db).Comments.Where(c => c.AuthorId == null).DeleteAsync());
        Assert.Equal(2, await Comment.Query(db).Where(c => c.Post.Title == "Hers" & c.AuthorId == 2).DeleteAsync());
        Assert.Equal([[11L]], db.Rows("SELECT id FROM comments"));
        db.Forget();
        Assert.Equal(1, Comment.Query(db).Delete());
        db.AssertSent("""DELETE FROM "comments" """);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Post.Query(db).UpdateAsync(x => x));
        Assert.Contains("sets nothing", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Post.Query(db).Update(x => x.Set(p => p.Author.Name, "x")));
        Assert.Throws<ArgumentException>(() => Post.Query(db).Update(x => x.Set(p => p.Title, "x").Set(p => p.Title, "y")));
        db.AssertNothingSent();
        Assert.Equal(0, await Post.Query(db).Take(0).DeleteAsync());
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_are_set_whatever_the_class_looks_like(Engine engine)
    {
        string key = engine == Engine.Sqlite ? "id INTEGER PRIMARY KEY" : "id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
        using Database db = Database.Create(
            engine,
            $"CREATE TABLE recipes ({key}, title TEXT NOT NULL, photo BLOB); CREATE TABLE tyres ({key}, wheel_id BIGINT NOT NULL, brand TEXT NOT NULL)",
            $"CREATE TABLE writers ({key}, name TEXT NOT NULL, rival_id BIGINT); CREATE TABLE boards (id {Database.TypeOf(engine, typeof(Guid), "TEXT")} PRIMARY KEY)");
        var recipe = new Recipe { Title = "Soup", Photo = [1, 2] };
        var tyre = new Tyre(0, 5, "Round");
        var writer = new Writer { Name = "Ada" };
        var rival = new Writer { Name = "Brian", Rival = writer };
        Board[] boards = [new(), new()];

        await recipe.InsertAsync(db);
        await tyre.InsertAsync(db);
        await new[] { writer, rival }.InsertAsync(db);
        await boards.InsertAsync(db);

        Assert.Equal([1, 2], (await Recipe.FindAsync(db, recipe.Id))!.Photo!);
        Assert.Equal("Round", (await Tyre.FindAsync(db, tyre.Id))!.Brand);
        Assert.Equal("Brian", (await Writer.FindAsync(db, rival.Id))!.Name);
        Assert.NotEqual(writer.Id, rival.Id);
        Assert.DoesNotContain(Guid.Empty, boards.Select(board => board.Id));
        Assert.Equal(boards.Select(board => board.Id).Order(), (await Board.Query(db).ToListAsync()).Select(board => board.Id).Order());
    }

    private static Database CreateEmpty(Engine engine)
    {
        string key = engine == Engine.Sqlite ? "id INTEGER PRIMARY KEY" : "id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
        return Database.Create(engine, Blog.Schema.Replace("id BIGINT NOT NULL PRIMARY KEY", key, StringComparison.Ordinal));
    }
}
