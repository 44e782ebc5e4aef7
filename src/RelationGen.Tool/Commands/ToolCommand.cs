using System.CommandLine;
using System.Text.RegularExpressions;

namespace RelationGen.Tool.Commands;

/// <summary>The command with all of its subcommands, and how any of them ends.</summary>
internal static partial class ToolCommand
{
    /// <summary>Runs what the arguments say.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Create(console).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            // What stands behind an equals sign may be a password, where a connection string is not in quotation marks.
            foreach (string message in parsed.Errors.Select(error => Secret().Replace(error.Message, "$1=…")).Distinct())
                await console.Error.WriteLineAsync(message).ConfigureAwait(false);

            await console.Error.WriteLineAsync($"relationgen {string.Join(' ', Path(parsed))}--help says what there is.")
                .ConfigureAwait(false);
            return (int)ExitCode.WrongUse;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = console.Out, Error = console.Error,
                EnableDefaultExceptionHandler = false
            };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException exception)
        {
            await console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return (int)exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Cancelled.").ConfigureAwait(false);
            return (int)ExitCode.WrongUse;
        }
#pragma warning disable CA1031 // The last one who can say what happened.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await console.Error.WriteLineAsync(
                "relationgen failed, which is a fault of its own; please report what follows at "
                    + "https://github.com/relationgen/relationgen/issues\n"
                + exception).ConfigureAwait(false);
            return (int)ExitCode.Internal;
        }
    }

    /// <summary>The command line as it is understood.</summary>
    public static RootCommand Create(ToolConsole console) => new(
        "Reads a database, writes classes with relations for it, and compares database, file and code.")
    {
        ScaffoldCommand.Create(console),
        UpdateCommand.Create(console),
        SnapshotCommand.Create(console),
        CheckCommand.Create(console),
        DriftCommand.Create(console),
        DiffCommand.Create(console),
        LockCommand.Create(console),
        JoinCommand.Create(console),
        SplitCommand.Create(console),
        RemoveCommand.Create(console),
        SqlCommand.Create(console),
    };

    [GeneratedRegex("([A-Za-z][A-Za-z ]*)=[^' ]+", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    private static IEnumerable<string> Path(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? [] : [parsed.CommandResult.Command.Name, string.Empty];
}
