using System.CommandLine;
using RelationGen.Tool.Code;
using RelationGen.Tool.Files;
using RelationGen.Tool.Report;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen check</c>: compares classes with the committed snapshot, without a database.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        var code = new CodeOptions();
        var report = new ReportOptions();
        var snapshot = new Option<string?>("--snapshot")
        {
            Description = "The snapshot. Default: every relations.schema*.json beside the project.",
            HelpName = "path",
        };
        var command = new Command(
            "check", "Compares classes with the snapshot of the database, as the analyzers do while you type.") { snapshot };
        code.AddTo(command);
        report.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = SnapshotFiles.Read(parsed.GetValue(snapshot), code.Folder(parsed, console), console);
            (CodeModels models, CodePlaces places) = await code.ReadAsync(parsed, console, cancellationToken).ConfigureAwait(false);
            var result = new ProblemReport(
                "check", ("code", "file"),
                [.. files.SelectMany(file => CodeComparison.Problems(models, places, file.Snapshot, files.Count > 1, console))]);
            result.Write(report.Of(parsed), console);
            return (int)result.ExitCode;
        });
        return command;
    }
}
