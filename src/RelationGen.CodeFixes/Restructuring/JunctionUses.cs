using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>Looks through a solution for whatever uses an entity that is to become a junction.</summary>
internal sealed class JunctionUses
{
    private readonly Project _project;
    private readonly ParseContext _context;
    private readonly INamedTypeSymbol _entity;

    /// <summary>Places that go with the entity. A file of several projects is one file.</summary>
    private readonly HashSet<(string File, TextSpan Span)> _removed = [];

    private readonly Queue<ISymbol> _pending = [];
    private readonly List<SyntaxReference> _inverses = [];
    private readonly List<Location> _others = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private JunctionUses(JunctionJoin join, Project project, CancellationToken cancellationToken)
    {
        _project = project;
        _context = new ParseContext(cancellationToken);
        _entity = join.Entity;
        Remove(join.Declaration.GetSyntax(cancellationToken));
        foreach (SyntaxNode argument in join.Sides.SelectMany(side =>
            JunctionJoin.ReplacedArguments((AttributeSyntax)side.Attribute.GetSyntax(cancellationToken))))
            Remove(argument);
    }

    /// <summary>The relations to the entity, which go with it.</summary>
    public IReadOnlyList<SyntaxReference> Inverses => _inverses;

    /// <summary>Whatever else uses the entity.</summary>
    public IReadOnlyList<Location> Others => _others;

    /// <summary>Looks for them.</summary>
    public static async Task<JunctionUses> FindAsync(JunctionJoin join, Project project, CancellationToken cancellationToken)
    {
        var uses = new JunctionUses(join, project, cancellationToken);
        await uses.FindAllAsync().ConfigureAwait(false);
        uses._others.RemoveAll(uses.IsRemoved);
        uses._others.AddRange(await uses.OnPathsAsync().ConfigureAwait(false));
        return uses;
    }

    private async Task FindAllAsync()
    {
        foreach (ISymbol symbol in (ISymbol[])[_entity, .. Companions(_entity, _entity.Name + "Table")])
            _pending.Enqueue(symbol);

        while (_pending.Count > 0)
        {
            IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(_pending.Dequeue(), _project.Solution,
                _context.CancellationToken).ConfigureAwait(false);

            // Where a file belongs to several projects, the one that is changed decides.
            foreach (ReferenceLocation use in found.SelectMany(symbol => symbol.Locations)
                .OrderBy(use => use.Document.Project.Id != _project.Id))
            {
                // What is generated follows from what is written.
                if (use.Document is not SourceGeneratedDocument && !IsRemoved(use.Location) && !await RemoveInverseAsync(use)
                    .ConfigureAwait(false))
                    _others.Add(use.Location);
            }
        }
    }

    /// <summary>A relation to the entity goes with it, and what uses that relation has to go too.</summary>
    private async Task<bool> RemoveInverseAsync(ReferenceLocation use)
    {
        CancellationToken cancellationToken = _context.CancellationToken;
        SyntaxNode root = await use.Location.SourceTree!.GetRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await use.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root.FindNode(use.Location.SourceSpan).FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } syntax
            || model?.GetDeclaredSymbol(syntax, cancellationToken) is not { } property
            || _context.FactsOf(property.ContainingType).FindRelation(property.Name) is not { } relation
            || !SymbolEqualityComparer.Default.Equals(relation.Target, _entity) || !JunctionEntity.IsInverse(relation, _context)
            || Declarations.Written(property, _project.Solution) is not [var written])
        {
            return false;
        }

        Remove(syntax);
        _inverses.Add(written);
        _names.Add(property.Name);
        foreach (ISymbol symbol in Companions(property.ContainingType, property.ContainingType.Name + "Table")
            .SelectMany(table => table.GetMembers(property.Name)).Prepend(property))
            _pending.Enqueue(symbol);

        return true;
    }

    /// <summary>A path can name the removed relations in text, which no search for symbols finds.</summary>
    private async Task<IEnumerable<Location>> OnPathsAsync()
    {
        Compilation? compilation = await _project.GetCompilationAsync(_context.CancellationToken).ConfigureAwait(false);
        return compilation?.GetSymbolsWithName(_ => true, SymbolFilter.Type, _context.CancellationToken).OfType<INamedTypeSymbol>()
            .Where(EntityReader.IsEntity)
            .SelectMany(type => _context.FactsOf(type).Relations)
            .Where(relation => relation.Path.Any(_names.Contains))
            .Select(relation => relation.NameLocation(_context.CancellationToken)) ?? [];
    }

    /// <summary>The generated types beside an entity; through them its rows and relations can be used without their own names.</summary>
    private static IEnumerable<INamedTypeSymbol> Companions(INamedTypeSymbol entity, string name) =>
        (entity.ContainingType?.GetTypeMembers(name) ?? []).Concat(entity.ContainingNamespace.GetTypeMembers(name))
            .Where(type => type.IsGeneratedByUs());

    private void Remove(SyntaxNode node) => _removed.Add((node.SyntaxTree.FilePath, node.FullSpan));

    private bool IsRemoved(Location location) =>
        _removed.Any(place => place.File == location.SourceTree!.FilePath && place.Span.Contains(location.SourceSpan));
}
