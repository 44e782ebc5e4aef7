using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Finds <c>[From]</c> where nothing comes from it.</summary>
internal static class ViewRules
{
    /// <summary>Properties of a view that say where they come from and are no members.</summary>
    public static IEnumerable<IPropertySymbol> Unread(ViewFacts facts) => Described(facts.Type)
        .Where(property => !facts.Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Property, property)));

    /// <summary>Properties that say where they come from, although their type is no view and no view derives from it.</summary>
    public static IEnumerable<Problem> CheckStrays(ProjectFacts project)
    {
        var bases = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol view in project.Views)
        {
            for (INamedTypeSymbol? ancestor = view.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
                bases.Add(ancestor.OriginalDefinition);
        }

        foreach (INamedTypeSymbol type in project.Strays.Where(type => !bases.Contains(type)))
        {
            foreach (IPropertySymbol property in Described(type))
            {
                Problem problem = EntityReader.Report(
                    Descriptors.ViewArguments, property, type.Name, property.Name,
                    "has [From], but '" + type.Name + "' is no view", "add [View(typeof(…))] to '" + type.Name + "' or remove [From]");
                yield return problem with { Severity = DiagnosticSeverity.Warning };
            }
        }
    }

    /// <summary>A property of the type says where it comes from.</summary>
    public static bool IsDescribed(INamedTypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct && Described(type).Any();

    private static IEnumerable<IPropertySymbol> Described(INamedTypeSymbol type)
    {
        // Properties of a positional record are made of these.
        IMethodSymbol? primary = type.IsRecord ? type.InstanceConstructors.FirstOrDefault(ViewConstructor.IsPrimary) : null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IPropertySymbol { IsIndexer: false, PartialDefinitionPart: null } property || OtherGenerators.Makes(property))
                continue;

            IParameterSymbol? parameter = primary?.Parameters.FirstOrDefault(candidate => candidate.Name == property.Name);
            if (FromDeclaration.IsAt(property, parameter))
                yield return property;
        }
    }
}
