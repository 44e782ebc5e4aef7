using System.Text;

namespace RelationGen.Tool.Files;

/// <summary>Writes files beside their place and moves them there, so that nobody ever sees half of one.</summary>
internal static class SideFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes all of them, or none: what cannot be written is found out before anything is moved.</summary>
    /// <param name="files">The paths and what they have.</param>
    /// <exception cref="ToolException">A file cannot be written.</exception>
    public static void WriteAll(IEnumerable<KeyValuePair<string, string>> files)
    {
        List<(string Side, string Path)> written = [];
        try
        {
            foreach ((string path, string text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                string side = path + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp";
                written.Add((side, path));
                File.WriteAllText(side, text, Utf8);
            }

            foreach ((string side, string path) in written)
                File.Move(side, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.WrongUse, $"Nothing was written: {exception.Message}", exception);
        }
        finally
        {
            foreach ((string side, _) in written.Where(file => File.Exists(file.Side)))
                File.Delete(side);
        }
    }

    /// <summary>Writes one file.</summary>
    /// <returns>False where it has that text already.</returns>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static bool Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
            return false;

        WriteAll([KeyValuePair.Create(path, text)]);
        return true;
    }
}
