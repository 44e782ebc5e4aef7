using System.CommandLine;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Restructure;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen join</c>: declares many-to-many relations over the class between two others, which stays or goes.</summary>
internal static class JoinCommand
{
    public static Command Create(ToolConsole console)
    {
        var table = new Argument<string>("table") { Description = "The table between two others, or its class: post_tags, PostTag." };
        var through = new Option<bool>("--through") { Description = "The class stays, and the relations go through it." };
        var dropEntity = new Option<bool>("--drop-entity") { Description = "The class goes, and the relations name the table." };
        var keys = new Option<string[]>("--keys")
        {
            Description = "The columns of the two foreign keys, with commas between them, where the table has more of them.",
            HelpName = "columns",
            AllowMultipleArgumentsPerToken = true,
        };
        var options = new RestructureOptions();
        var command = new Command("join", "Plans many-to-many relations over a table that has a class; --apply writes them.")
        {
            table, through, dropEntity, keys,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            bool keepsEntity = Keeps(parsed.GetValue(through), parsed.GetValue(dropEntity), parsed.GetValue(table)!, console);
            return options.RunAsync(
                parsed, console,
                async (relations, schemas) =>
                {
                    JoinedEntity joined = await relations.JoinAsync(
                        parsed.GetValue(table)!, DatabaseOptions.Split(parsed.GetValue(keys)), keepsEntity, Plurals.Plural)
                            .ConfigureAwait(false);
                    return await JoinPlanner.PlanAsync(joined, keepsEntity, schemas, cancellationToken).ConfigureAwait(false);
                },
                cancellationToken);
        });
        return command;
    }

    private static bool Keeps(bool through, bool dropEntity, string table, ToolConsole console) => (through, dropEntity) switch
    {
        (true, true) => throw new ToolException(ExitCode.WrongUse,
            "--through keeps the class and --drop-entity removes it; say one of them."),
        (false, false) when console is { IsTerminal: true, Ask: { } ask } =>
            ask($"Should the class of {table} stay, so that the relations go through it?"),
        (false, false) => throw new ToolException(
            ExitCode.WrongUse, $"Say --through where the class of {table} stays, or --drop-entity where it goes."),
        _ => through,
    };
}
