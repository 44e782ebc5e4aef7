using System.Diagnostics;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>What a contender takes, round by round.</summary>
internal sealed class Measurement(Contender contender, int rounds)
{
    private readonly double[] _times = new double[rounds];
    private double _processor;
    private long _bytes;
    private int _rounds;
    private long _operations;

    public Contender Contender => contender;

    /// <summary>The checksum of its first run.</summary>
    public long Checksum { get; private set; }

    /// <summary>Microseconds for each operation: the median of the rounds.</summary>
    public double Time => Statistics.Median(_times);

    public long BytesOfEach => _operations == 0 ? 0 : _bytes / _operations;

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
        long start = Stopwatch.GetTimestamp();
        var run = TimeSpan.Zero;
        int count = 0;
        while (Stopwatch.GetElapsedTime(start) < effort.WarmUp)
        {
            contender.Before?.Invoke();
            long began = Stopwatch.GetTimestamp();
            await contender.Run();
            run += Stopwatch.GetElapsedTime(began);
            count++;
        }

        return (int)Math.Max(1, count * (effort.Turn / run));
    }

    /// <summary>A turn.</summary>
    public async Task RunAsync(int operations)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        if (contender.Before is null)
        {
            await MeasureAsync(operations);
        }
        else
        {
            for (int i = 0; i < operations; i++)
            {
                contender.Before();
                await MeasureAsync(1);
            }
        }

        _times[_rounds++] /= operations;
        _operations += operations;
    }

    /// <summary>The median of the ratios of the rounds.</summary>
    public double TimeRatioTo(Measurement other) => Statistics.Median([.. _times.Zip(other._times, (mine, others) => mine / others)]);

    public double ProcessorRatioTo(Measurement other) => _processor / other._processor;

    public double ByteRatioTo(Measurement other) => (double)BytesOfEach / Math.Max(1, other.BytesOfEach);

    private async Task MeasureAsync(int operations)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < operations; i++)
            await contender.Run();

        _times[_rounds] += Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        _processor += (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        _bytes += GC.GetTotalAllocatedBytes(precise: true) - allocated;
    }
}
