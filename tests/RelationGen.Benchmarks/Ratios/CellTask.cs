namespace RelationGen.Benchmarks.Ratios;

/// <summary>A task of columns that hold more than one value, as a synchronous and as an asynchronous contender does it.</summary>
internal sealed record CellTask(string Name, Func<ICellReads, long> Run, Func<IAsyncCellReads, ValueTask<long>> RunAsync)
{
    public static IReadOnlyList<CellTask> All { get; } =
    [
        new("W18 1,000 documents", r => CellSums.Of(r.Parcels()), async r => CellSums.Of(await r.ParcelsAsync())),
        new("W19 1,000 arrays of 5 texts", r => CellSums.Of(r.Recipes()), async r => CellSums.Of(await r.RecipesAsync())),
        new("W20 1,000 addresses of 4 columns", r => CellSums.Of(r.Customers()), async r => CellSums.Of(await r.CustomersAsync())),
    ];

    /// <summary>What the name begins with.</summary>
    public string Number => Name.Split(' ')[0];

    public Contender By(string name, ICellReads reads) => new(name, () => Run(reads));

    public Contender By(string name, IAsyncCellReads reads) => new(name, () => RunAsync(reads));
}
