using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Picks one of the attributes that announce an entity, so that a class with several relations, or with attributes on several partial
/// parts, is parsed and emitted once.
/// </summary>
internal static class Trigger
{
    /// <summary>True for exactly one of the places that the compiler hands over for one class.</summary>
    public static bool IsCanonical(GeneratorAttributeSyntaxContext trigger, out INamedTypeSymbol entity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        entity = trigger.TargetSymbol as INamedTypeSymbol ?? trigger.TargetSymbol.ContainingType;
        if (CompilationFacts.Of(trigger.SemanticModel.Compilation).TriggerOf(entity, Canonical) is not { } canonical)
            return false;

        return canonical.SyntaxTree == trigger.TargetNode.SyntaxTree
            && trigger.TargetNode.FullSpan.Contains(canonical.Span)
            && trigger.Attributes.Any(attribute => attribute.ApplicationSyntaxReference is { } written && written.Span == canonical.Span);
    }

    /// <summary><c>[Table]</c> if there is one, else the first relation on the class, else the first relation on a property.</summary>
    private static SyntaxReference? Canonical(INamedTypeSymbol entity)
    {
        if (entity.FindAttribute(Symbols.Schema, "TableAttribute")?.ApplicationSyntaxReference is { } table)
            return table;

        if (Relations(entity) is { } onClass)
            return onClass;

        return Symbols.First(entity.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsIndexer).Select(Relations).OfType<SyntaxReference>());
    }

    private static SyntaxReference? Relations(ISymbol symbol) => Symbols.First(symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass.Is(Symbols.Namespace, Symbols.RelationAttribute))
        .Select(attribute => attribute.ApplicationSyntaxReference)
        .OfType<SyntaxReference>());
}
