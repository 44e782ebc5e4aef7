using System.CommandLine;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.CodeFixes.Texts;
using RelationGen.Tool.Code;
using RelationGen.Tool.Files;
using RelationGen.Tool.Texts;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen sql</c>: the statements of all relations of a project, for review.</summary>
internal static class SqlCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string?> project = ProjectOption.Create();
        var provider = new Option<string?>("--provider")
        {
            Description = "The kind of database: sqlite or postgresql. Default: both.",
            HelpName = "name",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write. Default: it is printed.",
            HelpName = "path",
        };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and fails where the file has other statements." };
        var command = new Command("sql",
            "Prints the statements that load the relations of a project, so that a review sees how they change.")
        {
            project, provider, output, check,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SchemaEngine[] engines = Engines(parsed.GetValue(provider));
            string? path = parsed.GetValue(output) is { } file ? console.FullPath(file) : null;
            if (path is null && parsed.GetValue(check))
                throw new ToolException(ExitCode.WrongUse, "--check compares with a file: say which with --output.");

            using OpenedProject opened = await OpenedProject.OpenAsync(
                ProjectAssembly.ProjectFile(parsed.GetValue(project), console), console, cancellationToken).ConfigureAwait(false);
            StatementText[] relations = await TextsAsync(opened, cancellationToken).ConfigureAwait(false);
            string script = StatementScript.Write(relations, engines);
            if (path is null)
            {
                await console.Out.WriteAsync(script).ConfigureAwait(false);
                return (int)ExitCode.Fine;
            }

            if (parsed.GetValue(check))
                return (int)await CheckAsync(path, script, console).ConfigureAwait(false);

            bool isWritten = SideFile.Write(path, script);
            await console.Error.WriteLineAsync(
                $"{console.ShortPath(path)}: {relations.Length} relations{(isWritten ? string.Empty : ", as it was")}")
                .ConfigureAwait(false);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static async Task<StatementText[]> TextsAsync(OpenedProject opened, CancellationToken cancellationToken)
    {
        try
        {
            return [.. await StatementText.OfAsync(opened.Project, cancellationToken).ConfigureAwait(false)];
        }
        catch (RestructuringException exception)
        {
            throw new ToolException(ExitCode.WrongUse, exception.Message, exception);
        }
    }

    private static SchemaEngine[] Engines(string? provider) => provider is null ? Enum.GetValues<SchemaEngine>()
        : EngineNames.Parse(provider) is { } engine ? [engine]
        : throw new ToolException(ExitCode.WrongUse, $"'{provider}' is no --provider that is known here; there are sqlite and postgresql.");

    private static async Task<ExitCode> CheckAsync(string path, string script, ToolConsole console)
    {
        string? old = SideFile.TryRead(path)?.ReplaceLineEndings("\n");
        if (old == script)
            return ExitCode.Fine;

        await console.Out.WriteAsync(LineDiff.Of(console.ShortPath(path), old, script)).ConfigureAwait(false);
        await console.Error.WriteLineAsync($"{console.ShortPath(path)} has other statements; write it again with relationgen sql -o.")
            .ConfigureAwait(false);
        return ExitCode.Differences;
    }
}
