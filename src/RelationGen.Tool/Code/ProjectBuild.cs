namespace RelationGen.Tool.Code;

/// <summary>Builds a project with the .NET SDK.</summary>
internal static class ProjectBuild
{
    /// <summary>One mistake can be hundreds of errors.</summary>
    private const int Shown = 10;

    /// <exception cref="ToolException">It does not build, or there is no SDK.</exception>
    public static async Task RunAsync(string project, ToolConsole console, CancellationToken cancellationToken)
    {
        (int exitCode, string output, string error) = await DotNet.RunAsync(
            ["build", project, "--nologo", "-v", "q", "-clp:NoSummary"], console.Directory, "--build", cancellationToken)
                .ConfigureAwait(false);
        if (exitCode != 0)
            throw new ToolException(ExitCode.WrongUse, $"{console.ShortPath(project)} does not build:\n{Shortened(output + "\n" + error)}");
    }

    /// <summary>The first lines of what a build said.</summary>
    public static string Shortened(string output)
    {
        string[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        string rest = lines.Length > Shown
            ? $"\n… and {lines.Length - Shown} more lines; run \"dotnet build\" to see them" : string.Empty;
        return string.Join('\n', lines.Take(Shown)) + rest;
    }
}
