using System.CommandLine;
using RelationGen.Tool.Code;
using RelationGen.Tool.Databases;
using RelationGen.Tool.Files;
using RelationGen.Tool.Readers;
using RelationGen.Tool.Report;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen drift</c>: compares a live database with the committed snapshot, or with the classes.</summary>
internal static class DriftCommand
{
    public static Command Create(ToolConsole console)
    {
        var database = new DatabaseOptions();
        var code = new CodeOptions();
        var report = new ReportOptions();
        var against = new Option<string>("--against")
        {
            Description = "What the database is compared with: file or code.",
            HelpName = "side",
            DefaultValueFactory = _ => "file",
        };
        against.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "file", "code");
        var snapshot = new Option<string?>("--snapshot")
        {
            Description = "The snapshot. Default: the one beside the project that is of the same kind of database.",
            HelpName = "path",
        };
        var command = new Command("drift", "Compares a database with its snapshot, or with the classes.") { against, snapshot };
        database.AddTo(command);
        code.AddTo(command);
        report.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            DatabaseTarget target = database.Target(parsed, console);
            bool isCode = parsed.GetValue(against)!.Equals("code", StringComparison.OrdinalIgnoreCase);
            ProblemReport result = isCode
                ? await AgainstCodeAsync(parsed, target, database, code, console, cancellationToken).ConfigureAwait(false)
                : await AgainstFileAsync(
                    target, Expected(parsed.GetValue(snapshot), code.Folder(parsed, console), target, console), database.Filter(parsed),
                    cancellationToken)
                    .ConfigureAwait(false);
            result.Write(report.Of(parsed), console);
            return (int)result.ExitCode;
        });
        return command;
    }

    private static async Task<ProblemReport> AgainstCodeAsync(
        ParseResult parsed, DatabaseTarget target, DatabaseOptions database, CodeOptions code, ToolConsole console,
        CancellationToken cancellationToken)
    {
        (CodeModels models, CodePlaces places) = await code.ReadAsync(parsed, console, cancellationToken).ConfigureAwait(false);
        SchemaSnapshot found = await target.ReadAsync(database.Filter(parsed), cancellationToken).ConfigureAwait(false);
        return new ProblemReport(
            "drift", ("code", "database"), [.. CodeComparison.Problems(models, places, found, namesEngine: false, console)]);
    }

    private static async Task<ProblemReport> AgainstFileAsync(
        DatabaseTarget target, SchemaSnapshot expected, SchemaFilter filter, CancellationToken cancellationToken)
    {
        SchemaSnapshot found = await target.ReadAsync(filter, cancellationToken).ConfigureAwait(false);
        return new ProblemReport("drift", ("file", "database"), [.. SchemaDiffer.Compare(filter.Of(expected), found).Select(ToProblem)]);
    }

    private static SchemaSnapshot Expected(string? named, string folder, DatabaseTarget target, ToolConsole console)
    {
        SchemaSnapshot[] fitting =
            [.. SnapshotFiles.Read(named, folder, console).Select(file => file.Snapshot)
                .Where(snapshot => snapshot.Engine == target.Engine)];
        return fitting.Length switch
        {
            1 => fitting[0],
            0 => throw new ToolException(
                ExitCode.WrongUse,
                $"{target.Name} is a {EngineNames.Display(target.Engine)} database, and "
                    + $"{(named is null ? "no snapshot beside the project is one" : "the snapshot is of another kind")}."),
            _ => throw new ToolException(
                ExitCode.WrongUse,
                $"Several snapshots beside the project are of {EngineNames.Display(target.Engine)}; name one with --snapshot."),
        };
    }

    private static Problem ToProblem(SchemaDifference difference) => new(
        RuleOf(difference.Kind), difference.Path, difference.Consequence, IsInfo: false)
    {
        Expected = difference.Expected,
        Found = difference.Found,
        IsSilent = difference.Effect == DifferenceEffect.Silent,
    };

    /// <summary><c>ColumnType</c> is <c>column-type</c>.</summary>
    private static string RuleOf(DifferenceKind kind) =>
        string.Concat(
            kind.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
