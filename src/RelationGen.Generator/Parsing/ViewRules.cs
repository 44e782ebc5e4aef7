using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Finds <c>[From]</c> where nothing comes from it.</summary>
internal static class ViewRules
{
    /// <summary>Properties of a view that say where they come from and are no members.</summary>
    public static IEnumerable<IPropertySymbol> Unread(ViewFacts facts) => Described(facts.Type)
        .Where(property => !facts.Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Property, property)));

    /// <summary>
    /// What holds a value and looks like a member, and into which no row is read: it would be empty in each, without a word.
    /// </summary>
    public static IEnumerable<(ISymbol Member, string Why, string Advice)> Left(ViewFacts facts, EntityFacts entity)
    {
        const string NotSet = "it can be neither set nor taken by the constructor, so that no row is read into it";
        foreach (ISymbol member in Stored(facts.Type))
        {
            bool isRead = facts.Members.Any(read => read.Name == member.Name);
            if (isRead || (member is IPropertySymbol property && FromDeclaration.Of(property, parameter: null) is not null))
                continue;

            bool isMapped = !member.HasAttribute(Symbols.Schema, "NotMappedAttribute");
            if (!isMapped && IsRequiredReference(member))
                yield return (member, "it is required and [NotMapped], so that it would be null", "remove 'required', or make it nullable");
            else if (isMapped && (!IsInitialized(member) || IsOf(entity, member.Name)))
            {
                yield return member is IFieldSymbol
                    ? (member, "it is a field, and rows are read into properties", "make it a property, or mark it [NotMapped]")
                    : (member, NotSet, "add 'init', or mark it [NotMapped]");
            }
        }
    }

    /// <summary>Public properties and fields that hold a value, of the type and of its bases.</summary>
    private static IEnumerable<ISymbol> Stored(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) };
            current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
                    && (member is IFieldSymbol || (member is IPropertySymbol { IsIndexer: false, PartialDefinitionPart: null } property
                        && ColumnReader.IsAutoProperty(property)))
                    && !OtherGenerators.Makes(member) && !member.IsGeneratedByUs())
                    yield return member;
            }
        }
    }

    private static bool IsOf(EntityFacts entity, string name) =>
        entity.FindColumn(name) is not null || entity.FindRelation(name) is not null;

    private static bool IsRequiredReference(ISymbol member) => member is IPropertySymbol
    {
        IsRequired: true, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated },
    } or IFieldSymbol { IsRequired: true, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } };

    private static bool IsInitialized(ISymbol member) => member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is
        PropertyDeclarationSyntax { Initializer: not null } or VariableDeclaratorSyntax { Initializer: not null });

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
