using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// What other source generators make. Analyzers see it and our generator, which runs beside them, does not; so both pass over it.
/// </summary>
/// <remarks>
/// The compiler files what generators make under <c>{folder}/{assembly}/{generator}/</c>, and the folder is known from our own files. A
/// compilation without those has nothing to pass over: it is what our generator sees.
/// </remarks>
internal static class OtherGenerators
{
    private const string OwnAssembly = "RelationGen.Generator";
    private const string OwnGenerator = OwnAssembly + "." + nameof(RelationGenerator);
    private const string Extension = ".g.cs";

    private static readonly char[] Separators = ['/', '\\'];
    private static readonly ConditionalWeakTable<Compilation, Folder> Folders = new();

    /// <summary>The symbol is declared in such files and nowhere else.</summary>
    public static bool Makes(ISymbol symbol)
    {
        ImmutableArray<SyntaxReference> references = symbol.DeclaringSyntaxReferences;
        return !references.IsEmpty && FolderOf(symbol) is { } folder && references.All(reference => IsIn(folder, reference.SyntaxTree.FilePath));
    }

    /// <summary>The attribute of something that the user declares stands in such a file.</summary>
    public static bool Writes(AttributeData attribute, ISymbol owner) =>
        attribute.ApplicationSyntaxReference is { } reference && FolderOf(owner) is { } folder && IsIn(folder, reference.SyntaxTree.FilePath) && !Makes(owner);

    /// <summary>The member of that name that only such a file declares, of the class or of a base class.</summary>
    public static ISymbol? FindMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(Makes) is { } member)
                return member;
        }

        return null;
    }

    /// <summary>The folder of what generators make; null where none of ours has run.</summary>
    private static string? FolderOf(ISymbol symbol) =>
        symbol.ContainingAssembly is ISourceAssemblySymbol assembly ? Folders.GetValue(assembly.Compilation, Find).Path : null;

    private static Folder Find(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string path = tree.FilePath;
            int own = path.EndsWith(Extension, StringComparison.Ordinal) ? path.LastIndexOf(OwnGenerator, StringComparison.Ordinal) : -1;
            int start = own - OwnAssembly.Length - 1;
            if (start >= 0 && string.CompareOrdinal(path, start, OwnAssembly, 0, OwnAssembly.Length) == 0)
                return new Folder(path.Substring(0, start));
        }

        return new Folder(Path: null);
    }

    private static bool IsIn(string folder, string path)
    {
        if (!path.StartsWith(folder, StringComparison.Ordinal))
            return false;

        // The build writes files of its own there too: they are not as deep, or not in a folder that is called like a type.
        string[] parts = path.Substring(folder.Length).Split(Separators);
        return parts.Length > 2 && parts[0].Length > 0 && parts[0].IndexOf(':') < 0 && parts[1] != OwnGenerator
            && (parts[1].IndexOf('.') >= 0 || path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase));
    }

    private sealed record Folder(string? Path);
}
