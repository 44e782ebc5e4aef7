using System.Diagnostics;
using System.Globalization;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// Times the contenders of a workload in one process, round by round in a changing order, so that what disturbs the machine disturbs all. It prints the median of
/// the ratios to the first contender, the ratio of processor time, and bytes for each operation.
/// </summary>
internal static class RatioRun
{
    /// <summary>Runs the workloads whose names begin with one of the arguments, or all.</summary>
    /// <returns>False when a contender did not read what the first one did.</returns>
    public static bool Run(IEnumerable<Workload> workloads, string[] names, int rounds)
    {
        bool isRight = true;
        foreach (Workload workload in workloads.Where(workload => names.Length == 0 || names.Any(name => workload.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))))
            isRight &= Run(workload, rounds);

        return isRight;
    }

    private static bool Run(Workload workload, int rounds)
    {
        Contender[] contenders = workload.Contenders;
        long[] checksums = [.. contenders.Select(contender => contender.Run())];
        int[] operations = [.. contenders.Select(Calibrate)];
        int batch = Math.Max(1, operations.Min());
        var times = contenders.Select(_ => new double[rounds]).ToArray();
        double[] processor = new double[contenders.Length];
        long[] bytes = new long[contenders.Length];
        var random = new Random(1);
        int[] order = [.. Enumerable.Range(0, contenders.Length)];
        for (int round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (int index in order)
                times[index][round] = Measure(contenders[index], batch, ref processor[index], ref bytes[index]);
        }

        Console.WriteLine(workload.Name + ", " + batch.ToString(CultureInfo.InvariantCulture) + " operations a round");
        Console.WriteLine($"  {"",-28}{"time",12}{"ratio",8}{"cpu",8}{"bytes",14}{"ratio",8}");
        bool isRight = true;
        for (int i = 0; i < contenders.Length; i++)
        {
            double ratio = Median([.. times[i].Zip(times[0], (mine, first) => mine / first)]);
            long perOperation = bytes[i] / rounds / batch;
            bool isSame = checksums[i] == checksums[0];
            isRight &= isSame;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {contenders[i].Name,-28}{Time(Median(times[i]) / batch),12}{ratio,8:0.00}{processor[i] / processor[0],8:0.00}{perOperation,14:N0}{(double)bytes[i] / bytes[0],8:0.000}{(isSame ? "" : "  reads something else")}"));
        }

        return isRight;
    }

    /// <summary>Warms up, and finds how often the task fits into 30 ms.</summary>
    private static int Calibrate(Contender contender)
    {
        var watch = Stopwatch.StartNew();
        int count = 0;
        while (watch.ElapsedMilliseconds < 300)
        {
            contender.Run();
            count++;
        }

        return (int)Math.Max(1, count * 30 / Math.Max(1, watch.ElapsedMilliseconds));
    }

    private static double Measure(Contender contender, int batch, ref double processor, ref long bytes)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < batch; i++)
            contender.Run();

        double elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        processor += (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        bytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
        return elapsed;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static string Time(double microseconds) => microseconds < 1_000
        ? microseconds.ToString("0.00", CultureInfo.InvariantCulture) + " us"
        : (microseconds / 1_000).ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
