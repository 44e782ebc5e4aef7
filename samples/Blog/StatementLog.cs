using RelationGen;
using Spectre.Console;

namespace Blog;

/// <summary>Collects the statements that were sent and prints them with their times.</summary>
internal sealed class StatementLog
{
    private readonly List<StatementEvent> _statements = [];

    public void Add(StatementEvent statement) => _statements.Add(statement);

    /// <summary>Prints what was sent since the last call.</summary>
    public void Print()
    {
        foreach (StatementEvent statement in _statements)
        {
            string parameters = string.Join(", ", statement.Parameters.Select(parameter => parameter.Key + " = " + Shorten(parameter.Value)));
            AnsiConsole.MarkupLineInterpolated($"  [green]{statement.Relation}[/]: {statement.Rows} {(statement.Rows == 1 ? "row" : "rows")}, {statement.Elapsed.TotalMilliseconds:0.00} ms   [grey]{parameters}[/]");
            AnsiConsole.WriteLine("    " + statement.Text.Replace("\n", "\n    ", StringComparison.Ordinal));
        }

        AnsiConsole.MarkupLineInterpolated($"  [green]{_statements.Count} statements[/]");
        _statements.Clear();
    }

    private static string Shorten(object? value)
    {
        string text = value is Array list
            ? "[" + string.Join(",", list.Cast<object>()) + "]"
            : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "NULL";
        return text.Length <= 60 ? text : text[..57] + "…";
    }
}
