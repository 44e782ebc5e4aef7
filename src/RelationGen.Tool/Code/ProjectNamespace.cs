using System.Xml.Linq;

namespace RelationGen.Tool.Code;

/// <summary>The namespace that an editor would give a new class in a folder.</summary>
internal static class ProjectNamespace
{
    /// <summary>The root namespace of the nearest project above, and the folders below it.</summary>
    /// <exception cref="ToolException">There is no project.</exception>
    public static string Of(string folder, ToolConsole console) => Find(folder)
        ?? throw new ToolException(ExitCode.WrongUse, $"There is no project around {console.ShortPath(folder)}; say --namespace.");

    /// <summary>The same; null where there is no project.</summary>
    public static string? Find(string folder)
    {
        for (string? current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Directory.Exists(current) && Directory.GetFiles(current, "*.csproj") is [string project])
                return string.Join(
                    '.',
                    Path.GetRelativePath(current, folder).Split('/', '\\').Where(part => part != ".").Prepend(Root(project))
                    .Select(Identifier));
        }

        return null;
    }

    private static string Root(string project)
    {
        string? said = XDocument.Load(project).Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "RootNamespace")?.Value.Trim();
        return string.IsNullOrEmpty(said) || said.Contains('$', StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(project)
            : said;
    }

    /// <summary>As the SDK does it: what cannot be in a name becomes an underscore.</summary>
    private static string Identifier(string part)
    {
        string name = string.Concat(part.Select(c => char.IsLetterOrDigit(c) || c is '_' or '.' ? c : '_'));
        return char.IsDigit(name[0]) ? "_" + name : name;
    }
}
