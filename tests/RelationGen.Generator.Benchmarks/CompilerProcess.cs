using System.Diagnostics;
using System.Reflection;

namespace RelationGen.Generator.Benchmarks;

/// <summary>One run of the SDK's compiler in a process of its own, as a build without a server starts it.</summary>
/// <param name="Milliseconds">Time on the clock, the start of the process included.</param>
/// <param name="Processor">Time of all processors in the process's own code, in milliseconds.</param>
/// <param name="Memory">The most memory that the process held, in bytes.</param>
internal readonly record struct CompilerProcess(double Milliseconds, double Processor, long Memory)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private static string Compiler => typeof(CompilerProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Compiler").Value!;

    /// <param name="arguments">A file with the arguments of the compiler.</param>
    /// <exception cref="InvalidOperationException">The sources do not compile.</exception>
    public static CompilerProcess Run(string arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", Compiler, "/noconfig", "@" + arguments },
            RedirectStandardOutput = true,
        };

        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        (long memory, double processor) = (0, 0);
        while (!process.WaitForExit(Interval))
        {
            (long heldNow, double takenNow) = Look(process);
            (memory, processor) = (Math.Max(memory, heldNow), Math.Max(processor, takenNow));
        }

        double elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode == 0
            ? new CompilerProcess(elapsed, processor, memory)
            : throw new InvalidOperationException(output.GetAwaiter().GetResult());
    }

    /// <summary>The most that it held until now; nothing at its end, after which nobody can ask.</summary>
    private static (long Memory, double Processor) Look(Process process)
    {
        try
        {
            process.Refresh();
            return (process.PeakWorkingSet64, process.UserProcessorTime.TotalMilliseconds);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
