using System.CommandLine;
using RelationGen.Tool.Code;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Files;
using RelationGen.Tool.Readers;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen update</c>: edits the classes of a project to follow a database that has changed.</summary>
internal static class UpdateCommand
{
    public static Command Create(ToolConsole console)
    {
        var database = new DatabaseOptions();
        var code = new CodeOptions();
        var options = new Options();
        var command = new Command(
            "update", "Edits the classes of a project to follow a database that has changed. What you named keeps its name.");
        options.AddTo(command);
        database.AddTo(command);
        code.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ProjectAssembly built = await code.FindAsync(parsed, console, cancellationToken).ConfigureAwait(false);
            if (ProjectAssembly.NewerThan(new FileInfo(built.Assembly), built.ProjectDirectory) is { } newer)
            {
                throw new ToolException(
                    ExitCode.WrongUse,
                    $"Nothing was written, because {console.ShortPath(newer)} was changed after {console.ShortPath(built.Assembly)} "
                        + "was built; build first, or add --build.");
            }

            SchemaSnapshot snapshot = await ReadAsync(parsed, options, database, built, console, cancellationToken).ConfigureAwait(false);
            CodeModels models = CodeModels.Read(built.Assembly);
            UpdatePlan plan = UpdatePlanner.Plan(
                models.Entities, SourceProject.Read(built.ProjectDirectory), snapshot,
                OptionsOf(parsed, options, database.Filter(parsed), snapshot, built.ProjectDirectory));
            bool isDry = parsed.GetValue(options.DryRun);
            if (!isDry && plan.Files.Count > 0)
                SideFile.WriteAll(plan.Files.Select(file => KeyValuePair.Create(file.Path, file.New)));

            await PrintAsync(plan, isDry, parsed.GetValue(options.Json), console).ConfigureAwait(false);
            return (int)(plan.IsComplete ? ExitCode.Fine : ExitCode.Differences);
        });
        return command;
    }

    private static async Task<SchemaSnapshot> ReadAsync(
        ParseResult parsed, Options options, DatabaseOptions database, ProjectAssembly built, ToolConsole console,
        CancellationToken cancellationToken)
    {
        string? path = parsed.GetValue(options.Snapshot);
        if (database.IsGiven(parsed))
        {
            return path is null
                ? await database.Target(parsed, console).ReadAsync(database.SchemasOnly(parsed), cancellationToken).ConfigureAwait(false)
                : throw new ToolException(ExitCode.WrongUse, "--snapshot and a database say what to follow both; give one of them.");
        }

        IReadOnlyList<(string Path, SchemaSnapshot Snapshot)> files = SnapshotFiles.Read(path, built.ProjectDirectory, console);
        return files.Count == 1
            ? database.SchemasOnly(parsed).Of(files[0].Snapshot)
            : throw new ToolException(
                ExitCode.WrongUse, $"There are several snapshots; say which to follow with --snapshot {console.ShortPath(files[0].Path)}.");
    }

    private static UpdateOptions OptionsOf(
        ParseResult parsed, Options options, SchemaFilter filter, SchemaSnapshot snapshot, string folder) => new()
        {
            Takes = table => filter.Takes(snapshot.Engine, table.Schema ?? snapshot.DefaultSchema, table.Name),
            Renames = [.. (parsed.GetValue(options.Renames) ?? []).Select(DdlRename.Parse)],
            NoRenames = parsed.GetValue(options.NoRenames) ?? [],
            Folder = folder,
            Namespace = ProjectNamespace.Find(folder) ?? UpdateOptions.NoNamespace,
        };

    private static async Task PrintAsync(UpdatePlan plan, bool isDry, bool isData, ToolConsole console)
    {
        if (isData)
        {
            await console.Out.WriteLineAsync(UpdateJson.Of(plan, !isDry && plan.Files.Count > 0, console)).ConfigureAwait(false);
            return;
        }

        foreach (UpdatedFile file in isDry ? plan.Files : [])
            await console.Out.WriteAsync(LineDiff.Of(console.ShortPath(file.Path), file.Old, file.New)).ConfigureAwait(false);

        await console.Out.WriteAsync(UpdateText.Of(plan, isDry, console)).ConfigureAwait(false);
    }

    /// <summary>The options of the command, without those that say which database and which project.</summary>
    private sealed class Options
    {
        public Option<string?> Snapshot { get; } = new("--snapshot")
        {
            Description = "A snapshot to follow in the place of a database. Default: the one beside the project.", HelpName = "path",
        };

        public Option<string[]> Renames { get; } = new("--rename")
        {
            Description = "A column that has another name now: table.old_column=new_column.", HelpName = "old=new",
        };

        public Option<string[]> NoRenames { get; } = new("--no-rename")
        {
            Description = "A column that is gone, and was not renamed: table.old_column.", HelpName = "old",
        };

        public Option<bool> DryRun { get; } = new(
            "--dry-run")
        { Description = "Prints what would change in the sources, and writes nothing." };

        public Option<bool> Json { get; } = new("--json") { Description = "Prints what was done and what is left as JSON." };

        public void AddTo(Command command)
        {
            foreach (Option option in new Option[] { Snapshot, Renames, NoRenames, DryRun, Json })
                command.Add(option);
        }
    }
}
