using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>The entities that one call of the method read, and all that the method does with them.</summary>
/// <param name="Origin">The <c>Find</c>, or the method of a query, that read them.</param>
/// <param name="Entity">Their class.</param>
/// <param name="Start">The declaration, or the loop, that holds them first.</param>
internal sealed record EntityGroup(IOperation Origin, INamedTypeSymbol Entity, IOperation Start)
{
    public List<EntityUse> Uses { get; } = [];

    /// <summary>The origin yields a list or a stream of them, not one.</summary>
    public bool HoldsMany { get; init; }

    /// <summary>A variable is changed or captured, so the order of the source says nothing.</summary>
    public bool IsUnknown { get; set; }
}
