using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Decides how a view is created, and so what its members are: what a constructor takes, and what an initializer sets.</summary>
internal static class ViewConstructor
{
    public static void Read(ViewFacts facts)
    {
        INamedTypeSymbol type = facts.Type;
        if (type.IsAbstract)
        {
            Fail(facts, "is abstract, so that none can be created; make it concrete, or give [View] to the types that derive from it");
            return;
        }

        List<IPropertySymbol> properties = ColumnReader.Properties(type, IsSeen);
        properties.RemoveAll(property => property.HasAttribute(Symbols.Schema, "NotMappedAttribute"));
        if (Choose(type, properties, out string? why) is not { } constructor)
        {
            Fail(facts, why ?? "has no constructor that can be called");
            return;
        }

        bool setsRequired = constructor.HasAttribute("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");
        List<ViewMemberFact> members = [];
        foreach (IPropertySymbol property in properties)
        {
            IParameterSymbol? parameter = constructor.Parameters.FirstOrDefault(candidate => Takes(candidate, property));
            bool isSettable = ColumnReader.IsSettableInside(type, property);
            bool isInitialized = isSettable && (parameter is null || (property.IsRequired && !setsRequired));
            if (parameter is not null || isSettable)
                members.Add(new ViewMemberFact(property, parameter, isInitialized));
        }

        facts.Members = [.. members];
        if (!setsRequired)
            facts.RequiredDefaults = ColumnReader.RequiredDefaults(type, name => members.Exists(member => member.Name == name));
    }

    /// <summary>The primary constructor; else the one without parameters, unless a property can only be set by another.</summary>
    private static IMethodSymbol? Choose(INamedTypeSymbol type, List<IPropertySymbol> properties, out string? why)
    {
        why = null;
        bool needsArguments = properties.Exists(property => property.SetMethod is null && ColumnReader.IsAutoProperty(property));
        List<IMethodSymbol> usable = [];
        IMethodSymbol[] constructors = [.. type.InstanceConstructors.Where(constructor => !IsCopy(constructor) && IsSeen(constructor))];
        foreach (IMethodSymbol constructor in constructors)
        {
            // Every struct can be created without arguments, which is not what its own constructors are for.
            if (type.IsValueType && constructor.IsImplicitlyDeclared && constructors.Length > 1)
                continue;

            if (constructor.IsObsoleteError())
            {
                why ??= "has a constructor that is [Obsolete] as an error; make that a warning or add another";
                continue;
            }

            IParameterSymbol? unknown = constructor.Parameters
                .FirstOrDefault(parameter => !IsOptional(parameter) && !properties.Exists(property => Takes(parameter, property)));
            if (unknown is null)
                usable.Add(constructor);
            else
            {
                why ??= "has a constructor that takes '" + unknown.Name + "', but no property of that name and of type '"
                    + unknown.Type.ShortName() + "'; add one";
            }
        }

        return usable.Find(IsPrimary) ?? (needsArguments
            ? usable.OrderByDescending(constructor => constructor.Parameters.Length).FirstOrDefault()
            : usable.OrderBy(constructor => constructor.Parameters.Length).FirstOrDefault());
    }

    private static bool Takes(IParameterSymbol parameter, IPropertySymbol property) => parameter.RefKind is RefKind.None or RefKind.In
        && string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    private static bool IsSeen(ISymbol member) => !OtherGenerators.Makes(member) && !member.IsGeneratedByUs();

    private static bool IsOptional(IParameterSymbol parameter) => parameter.HasExplicitDefaultValue || parameter.IsParams;

    private static bool IsCopy(IMethodSymbol constructor) => constructor.ContainingType.IsRecord && constructor.Parameters is [{ } only]
        && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    /// <summary>The constructor stands in the declaration of the type.</summary>
    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static void Fail(ViewFacts facts, string flaw) =>
        facts.Fail(EntityReader.Report(Descriptors.ViewShell, facts.Type, facts.Type.Name, flaw));
}
