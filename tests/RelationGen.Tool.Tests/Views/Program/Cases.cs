using System.Globalization;

namespace RandomViews;

/// <summary>A view: what it must be, and what is read, as text.</summary>
/// <param name="Expect">What LINQ makes of rows in memory.</param>
/// <param name="Read">What is read of the database, in one of several ways.</param>
public sealed record Case(string Source, Func<World, string> Expect, Func<DbSession, World, int, string> Read);

/// <summary>What a test asks for.</summary>
public static partial class Cases
{
    private static World _world = new(0);

    public static int Count => All.Length;

    public static string SourceOf(int index) => All[index].Source;

    /// <summary>Makes the rows of a seed, and writes them.</summary>
    public static void Fill(DbSession db, int seed)
    {
        _world = new World(seed);
        Dictionary<long, long?> mentors = _world.Users.ToDictionary(user => user.Id, user => user.MentorId);
        Dictionary<long, long?> replies = _world.Comments.ToDictionary(comment => comment.Id, comment => comment.ReplyToId);
        _world.Users.ForEach(user => user.MentorId = null);
        _world.Comments.ForEach(comment => comment.ReplyToId = null);
        _world.Users.Insert(db);
        _world.Profiles.Insert(db);
        _world.Posts.Insert(db);
        _world.Comments.Insert(db);
        _world.Tags.Insert(db);
        _world.Taggings.Insert(db);
        _world.Users.ForEach(user => user.MentorId = mentors[user.Id]);
        _world.Comments.ForEach(comment => comment.ReplyToId = replies[comment.Id]);
        _world.Users.Update(db);
        _world.Comments.Update(db);
    }

    /// <summary>The rows of the junction that is no entity.</summary>
    public static IEnumerable<string> Rest() =>
        _world.Friendships.Select(pair => $"INSERT INTO friendships (user_id, friend_id) VALUES ({pair.User}, {pair.Friend})");

    public static string Expect(int index) => All[index].Expect(_world);

    public static string Read(DbSession db, int index, int way) => All[index].Read(db, _world, way);
}

/// <summary>How values are shown, and paths are followed.</summary>
public static partial class The
{
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => "'" + text + "'",
        double number => number.ToString("G12", CultureInfo.InvariantCulture),
        decimal number => Math.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public static string List<T>(IEnumerable<T> items, Func<T, string> show) => "[" + string.Join(", ", items.Select(show)) + "]";

    public static string One<T>(T? row, Func<T, string> show)
        where T : class
        => row is null ? "null" : show(row);

    public static string Value<T>(T? row, Func<T, string> show)
        where T : struct
        => row is { } value ? show(value) : "null";

    public static TTarget? To<TSource, TTarget>(TSource? row, Func<TSource, TTarget?> relation)
        where TSource : class
        where TTarget : class
        => row is null ? null : relation(row);

    public static IEnumerable<TTarget> Many<TSource, TTarget>(TSource? row, Func<TSource, IEnumerable<TTarget>> relation)
        where TSource : class
        => row is null ? [] : relation(row);

    public static object? Of<TSource>(TSource? row, Func<TSource, object?> column)
        where TSource : class
        => row is null ? null : column(row);

    /// <summary>The groups of rows by values, in the order of these: null first, text by its characters.</summary>
    public static string Groups<TRow>(IEnumerable<TRow> rows, Func<TRow, object?[]> keys, Func<List<TRow>, string> show) => List(
        rows.GroupBy(row => string.Join('\n', keys(row).Select(Show))).Select(group => group.ToList())
            .Order(Comparer<List<TRow>>.Create(
                (one, other) => keys(one[0]).Zip(keys(other[0]), Compare).FirstOrDefault(order => order != 0))),
        show);

    private static int Compare(object? one, object? other) =>
        one is string text && other is string otherText ? string.CompareOrdinal(text, otherText)
            : Comparer<object?>.Default.Compare(one, other);

    public static bool Has(string? text, Func<string, bool> condition) => text is not null && condition(text);

    public static IEnumerable<TView> Pages<TView>(Func<string?, RelationPage<TView>> read)
    {
        string? cursor = null;
        RelationPage<TView> page;
        do
        {
            page = read(cursor);
            foreach (TView view in page.Items)
                yield return view;

            cursor = page.EndCursor;
        }
        while (page.HasNext);
    }
}
