using System.Diagnostics;

namespace RelationGen.Tool.Code;

/// <summary>Builds a project with the .NET SDK.</summary>
internal static class ProjectBuild
{
    /// <summary>One mistake can be hundreds of errors.</summary>
    private const int Shown = 10;

    /// <exception cref="ToolException">It does not build, or there is no SDK.</exception>
    public static async Task RunAsync(string project, ToolConsole console, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet")
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = console.Directory };
        foreach (string argument in new[] { "build", project, "--nologo", "-v", "q", "-clp:NoSummary" })
            start.ArgumentList.Add(argument);

        using Process process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            string[] lines =
            [
                .. (await output.ConfigureAwait(false) + "\n" + await error.ConfigureAwait(false))
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(),
            ];
            string rest = lines.Length > Shown
                ? $"\n… and {lines.Length - Shown} more lines; run \"dotnet build\" to see them" : string.Empty;
            throw new ToolException(
                ExitCode.WrongUse,
                $"{console.ShortPath(project)} does not build:\n{string.Join('\n', lines.Take(Shown))}{rest}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ToolException(ExitCode.WrongUse, "--build needs the .NET SDK, and there is no command 'dotnet'.", exception);
        }
    }
}
