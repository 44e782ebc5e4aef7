using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>What a method does with an entity that it read.</summary>
internal enum EntityUseKind
{
    /// <summary>Reads a relation.</summary>
    Read,

    /// <summary>Loads relations.</summary>
    Load,

    /// <summary>Assigns a relation.</summary>
    Assign,

    /// <summary>Hands the entity on, or asks what is loaded: from here on anything may be loaded or read.</summary>
    Escape,
}

/// <summary>One use of an entity, at the place where it stands.</summary>
/// <param name="Variable">The variable through which the entity is used; null where it is read.</param>
internal sealed record EntityUse(EntityUseKind Kind, IOperation Operation, ILocalSymbol? Variable)
{
    public int Position => Operation.Syntax.SpanStart;

    /// <summary>The relation that is read or assigned.</summary>
    public IPropertySymbol? Relation { get; init; }

    /// <summary>The relations that are loaded.</summary>
    public ImmutableArray<IncludePath> Paths { get; init; } = [];

    public bool Sets(IPropertySymbol relation) =>
        SymbolEqualityComparer.Default.Equals(Relation, relation) || Paths.Any(path => SymbolEqualityComparer.Default.Equals(path.Relation, relation));
}
