using Spectre.Console;

namespace RelationGen.Tool.Report;

/// <summary>Prints a comparison for people: a line for each problem, what the sides say beneath it, and a sum.</summary>
internal static class TextReport
{
    public static void Write(ProblemReport report, ToolConsole console)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = console.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = console.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(console.Out),
        });

        // A line of a log is not broken to fit a terminal that is not there.
        terminal.Profile.Width = console.IsTerminal ? Math.Max(terminal.Profile.Width, 40) : int.MaxValue;
        foreach (Problem problem in report.Problems)
            Write(terminal, problem, report.Sides);

        int infos = report.Problems.Count(problem => problem.IsInfo);
        int silent = report.Problems.Count(problem => problem.IsSilent);
        int differences = report.Problems.Count - infos;
        string sum = $"{report.Command}: {Count(differences, "difference")}"
            + (silent == 0 ? string.Empty : $", {silent} of them would change answers silently")
            + (infos == 0 ? string.Empty : $", {Count(infos, "note")}");
        terminal.MarkupLineInterpolated($"[{(differences > 0 ? "red" : "green")}]{sum}[/]");
    }

    private static void Write(IAnsiConsole terminal, Problem problem, (string Expected, string Found) sides)
    {
        string where = problem.File is null ? string.Empty : $"  {problem.File}{(problem.Line > 0 ? $":{problem.Line}" : string.Empty)}";
        terminal.MarkupLineInterpolated($"[{(problem.IsInfo ? "blue" : "yellow")}]{problem.Rule}[/]  [bold]{problem.Place}[/]{where}");
        if (problem.Expected is not null || problem.Found is not null)
            terminal.MarkupLineInterpolated(
                $"    {sides.Expected}: {problem.Expected ?? "none"}   {sides.Found}: {problem.Found ?? "none"}");

        terminal.MarkupLineInterpolated($"    {problem.Message}");
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
