using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Generator.Parsing;

/// <summary>Questions about symbols that need no compilation: attributes by name, generated members, partial declarations.</summary>
internal static class Symbols
{
    public const string Namespace = "RelationGen";
    public const string Infrastructure = "RelationGen.Infrastructure";
    public const string RelationAttribute = "RelationAttribute";
    public const string ViewAttribute = "ViewAttribute";
    public const string FromAttribute = "FromAttribute";
    public const string DataAnnotations = "System.ComponentModel.DataAnnotations";
    public const string Schema = "System.ComponentModel.DataAnnotations.Schema";

    public static AttributeData? FindAttribute(this ISymbol symbol, string @namespace, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(@namespace, name) && !OtherGenerators.Writes(attribute, symbol))
                return attribute;
        }

        return null;
    }

    public static bool HasAttribute(this ISymbol symbol, string @namespace, string name) => symbol.FindAttribute(@namespace, name) is not null;

    public static bool Is(this ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && IsNamespace(type.ContainingNamespace, @namespace);

    public static bool IsInNamespace(this ITypeSymbol? type, string @namespace) =>
        type is not null && IsNamespace(type.ContainingNamespace, @namespace);

    /// <summary>
    /// Our own output is visible to analyzers but not to the generator; both must pass over it. Types and properties carry our name,
    /// methods stand in our files.
    /// </summary>
    public static bool IsGeneratedByUs(this ISymbol symbol) =>
        (symbol.FindAttribute("System.CodeDom.Compiler", "GeneratedCodeAttribute")
            is { ConstructorArguments: [{ Value: Symbols.Namespace }, ..] })
        || (symbol is IMethodSymbol && OtherGenerators.IsOwn(symbol));

    /// <summary>
    /// A helper of an entity: one that stands in our files, or, in a referenced assembly, one that begins with a database as ours do.
    /// </summary>
    public static bool IsHelper(this IMethodSymbol method) => method.IsGeneratedByUs()
        || (method.DeclaringSyntaxReferences.IsEmpty && method.Parameters is [{ } first, ..]
            && first.Type.Is(Symbols.Namespace, "DbSession") && EntityReader.IsGenerated(method.ContainingType));

    /// <summary>Generated code of the same project can name the type.</summary>
    public static bool IsVisible(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    /// <summary>Code of every project can name the type.</summary>
    public static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public
                || !current.TypeArguments.OfType<INamedTypeSymbol>().All(IsPublic))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return true;
        }

        return false;
    }

    /// <summary>Code beside the entity, in the same project, can read the property.</summary>
    public static bool IsReadableBeside(IPropertySymbol property, INamedTypeSymbol entity) => property.GetMethod?.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, entity.ContainingAssembly),
        _ => false,
    };

    /// <summary>Naming the symbol is an error that nothing turns off.</summary>
    public static bool IsObsoleteError(this ISymbol symbol) =>
        symbol.FindAttribute("System", "ObsoleteAttribute") is { ConstructorArguments: [_, { Value: true }] };

    /// <summary>The type, its enclosing types and its namespaces have names, which they lack while the user types them.</summary>
    public static bool IsNamed(this INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol? current = type; current is not null and not INamespaceSymbol { IsGlobalNamespace: true }; current = current.ContainingType ?? (INamespaceOrTypeSymbol?)current.ContainingNamespace)
        {
            if (current.Name.Length == 0)
                return false;
        }

        return true;
    }

    public static bool IsFileLocalOrNested(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
                return true;
        }

        return false;
    }

    /// <summary>The declaration that the user wrote first: by file path, then by position.</summary>
    public static SyntaxReference? First(IEnumerable<SyntaxReference> references) => references
        .OrderBy(reference => reference.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(reference => reference.Span.Start)
        .FirstOrDefault();

    /// <summary>A member that the user wrote, of the class or of a base class; null when the name is free.</summary>
    public static ISymbol? FindMember(this INamedTypeSymbol type, string name) => type.FindMembers(name).FirstOrDefault();

    /// <summary>The members that the user wrote, those of the class first.</summary>
    public static IEnumerable<ISymbol> FindMembers(this INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                bool isHidden = member.DeclaredAccessibility == Accessibility.Private && !SymbolEqualityComparer.Default.Equals(current, type);
                if (!isHidden && !member.IsGeneratedByUs() && !OtherGenerators.Makes(member))
                    yield return member;
            }
        }
    }

    public static Location LocationOf(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    private static bool IsNamespace(INamespaceSymbol? symbol, string @namespace)
    {
        int end = @namespace.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            string name = symbol.Name;
            int start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(@namespace, start, name, 0, name.Length) != 0)
                return false;

            if (start == 0)
                return symbol.ContainingNamespace.IsGlobalNamespace;

            if (@namespace[start - 1] != '.')
                return false;

            end = start - 1;
            symbol = symbol.ContainingNamespace;
        }

        return false;
    }
}
