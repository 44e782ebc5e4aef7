using System.Globalization;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// Prints, for each contender, the median time of an operation, the median of its ratios to the first contender, the ratio of processor time,
/// and bytes; then how pairs of contenders compare.
/// </summary>
internal static class RatioReport
{
    /// <returns>False when a checksum is wrong or a limit of bytes is exceeded.</returns>
    public static bool Print(Workload workload, int operations, Measurement[] measurements, IReadOnlyList<(string Name, string To)> pairs)
    {
        Console.WriteLine($"{workload.Name}, {operations} operations a round");
        Console.WriteLine($"  {"",-28}{"time",12}{"ratio",8}{"cpu",8}{"bytes",14}{"ratio",8}");
        bool isRight = true;
        Measurement first = measurements[0];
        Measurement reference = Array.Find(measurements, measurement => !measurement.Contender.IsDrain) ?? first;
        foreach (Measurement each in measurements)
        {
            bool isSame = each.Contender.IsDrain || each.Checksum == reference.Checksum;
            isRight &= isSame;
            Console.WriteLine(
                $"  {each.Contender.Name,-28}{Time(each.Time),12}{each.TimeRatioTo(first),8:0.00}{each.ProcessorRatioTo(first),8:0.00}"
                + $"{each.Bytes,14:N0}{each.ByteRatioTo(first),8:0.000}{(isSame ? "" : "  reads something else")}");
        }

        foreach ((string name, string to) in pairs)
        {
            if (Of(name) is { } one && Of(to) is { } other)
                Console.WriteLine($"  {name + " / " + to,-52}{one.TimeRatioTo(other),8:0.00}{one.ProcessorRatioTo(other),8:0.00}{one.ByteRatioTo(other),10:0.000}{one.Bytes - other.Bytes,12:+#,0;-#,0;0} bytes");
        }

        foreach (ByteLimit limit in workload.Limits)
        {
            if (Of(limit.Contender) is not { } one || Of(limit.Floor) is not { } floor || limit.Admits(one.Bytes, floor.Bytes))
                continue;

            isRight = false;
            Console.WriteLine($"  {limit.Contender} allocates more than {limit.Ratio} times what {limit.Floor} does, plus {limit.Constant:N0} bytes");
        }

        return isRight;

        Measurement? Of(string name) => Array.Find(measurements, measurement => measurement.Contender.Name == name);
    }

    private static string Time(double microseconds) => microseconds < 1_000
        ? microseconds.ToString("0.00", CultureInfo.InvariantCulture) + " us"
        : (microseconds / 1_000).ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
