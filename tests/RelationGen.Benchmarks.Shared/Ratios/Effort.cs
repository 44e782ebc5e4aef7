namespace RelationGen.Benchmarks.Ratios;

/// <summary>How long a run takes its time.</summary>
/// <param name="Rounds">How often each contender has its turn.</param>
/// <param name="WarmUp">How long a contender runs before.</param>
/// <param name="Turn">How long a turn takes, where one operation takes less.</param>
internal sealed record Effort(int Rounds, TimeSpan WarmUp, TimeSpan Turn)
{
    public static Effort Full { get; } = new(15, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(30));

    /// <summary>Enough for checksums and bytes; the times are a hint.</summary>
    public static Effort Quick { get; } = new(3, TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(5));
}
