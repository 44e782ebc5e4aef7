using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Relations with Where and OrderBy, and the first of many.</summary>
public sealed class ScopeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_condition_limits_the_rows(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Entry> entries = await Entry.Query(db).ToListAsync();
        db.Forget();

        await entries.LoadAsync(db, e => e.Approved, e => e.Remarks);

        Assert.Equal([[1L, 3L], [4L, 5L], []], entries.Select(entry => entry.Approved.Select(remark => remark.Id).ToArray()));
        Assert.Equal([3, 3, 0], entries.Select(entry => entry.Remarks.Count));
        Assert.Same(entries[0], entries[0].Approved[0].Entry);
        Assert.Same(entries[0].Approved[0], entries[0].Remarks[0]);
        Assert.True(entries[0].IsLoaded(e => e.Approved));
        Assert.False(entries[0].IsPartial(e => e.Approved));
        db.AssertSent(
            """
            SELECT t."id", t."entry_id", t."approved", t."rating", t."author", t."created_at", t."mood" FROM "remarks" AS t
            WHERE t."entry_id" IN (SELECT "value" FROM json_each($1)) AND t."approved"
            """,
            """
            SELECT t."id", t."entry_id", t."approved", t."rating", t."author", t."created_at", t."mood" FROM "remarks" AS t
            WHERE t."entry_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_order_replaces_that_of_the_keys_which_still_end_it(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Entry> entries = await Entry.Query(db).ToListAsync();
        db.Forget();

        await entries.LoadAsync(db, e => e.Ranked);

        Assert.Equal([[2L, 3L, 1L], [5L, 4L, 6L], []], entries.Select(entry => entry.Ranked.Select(remark => remark.Id).ToArray()));
        string sent = Assert.Single(db.Sent).Text;
        Assert.EndsWith(
            engine == Engine.Sqlite
                ? "ORDER BY t.\"rating\" DESC, t.\"author\", t.\"id\""
                : "ORDER BY t.\"rating\" DESC NULLS LAST, t.\"author\" COLLATE \"C\" NULLS FIRST, t.\"id\"",
            sent,
            StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_condition_is_asked_for_every_statement(Engine engine)
    {
        using Database db = Journal.Create(engine);
        Entry entry = (await Entry.FindAsync(db, 1))!;

        Entry.Since = new DateTime(2024, 1, 2);
        await entry.LoadAsync(db, e => e.Recent);
        Assert.Equal([2L], entry.Recent.Select(remark => remark.Id));

        Entry.Since = new DateTime(2024, 1, 1);
        db.Forget();
        await entry.LoadAsync(db, e => e.Recent);
        Assert.Equal([1L, 2L], entry.Recent.Select(remark => remark.Id));
        Assert.Equal(3, Assert.Single(db.Sent).Parameters.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_first_of_many_is_found_by_one_search_for_each_source(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Entry> entries = await Entry.Query(db).ToListAsync();
        db.Forget();

        await entries.LoadAsync(db, e => e.Latest);
        string sent = Assert.Single(db.Sent).Text;
        db.Forget();
        await entries.LoadAsync(db, e => e.Best);
        entries[0].Load(db, e => e.Latest, e => e.Best);

        Assert.Equal([2L, 4L, null], entries.Select(entry => entry.Latest?.Id));
        Assert.Equal([3L, 4L, null], entries.Select(entry => entry.Best?.Id));
        Assert.Same(entries[0], entries[0].Latest!.Entry);
        Assert.Equal(
            engine == Engine.Sqlite
                ? """
                SELECT t."id", t."entry_id", t."approved", t."rating", t."author", t."created_at", t."mood" FROM json_each($1) AS k JOIN "remarks" AS t ON t."id" = ( SELECT t."id" FROM "remarks" AS t WHERE t."entry_id" = k."value" ORDER BY t."created_at" DESC, t."id" LIMIT 1 )
                """
                : """
                SELECT t."id", t."entry_id", t."approved", t."rating", t."author", t."created_at", t."mood" FROM unnest($1) AS k(key1) CROSS JOIN LATERAL ( SELECT t.* FROM "remarks" AS t WHERE t."entry_id" = k.key1 ORDER BY t."created_at" DESC, t."id" LIMIT 1 ) AS t
                """,
            sent);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_of_a_junction_are_limited_and_ordered_by_code_point(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Entry> entries = await Entry.Query(db).ToListAsync();

        await entries.LoadAsync(db, e => e.Short, e => e.Keywords);

        Assert.Equal([["a%c", "a"], ["é", "b", "a"], []], entries.Select(entry => entry.Short.Select(keyword => keyword.Name).ToArray()));
        Assert.Equal([3, 4, 0], entries.Select(entry => entry.Keywords.Count));
        Assert.Contains(entries[0].Short[1], entries[0].Keywords);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_that_the_condition_does_not_admit_is_null_though_the_call_knows_it(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Entry> entries = await Entry.Query(db).ToListAsync();

        await entries.LoadAsync(db, e => e.Critic, e => e.ActiveCritic);

        Assert.Equal([1L, 2L, 3L], entries.Select(entry => entry.Critic.Id));
        Assert.Equal([1L, null, 3L], entries.Select(entry => entry.ActiveCritic?.Id));
        Assert.Same(entries[0].Critic, entries[0].ActiveCritic);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Polymorphic_rows_are_limited_and_ordered_within_their_kind(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Entry> entries = await Entry.Query(db).ToListAsync();

        await entries.LoadAsync(db, e => e.Mark, e => e.LoudMarks);

        Assert.Equal([2L, 3L, null], entries.Select(entry => entry.Mark?.Id));
        Assert.Equal([[2L], [3L], []], entries.Select(entry => entry.LoudMarks.Select(mark => mark.Id).ToArray()));
        Assert.Same(entries[0], entries[0].Mark!.Place);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Sensor> sensors = await Sensor.Query(db).ToListAsync();
        db.Forget();

        await sensors.LoadAsync(db, s => s.Current, s => s.High);

        Assert.Equal([2L, null, 2L], sensors.Select(sensor => sensor.Current?.Number));
        Assert.Equal([[2L, 4L, 1L], [], [2L]], sensors.Select(sensor => sensor.High.Select(reading => reading.Number).ToArray()));
        Assert.Equal(2, db.Sent.Count);
        Assert.Contains("* $", db.Sent[1].Text, StringComparison.Ordinal);
    }
}
