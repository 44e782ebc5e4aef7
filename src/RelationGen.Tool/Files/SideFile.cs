using System.Text;

namespace RelationGen.Tool.Files;

/// <summary>Writes files beside their place and moves them there, so that nobody ever sees half of one.</summary>
internal static class SideFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes all of them, or none: what was replaced comes back where a later one cannot be written.</summary>
    /// <param name="files">The paths and what they have.</param>
    /// <exception cref="ToolException">A file cannot be written.</exception>
    public static void WriteAll(IEnumerable<KeyValuePair<string, string>> files)
    {
        string mark = "." + Guid.NewGuid().ToString("N")[..8];
        List<string> written = [];
        List<string> moved = [];
        try
        {
            foreach ((string path, string text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                written.Add(path);
                File.WriteAllText(path + mark + ".tmp", text, Utf8);
            }

            foreach (string path in written)
            {
                if (File.Exists(path))
                    File.Move(path, path + mark + ".old");

                moved.Add(path);
                File.Move(path + mark + ".tmp", path);
            }

            moved.Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.WrongUse, $"Nothing was written: {exception.Message}", exception);
        }
        finally
        {
            foreach (string path in moved)
                Restore(path, path + mark + ".old");

            foreach (string side in written.SelectMany(path => new[] { path + mark + ".tmp", path + mark + ".old" }).Where(File.Exists))
                File.Delete(side);
        }
    }

    private static void Restore(string path, string old)
    {
        if (File.Exists(old))
            File.Move(old, path, overwrite: true);
        else if (File.Exists(path))
            File.Delete(path);
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
