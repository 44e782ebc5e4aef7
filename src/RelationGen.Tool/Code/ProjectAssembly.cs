using System.Xml;
using System.Xml.Linq;

namespace RelationGen.Tool.Code;

/// <summary>Finds the project that a command is about, and the assembly that was built of it last.</summary>
/// <param name="ProjectDirectory">The folder of the project.</param>
/// <param name="Assembly">The path of the assembly.</param>
internal sealed record ProjectAssembly(string ProjectDirectory, string Assembly)
{
    /// <summary>A source that was changed after the assembly was built; null where there is none.</summary>
    public string? NewerSource { get; private init; }

    /// <summary>Finds them.</summary>
    /// <param name="project">The project file or its folder; null for the one in the current folder.</param>
    /// <param name="assembly">The assembly; null for the newest of the project.</param>
    /// <param name="console">Where paths are relative to.</param>
    /// <exception cref="ToolException">There is none, or it cannot be told which one is meant.</exception>
    public static ProjectAssembly Find(string? project, string? assembly, ToolConsole console)
    {
        if (assembly is not null)
        {
            string path = console.FullPath(assembly);
            return File.Exists(path)
                ? new ProjectAssembly(project is null ? console.Directory : FolderOf(console.FullPath(project)), path)
                : throw new ToolException(ExitCode.WrongUse, $"There is no assembly {console.ShortPath(path)}.");
        }

        string file = ProjectFile(project, console);
        string folder = Path.GetDirectoryName(file)!;
        string name = NameOf(file) + ".dll";
        FileInfo newest = Built(folder, name).MaxBy(candidate => candidate.LastWriteTimeUtc) ?? throw new ToolException(
            ExitCode.WrongUse,
            $"{console.ShortPath(file)} was not built yet: there is no {name} in its bin folder. "
                + "Run \"dotnet build\", add --build, or name the assembly with --assembly.");
        return new ProjectAssembly(folder, newest.FullName) { NewerSource = NewerThan(newest, folder) };
    }

    /// <summary>The project file that is meant.</summary>
    /// <exception cref="ToolException">There is none, or several.</exception>
    public static string ProjectFile(string? project, ToolConsole console)
    {
        string path = console.FullPath(project ?? ".");
        if (File.Exists(path))
            return path;

        if (!Directory.Exists(path))
            throw new ToolException(ExitCode.WrongUse, $"There is no project {console.ShortPath(path)}.");

        string[] files = Directory.GetFiles(path, "*.csproj");
        return files.Length switch
        {
            1 => files[0],
            0 => throw new ToolException(
                ExitCode.WrongUse, $"There is no project in {path}; name one with --project, or an assembly with --assembly."),
            _ => throw new ToolException(
                ExitCode.WrongUse,
                $"There are several projects in {path}; say which with --project "
                    + $"{Path.GetFileName(files.Order(StringComparer.Ordinal).First())}."),
        };
    }

    /// <summary>A source below a folder that was changed after the assembly was built; null where there is none.</summary>
    public static string? NewerThan(FileInfo assembly, string folder) => new DirectoryInfo(folder)
        .EnumerateFiles("*.cs", SearchOption.AllDirectories)
        .FirstOrDefault(
            file => file.LastWriteTimeUtc > assembly.LastWriteTimeUtc && !IsOutput(Path.GetRelativePath(folder, file.FullName)))?.FullName;

    private static string FolderOf(string path) => Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;

    private static string NameOf(string project)
    {
        try
        {
            string? name = XDocument.Load(project).Descendants()
                .FirstOrDefault(element => element.Name.LocalName == "AssemblyName")?.Value.Trim();
            return string.IsNullOrEmpty(name) || name.Contains('$', StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(project)
                : name;
        }
        catch (XmlException exception)
        {
            throw new ToolException(ExitCode.WrongUse, $"{project} cannot be read: {exception.Message}", exception);
        }
    }

    private static IEnumerable<FileInfo> Built(string folder, string name)
    {
        string bin = Path.Combine(folder, "bin");
        return !Directory.Exists(bin) ? [] : new DirectoryInfo(bin).EnumerateFiles(name, SearchOption.AllDirectories)
            .Where(file => file.Directory!.Name is not ("ref" or "refint" or "publish"));
    }

    private static bool IsOutput(string relative) =>
        relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)[0] is "bin" or "obj";
}
