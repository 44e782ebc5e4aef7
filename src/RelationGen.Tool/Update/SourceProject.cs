using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Tool.Update;

/// <summary>The sources of a project, and the classes that they declare.</summary>
internal sealed class SourceProject
{
    private static readonly string[] Markup = ["*.razor", "*.cshtml", "*.xaml"];

    private readonly ILookup<string, ClassPart> _classes;
    private readonly HashSet<string> _typeNames = new(StringComparer.Ordinal);

    /// <summary>Takes sources for a project.</summary>
    /// <param name="files">The sources.</param>
    /// <param name="unreadable">The paths of those that cannot be read.</param>
    /// <param name="markup">Files of other kinds, whose code may name members, with their texts.</param>
    public SourceProject(
        IReadOnlyList<SourceCode> files, IReadOnlyList<string>? unreadable = null,
        IReadOnlyList<KeyValuePair<string, string>>? markup = null)
    {
        Files = files;
        Unreadable = unreadable ?? [];
        MarkupFiles = markup ?? [];
        List<ClassPart> parts = [];
        foreach (SourceCode file in files)
        {
            foreach (BaseTypeDeclarationSyntax type in file.Root.DescendantNodes(node =>
                node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>())
            {
                _typeNames.Add(type.Identifier.ValueText);
                if (type is TypeDeclarationSyntax declared)
                    parts.Add(new ClassPart(file, declared));
            }
        }

        _classes = parts.ToLookup(part => part.FullName, StringComparer.Ordinal);
    }

    /// <summary>The sources, by path.</summary>
    public IReadOnlyList<SourceCode> Files { get; }

    /// <summary>Files that cannot be read.</summary>
    public IReadOnlyList<string> Unreadable { get; }

    /// <summary>Files of other kinds that may name members.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> MarkupFiles { get; }

    /// <summary>The names of all types, without their namespaces.</summary>
    public IReadOnlySet<string> TypeNames => _typeNames;

    /// <summary>The project says that columns are called as their properties.</summary>
    public bool IsPascalCase => Files.SelectMany(file => file.Root.AttributeLists).SelectMany(list => list.Attributes)
        .Any(attribute => Attributes.IsNamed(attribute, "RelationGenOptions")
            && attribute.ToString().Contains("NamingPolicy.PascalCase", StringComparison.Ordinal));

    /// <summary>Reads the sources below a folder, without what was built or generated there and without projects within.</summary>
    public static SourceProject Read(string folder)
    {
        List<SourceCode> files = [];
        List<string> unreadable = [];
        foreach (string path in Paths(folder, ["*.cs"]).Where(path => !IsGenerated(path)))
        {
            if (SourceCode.Read(path) is { } file)
                files.Add(file);
            else
                unreadable.Add(path);
        }

        return new SourceProject(
            files, unreadable, [.. Paths(folder, Markup).Select(path => KeyValuePair.Create(path, File.ReadAllText(path)))]);
    }

    /// <summary>The declarations of a class; null where none is found, or one stands in a file with an error.</summary>
    public IReadOnlyList<ClassPart>? Editable(string fullName) =>
        Find(fullName) is { Count: > 0 } parts && parts.All(part => part.File.Error is null) ? parts : null;

    /// <summary>The namespace of a class, without types around it; empty where it has none.</summary>
    public string NamespaceOf(string fullName, string name)
    {
        string around = fullName.Length > name.Length ? fullName[..^(name.Length + 1)] : string.Empty;
        int types = _classes[fullName].FirstOrDefault()?.Type.Ancestors().OfType<TypeDeclarationSyntax>().Count() ?? 0;
        for (; types > 0; types--)
            around = around[..Math.Max(0, around.LastIndexOf('.'))];

        return around;
    }

    /// <summary>The declarations of a class.</summary>
    /// <param name="fullName">Its name with namespace and enclosing types, joined by dots.</param>
    public IReadOnlyList<ClassPart> Find(string fullName) => [.. _classes[fullName]];

    private static IEnumerable<string> Paths(string folder, string[] patterns) => patterns
        .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern))
        .Order(StringComparer.Ordinal)
        .Concat(
            Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Where(IsPart).SelectMany(child => Paths(child, patterns)));

    private static bool IsPart(string folder) =>
        Path.GetFileName(folder) is not ("bin" or "obj") && !Path.GetFileName(folder).StartsWith('.')
        && !Directory.EnumerateFiles(folder, "*.csproj").Any();

    private static bool IsGenerated(string path) =>
        Regex.IsMatch(
            Path.GetFileName(path), @"\.(g|g\.i|generated|designer)\.cs$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
