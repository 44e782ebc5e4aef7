using System.Diagnostics;

namespace RelationGen.Tool.Code;

/// <summary>Runs a command of the .NET SDK.</summary>
internal static class DotNet
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What stands behind <c>dotnet</c>.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="purpose">What needs it, for the message where there is no SDK.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How it ended, and what it printed.</returns>
    /// <exception cref="ToolException">There is no SDK.</exception>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] arguments, string folder, string purpose, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        using Process process = Start(start, purpose);
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return (process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }

    private static Process Start(ProcessStartInfo start, string purpose)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ToolException(ExitCode.WrongUse, $"{purpose} needs the .NET SDK, and there is no command 'dotnet'.", exception);
        }
    }
}
