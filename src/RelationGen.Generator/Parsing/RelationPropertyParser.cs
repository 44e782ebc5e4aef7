using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Decides how the property of a relation comes to be: as the user declared it, or as it is generated.</summary>
internal static class RelationPropertyParser
{
    /// <summary>Null when the property cannot be declared.</summary>
    public static RelationPropertyModel? Parse(EntityFacts source, RelationDeclaration declaration, Resolution resolution, CancellationToken cancellationToken)
    {
        (string field, string stateField) = source.PrivateNames.Of(declaration);
        if (declaration.Property is not { } property)
            return ToGeneratedProperty(declaration, resolution, field, stateField);

        if (ContainsError(property.Type))
            return null;

        PropertyForm form = property.IsPartialDefinition ? PropertyForm.Partial
            : property.SetMethod is null or { IsInitOnly: true } ? PropertyForm.OrdinaryFilled
            : PropertyForm.Ordinary;
        var syntax = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as PropertyDeclarationSyntax;
        return new RelationPropertyModel(
            declaration.Name,
            property.Type.FullName(),
            form,
            declaration.Collection,
            syntax is null ? string.Empty : string.Join(" ", syntax.Modifiers.Select(modifier => modifier.ValueText)),
            Accessor(syntax, SyntaxKind.GetAccessorDeclaration) ?? (property is { IsPartialDefinition: true, GetMethod: null } ? null : "get"),
            Accessor(syntax, SyntaxKind.SetAccessorDeclaration) ?? Accessor(syntax, SyntaxKind.InitAccessorDeclaration),
            field,
            stateField,
            TableAccessibility(property.DeclaredAccessibility),
            AdmitsNull(property.Type.NullableAnnotation, resolution),
            WriteJsonIgnore: JsonAttributes.UseOf(property) is null,
            WriteDocumentation: syntax is null || !HasDocumentation(syntax))
        {
            JsonUse = JsonAttributes.UseOf(property),
        };
    }

    private static RelationPropertyModel? ToGeneratedProperty(RelationDeclaration declaration, Resolution resolution, string field, string stateField)
    {
        // Without a name, or with one that is taken, there is nothing to declare.
        bool undeclarable = resolution.Problems.Exists(problem => problem.Descriptor.Id is "RG1013" or "RG1016");
        if (undeclarable || (declaration.Kind == RelationKind.MorphTo ? null : declaration.Target) is not { TypeKind: TypeKind.Class, IsStatic: false } target)
            return undeclarable || declaration.Kind != RelationKind.MorphTo ? null : ToGeneratedMorph(declaration, resolution, field, stateField);

        string type = target.FullName();
        bool nullable = !declaration.IsToMany && !resolution.Required;
        string accessibility = target.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        bool settable = !declaration.IsToMany && resolution.Shape == RelationShape.BelongsTo
            && resolution.Key.All(part => part.Source.Property.SetMethod is { IsInitOnly: false } setter
                && (setter.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(part.Source.Property.ContainingType, declaration.Entity)));
        return new RelationPropertyModel(
            declaration.Name,
            declaration.IsToMany ? "global::System.Collections.Generic.IReadOnlyList<" + type + ">" : type + (nullable ? "?" : string.Empty),
            PropertyForm.Generated,
            declaration.IsToMany ? CollectionForm.ReadOnly : CollectionForm.None,
            accessibility,
            "get",
            settable ? "set" : null,
            field,
            stateField,
            accessibility,
            nullable,
            WriteJsonIgnore: true,
            WriteDocumentation: true);
    }

    /// <summary>A polymorphic relation that is declared on the class is an <c>object?</c>, or of the type that the attribute names.</summary>
    private static RelationPropertyModel ToGeneratedMorph(RelationDeclaration declaration, Resolution resolution, string field, string stateField) => new(
        declaration.Name,
        (declaration.ExplicitTarget?.FullName() ?? "object") + "?",
        PropertyForm.Generated,
        CollectionForm.None,
        declaration.ExplicitTarget is null or { DeclaredAccessibility: Accessibility.Public } ? "public" : "internal",
        "get",
        resolution.Branches.All(branch => Assignments.IsSettable(branch.Id.Property) && Assignments.IsSettable(branch.Discriminator.Property!.Property)) ? "set" : null,
        field,
        stateField,
        "public",
        IsNullable: true,
        WriteJsonIgnore: true,
        WriteDocumentation: true);

    /// <summary>In code without nullable annotations the key decides.</summary>
    private static bool AdmitsNull(NullableAnnotation annotation, Resolution resolution) => annotation switch
    {
        NullableAnnotation.Annotated => true,
        NullableAnnotation.None => resolution.Shape is RelationShape.HasOne or RelationShape.HasOneThrough or RelationShape.MorphTo or RelationShape.BelongsTo && !resolution.Required,
        _ => false,
    };

    private static string? Accessor(PropertyDeclarationSyntax? syntax, SyntaxKind kind)
    {
        AccessorDeclarationSyntax? accessor = syntax?.AccessorList?.Accessors.FirstOrDefault(candidate => candidate.IsKind(kind));
        return accessor is null ? null : string.Concat(accessor.Modifiers.Select(modifier => modifier.ValueText + " ")) + accessor.Keyword.ValueText;
    }

    private static string TableAccessibility(Accessibility accessibility) => accessibility == Accessibility.Public ? "public" : "internal";

    private static bool HasDocumentation(PropertyDeclarationSyntax syntax) =>
        syntax.HasStructuredTrivia && syntax.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));

    private static bool ContainsError(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => ContainsError(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(ContainsError),
        _ => false,
    };
}
