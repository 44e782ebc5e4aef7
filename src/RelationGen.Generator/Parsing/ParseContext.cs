using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>What one parse may use: what is known of the classes already, and the signal to end.</summary>
internal sealed class ParseContext(CompilationFacts known, CancellationToken cancellationToken)
{
    /// <summary>A parse that knows nothing yet.</summary>
    public ParseContext(CancellationToken cancellationToken)
        : this(new CompilationFacts(), cancellationToken)
    {
    }

    public CompilationFacts Known { get; } = known;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public EntityFacts FactsOf(INamedTypeSymbol type)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return Known.FactsOf(type, CancellationToken);
    }

    public ViewFacts ViewOf(INamedTypeSymbol type)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return Known.ViewOf(type, CancellationToken);
    }
}
