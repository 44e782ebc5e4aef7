using System.Diagnostics;

namespace RelationGen.Generator.Benchmarks;

/// <summary>What one run took.</summary>
/// <param name="Milliseconds">Time on the clock.</param>
/// <param name="Processor">Time of all processors, in milliseconds.</param>
/// <param name="Bytes">What was allocated, by all threads.</param>
internal readonly record struct Sample(double Milliseconds, double Processor, long Bytes)
{
    public static Sample Take(Action run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        run();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Sample(elapsed, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
