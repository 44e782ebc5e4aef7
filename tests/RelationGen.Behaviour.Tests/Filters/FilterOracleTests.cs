using System.Globalization;
using System.Text.Json;
using RelationGen.Behaviour.Tests.Model.Boards;

namespace RelationGen.Behaviour.Tests.Filters;

/// <summary>
/// Whatever reads rows answers as if those that filters leave out had been removed: every way to read is asked of random rows with them and
/// of the same rows without.
/// </summary>
public sealed class FilterOracleTests
{
    private const int Databases = 30;

    private static readonly long[] Keys = [1, 2, 3, 4];

    private static readonly Func<BoardTable, Scalar<long>>[] Numbers =
    [
        b => b.Topics.Count,
        b => b.Topics.Sum(t => t.Views),
        b => b.Replies.Count,
        b => b.Moderators.Count,
        b => b.Children.Where(c => c.Topics.Any()).Count,
        b => b.Topics.Where(t => t.Author.Name == "a").Count,
        b => b.Topics.Sum(t => t.Replies.Count),
    ];

    private static readonly Func<BoardTable, Predicate>[] Conditions =
    [
        b => b.Topics.Any(),
        b => b.Topics.None(t => t.Views > 1),
        b => b.Topics.Every(t => t.Replies.Some(r => r.Score > 0)),
        b => b.Topics.Count > 1,
        b => b.Parent.Exists(),
        b => !b.Parent.Exists(),
        b => b.Parent.Name == "a",
        b => b.Parent.Name != "a",
        b => b.Parent.IsNot(p => p.Name == "a"),
        b => b.Parent.Parent.Name == null,
        b => b.Moderators.Some(p => p.Card.Exists()),
        b => b.Replies.Some(r => r.Author.Name == "b"),
        b => b.Replies.Count > 2,
        b => b.Hottest.Views > 2,
        b => b.Children.Some(c => c.Parent.Name == b.Name),
        b => b.Topics.Max(t => t.Views) == 3,
    ];

    private static readonly Func<TopicTable, Predicate>[] TopicConditions =
    [
        t => t.Board.Name == "a",
        t => t.Board.Name != "a",
        t => t.Board.Exists(),
        t => t.Author.Card.Text == "b",
        t => t.Author.Card.Text != "b",
        t => t.Labels.Some(l => l.Id > 1),
        t => t.Labels.None(),
        t => t.Labels.Count >= 1,
        t => t.Marks.Some(m => m.Author.Exists()),
        t => t.Marks.Count > 1,
        t => t.Best.Any(),
        t => t.Replies.Some(r => r.Children.Any()),
        t => t.Replies.Some(r => r.Parent.Author.Name == "a"),
        t => t.Views.In(1, 2) & t.Board.Moderators.Any(),
    ];

