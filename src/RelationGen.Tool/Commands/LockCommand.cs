using System.CommandLine;
using RelationGen.Tool.Code;
using RelationGen.Tool.Files;
using RelationGen.Tool.Report;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen lock</c>: writes what the relations of a project come to, or says what differs from what was written.</summary>
internal static class LockCommand
{
    public static Command Create(ToolConsole console)
    {
        var code = new CodeOptions();
        var report = new ReportOptions();
        var check = new Option<bool>("--check") { Description = $"Writes nothing, and says what differs from {LockFile.Name}." };
        var command = new Command("lock", $"Writes {LockFile.Name}: what the relations of a project come to, one on a line.") { check };
        code.AddTo(command);
        report.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = Path.Combine(code.Folder(parsed, console), LockFile.Name);
            (CodeModels models, CodePlaces places) = await code.ReadAsync(parsed, console, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(check))
            {
                ProblemReport result = Compare(path, models, places, console);
                result.Write(report.Of(parsed), console);
                return (int)result.ExitCode;
            }

            bool isWritten = SideFile.Write(path, LockFile.Write(models.Entities));
            int count = models.Entities.Sum(entity => entity.Relations.Count);
            await console.Out.WriteLineAsync(
                $"{console.ShortPath(path)}: {count} relation{(count == 1 ? string.Empty : "s")}, {(isWritten ? "written" : "unchanged")}")
                    .ConfigureAwait(false);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static ProblemReport Compare(string path, CodeModels models, CodePlaces places, ToolConsole console)
    {
        if (SideFile.TryRead(path) is not { } text)
            throw new ToolException(ExitCode.WrongUse, $"There is no {console.ShortPath(path)}; write it with \"relationgen lock\".");

        LockFile file = LockFile.Parse(text);
        LockLine[] there = [.. LockFile.LinesOf(models.Entities)];
        HashSet<string> names = new(there.Select(line => line.Name), StringComparer.Ordinal);
        IEnumerable<LockFinding> findings = models.Entities
            .SelectMany(entity => entity.Relations.Select(relation => LockRules.Check(entity, relation, file, names.Contains)))
            .OfType<LockFinding>()
            .Concat(LockRules.CheckGone(there, file))
            .OrderBy(finding => finding.Line.Name, StringComparer.Ordinal);
        return new ProblemReport(
            "lock", ("code", LockFile.Name), [.. findings.Select(finding => ToProblem(finding, path, places, console))]);
    }

    private static Problem ToProblem(LockFinding finding, string path, CodePlaces places, ToolConsole console)
    {
        (string File, int Line)? place = finding.Member is null ? (path, finding.Number + 1) : places.Of(finding.Entity, finding.Member);
        return new Problem(finding.Rule, finding.Line.Name, finding.Message, IsInfo: false)
        {
            File = place is { } known ? console.ShortPath(known.File) : null,
            Line = place?.Line ?? 0,
            IsSilent = finding.Rule == "RG6104",
        };
    }
}
