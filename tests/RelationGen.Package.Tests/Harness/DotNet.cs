using System.Diagnostics;
using System.Text;

namespace RelationGen.Package.Tests.Harness;

/// <summary>Runs the SDK as a user's shell would, without what the surrounding build and test run put into the environment.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static async Task<DotNetResult> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        Clean(start.Environment);
        return await Run(start, string.Join(' ', arguments));
    }

    private static void Clean(IDictionary<string, string?> environment)
    {
        string[] prefixes = ["MSBUILD", "VSTEST", "COVERLET", "CORECLR_", "DOTNET_HOST_PATH", "DOTNET_STARTUP_HOOKS", "DOTNET_ADDITIONAL_DEPS"];
        foreach (string name in environment.Keys.ToArray())
        {
            // CI switches the build to source-controlled paths, which a copy outside the repository does not have.
            if (prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) || name is "CI" or "NO_COLOR" or "TERM")
                environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
    }

    private static async Task<DotNetResult> Run(ProcessStartInfo start, string command)
    {
        using Process process = Process.Start(start)!;
        var output = new StringBuilder();
        DataReceivedEventHandler append = (_, line) =>
        {
            lock (output)
                output.AppendLine(line.Data);
        };
        process.OutputDataReceived += append;
        process.ErrorDataReceived += append;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {command}' did not end within {Patience.TotalMinutes} minutes:\n{output}");
        }

        lock (output)
            return new DotNetResult(process.ExitCode, output.ToString().Trim(), command);
    }
}