    private static readonly (string Name, Func<DbSession, Task<object?>> Read)[] Operations =
    [
        ("roots", async db => Ids(await Board.Query(db).ToListAsync())),
        ("count", async db => await Topic.Query(db).CountAsync()),
        ("any", async db => await Topic.Query(db).Where(t => t.Views == 3).AnyAsync()),
        ("first", async db => (await Reply.Query(db).OrderBy(r => r.Score.Descending).FirstOrDefaultAsync())?.Id),
        ("last", async db => (await Reply.Query(db).TakeLast(2).ToListAsync()).Select(r => r.Id)),
        ("page", async db => Ids(await Topic.Query(db).OrderBy(t => t.Title).Skip(1).Take(3).ToListAsync())),
        ("values", async db => await Topic.Query(db).ValuesAsync<string>(t => t.Title)),
        ("counts by", async db => await Topic.Query(db).CountByAsync<string>(t => t.Title)),
        ("sums", async db => await Topic.Query(db).SumAsync(t => t.Views)),
        ("limited sums", async db => await Topic.Query(db).Take(3).SumAsync(t => t.Views)),
        ("find", async db => await Finds(db)),
        ("hidden labels", async db => Ids(await Label.Query(db).ToListAsync())),
        ("marks", async db => (await Mark.Query(db).ToListAsync()).Select(m => m.Id)),
        ("subjects", async db => (await Mark.Query(db).Include(m => m.Subject).ToListAsync()).Select(m => m.Subject switch
        {
            Topic topic => "t" + topic.Id.ToString(CultureInfo.InvariantCulture),
            Reply reply => "r" + reply.Id.ToString(CultureInfo.InvariantCulture),
            _ => null,
        })),
        ("graph", async db => (await Board.Query(db).Include(
            b => b.Parent, b => b.Children, b => b.Hottest, b => b.Replies, b => b.Moderators.Include(p => p.Card),
            b => b.Topics.Include(t => t.Author, t => t.Labels, t => t.Best, t => t.Marks,
                t => t.Replies.Include(r => r.Parent, r => r.Author)))
            .ToListAsync()).Select(Graph)),
        ("limited graph", async db => (await Board.Query(db).Where(b => b.Topics.Any()).Include(
            b => b.Topics.OrderBy(t => t.Views.Descending).Take(2)
                .Include(t => t.Labels.Take(1), t => t.Replies.Where(r => r.Author.Exists()).Skip(1).Take(1)),
            b => b.Moderators.Where(p => p.Topics.Any()))
            .ToListAsync()).Select(b => new
            {
                b.Id,
                Topics = b.Topics.Select(t => new { t.Id, Labels = Ids(t.Labels), Replies = t.Replies.Select(r => r.Id) }),
                Moderators = b.Moderators.Select(p => p.Id),
            })),
        ("required", async db => (await Reply.Query(db).Include(r => r.Topic).ToListAsync()).Select(r => r.Topic.Id)),
        ("required or null", async db => (await Reply.Query(db).Include(r => r.Topic.OrNull().Include(t => t.Board.OrNull())).ToListAsync())
            .Select(r => ((Topic?)r.Topic)?.Id)),
        ("one by one", async db => await OneByOne(db)),
        ("descendants", async db => (await Board.Query(db).Include(b => b.Children.Recursive()).ToListAsync())
            .Select(b => Ids(b.Children))),
        ("descendants to a depth", async db => (await Reply.Query(db).Where(r => r.Score > 1)
            .Include(r => r.Children.Recursive(maxDepth: 2)).ToListAsync()).Select(r => r.Children.Select(c => c.Id))),
        ("ancestors", async db => (await Board.Query(db).Include(b => b.Parent.Recursive()).ToListAsync()).Select(b => b.Parent?.Id)),
        ("views", async db => await Topic.Query(db).ToListAsync<TopicCard>()),
        ("a page of views", async db => await Topic.Query(db).OrderBy(t => t.Replies.Count.Descending).Take(3).ToListAsync<TopicCard>()),
        ("a view by key", async db => await TopicCard.FindAsync(db, 1)),
        ("stream", async db => await Stream(db)),
        ("pages", async db => await Pages(db)),
        ("batches", async db => Lists(await Board.Relations.Topics.ByKeysAsync(db, Keys))),
        ("batches of counts", async db => (await Board.Relations.Moderators.CountByKeysAsync(db, Keys)).OrderBy(pair => pair.Key)),
        ("batches through others", async db => Lists(await Topic.Relations.Labels.ByKeysAsync(db, Keys))),
        ("batches of pages", async db => (await Topic.Relations.Replies.PagesByKeysAsync(db, Keys, new(2))).OrderBy(pair => pair.Key)
            .Select(pair => new { pair.Key, Ids = pair.Value.Items.Select(r => r.Id), pair.Value.HasNext })),
        ("sql", async db => Ids(await Topic.Query(db).FromSql($"SELECT * FROM topics WHERE views > {0}").Where(t => t.Board.Exists())
            .ToListAsync())),
        ("compiled", async db => await Compiled(db)),
        .. Numbers.Select((number, i) => ($"number {i}", (Func<DbSession, Task<object?>>)(async db =>
            (await Board.Query(db).ToListAsync(number)).Select(row => (row.Entity.Id, row.Value))))),
        .. Numbers.Select((number, i) => ($"order by number {i}", (Func<DbSession, Task<object?>>)(async db =>
            Ids(await Board.Query(db).OrderBy(b => number(b).Descending).Take(3).ToListAsync())))),
        .. Conditions.Select((condition, i) => ($"condition {i}", (Func<DbSession, Task<object?>>)(async db =>
            Ids(await Board.Query(db).Where(condition).ToListAsync())))),
        .. TopicConditions.Select((condition, i) => ($"condition on topics {i}", (Func<DbSession, Task<object?>>)(async db =>
            new
            {
                Ids = Ids(await Topic.Query(db).Where(condition).ToListAsync()),
                Count = Topic.Query(db).Where(t => !condition(t)).Count(),
            }))),
    ];

    private static readonly CompiledQuery<Topic, TopicTable, int> ByViews =
        CompiledQuery.Of((Query<Topic, TopicTable> topics, Parameter<int> views) => topics.Where(t => t.Views >= views & t.Board.Exists()));

