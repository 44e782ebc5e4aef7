using System.CommandLine;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Restructure;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen remove</c>: takes a relation out of the classes, and its key or junction out of the database where that is asked
/// for.</summary>
internal static class RemoveCommand
{
    private static readonly Dictionary<string, RemovalScope> Scopes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inverse"] = RemovalScope.Inverse,
        ["key"] = RemovalScope.Key,
        ["junction"] = RemovalScope.Junction,
    };

    public static Command Create(ToolConsole console)
    {
        var relation = new Argument<string>("relation") { Description = "The class and the property: Post.Reviewer." };
        var with = new Option<string?>("--with")
        {
            Description = "What goes with it: inverse (the relation that points back), key (that, and the foreign key), "
                + "or junction (that, and the table between). Default: nothing.",
            HelpName = "what",
        };
        with.AcceptOnlyFromAmong([.. Scopes.Keys]);
        var options = new RestructureOptions();
        var command = new Command("remove",
            "Plans the removal of a relation, in the classes and in the database; --apply does it.") { relation, with };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => options.RunAsync(
            parsed, console,
            async (relations, schemas) =>
            {
                RemovalScope scope = parsed.GetValue(with) is { } what ? Scopes[what] : RemovalScope.Relation;
                RemovedRelation removed = await relations.RemoveAsync(parsed.GetValue(relation)!, scope).ConfigureAwait(false);
                return await RemovalPlanner.PlanAsync(removed, scope, schemas, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken));
        return command;
    }
}
