using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Boards;
using RelationGen.Behaviour.Tests.Model.Tickets;

namespace RelationGen.Behaviour.Tests.Filters;

/// <summary>Filters and soft deletion beside tokens, composite keys, locks, hooks, candidates, upserts and snapshots.</summary>
public sealed class FilterNeighbourTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, 123, 456, TimeSpan.FromHours(2));

    [DatabaseTheory, OnEveryDatabase]
    public async Task Tokens_are_compared_and_renewed_and_moments_are_found_again(Engine engine)
    {
        using Database db = await Tickets(engine);
        var session = new DbSession(db) { Clock = new Fixed(Start) };
        Ticket ticket = (await Ticket.FindAsync(session, (2026, 1)))!;
        Guid stamp = (await Remark.FindAsync(session, 1))!.Stamp;
        var stale = new Ticket { Year = 2026, Number = 1, Title = "old", Version = 7 };

        await Assert.ThrowsAsync<RelationConcurrencyException>(() => stale.DeleteAsync(session));
        Assert.Equal(2, await Remark.Query(session).CountAsync());
        Assert.Equal(1, await ticket.DeleteAsync(session));

        Assert.Equal(1, await Ticket.Query(session).CountAsync());
        Assert.Equal([2], await Remark.Query(session).ValuesAsync<long>(r => r.Id));
        DbSession all = session.IgnoreFilters();
        Ticket closed = (await Ticket.FindAsync(all, (2026, 1)))!;
        Remark follower = (await Remark.FindAsync(all, 1))!;
        Assert.Equal((1L, Start.UtcDateTime, Start.UtcDateTime), (closed.Version - ticket.Version, closed.ClosedAt, follower.ClosedAt));
        Assert.NotEqual(stamp, follower.Stamp);

        Assert.Equal(1, await closed.RestoreAsync(session));
        Assert.Equal(2, await Ticket.Query(session).CountAsync());
        Assert.Equal([1, 2], await Remark.Query(session).ValuesAsync<long>(r => r.Id));
        Assert.Equal(2, (await Ticket.FindAsync(session, (2026, 1)))!.Version - ticket.Version);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_query_whose_condition_looks_at_what_follows_deletes_what_it_read(Engine engine)
    {
        using Database db = await Tickets(engine);
        DbSession session = db;

        Assert.Equal(2, await Ticket.Query(session).Where(t => t.Remarks.Any()).DeleteAsync());

        Assert.Equal(0, await Remark.Query(session).CountAsync());
        Assert.Equal(2, await Ticket.Query(session).IgnoreFilters().Where(t => t.Remarks.Any()).RestoreAsync());
        Assert.Equal(2, await Remark.Query(session).CountAsync());
        Assert.Equal(1, (await Ticket.FindAsync(session, (2026, 2)))!.On(session).Remarks.DeleteAll());
        Assert.Equal(2, await Remark.Query(session).IgnoreFilters().CountAsync());
        Assert.Equal(2, Ticket.Query(session).Delete(applyActions: true));
        Assert.Equal(2, Ticket.Query(session).IgnoreFilters().Purge());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Filtered_rows_are_locked(Engine engine)
    {
        using Database db = Forum(engine);
        using DbTransaction transaction = db.Connection.BeginTransaction();
        DbSession session = new DbSession(db.Observe(transaction)) { LocksDatabase = true }.With("tenant", 1L);

        Assert.Equal([1], (await Board.Query(session).Where(b => b.Topics.Any()).ForUpdate().ToListAsync()).Select(b => b.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Candidates_are_what_filters_let_through(Engine engine)
    {
        using Database db = Forum(engine);
        DbSession session = ((DbSession)db).With("tenant", 1L);
        Topic topic = (await Topic.FindAsync(session, 1))!;

        Assert.Equal([1], (await topic.On(session).Labels.Candidates.ToListAsync()).Select(l => l.Id));
        Assert.Equal([1, 2], (await topic.On(session.IgnoreFilters("Hidden")).Labels.Candidates.ToListAsync()).Select(l => l.Id));
        Assert.Equal([1], (await topic.On(session).Author.Candidates.ToListAsync()).Select(p => p.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_hook_is_told_of_soft_deletions_of_a_relation(Engine engine)
    {
        using Database db = Forum(engine);
        List<string> told = [];
        var session = new DbSession(((DbSession)db).With("tenant", 1L))
        {
            OnChangeSync = (change, _) => told.Add($"{change.Relation} -{change.Removed.Count}"),
        };

        Assert.Equal(1, Topic.Find(session, 1)!.On(session).Replies.DeleteAll());

        Assert.Equal(["Topic.Replies -1"], told);
        Assert.Equal(0, await Reply.Query(session).CountAsync());
        Assert.Equal(1, await Reply.Query(session).IgnoreFilters().CountAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_upsert_brings_a_deleted_row_back_and_a_snapshot_is_filtered(Engine engine)
    {
        using Database db = Forum(engine);
        DbSession session = ((DbSession)db).With("tenant", 1L);
        Topic topic = (await Topic.FindAsync(session, 1))!;
        await topic.DeleteAsync(session);
        var snapshot = new DbSession(session) { Snapshot = true };
        Assert.Empty((await Board.Query(snapshot).Include(b => b.Topics).ToListAsync())[0].Topics);

        await topic.UpsertAsync(session);

        Assert.Single((await Board.Query(snapshot).Include(b => b.Topics).ToListAsync())[0].Topics);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_removed_for_good_takes_with_it_what_cascades(Engine engine)
    {
        using var db = Database.Create(engine);
        await new DatabaseSchema([Desk.RelationMap.Table.Model, Slip.RelationMap.Table.Model]).CreateAsync(db);
        await new[] { new Desk { Id = 1 }, new Desk { Id = 2 } }.InsertAsync(db);
        await new[] { new Slip { Id = 1, DeskId = 1 }, new Slip { Id = 2, DeskId = 1, ClosedAt = Start }, new Slip { Id = 3, DeskId = 2 } }
            .InsertAsync(db);
        db.Forget();

        Assert.Equal(1, await new Desk { Id = 1 }.DeleteAsync(db, applyActions: true));

        db.AssertSent(
            """
            DELETE FROM "slips" WHERE "desk_id" IN (SELECT "id" FROM "desks" WHERE "id" IN (SELECT "value" FROM json_each($1)))
            """,
            """DELETE FROM "desks" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([3], await Slip.Query(db).IgnoreFilters().ValuesAsync<long>(s => s.Id));
    }

    private static async Task<Database> Tickets(Engine engine)
    {
        var db = Database.Create(engine);
        await new DatabaseSchema([Ticket.RelationMap.Table.Model, Remark.RelationMap.Table.Model]).CreateAsync(db);
        int[] numbers = [1, 2];
        await numbers.Select(number => new Ticket { Year = 2026, Number = number, Title = "of " + number }).ToList().InsertAsync(db);
        await numbers.Select(number => new Remark { Id = number, TicketYear = 2026, TicketNumber = number }).ToList().InsertAsync(db);
        db.Forget();
        return db;
    }

    private static Database Forum(Engine engine)
    {
        Database db = BoardRows.Empty(engine);
        db.Run("INSERT INTO boards VALUES (1, 1, 'one', NULL, NULL), (2, 2, 'two', NULL, NULL)");
        db.Run("INSERT INTO people VALUES (1, 1, 'Ada', NULL), (2, 2, 'Bo', NULL), (3, 1, 'Cy', '2026-01-01')");
        db.Run("INSERT INTO topics VALUES (1, 1, 1, NULL, 'first', 0, NULL)");
        db.Run("INSERT INTO replies VALUES (1, 1, NULL, NULL, 'a', 0, NULL)");
        db.Run("INSERT INTO labels VALUES (1, 'shown', FALSE), (2, 'hidden', TRUE)");
        return db;
    }

    private sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