    [DatabaseTheory, OnEveryDatabase]
    public async Task Reading_is_as_if_filtered_rows_were_removed(Engine engine)
    {
        for (int seed = 0; seed < Databases; seed++)
        {
            using Database full = BoardRows.Create(engine, seed);
            using Database less = BoardRows.Create(engine, seed);
            BoardRows.RemoveFiltered(less);
            Assert.True(BoardRows.Count(less) < BoardRows.Count(full));
            foreach ((string name, Func<DbSession, Task<object?>> read) in Operations)
            {
                (string with, string without) = (await Answer(full, read), await Answer(less, read));
                Assert.True(with == without, $"Seed {seed}, {name}:\n{with}\nand without the rows\n{without}");
            }
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Changes_of_queries_touch_what_they_read(Engine engine)
    {
        for (int seed = 0; seed < Databases; seed++)
        {
            using Database full = BoardRows.Create(engine, seed);
            using Database less = BoardRows.Create(engine, seed);
            BoardRows.RemoveFiltered(less);
            foreach (Database db in (Database[])[full, less])
            {
                DbSession session = Session(db);
                await Topic.Query(session).Where(t => t.Replies.Any()).UpdateAsync(x => x.Set(t => t.Title, "new"));
                Label.Query(session).Update(x => x.Set(l => l.Name, "new"));
                await Reply.Query(session).Where(r => r.Author.Name == "a").DeleteAsync();
                Mark.Query(session).Where(m => m.Text == "a").Delete();
            }

            Assert.Equal(await Answer(less, AfterChanges), await Answer(full, AfterChanges));
            List<object?[]> gone = less.Rows("SELECT id FROM topics");
            Assert.DoesNotContain(
                full.Rows("SELECT id FROM topics WHERE title = 'new'"), row => !gone.Exists(other => Equals(other[0], row[0])));
        }
    }

    private static async Task<object?> AfterChanges(DbSession db) => new
    {
        Topics = await Topic.Query(db).ValuesAsync<long, string>(t => t.Id, t => t.Title),
        Labels = await Label.Query(db).ValuesAsync<string>(l => l.Name),
        Replies = await Reply.Query(db).ValuesAsync<long>(r => r.Id),
        Marks = await Mark.Query(db).ValuesAsync<long>(m => m.Id),
    };

    private static DbSession Session(Database db) => ((DbSession)db).With("tenant", BoardRows.Tenant);

    private static async Task<string> Answer(Database db, Func<DbSession, Task<object?>> read)
    {
        try
        {
            return JsonSerializer.Serialize(await read(Session(db)), Written);
        }
        catch (RelationIntegrityException exception)
        {
            // Which targets are missing is the same, why is not.
            return exception.GetType().Name + " " + exception.Relation;
        }
    }

    private static readonly JsonSerializerOptions Written = new() { IncludeFields = true };

    private static async Task<object?> Finds(DbSession db)
    {
        List<long?> found = [];
        for (long id = 1; id < 6; id++)
            found.AddRange(
                [(await Topic.FindAsync(db, id))?.Id, Board.Find(db, id)?.Id, (await TopicLabel.FindAsync(db, (id, 1L)))?.LabelId]);

        return found;
    }

    private static async Task<object?> OneByOne(DbSession db)
    {
        List<object?> found = [];
        foreach (long id in await Topic.Query(db).ValuesAsync<long>(t => t.Id))
            found.Add(await One(db, (await Topic.FindAsync(db, id))!));

        return found;
    }

    private static async Task<object> One(DbSession db, Topic topic)
    {
        topic.Load(db, t => t.Best, t => t.Marks);
        return new
        {
            Author = (await topic.On(db).Author.GetAsync())?.Id,
            Good = await topic.On(db).Replies.Where(r => r.Score > 0).CountAsync(),
            Labels = Ids(await topic.On(db).Labels.OrderBy(l => l.Name).ToListAsync()),
            Best = topic.Best.Select(r => r.Id),
            Marks = topic.Marks.Select(m => m.Id),
        };
    }

    private static async Task<object?> Stream(DbSession db)
    {
        List<object> found = [];
        await foreach (Topic topic in Topic.Query(db).Include(t => t.Replies).AsAsyncEnumerable(batchSize: 2))
            found.Add(new { topic.Id, Replies = topic.Replies.Select(r => r.Id) });

        return found;
    }

    private static async Task<object?> Pages(DbSession db)
    {
        List<long> found = [];
        string? cursor = null;
        do
        {
            RelationPage<Reply> page = await Reply.Query(db).OrderBy(r => r.Score).ToPageAsync(2, cursor);
            found.AddRange(page.Items.Select(r => r.Id));
            cursor = page.HasNext ? page.EndCursor : null;
        }
        while (cursor is not null);

        return found;
    }

    private static async Task<object?> Compiled(DbSession db) =>
        new { First = Ids(await ByViews.On(db, 1).ToListAsync()), Second = Ids(ByViews.On(db, 2).ToList()) };

    private static object Graph(Board board) => new
    {
        board.Id,
        Parent = board.Parent?.Id,
        Children = Ids(board.Children),
        Hottest = board.Hottest?.Id,
        Replies = board.Replies.Select(r => r.Id),
        Moderators = board.Moderators.Select(p => new { p.Id, Card = p.Card?.Id }),
        Topics = board.Topics.Select(t => new
        {
            t.Id,
            Author = t.Author?.Id,
            Labels = Ids(t.Labels),
            Best = t.Best.Select(r => r.Id),
            Marks = t.Marks.Select(m => m.Id),
            Replies = t.Replies.Select(r => new { r.Id, Parent = r.Parent?.Id, Author = r.Author?.Id }),
        }),
    };

    private static object Lists<T>(IReadOnlyDictionary<long, IReadOnlyList<T>> lists) =>
        lists.OrderBy(pair => pair.Key).Select(pair => new { pair.Key, Ids = pair.Value.Select(IdOf) });

    private static IEnumerable<long> Ids<T>(IEnumerable<T> rows) => rows.Select(IdOf);

    private static long IdOf<T>(T row) => row switch
    {
        Board board => board.Id,
        Topic topic => topic.Id,
        Label label => label.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };
}
