using System.CommandLine;
using RelationGen.Tool.Code;
using RelationGen.Tool.Files;
using RelationGen.Tool.Report;
using RelationGen.Tool.Scaffold;
using Spectre.Console;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen scaffold</c>: writes classes with relations for the tables of a database, or of a snapshot.</summary>
internal static class ScaffoldCommand
{
    private const string Ask = "ask";
    private const string Pure = "pure";
    private const string None = "none";

    public static Command Create(ToolConsole console)
    {
        var database = new DatabaseOptions();
        var options = new Options();
        var command = new Command(
            "scaffold", "Writes partial classes with relations for the tables of a database. They are yours from then on.");
        options.AddTo(command);
        database.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SchemaSnapshot snapshot = await ReadAsync(parsed, options, database, console, cancellationToken).ConfigureAwait(false);
            if (snapshot.Tables.Count == 0)
                throw new ToolException(ExitCode.WrongUse, "There is no table to make a class of; see --schemas and --tables.");

            string folder = console.FullPath(parsed.GetValue(options.Output)!);
            ScaffoldOptions settings = Settings(parsed, options, folder, console);
            var lookup = new SchemaLookup(snapshot);
            RefuseKeys(lookup, settings);
            Scaffolding plan = Scaffolder.Plan(snapshot, settings);
            RefuseJunctions(lookup, plan.Report, settings);
            if (parsed.GetValue(options.ManyToMany) == Ask)
                plan = Scaffolder.Plan(snapshot, Choose(plan.Report, settings, console));

            bool isDry = parsed.GetValue(options.DryRun);
            if (!isDry)
                Write(plan.Files, folder, console);

            if (parsed.GetValue(options.Json))
                ScaffoldJson.Write(plan, console.Out);
            else
                await WriteTextAsync(plan, snapshot, folder, isDry, console).ConfigureAwait(false);

            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static async Task<SchemaSnapshot> ReadAsync(
        ParseResult parsed, Options options, DatabaseOptions database, ToolConsole console, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(options.Snapshot) is not { } path)
            return await database.Target(parsed, console).ReadAsync(database.Filter(parsed), cancellationToken).ConfigureAwait(false);

        return database.IsGiven(parsed)
            ? throw new ToolException(ExitCode.WrongUse, "--snapshot and a database say what to read both; give one of them.")
            : database.Filter(parsed).Of(SnapshotFiles.Read(path, console.Directory, console)[0].Snapshot);
    }

