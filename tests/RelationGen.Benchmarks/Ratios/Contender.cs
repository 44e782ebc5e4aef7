namespace RelationGen.Benchmarks.Ratios;

/// <summary>A way to do a task.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Run">Does it, and returns a checksum of what it read.</param>
internal sealed record Contender(string Name, Func<ValueTask<long>> Run)
{
    public Contender(string name, Func<long> run)
        : this(name, () => new ValueTask<long>(run()))
    {
    }

    /// <summary>Takes back what the run before did; not measured.</summary>
    public Action? Before { get; init; }

    /// <summary>Yields the checksum of a run that reads nothing; not measured.</summary>
    public Func<long>? Check { get; init; }

    /// <summary>Whether the rows are read and thrown away, so that there is no checksum.</summary>
    public bool IsDrain { get; init; }
}
