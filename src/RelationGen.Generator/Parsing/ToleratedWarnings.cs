using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// The compiler's warnings that the user's own attributes cause wherever an entity is named, and so in generated code too: what is [Experimental] is mapped
/// all the same, and a project that is CLS-compliant uses a library that says nothing about it.
/// </summary>
internal static class ToleratedWarnings
{
    private const int Depth = 3;

    private static readonly ImmutableArray<string> Compliance = ["CS3001", "CS3002", "CS3003", "CS3005", "CS3008", "CS3009", "CS3024", "CS3027"];

    /// <summary>Their ids, in order; none in nearly every project.</summary>
    public static IEnumerable<string> Of(EntityFacts facts, CompilationFacts known, Compilation compilation)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        if (known.IsCompliant(compilation))
            ids.UnionWith(Compliance);

        AddOf(facts, ids);
        foreach (RelationDeclaration relation in facts.Relations)
        {
            foreach (INamedTypeSymbol target in new[] { relation.Target, relation.Through }.OfType<INamedTypeSymbol>().Concat(relation.Targets).Where(type => type.TypeKind == TypeKind.Class))
                AddOf(known.FactsOf(target, CancellationToken.None), ids);
        }

        return ids;
    }

    /// <summary>The same for a view: its own, and those of the entity and what that leads to. One below another view hides its members.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol view, EntityFacts entity, CompilationFacts known, Compilation compilation)
    {
        var ids = new SortedSet<string>(Of(entity, known, compilation), StringComparer.Ordinal);
        Add(view, ids, Depth);
        for (INamedTypeSymbol? ancestor = view.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ViewReader.IsView(ancestor))
                ids.Add("CS0108");
        }

        foreach (IPropertySymbol property in view.GetMembers().OfType<IPropertySymbol>())
        {
            Add(property, ids, Depth);
            Add(property.Type, ids, Depth);
        }

        return ids;
    }

    private static void AddOf(EntityFacts facts, SortedSet<string> ids)
    {
        Add(facts.Type, ids, Depth);
        foreach (ColumnFact column in facts.Columns)
        {
            foreach (IPropertySymbol property in column.Owners.Add(column.Property))
            {
                Add(property, ids, Depth);
                Add(property.Type, ids, Depth);
            }
        }
    }

    /// <summary>The symbol, what encloses it, and what a type is made of.</summary>
    private static void Add(ISymbol symbol, SortedSet<string> ids, int depth)
    {
        if (symbol is ITypeSymbol { SpecialType: not SpecialType.None and not SpecialType.System_Nullable_T } || depth == 0)
            return;

        if (symbol.FindAttribute("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute")?.ConstructorArguments is [{ Value: string { Length: > 0 } id }])
            ids.Add(id);

        if (symbol.ContainingType is { } outer)
            Add(outer, ids, depth);

        foreach (ITypeSymbol argument in symbol is INamedTypeSymbol named ? named.TypeArguments : [])
            Add(argument, ids, depth - 1);
    }
}
