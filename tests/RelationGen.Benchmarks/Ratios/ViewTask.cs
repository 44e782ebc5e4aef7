namespace RelationGen.Benchmarks.Ratios;

/// <summary>A task of views, as a synchronous and as an asynchronous contender does it.</summary>
internal sealed record ViewTask(string Name, Func<IViewReads, long> Run, Func<IAsyncViewReads, ValueTask<long>> RunAsync)
{
    /// <summary>The articles of a page.</summary>
    public const int PageSize = 20;

    private const long PageStart = 4_711;
    private const long LastAuthor = 20;

    public static IReadOnlyList<ViewTask> All { get; } =
    [
        new("W15 a page of 20 cards", r => ViewSums.Of(r.Page(PageStart)), async r => ViewSums.Of(await r.PageAsync(PageStart))),
        new("W16 three columns of 10,000 rows", r => ViewSums.Of(r.Lines()), async r => ViewSums.Of(await r.LinesAsync())),
        new(
            "W17 20 authors, articles, comments",
            r => ViewSums.Of(r.Nested(LastAuthor)),
            async r => ViewSums.Of(await r.NestedAsync(LastAuthor))),
    ];

    /// <summary>What the name begins with.</summary>
    public string Number => Name.Split(' ')[0];

    public Contender By(string name, IViewReads reads) => new(name, () => Run(reads));

    public Contender By(string name, IAsyncViewReads reads) => new(name, () => RunAsync(reads));
}
