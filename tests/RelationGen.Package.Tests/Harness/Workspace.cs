using System.Reflection;

namespace RelationGen.Package.Tests.Harness;

/// <summary>A temporary folder outside the repository, and the repository itself.</summary>
internal sealed class Workspace : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("relationgen-package-").FullName;

    public static string Repository { get; } = typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Repository").Value!;

    public static string Consumers { get; } = Path.Combine(Repository, "tests", "RelationGen.Package.Tests", "Consumers");

    public string Folder(params string[] names) => Directory.CreateDirectory(Path.Combine([Root, .. names])).FullName;

    /// <summary>Copies what a pack needs, without build outputs: packing then never touches files that other builds write at the same time.</summary>
    public string CopySources(string name)
    {
        string copy = Folder(name);
        foreach (string file in Directory.EnumerateFiles(Repository).Where(file => Path.GetExtension(file) is not ".sln"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        CopyTree(Path.Combine(Repository, "src"), Path.Combine(copy, "src"));
        return copy;
    }

    public static void CopyTree(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));

        foreach (string folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
            CopyTree(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that is still open stays in the temporary folder; no test depends on its absence.
        }
    }
}
