using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Adds <c>partial</c> to an entity or a view, to the types around it, or to a relation property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.ClassNotPartial.Id, Descriptors.EnclosingTypeNotPartial.Id, Descriptors.PropertyNotPartial.Id, Descriptors.ViewShell.Id,
    ];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Id == Descriptors.PropertyNotPartial.Id)
        {
            PropertyDeclarationSyntax? property = await Declarations.FindAsync<PropertyDeclarationSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
            return property is not null && CanBePartial(property) ? [ForProperty(document, property)] : [];
        }

        // A view can lack more than the word.
        if (diagnostic.Properties.TryGetValue(FixProperties.IsNotPartial, out string? isNotPartial) && isNotPartial != "true")
            return [];

        TypeDeclarationSyntax? type = await Declarations.FindAsync<TypeDeclarationSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        FixEdit[] edits = [.. Partial.Edits(document.Id, type)];
        if (edits.Length == 0)
            return [];

        string names = string.Join(" and ", edits.Select(edit => "'" + ((TypeDeclarationSyntax)edit.Node).Identifier.ValueText + "'").Reverse());
        return [new FixPlan("Make " + names + " partial", "MakePartial.Type", edits)];
    }

    private static FixPlan ForProperty(Document document, PropertyDeclarationSyntax property)
    {
        string name = (property.Parent as TypeDeclarationSyntax)?.Identifier.ValueText + "." + property.Identifier.ValueText;
        return new FixPlan("Make '" + name + "' partial", "MakePartial.Property",
            [new FixEdit(document.Id, "partial", property, current => Partial.Add(WithoutInitializer((PropertyDeclarationSyntax)current)))]);
    }

    /// <summary>Only an automatic property can become the declaration of a partial one, and only in a language that has them.</summary>
    private static bool CanBePartial(PropertyDeclarationSyntax property) =>
        property is { ExpressionBody: null, AccessorList.Accessors: var accessors, SyntaxTree.Options: CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp13 } }
        && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null })
        && accessors.Any(SyntaxKind.GetAccessorDeclaration)
        && !property.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static PropertyDeclarationSyntax WithoutInitializer(PropertyDeclarationSyntax property)
    {
        if (property.Initializer is null)
            return property;

        SyntaxTriviaList trailing = property.SemicolonToken.TrailingTrivia;
        return property.WithInitializer(null).WithSemicolonToken(default)
            .WithAccessorList(property.AccessorList!.WithTrailingTrivia(trailing));
    }
}
