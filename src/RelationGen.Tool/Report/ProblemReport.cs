namespace RelationGen.Tool.Report;

/// <summary>What a comparison found, and how it is printed.</summary>
/// <param name="Command">The command: <c>check</c>.</param>
/// <param name="Sides">What was compared, as words: <c>file</c> and <c>database</c>.</param>
/// <param name="Problems">What differs.</param>
internal sealed record ProblemReport(string Command, (string Expected, string Found) Sides, IReadOnlyList<Problem> Problems)
{
    /// <summary>Something differs that is more than worth knowing.</summary>
    public bool HasDifferences => Problems.Any(problem => !problem.IsInfo);

    /// <summary>How the process ends.</summary>
    public ExitCode ExitCode => HasDifferences ? ExitCode.Differences : ExitCode.Fine;

    /// <summary>Prints the report.</summary>
    public void Write(ReportFormat format, ToolConsole console)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(this, console.Out);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(this, console.Out);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(this, console.Out);
                break;
            default:
                TextReport.Write(this, console);
                break;
        }
    }
}
