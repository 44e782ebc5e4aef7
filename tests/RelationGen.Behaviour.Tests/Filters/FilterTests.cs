using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Boards;

namespace RelationGen.Behaviour.Tests.Filters;

/// <summary>The statements of filtered tables, what filters ask the session for, and how they are put off.</summary>
public sealed class FilterTests
{
    private const string Boards = """
        (SELECT t1.* FROM "boards" AS t1 WHERE t1."deleted_at" IS NULL AND t1."tenant_id" = $1) AS t
        """;

    private const string Columns = """t."id", t."tenant_id", t."name", t."parent_id", t."deleted_at" """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_table_is_read_through_its_filters(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = ((DbSession)db).With("tenant", 1L);

        Assert.Equal([1, 2], (await Board.Query(session).ToListAsync()).Select(b => b.Id));
        Assert.Equal(2, Board.Query(session).Count());
        Assert.Null(await Board.FindAsync(session, 3));
        Assert.Equal("two", Board.Find(session, 2)?.Name);
        db.AssertSent(
            $"SELECT {Columns} FROM {Boards}",
            $"SELECT COUNT(*) FROM {Boards}",
            $"SELECT {Columns} FROM {Boards.Replace("$1", "$2", StringComparison.Ordinal)} WHERE t.\"id\" = $1",
            $"SELECT {Columns} FROM {Boards.Replace("$1", "$2", StringComparison.Ordinal)} WHERE t.\"id\" = $1");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_filter_is_put_off_by_its_name(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = ((DbSession)db).With("tenant", 1L);

        Assert.Equal([1, 2, 3], Ids(await Board.Query(session).IgnoreFilters("SoftDelete").ToListAsync()));
        Assert.Equal([1, 2, 4], Ids(Board.Query(session).IgnoreFilters("OfTenant").ToList()));
        Assert.Equal([1, 2, 3, 4], Ids(await Board.Query(session).IgnoreFilters().ToListAsync()));
        Assert.Equal([1, 2, 3, 4], Ids(await Board.Query(session.IgnoreFilters("SoftDelete").IgnoreFilters("OfTenant")).ToListAsync()));
        Assert.Equal([1, 2, 3, 4], Ids(await Board.Query(db).IgnoreFilters().ToListAsync()));
        Assert.Equal([1, 2], Ids(await Board.Query(session).IgnoreFilters("Other").ToListAsync()));
        db.AssertSent(
            $"""SELECT {Columns} FROM (SELECT t1.* FROM "boards" AS t1 WHERE t1."tenant_id" = $1) AS t""",
            $"""SELECT {Columns} FROM (SELECT t1.* FROM "boards" AS t1 WHERE t1."deleted_at" IS NULL) AS t""",
            $"""SELECT {Columns} FROM "boards" AS t""",
            $"""SELECT {Columns} FROM "boards" AS t""",
            $"""SELECT {Columns} FROM "boards" AS t""",
            $"SELECT {Columns} FROM {Boards}");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_put_off_is_put_off_for_what_a_query_includes_and_compares(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = ((DbSession)db).With("tenant", 1L);
        db.Run("INSERT INTO topics VALUES (1, 1, 1, NULL, 'kept', 0, NULL), (2, 1, 1, NULL, 'gone', 0, '2026-01-01')");

        Board filtered = (await Board.Query(session).Where(b => b.Topics.Count == 1).Include(b => b.Topics).ToListAsync())[0];
        Board all = (await Board.Query(session).IgnoreFilters("SoftDelete").Where(b => b.Topics.Count == 2)
            .Include(b => b.Topics).ToListAsync())[0];
        Board loaded = Board.Find(session, 1)!;
        await loaded.LoadAsync(session.IgnoreFilters(), b => b.Topics);

        Assert.Equal((1, 2, 2), (filtered.Topics.Count, all.Topics.Count, loaded.Topics.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_value_that_is_missing_is_asked_for_and_nothing_is_sent(Engine engine)
    {
        using Database db = Some(engine);

        InvalidOperationException missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Board.Query(db).ToListAsync());
        Assert.Throws<InvalidOperationException>(() => Label.Query(db).Where(l => l.Topics.Any()).Count());
        InvalidOperationException wrong = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Board.Query(((DbSession)db).With("tenant", "one")).ToListAsync());
        Assert.Throws<InvalidOperationException>(() => Board.Query(((DbSession)db).With("tenant", null)).ToList());

        Assert.Equal(
            "Board: the row filter OfTenant asks the session for \"tenant\", which it was not given. Give it, as in db.With(\"tenant\", …), or read "
            + "without the filter: IgnoreFilters(\"OfTenant\").",
            missing.Message);
        Assert.Equal("The session has a String as \"tenant\", where a Int64 is asked for.", wrong.Message);
        db.AssertNothingSent();
        Assert.Throws<ArgumentNullException>(() => ((DbSession)db).With((string)null!, 1));
        Assert.Throws<ArgumentNullException>(() => ((DbSession)db).IgnoreFilters(null!));
        Assert.Throws<ArgumentNullException>(() => Board.Query(db).IgnoreFilters([null!]));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_compiled_query_filters_for_the_session_that_runs_it(Engine engine)
    {
        using Database db = Some(engine);
        CompiledQuery<Board, BoardTable, string> named = CompiledQuery.Of(
            (Query<Board, BoardTable> boards, Parameter<string> name) => boards.Where(b => b.Name == name));
        CompiledQuery<Board, BoardTable, string> ofAll = CompiledQuery.Of(
            (Query<Board, BoardTable> boards, Parameter<string> name) =>
                boards.IgnoreFilters("OfTenant", "SoftDelete").Where(b => b.Name == name));

        foreach (long tenant in (long[])[1, 2, 1])
        {
            DbSession session = ((DbSession)db).With("tenant", tenant);
            Assert.Equal(tenant == 2 ? [4] : [], Ids(await named.On(session, "four").ToListAsync()));
            Assert.Equal(tenant == 1 ? [1] : [], Ids(named.On(session, "one").ToList()));
            Assert.Equal([3], Ids(ofAll.On(session, "three").ToList()));
        }

        Assert.Equal([4], Ids(named.On(((DbSession)db).IgnoreFilters("OfTenant"), "four").ToList()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_required_target_that_is_left_out_is_refused_with_the_filters(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = ((DbSession)db).With("tenant", 1L);
        db.Run("INSERT INTO topics VALUES (1, 1, 3, NULL, 'of a deleted board', 0, NULL)");
        Topic topic = (await Topic.Query(session).ToListAsync())[0];

        RelationIntegrityException missing = await Assert.ThrowsAsync<RelationIntegrityException>(
            () => topic.LoadAsync(session, t => t.Board));
        Assert.Throws<RelationIntegrityException>(() => topic.Load(session, t => t.Board));
        Assert.False(topic.IsLoaded(t => t.Board));
        await topic.LoadAsync(session, t => t.Board.OrNull());
        Assert.Null((Board?)topic.Board);
        await topic.LoadAsync(session.IgnoreFilters("SoftDelete"), t => t.Board);

        Assert.Equal(3, topic.Board?.Id);
        Assert.Contains("the database has no Board with Id 3 that its row filters let through", missing.Message, StringComparison.Ordinal);
        Assert.Contains("IgnoreFilters", missing.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Another_project_reads_what_a_session_copy_was_given(Engine engine)
    {
        using Database db = Some(engine);
        DbSession session = ((DbSession)db).With("tenant", 2L).IgnoreFilters("SoftDelete");

        Assert.Equal([4], Ids(Board.Query(new DbSession(session) { CommandTimeout = 3 }).ToList()));
        using DbTransaction transaction = db.Connection.BeginTransaction();
        Assert.Equal([4], Ids(Board.Query(session.With(transaction)).ToList()));
        Assert.Equal(2, session.With(transaction).Get<long>("tenant"));
    }

    /// <summary>Two boards that are read, one that is deleted, and one of another tenant.</summary>
    private static Database Some(Engine engine)
    {
        Database db = BoardRows.Empty(engine);
        db.Run("""
            INSERT INTO boards VALUES (1, 1, 'one', NULL, NULL), (2, 1, 'two', 1, NULL),
                (3, 1, 'three', 1, '2026-01-01'), (4, 2, 'four', NULL, NULL)
            """);
        return db;
    }

    private static IEnumerable<long> Ids(IEnumerable<Board> boards) => boards.Select(b => b.Id).Order();
}
