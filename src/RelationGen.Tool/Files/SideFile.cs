namespace RelationGen.Tool.Files;

/// <summary>Reads and writes files so that nobody ever sees half of one.</summary>
internal static class SideFile
{
    /// <summary>Writes all of them, or none: what was replaced comes back where a later one cannot be written.</summary>
    /// <param name="files">The paths and what they have.</param>
    /// <exception cref="ToolException">A file cannot be written.</exception>
    public static void WriteAll(IEnumerable<KeyValuePair<string, string>> files)
    {
        using var swap = new FileSwap(files.Select(file => KeyValuePair.Create(file.Key, (string?)file.Value)));
        swap.Keep();
    }

    /// <summary>Writes one file.</summary>
    /// <returns>False where it has that text already.</returns>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static bool Write(string path, string text)
    {
        if (TryRead(path) == text)
            return false;

        WriteAll([KeyValuePair.Create(path, text)]);
        return true;
    }

    /// <summary>What a file has; null where there is none.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static string? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.WrongUse, $"{path} cannot be read: {exception.Message}", exception);
        }
    }
}
