using System.Diagnostics;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>What a contender takes, round by round.</summary>
/// <param name="contender">The contender.</param>
/// <param name="clock">The processor time so far of all processes that take part.</param>
internal sealed class Measurement(Contender contender, Func<TimeSpan> clock)
{
    private readonly List<double> _times = [];
    private double _processor;

    public Contender Contender => contender;

    /// <summary>The checksum of its first run.</summary>
    public long Checksum { get; private set; }

    /// <summary>Microseconds for each operation: the median of the rounds.</summary>
    public double Time => Median(_times);

    /// <summary>Bytes for each operation: the least of the rounds, since what runs beside adds to the others.</summary>
    public long Bytes { get; private set; } = long.MaxValue;

    /// <summary>Runs once, for the checksum.</summary>
    public async Task CheckAsync()
    {
        contender.Before?.Invoke();
        Checksum = await contender.Run();
        if (contender.Check is { } check)
            Checksum = check();
    }

    /// <summary>Warms up, and finds how often the task fits into a turn.</summary>
    public async Task<int> CalibrateAsync(Effort effort)
    {
        TimeSpan warm = TimeSpan.Zero;
        TimeSpan fastest = TimeSpan.MaxValue;
        do
        {
            contender.Before?.Invoke();
            long start = Stopwatch.GetTimestamp();
            await contender.Run();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            warm += time;
            if (time < fastest)
                fastest = time;
        }
        while (warm < effort.WarmUp);

        return (int)Math.Max(1, effort.Turn / fastest);
    }

    /// <summary>A turn.</summary>
    public async Task RunAsync(int operations)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Turn turn = default;
        if (contender.Before is null)
        {
            turn = await MeasureAsync(operations);
        }
        else
        {
            for (int i = 0; i < operations; i++)
            {
                contender.Before();
                turn += await MeasureAsync(1);
            }
        }

        _times.Add(turn.Time / operations);
        _processor += turn.Processor;
        Bytes = Math.Min(Bytes, turn.Bytes / operations);
    }

    /// <summary>The median of the ratios of the rounds.</summary>
    public double TimeRatioTo(Measurement other) => Median([.. _times.Zip(other._times, (mine, others) => mine / others)]);

    public double ProcessorRatioTo(Measurement other) => _processor / other._processor;

    public double ByteRatioTo(Measurement other) => (double)Bytes / Math.Max(1, other.Bytes);

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private async Task<Turn> MeasureAsync(int operations)
    {
        TimeSpan before = clock();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < operations; i++)
            await contender.Run();

        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new(time, (clock() - before).TotalMicroseconds, bytes);
    }

    private readonly record struct Turn(double Time, double Processor, long Bytes)
    {
        public static Turn operator +(Turn one, Turn other) => new(one.Time + other.Time, one.Processor + other.Processor, one.Bytes + other.Bytes);
    }
}
