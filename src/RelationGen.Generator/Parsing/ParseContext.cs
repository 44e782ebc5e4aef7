using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>Remembers, for one parse, what was already read of each class.</summary>
internal sealed class ParseContext(CancellationToken cancellationToken)
{
    private readonly Dictionary<INamedTypeSymbol, EntityFacts> _facts = new(SymbolEqualityComparer.Default);

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public EntityFacts FactsOf(INamedTypeSymbol type)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (!_facts.TryGetValue(type, out EntityFacts? facts))
        {
            facts = EntityReader.Read(type, CancellationToken);
            _facts.Add(type, facts);
        }

        return facts;
    }
}
