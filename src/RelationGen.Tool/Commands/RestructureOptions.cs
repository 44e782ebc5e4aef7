using System.CommandLine;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Code;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Readers;
using RelationGen.Tool.Restructure;

namespace RelationGen.Tool.Commands;

/// <summary>What the commands that change relations have in common: the project, the database, and that nothing is done unasked.</summary>
internal sealed class RestructureOptions
{
    private readonly DatabaseOptions _database = new();

    private readonly Option<string?> _project = ProjectOption.Create();

    private readonly Option<bool> _apply = new("--apply")
    {
        Description = "Writes the sources, and changes the database where one is named: all of it, or nothing.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints the plan as data." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_project);
        command.Add(_apply);
        command.Add(_json);
        _database.AddTo(command);
    }

    /// <summary>Plans a change, prints it, and does it where that is asked for.</summary>
    /// <param name="parsed">The options.</param>
    /// <param name="console">Where it is printed.</param>
    /// <param name="make">Makes the plan; what it asks for are the schemas that the change may be about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How the process ends.</returns>
    public async Task<int> RunAsync(
        ParseResult parsed, ToolConsole console,
        Func<ProjectRelations, Func<Task<IReadOnlyList<KnownSchema>>>, Task<RestructurePlan>> make, CancellationToken cancellationToken)
    {
        string file = ProjectAssembly.ProjectFile(parsed.GetValue(_project), console);
        SchemaFilter filter = _database.SchemasOnly(parsed);
        using OpenedProject opened = await OpenedProject.OpenAsync(file, console, cancellationToken).ConfigureAwait(false);
        RestructurePlan plan = await PlanAsync(opened, SchemasAsync, make, cancellationToken).ConfigureAwait(false);
        bool isApplied = parsed.GetValue(_apply) && plan.Reasons.Count == 0;
        bool isData = parsed.GetValue(_json);
        if (!isData)
            await console.Out.WriteAsync(new RestructureText(console).Of(plan)).ConfigureAwait(false);

        if (isApplied)
            await RestructureRunner.RunAsync(plan, filter, cancellationToken).ConfigureAwait(false);

        if (isData)
            await console.Out.WriteAsync(RestructureJson.Of(plan, isApplied, console)).ConfigureAwait(false);

        if (!isData || plan.Reasons.Count > 0)
            await console.Error.WriteLineAsync(End(plan, isApplied)).ConfigureAwait(false);

        return (int)(plan.Reasons.Count == 0 ? ExitCode.Fine : ExitCode.Differences);

        async Task<IReadOnlyList<KnownSchema>> SchemasAsync() => _database.IsGiven(parsed)
            ? [await KnownSchemas.OfAsync(_database.Target(parsed, console), filter, cancellationToken).ConfigureAwait(false)]
            : await KnownSchemas.BesideAsync(file, console).ConfigureAwait(false);
    }

    private static async Task<RestructurePlan> PlanAsync(
        OpenedProject opened, Func<Task<IReadOnlyList<KnownSchema>>> schemas,
        Func<ProjectRelations, Func<Task<IReadOnlyList<KnownSchema>>>, Task<RestructurePlan>> make, CancellationToken cancellationToken)
    {
        try
        {
            ProjectRelations relations = await ProjectRelations.OpenAsync(opened.Project, cancellationToken).ConfigureAwait(false);
            RestructurePlan plan = await make(relations, schemas).ConfigureAwait(false);
            return opened.Framework is not { } framework ? plan : plan with
            {
                Notes = [.. plan.Notes, $"The project is for several frameworks; it was looked at for {framework}."],
            };
        }
        catch (RestructuringException exception)
        {
            throw new ToolException(ExitCode.WrongUse, exception.Message, exception);
        }
    }

    private static string End(RestructurePlan plan, bool isApplied)
    {
        if (!isApplied)
        {
            return plan.Reasons.Count == 0 ? "Nothing was changed; add --apply to do it."
                : $"Nothing was changed. {string.Join(' ', plan.Reasons)}";
        }

        string files = plan.Files.Count == 1 ? "1 file" : $"{plan.Files.Count} files";
        string[] databases =
        [
            .. plan.Schemas.Where(schema => schema.Ddl.Steps.Count > 0).Select(schema => schema.Schema.Target is null
                ? $"{schema.Schema.Name}: the statements are yours to run" : $"{schema.Schema.Name}: {DdlScript.Counts(schema.Ddl)}"),
        ];
        return $"Done: {string.Join("; ", databases.Prepend(files))}.";
    }
}
