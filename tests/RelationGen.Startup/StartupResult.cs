using System.Globalization;

namespace RelationGen.Startup;

/// <summary>What a process says at its end.</summary>
/// <param name="Checksum">Of what it read.</param>
/// <param name="Processor">What it used of all processors, in milliseconds.</param>
/// <param name="Methods">How many methods were compiled while it ran.</param>
internal sealed record StartupResult(long Checksum, double Processor, long Methods)
{
    public static StartupResult FromLine(string line)
    {
        string[] parts = line.Split(' ');
        return new StartupResult(
            long.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Checksum} {Processor} {Methods}");
}
