using System.Diagnostics;
using System.Globalization;

namespace RelationGen.Startup;

/// <summary>Starts a process for each library in turn, round by round, and prints medians and ratios to the first.</summary>
internal static class StartupRun
{
    /// <returns>False when a library did not read what the first one did.</returns>
    public static bool Run(int rounds)
    {
        using var file = new BlogFile();
        var times = Libraries.All.ToDictionary(library => library, _ => new List<double>());
        var processor = Libraries.All.ToDictionary(library => library, _ => new List<double>());
        var last = new Dictionary<string, StartupResult>();

        // The first round reads the files of the libraries from the disk, and is left out.
        for (int round = -1; round < rounds; round++)
        {
            foreach (string library in round % 2 == 0 ? Libraries.All : Libraries.All.Reverse())
            {
                long start = Stopwatch.GetTimestamp();
                StartupResult result = Start(library, file.Path);
                double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                last[library] = result;
                if (round < 0)
                    continue;

                times[library].Add(elapsed);
                processor[library].Add(result.Processor);
            }
        }

        string first = Libraries.All[0];
        Console.WriteLine($"{"",-18}{"time",10}{"ratio",8}{"cpu",10}{"ratio",8}{"methods",10}");
        foreach (string library in Libraries.All)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{library,-18}{Median(times[library]),7:0} ms{Ratio(times, library, first),8:0.00}{Median(processor[library]),7:0} ms{Ratio(processor, library, first),8:0.00}{last[library].Methods,10}"));
        }

        return last.Values.All(result => result.Checksum == last[first].Checksum);
    }

    private static StartupResult Start(string library, string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };

        // Without a host of its own the program is an argument of the common one.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);

        start.ArgumentList.Add(library);
        start.ArgumentList.Add(file);
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? StartupResult.FromLine(said.Trim()) : throw new InvalidOperationException($"{library} ended with {process.ExitCode}.");
    }

    private static double Ratio(Dictionary<string, List<double>> values, string library, string first) =>
        Median(values[library].Zip(values[first], (mine, other) => mine / other));

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
