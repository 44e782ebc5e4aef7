using System.CommandLine;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Files;

namespace RelationGen.Tool.Commands;

/// <summary><c>relationgen diff</c>: the statements that take a database to another schema.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var sides = new DiffSides();
        var wishes = new DiffOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write the script to. Default: it is printed.",
            HelpName = "path",
        };
        var json = new Option<bool>("--json") { Description = "Prints the plan as data." };
        var apply = new Option<bool>("--apply")
        {
            Description = "Runs the statements on the database, all or none, after printing them.",
        };
        var command = new Command("diff",
            "Prints the statements that take a database to the schema of the classes, of a snapshot, or the reverse.")
        {
            output, json, apply,
        };
        sides.AddTo(command);
        wishes.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            DiffPair pair = await sides.ReadAsync(parsed, console, cancellationToken).ConfigureAwait(false);
            bool isApplied = parsed.GetValue(apply);
            if (isApplied && pair.Target is null)
                throw new ToolException(ExitCode.WrongUse, "--apply changes a database, so --from must be db.");

            DdlOptions options = wishes.Of(parsed, pair);
            DdlPlan plan = Ask(DdlPlanner.Create(pair.From, pair.To, options, pair.Facts), pair, options, console);
            bool isData = parsed.GetValue(json);
            string script = DdlScript.Write(plan, $"relationgen diff: from {pair.FromName} to {pair.ToName}");
            if (parsed.GetValue(output) is { } path)
            {
                SideFile.Write(console.FullPath(path), script);
                await console.Error.WriteLineAsync($"{console.ShortPath(console.FullPath(path))}: {DdlScript.Counts(plan)}")
                    .ConfigureAwait(false);
            }
            else if (!isData)
            {
                await console.Out.WriteAsync(script).ConfigureAwait(false);
            }

            if (isApplied && plan.Steps.Count > 0)
            {
                Refuse(plan);
                await pair.Target!.ChangeAsync(
                    connection => new DdlRunner(connection, pair.Filter).RunAsync(plan, cancellationToken: cancellationToken),
                    cancellationToken).ConfigureAwait(false);
                await console.Error.WriteLineAsync($"{pair.Target.Name}: done, {DdlScript.Counts(plan)}").ConfigureAwait(false);
            }

            if (isData)
                await console.Out.WriteAsync(DdlJson.Write(plan, pair.FromName, pair.ToName, isApplied && plan.Steps.Count > 0))
                    .ConfigureAwait(false);

            bool isDone = plan.IsEmpty || (isApplied && plan.Questions.Count == 0 && plan.LeftOut.Count == 0 && plan.Obstacles.Count == 0);
            return (int)(isDone ? ExitCode.Fine : ExitCode.Differences);
        });
        return command;
    }

    /// <summary>Whoever looks at a terminal is asked what has another name; one answer can make the next question pointless.</summary>
    private static DdlPlan Ask(DdlPlan plan, DiffPair pair, DdlOptions options, ToolConsole console)
    {
        while (console is { IsTerminal: true, Ask: { } ask } && plan.Questions is [{ } question, ..])
        {
            options = ask(question.Text)
                ? options with { Renames = [.. options.Renames, new DdlRename(question.OldPath, question.New)] }
                : options with { Declined = [.. options.Declined, question] };
            plan = DdlPlanner.Create(pair.From, pair.To, options, pair.Facts);
        }

        return plan;
    }

    private static void Refuse(DdlPlan plan)
    {
        if (plan.Questions is [{ } question, ..])
        {
            throw new ToolException(
                ExitCode.Differences,
                $"Nothing was changed, because a question is open. {question.Text} Say {question.Yes}, or {question.No} if it was not.");
        }

        if (plan.Obstacles is [{ } obstacle, ..])
            throw new ToolException(ExitCode.Differences, $"Nothing was changed, because something is in the way. {obstacle}");
    }
}
