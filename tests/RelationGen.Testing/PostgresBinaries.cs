using System.Diagnostics;
using System.Globalization;

namespace RelationGen.Testing;

/// <summary>Finds the programs of a PostgreSQL server: on the PATH, and where Debian puts them.</summary>
internal static class PostgresBinaries
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    /// <summary>The directory of the newest version; null when there is none.</summary>
    public static string? Find() => Directories()
        .Where(directory => Programs.All(program => File.Exists(Path.Combine(directory, program))))
        .Select(directory => (directory, version: VersionOf(directory)))
        .Where(found => found.version > 0)
        .OrderByDescending(found => found.version)
        .Select(found => found.directory)
        .FirstOrDefault();

    private static IEnumerable<string> Directories()
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        IEnumerable<string> onPath = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Directory.Exists("/usr/lib/postgresql")
            ? onPath.Concat(Directory.GetDirectories("/usr/lib/postgresql").Select(directory => Path.Combine(directory, "bin")))
            : onPath;
    }

    /// <summary>15 for <c>postgres (PostgreSQL) 15.12 (Debian …)</c>.</summary>
    private static int VersionOf(string directory)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(directory, "postgres"), "--version") { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string? word = output.Split(' ', '\n').FirstOrDefault(part => part.Length > 0 && char.IsAsciiDigit(part[0]));
        string major = new([.. (word ?? "").TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : 0;
    }
}
