using System.Diagnostics;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// Times the contenders of a workload in one process, round by round in a changing order, so that what disturbs the machine disturbs all.
/// </summary>
/// <param name="arguments">What to run.</param>
/// <param name="pairs">Contenders that are compared with one another, beside all with the first.</param>
/// <param name="clock">The processor time so far of all processes that take part.</param>
internal sealed class RatioRun(RatioArguments arguments, IReadOnlyList<(string Name, string To)> pairs, Func<TimeSpan> clock)
{
    /// <summary>Runs the chosen workloads and prints their ratios.</summary>
    /// <returns>The exit code: 1 when a contender did not read what the first one did, or allocated more than it may.</returns>
    public async Task<int> RunAsync(IEnumerable<Workload> workloads)
    {
        bool isRight = true;
        foreach (Workload workload in workloads.Where(arguments.Chooses))
            isRight &= await RunAsync(workload);

        return isRight ? 0 : 1;
    }

    private async Task<bool> RunAsync(Workload workload)
    {
        Effort effort = arguments.Effort;
        Measurement[] measurements = [.. workload.Contenders.Where(arguments.Chooses).Select(contender => new Measurement(contender, clock))];
        foreach (Measurement measurement in measurements)
            await measurement.CheckAsync();

        int operations = int.MaxValue;
        foreach (Measurement measurement in measurements)
            operations = Math.Min(operations, await measurement.CalibrateAsync(effort));

        var random = new Random(1);
        Measurement[] order = [.. measurements];
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < effort.Rounds && (round == 0 || Stopwatch.GetElapsedTime(start) < effort.Most); round++)
        {
            random.Shuffle(order);
            foreach (Measurement measurement in order)
                await measurement.RunAsync(operations);
        }

        return RatioReport.Print(workload, operations, measurements, pairs);
    }
}
