using System.CommandLine;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Restructure;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen split</c>: makes a class of the junction of a many-to-many relation, so that it can have columns of its
/// own.</summary>
internal static class SplitCommand
{
    public static Command Create(ToolConsole console)
    {
        var relation = new Argument<string>("relation") { Description = "The class and the property: Post.Tags." };
        var entity = new Option<string?>("--entity")
        {
            Description = "The new class. Default: the names of both sides, in the order of the alphabet.",
            HelpName = "name",
        };
        var options = new RestructureOptions();
        var command = new Command("split",
            "Plans a class in the place of a junction that only a relation knows; --apply writes it.") { relation, entity };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => options.RunAsync(
            parsed, console,
            async (relations, _) =>
            {
                string path = parsed.GetValue(relation)!;
                SplitRelation split = await relations.SplitAsync(path, parsed.GetValue(entity)).ConfigureAwait(false);
                return new RestructurePlan(
                    "split", $"Split the junction {split.Place.Table} of {path} into the class {split.Entity}", split.Change,
                    await ChangedFile.OfAsync(split.Change, cancellationToken).ConfigureAwait(false))
                {
                    Notes = [$"The database stays as it is: {split.Entity} maps {split.Place.Table} with its keys and constraints."],
                };
            },
            cancellationToken));
        return command;
    }
}
