using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Tests.House;

/// <summary>A file that uses a type of a folder which stands above its own.</summary>
/// <param name="From">The folder of the file.</param>
/// <param name="To">The folder of the type.</param>
/// <param name="What">The file and the type.</param>
internal sealed record Arrow(string From, string To, string What);

/// <summary>The folders of the library from the ground up, and what their files use of each other.</summary>
internal static class Floors
{
    /// <summary>A folder uses what stands below it, and the others of its floor. Folders that are not named belong to the one around them.</summary>
    public static IReadOnlyList<string[]> All { get; } =
    [
        ["Attributes", "Exceptions", "Model"],
        ["Facts", "Keys", "Predicates", "Sql"],
        ["Execution"],
        ["Dialects"],
        ["Schema"],
        ["Mapping", "Relations"],
        ["Loading", "Paging"],
        ["Writing"],
        ["Memory"],
        ["Views"],
        ["Queries"],
        ["Relations/Kinds"],
        ["Handles"],
        ["Batches", "Entities"],
        ["Json"],
    ];

    private static Lazy<Arrow[]> Arrows { get; } = new(() => [.. Library.Files.AsParallel().SelectMany(Used).Distinct()]);

    /// <summary>What runs up.</summary>
    public static IReadOnlyList<Arrow> Up() => [.. Arrows.Value.Where(arrow => LevelOf(arrow.To) > LevelOf(arrow.From))];

    /// <summary>Everything that files use of a folder, from outside of it.</summary>
    public static IReadOnlyList<Arrow> To(string folder) => [.. Arrows.Value.Where(arrow => arrow.To == folder && arrow.From != folder)];

    /// <summary>The folder of a floor that a folder belongs to; null where there is none.</summary>
    public static string? Find(string folder)
    {
        while (folder.Length > 0 && !All.Any(floor => floor.Contains(folder)))
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];

        return folder.Length > 0 ? folder : null;
    }

    private static int LevelOf(string folder) => All.TakeWhile(floor => !floor.Contains(folder)).Count();

    private static IEnumerable<Arrow> Used(SyntaxTree file)
    {
        SemanticModel model = Library.Compilation.GetSemanticModel(file);
        string from = Find(Library.FolderOf(file.FilePath))!;
        foreach (SimpleNameSyntax name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            ISymbol? symbol = model.GetSymbolInfo(name).Symbol switch
            {
                IMethodSymbol { ReducedFrom: { } extension } => extension,
                INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => model.GetSymbolInfo(name).Symbol!.OriginalDefinition,
                _ => null,
            };
            if (symbol is null || TypeOf(symbol) is not { } type || IsWithin(name, type))
                continue;

            // Of a type that stands in several files, the lowest one is meant.
            if (symbol.Locations.Where(place => place.IsInSource && place.SourceTree!.FilePath.Length > 0).Select(place => Find(Library.FolderOf(place.SourceTree!.FilePath))!).MinBy(LevelOf) is { } to)
                yield return new(from, to, $"{Library.PathOf(file.FilePath)} uses {type.Name}");
        }
    }

    private static INamedTypeSymbol? TypeOf(ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;

        return type?.OriginalDefinition;
    }

    /// <summary>A type may use itself, whichever files it stands in.</summary>
    private static bool IsWithin(SyntaxNode name, INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == name.SyntaxTree && part.Span.Contains(name.Span));
}
