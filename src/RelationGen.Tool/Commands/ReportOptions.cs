using System.CommandLine;
using RelationGen.Tool.Report;

namespace RelationGen.Tool.Commands;

/// <summary>The form in which a command prints what it found.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "The form of the report: text, json, sarif or github.",
        HelpName = "form",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _json = new("--json") { Description = "The same as --format json." };

    public ReportOptions() => _format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "json", "sarif", "github");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_json);
    }

    /// <summary>The form that is asked for.</summary>
    public ReportFormat Of(ParseResult parsed) =>
        parsed.GetValue(_json) ? ReportFormat.Json : Enum.Parse<ReportFormat>(parsed.GetValue(_format)!, ignoreCase: true);
}
