using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Tests.House;

/// <summary>The sources of the library, as the compiler sees them, and the folders they stand in.</summary>
internal static class Library
{
    /// <summary>Where <c>src/RelationGen</c> is, with a separator at the end.</summary>
    public static string Root { get; } = Path.GetFullPath(
        typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "LibrarySources").Value!);

    /// <summary>The files of the library.</summary>
    public static IReadOnlyList<SyntaxTree> Files { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !PathOf(file).StartsWith("obj/", StringComparison.Ordinal) && !PathOf(file).StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.CSharp13, preprocessorSymbols: ["NET8_0_OR_GREATER"]), file)),
    ];

    /// <summary>All files together; what source generators add is missing, and nothing here refers to it.</summary>
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Library",
        Files.Append(CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;")),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => !Path.GetFileName(path).StartsWith("RelationGen", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A file as <c>Sql/Limit.cs</c>.</summary>
    public static string PathOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The folder of a file as <c>Writing/Actions</c>.</summary>
    public static string FolderOf(string file) => PathOf(file) is var path && path.LastIndexOf('/') is var end and >= 0 ? path[..end] : "";
}
