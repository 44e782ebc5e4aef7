using System.Globalization;
using RelationGen.Behaviour.Tests.Model.Boards;

namespace RelationGen.Behaviour.Tests.Filters;

/// <summary>Rows that are deleted by a note: what follows them, what brings them back, and what removes them for good.</summary>
public sealed class SoftDeleteTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_deletion_is_a_note_that_those_get_who_are_deleted_too(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = Session(db, Start);
        Topic topic = (await Topic.FindAsync(session, 1))!;
        db.Forget();

        Assert.Equal(1, await topic.DeleteAsync(session));

        db.AssertSent(
            """
            UPDATE "replies" SET "deleted_at" = $1 WHERE "deleted_at" IS NULL AND "id" IN (WITH RECURSIVE
            relationgen_deleted AS (SELECT "id" FROM "replies" WHERE "deleted_at" IS NULL AND "topic_id" IN (SELECT "id"
            FROM "topics" WHERE "deleted_at" IS NULL AND "id" IN (SELECT "value" FROM json_each($2)))
            UNION SELECT t."id" FROM "replies" AS t JOIN relationgen_deleted AS d ON t."deleted_at" IS NULL AND t."parent_id" = d."id")
            SELECT "id" FROM relationgen_deleted)
            """,
            """UPDATE "topics" SET "deleted_at" = $1 WHERE "deleted_at" IS NULL AND "id" IN (SELECT "value" FROM json_each($2))""");
        Assert.Equal("1 2 4 5", Deleted(db, "replies", Start));
        Assert.Equal("1", Deleted(db, "topics", Start));

        // What was deleted before keeps its moment; what does not cascade keeps its key.
        Assert.Equal("3", Deleted(db, "replies", Start.AddDays(-1)));
        Assert.Equal(0, await topic.DeleteAsync(session));
        Assert.Null(await Topic.FindAsync(session, 1));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_restoration_brings_back_what_was_deleted_at_the_same_moment(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = Session(db, Start);
        Board board = Board.Find(session, 1)!;
        Reply alone = Reply.Find(session, 5)!;
        Assert.Equal(1, alone.Delete(Session(db, Start.AddHours(-1))));
        Assert.Equal(1, board.Delete(session));
        Assert.Equal("1 2", Deleted(db, "boards", Start));
        Assert.Equal("1 2", Deleted(db, "topics", Start));
        Assert.Equal("1 2 4", Deleted(db, "replies", Start));
        db.Forget();

        Assert.Equal(1, board.Restore(session));

        Assert.Equal(4, db.Sent.Count);
        Assert.Equal("", Deleted(db, "boards", Start));
        Assert.Equal("", Deleted(db, "topics", Start));
        Assert.Equal("", Deleted(db, "replies", Start));
        Assert.Equal("3", Deleted(db, "replies", Start.AddDays(-1)));
        Assert.Equal("5", Deleted(db, "replies", Start.AddHours(-1)));
        Assert.Equal(0, board.Restore(session));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_way_to_delete_leaves_a_note(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = Session(db, Start);
        Topic second = (await Topic.FindAsync(session, 2))!;
        Person ada = (await Person.FindAsync(session, 1))!;

        Assert.Equal(1, await Reply.DeleteAsync(session, 5));
        Assert.Equal(1, await Card.Query(session).Where(c => c.Text == "old").DeleteAsync());
        Assert.Equal(0, await Card.Query(session).DeleteAsync());
        Assert.True(await ada.On(session.IgnoreFilters("SoftDelete")).Card.AnyAsync());
        Assert.Equal(0, await second.On(session).Replies.DeleteAllAsync());
        await Topic.UpdateAsync(session, 1, x => x.Replies.Delete(2));
        Assert.Equal(1, await Topic.Query(session).Where(t => t.Replies.Any()).DeleteAsync());
        Assert.Equal("1 2 4 5", Deleted(db, "replies", Start));
        Assert.Equal("1", Deleted(db, "topics", Start));
        Assert.Equal("1", Deleted(db, "cards", Start));
        Assert.All(db.Sent, sent => Assert.DoesNotContain("DELETE FROM", sent.Text, StringComparison.Ordinal));
        Assert.Equal(1, await Topic.DeleteAsync(session, 2));
        Assert.Equal(2, (await Topic.Query(session).IgnoreFilters("SoftDelete").ToListAsync()).Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Queries_restore_and_purge(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = Session(db, Start);
        await Board.Query(session).DeleteAsync();

        Assert.Equal(2, await Board.Query(session).IgnoreFilters("SoftDelete").Where(b => b.DeletedAt == Start).RestoreAsync());
        Assert.Equal("", Deleted(db, "topics", Start));
        Assert.Equal(1, await Reply.Query(session).IgnoreFilters("SoftDelete").Where(r => r.DeletedAt != null).PurgeAsync());
        Assert.Equal(0, Reply.Query(session).Where(r => r.DeletedAt != null).Purge());
        Assert.Equal(1, Reply.Find(session, 5)!.Purge(session));
        Assert.Equal(2, await new[] { Reply.Find(session, 4)!, Reply.Find(session, 2)! }.PurgeAsync(session));
        Assert.Equal([[1L]], db.Rows("SELECT id FROM replies"));
        Assert.Equal(0, Board.Query(session).Restore());
        Assert.Equal(0, await Array.Empty<Board>().RestoreAsync(session));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_update_leaves_the_note_alone_and_a_deleted_row_counts_as_there(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = Session(db, Start);
        Topic topic = (await Topic.FindAsync(session, 2))!;
        await topic.DeleteAsync(session);
        topic.Title = "changed";
        db.Forget();

        await topic.UpdateAsync(session);

        db.AssertSent(
            """UPDATE "topics" SET "tenant_id" = $1, "board_id" = $2, "author_id" = $3, "title" = $4, "views" = $5 WHERE "id" = $6""");
        Assert.Equal("2", Deleted(db, "topics", Start));
        var known = new Topic { Id = 9, TenantId = 1, BoardId = 1, Title = "imported", DeletedAt = Start };
        await known.InsertAsync(session);
        Assert.Equal("2 9", Deleted(db, "topics", Start));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_failure_on_the_way_leaves_nothing_noted(Engine engine)
    {
        using Database db = Some(engine);
        Topic topic = (await Topic.FindAsync(Session(db, Start), 1))!;
        for (int at = 1; at <= 2; at++)
        {
            int left = at;
            var failing = new DbSession(Session(db, Start))
            {
                OnStatement = statement =>
                {
                    if (statement.Text.StartsWith("UPDATE", StringComparison.Ordinal) && --left == 0)
                        throw new InvalidOperationException("observer");
                },
            };
            await Assert.ThrowsAsync<InvalidOperationException>(() => topic.DeleteAsync(failing));
            Assert.Equal("", Deleted(db, "topics", Start));
            Assert.Equal("", Deleted(db, "replies", Start));
            db.AssertUsable();
        }
    }

    private static DbSession Session(Database db, DateTimeOffset now) => new(((DbSession)db).With("tenant", 1L)) { Clock = new Clock(now) };

    private static string Deleted(Database db, string table, DateTimeOffset at) => string.Join(
        ' ', db.Rows($"SELECT id FROM {table} WHERE deleted_at = @at ORDER BY id", ("@at", at))
            .Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)));

    /// <summary>A board in another, two topics, five replies of which one is deleted, and a card.</summary>
    private static Database Some(Engine engine)
    {
        Database db = BoardRows.Empty(engine);
        db.Run("INSERT INTO boards VALUES (1, 1, 'one', NULL, NULL), (2, 1, 'two', 1, NULL)");
        db.Run("INSERT INTO people VALUES (1, 1, 'Ada', NULL)");
        db.Run("INSERT INTO cards VALUES (1, 1, 'old', NULL)");
        db.Run("INSERT INTO topics VALUES (1, 1, 1, 1, 'first', 0, NULL), (2, 1, 2, 1, 'second', 0, NULL)");
        db.Run("INSERT INTO replies VALUES (1, 1, 1, NULL, 'a', 0, NULL), (2, 1, NULL, NULL, 'b', 0, NULL), (4, 1, NULL, 1, 'd', 0, NULL)");
        db.Run("INSERT INTO replies VALUES (3, 1, NULL, NULL, 'c', 0, @at)", ("@at", Start.AddDays(-1)));
        db.Run("INSERT INTO replies VALUES (5, 1, NULL, 1, 'e', 0, NULL)");
        return db;
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
