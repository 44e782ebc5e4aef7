namespace RelationGen.Benchmarks.Ratios;

/// <summary>How long a run takes its time.</summary>
/// <param name="Rounds">How often each contender has its turn.</param>
/// <param name="WarmUp">How long a contender runs before.</param>
/// <param name="Turn">How long a turn takes, where one operation takes less.</param>
/// <param name="Most">When no further round of a workload begins.</param>
internal sealed record Effort(int Rounds, TimeSpan WarmUp, TimeSpan Turn, TimeSpan Most)
{
    public static Effort Full { get; } = new(15, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(30), TimeSpan.MaxValue);

    /// <summary>Enough for checksums and bytes; the times are a hint.</summary>
    public static Effort Quick { get; } = new(3, TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(1));
}
