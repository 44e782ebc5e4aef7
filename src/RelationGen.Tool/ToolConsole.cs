namespace RelationGen.Tool;

/// <summary>What a run of the tool sees of the outside: where it writes, where it stands, and the environment.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where notes and errors go.</param>
/// <param name="Directory">The folder that paths are relative to.</param>
/// <param name="Variable">The value of an environment variable; null where it is not set.</param>
internal sealed record ToolConsole(TextWriter Out, TextWriter Error, string Directory, Func<string, string?> Variable)
{
    /// <summary>Colours and progress are shown: a person looks at a terminal, and did not ask for none (https://no-color.org).</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Asks the person at the terminal, who says yes or no; null where nobody can be asked.</summary>
    public Func<string, bool>? Ask { get; init; }

    /// <summary>The console of this process.</summary>
    public static ToolConsole OfProcess() => new(
        Console.Out, Console.Error, System.IO.Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable)
    {
        IsTerminal = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Ask = Console.IsInputRedirected ? null : AskOnTerminal,
    };

    private static bool AskOnTerminal(string question)
    {
        Console.Error.Write(question + " [y/N] ");
        return Console.ReadLine()?.Trim() is { } answer && answer.StartsWith("y", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A path as it stands in the file system.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Directory);

    /// <summary>A path as a person standing in <see cref="Directory"/> writes it.</summary>
    public string ShortPath(string path)
    {
        string relative = Path.GetRelativePath(Directory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
