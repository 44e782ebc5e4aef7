namespace RelationGen.Tests.House;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    /// <summary>Where it is, with a separator at the end.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Library.Root, "..", ".."));

    /// <summary>The text of a file.</summary>
    /// <param name="path">Its path, such as <c>docs/decisions.md</c>.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>A path as it is written here: from the root, with slashes.</summary>
    /// <param name="file">The file.</param>
    public static string PathOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The sources that are written by hand, and compiled.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories).Select(PathOf))
        .Where(path => !IsMade(path))
        .Order(StringComparer.Ordinal)];

    /// <summary>What the build makes, golden files, and sources that tests take for data.</summary>
    private static bool IsMade(string path) => path.Split('/') is var parts
        && (parts.Any(part => part is "obj" or "bin" or "Fixtures" or "WellFormed") || path.Contains(".verified.", StringComparison.Ordinal)
            || path.Contains(".received.", StringComparison.Ordinal));
}
