using System.Text;

namespace RelationGen.Tool.Files;

/// <summary>
/// Puts files in the place of others, all or none. What was there before comes back when this is disposed before <see cref="Keep"/> was
/// called.
/// </summary>
internal sealed class FileSwap : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _mark = "." + Guid.NewGuid().ToString("N")[..8];
    private readonly List<string> _written = [];
    private readonly List<string> _moved = [];

    /// <summary>Writes the files beside their places and moves them there, so that nobody ever sees half of one.</summary>
    /// <param name="files">The paths and what they have; null for a file that goes.</param>
    /// <exception cref="ToolException">A file cannot be written; nothing is changed.</exception>
    public FileSwap(IEnumerable<KeyValuePair<string, string?>> files)
    {
        try
        {
            foreach ((string named, string? text) in files)
            {
                string path = Place(named);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                _written.Add(path);
                if (text is not null)
                    Write(path, text);
            }

            foreach (string path in _written)
            {
                if (File.Exists(path))
                    File.Move(path, Old(path));

                _moved.Add(path);
                if (File.Exists(Side(path)))
                    File.Move(Side(path), path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new ToolException(ExitCode.WrongUse, $"Nothing was written: {exception.Message}", exception);
        }
    }

    /// <summary>What was there before does not come back.</summary>
    public void Keep() => _moved.Clear();

    /// <summary>Restores what was there before, unless it was kept.</summary>
    public void Dispose()
    {
        foreach (string path in _moved)
            Restore(path);

        _moved.Clear();
        foreach (string side in _written.SelectMany(path => new[] { Side(path), Old(path) }).Where(File.Exists))
            File.Delete(side);
    }

    /// <summary>What a link leads to is what is meant.</summary>
    private static string Place(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;

    private void Write(string path, string text)
    {
        var old = new FileInfo(path);
        if (old is { Exists: true, IsReadOnly: true })
            throw new UnauthorizedAccessException($"{path} is read-only.");

        File.WriteAllText(Side(path), text, Utf8);
        if (old.Exists && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(Side(path), old.UnixFileMode);
    }

    private void Restore(string path)
    {
        if (File.Exists(Old(path)))
            File.Move(Old(path), path, overwrite: true);
        else if (File.Exists(path))
            File.Delete(path);
    }

    private string Side(string path) => path + _mark + ".tmp";

    private string Old(string path) => path + _mark + ".old";
}