    private static ScaffoldOptions Settings(ParseResult parsed, Options options, string folder, ToolConsole console)
    {
        string mode = parsed.GetValue(options.ManyToMany)!;
        return new ScaffoldOptions(parsed.GetValue(options.Namespace) ?? ProjectNamespace.Of(folder, console))
        {
            NamespacePerSchema = parsed.GetValue(options.NamespacePerSchema),
            IncludeViews = parsed.GetValue(options.Views),
            Keys = (parsed.GetValue(options.Keys) ?? []).Select(KeyOf).ToEquatableArray(),
            ManyToMany = mode switch { Pure => ManyToManyMode.Pure, None or Ask => ManyToManyMode.None, _ => ManyToManyMode.Chosen },
            Junctions = mode is Pure or None or Ask ? default : Names(mode).ToEquatableArray(),
        };
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Reads <c>view=column,column</c>.</summary>
    private static KeyOverride KeyOf(string text) => text.Split('=', 2) is [{ Length: > 0 } table, { Length: > 0 } columns]
        ? new KeyOverride(table, Names(columns).ToEquatableArray())
        : throw new ToolException(ExitCode.WrongUse, $"--key {text} is not of the form table=column,column.");

    /// <summary>A name that means nothing is a mistake, and what was meant would be missing.</summary>
    private static void RefuseKeys(SchemaLookup lookup, ScaffoldOptions settings)
    {
        foreach (KeyOverride key in settings.Keys)
        {
            SchemaTable[] tables = [.. lookup.Snapshot.Tables.Where(table => lookup.IsMeant(key.Table, table))];
            string? missing = key.Columns.FirstOrDefault(column => !tables.Any(table => lookup.Column(table, column) is not null));
            if (tables.Length == 0 || missing is not null)
            {
                throw new ToolException(
                    ExitCode.WrongUse,
                    $"--key {key.Table}={string.Join(',', key.Columns)}: "
                        + (tables.Length == 0 ? $"there is no table or view {key.Table} among those that are read."
                            : $"{key.Table} has no column {missing}."));
            }
        }
    }

    /// <summary>A table that stands between no two others becomes no relation, whoever names it.</summary>
    private static void RefuseJunctions(SchemaLookup lookup, ScaffoldReport report, ScaffoldOptions settings)
    {
        foreach (string name in settings.Junctions.Where(
            name => !report.Candidates.Exists(candidate => lookup.IsMeant(name, candidate.Table))))
        {
            string there = string.Join(", ", report.Candidates.Select(candidate => candidate.Table.FullName));
            throw new ToolException(
                ExitCode.WrongUse,
                $"--many-to-many {name}: no table of this name stands between two others; "
                    + (there.Length == 0 ? "there is none that does." : $"those that do are {there}."));
        }
    }

    /// <summary>Asks a person for each table that holds nothing but pairs; nobody is asked where nobody can answer.</summary>
    private static ScaffoldOptions Choose(ScaffoldReport report, ScaffoldOptions settings, ToolConsole console)
    {
        if (report.Candidates.Count == 0)
            return settings;

        if (!console.IsTerminal)
        {
            string tables = string.Join(",", report.Candidates.Select(candidate => candidate.Table.FullName));
            throw new ToolException(
                ExitCode.WrongUse, $"Nobody can be asked without a terminal; say --many-to-many {tables} or some of these, pure, or none.");
        }

        List<string> chosen = AnsiConsole.Prompt(
            new MultiSelectionPrompt<string>()
                .Title("Which of these tables are the junction of a many-to-many relation?")
                .NotRequired()
                .UseConverter(Markup.Escape)
                .AddChoices(report.Candidates.Select(candidate => candidate.Table.FullName)));
        return settings with { ManyToMany = ManyToManyMode.Chosen, Junctions = chosen.ToEquatableArray() };
    }

    /// <summary>A file that is there was changed by hand, or may be.</summary>
    private static void Write(IReadOnlyList<ScaffoldFile> files, string folder, ToolConsole console)
    {
        string[] there = [.. files.Select(file => Path.Combine(folder, file.Path)).Where(File.Exists).Select(console.ShortPath)];
        if (there.Length > 0)
        {
            throw new ToolException(
                ExitCode.WrongUse,
                $"Nothing was written, because {there[0]}{(there.Length == 1 ? " is" : $" and {there.Length - 1} more files are")} there "
                    + "already. Name another folder with --output, fewer tables with --tables, or remove them.");
        }

        SideFile.WriteAll(files.Select(file => KeyValuePair.Create(Path.Combine(folder, file.Path), file.Text)));
    }

    private static async Task WriteTextAsync(Scaffolding plan, SchemaSnapshot snapshot, string folder, bool isDry, ToolConsole console)
    {
        foreach (ScaffoldFile file in isDry ? plan.Files : [])
            await console.Out.WriteLineAsync($"// {console.ShortPath(Path.Combine(folder, file.Path))}\n{file.Text}").ConfigureAwait(false);

        await console.Out.WriteAsync(ReportText.Of(plan.Report, snapshot)).ConfigureAwait(false);
        await console.Out.WriteLineAsync(
            $"{console.ShortPath(folder)}: {plan.Files.Count} file{(plan.Files.Count == 1 ? string.Empty : "s")}"
                + (isDry ? " would be written" : " written"))
            .ConfigureAwait(false);
    }

    /// <summary>The options of the command, without those that say which database.</summary>
    private sealed class Options
    {
        public Option<string?> Snapshot { get; } = new("--snapshot")
        {
            Description = "A snapshot to read in the place of a database.", HelpName = "path",
        };

        public Option<string> Output { get; } = new("--output", "-o")
        {
            Description = "The folder of the classes.", HelpName = "path", DefaultValueFactory = _ => "Model",
        };

        public Option<string?> Namespace { get; } = new("--namespace")
        {
            Description = "The namespace of the classes. Default: that of the project around the folder.", HelpName = "name",
        };

        public Option<bool> NamespacePerSchema { get; } = new("--namespace-per-schema")
        {
            Description = "Puts the classes of each schema into a namespace and a folder of their own.",
        };

        public Option<string> ManyToMany { get; } = new("--many-to-many")
        {
            Description = "Which tables between two others become many-to-many relations: none, pure (those that hold nothing but pairs), "
                + "ask, or their names with commas between them.",
            HelpName = "which",
            DefaultValueFactory = _ => None,
        };

        public Option<bool> Views { get; } = new("--views") { Description = "Makes classes of views too." };

        public Option<string[]> Keys { get; } = new("--key")
        {
            Description = "The key of a table or view that has none: active_users=id.", HelpName = "table=column,column",
        };

        public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Prints the files and writes none." };

        public Option<bool> Json { get; } = new("--json") { Description = "Prints the report as JSON." };

        public void AddTo(Command command)
        {
            Option[] all = [Snapshot, Output, Namespace, NamespacePerSchema, ManyToMany, Views, Keys, DryRun, Json];
            foreach (Option option in all)
                command.Add(option);
        }
    }
}
