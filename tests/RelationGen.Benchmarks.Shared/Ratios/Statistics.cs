namespace RelationGen.Benchmarks.Ratios;

/// <summary>What becomes of many numbers.</summary>
internal static class Statistics
{
    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
