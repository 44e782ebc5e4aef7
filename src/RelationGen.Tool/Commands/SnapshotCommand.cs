using System.CommandLine;
using RelationGen.Tool.Databases;
using RelationGen.Tool.Files;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen snapshot</c>: writes what a database looks like to a file that belongs under version control.</summary>
internal static class SnapshotCommand
{
    public static Command Create(ToolConsole console)
    {
        var database = new DatabaseOptions();
        var project = new Option<string?>("--project")
        {
            Description = "The project that the file lies beside, or its folder. Default: the current folder.",
            HelpName = "path",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = $"The file. Default: {SchemaFile.DefaultName}; a project with several databases has one for each, such as "
                + "relations.schema.sqlite.json.",
            HelpName = "path",
        };
        var command = new Command(
            "snapshot", "Writes what a database looks like to a file, which the analyzers and \"check\" compare classes with.")
        {
            output, project,
        };
        database.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            DatabaseTarget target = database.Target(parsed, console);
            string path = SnapshotFiles.Target(parsed.GetValue(output), FolderOf(parsed.GetValue(project), console), console);
            RefuseOther(path, target, console);
            SchemaSnapshot snapshot = await target.ReadAsync(database.Filter(parsed), cancellationToken).ConfigureAwait(false);
            foreach (string note in snapshot.Tables.SelectMany(table => table.Notes.Select(note => table.FullName + ": " + note)))
                await console.Error.WriteLineAsync(note).ConfigureAwait(false);

            if (snapshot.Tables.Count == 0)
                await console.Error.WriteLineAsync($"{target.Name} has no table that is meant; see --schemas and --tables.")
                    .ConfigureAwait(false);

            bool isWritten = SideFile.Write(path, SchemaWriter.Write(snapshot));
            await console.Out.WriteLineAsync(
                $"{console.ShortPath(path)}: {Sum(snapshot)} ({EngineNames.Display(snapshot.Engine)}), "
                    + $"{(isWritten ? "written" : "unchanged")}")
                .ConfigureAwait(false);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static string FolderOf(string? project, ToolConsole console)
    {
        string path = console.FullPath(project ?? ".");
        return Directory.Exists(path) ? path
            : File.Exists(path) ? Path.GetDirectoryName(path)!
            : throw new ToolException(ExitCode.WrongUse, $"There is no project {console.ShortPath(path)}.");
    }

    /// <summary>The snapshot of another kind of database is not lost by mistake.</summary>
    private static void RefuseOther(string path, DatabaseTarget target, ToolConsole console)
    {
        if (SideFile.TryRead(path) is not { } text)
            return;

        SchemaEngine engine;
        try
        {
            engine = SchemaParser.Parse(text).Snapshot.Engine;
        }
        catch (SchemaFileException)
        {
            // What is broken is written anew.
            return;
        }

        if (engine != target.Engine)
        {
            throw new ToolException(
                ExitCode.WrongUse,
                $"{console.ShortPath(path)} is the snapshot of a {EngineNames.Display(engine)} database; "
                    + $"write that of {target.Name} beside it with --output relations.schema.{EngineNames.Of(target.Engine)}.json.");
        }
    }

    private static string Sum(SchemaSnapshot snapshot)
    {
        int views = snapshot.Tables.Count(table => table.Kind is TableKind.View or TableKind.MaterializedView);
        return $"{Count(snapshot.Tables.Count - views, "table")}, {(views == 0 ? string.Empty : Count(views, "view") + ", ")}"
            + Count(snapshot.Tables.Sum(table => table.ForeignKeys.Count), "foreign key");
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
