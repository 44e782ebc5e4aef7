namespace RelationGen.Tool.Report;

/// <summary>
/// Prints a comparison as workflow commands of GitHub
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), one line each.
/// </summary>
internal static class GitHubReport
{
    public static void Write(ProblemReport report, TextWriter output)
    {
        foreach (Problem problem in report.Problems)
        {
            string place = problem.File is null ? string.Empty
                : $"file={Property(problem.File)},{(problem.Line > 0 ? $"line={problem.Line}," : string.Empty)}";
            output.WriteLine(
                $"::{(problem.IsInfo ? "notice" : "warning")} "
                    + $"{place}title={Property(problem.Rule + " " + problem.Place)}::{Data(ProblemText.Whole(problem))}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
