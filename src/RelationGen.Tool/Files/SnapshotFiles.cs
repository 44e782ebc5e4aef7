namespace RelationGen.Tool.Files;

/// <summary>The snapshots that lie beside a project.</summary>
internal static class SnapshotFiles
{
    /// <summary>The path of a snapshot that is written.</summary>
    /// <param name="output">What the user said; null for the usual name.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="console">Where paths are relative to.</param>
    public static string Target(string? output, string folder, ToolConsole console)
    {
        if (output is null)
            return Path.Combine(folder, SchemaFile.DefaultName);

        string path = console.FullPath(output);
        return Directory.Exists(path) ? Path.Combine(path, SchemaFile.DefaultName) : path;
    }

    /// <summary>The snapshots of a project, or the one that the user names.</summary>
    /// <exception cref="ToolException">There is none, or one cannot be read.</exception>
    public static IReadOnlyList<(string Path, SchemaSnapshot Snapshot)> Read(string? named, string folder, ToolConsole console)
    {
        if (named is not null)
        {
            string path = console.FullPath(named);
            return File.Exists(path)
                ? [(path, Parse(path, console))]
                : throw new ToolException(ExitCode.WrongUse, $"There is no file {console.ShortPath(path)}.");
        }

        string[] paths = [.. Directory.GetFiles(folder, "relations.schema*.json").Order(StringComparer.Ordinal)];
        return paths.Length > 0
            ? [.. paths.Select(path => (path, Parse(path, console)))]
            : throw new ToolException(
                ExitCode.WrongUse,
                $"There is no {SchemaFile.DefaultName} in {folder}; write one with \"relationgen snapshot --db …\", or name one with "
                    + "--snapshot.");
    }

    private static SchemaSnapshot Parse(string path, ToolConsole console)
    {
        try
        {
            return SchemaParser.Parse(File.ReadAllText(path)).Snapshot;
        }
        catch (SchemaFileException exception)
        {
            throw new ToolException(ExitCode.WrongUse, $"{console.ShortPath(path)}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.WrongUse, $"{console.ShortPath(path)} cannot be read: {exception.Message}", exception);
        }
    }
}
