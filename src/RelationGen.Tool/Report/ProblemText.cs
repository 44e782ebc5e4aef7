namespace RelationGen.Tool.Report;

/// <summary>A problem as one sentence, for reports that have no columns.</summary>
internal static class ProblemText
{
    /// <summary>What the sides say, where they say it in few words, and what follows.</summary>
    public static string Whole(Problem problem) => problem.Expected is null && problem.Found is null
        ? problem.Message
        : $"{problem.Expected ?? "none"} is expected, {problem.Found ?? "none"} is there: {problem.Message}";
}
