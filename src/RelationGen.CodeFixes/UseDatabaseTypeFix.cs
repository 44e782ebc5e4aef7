using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Gives a property the type that holds what its column has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDatabaseTypeFix)), Shared]
public sealed class UseDatabaseTypeFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ColumnTypeDiffers.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        PropertyDeclarationSyntax? property = await Declarations.FindAsync<PropertyDeclarationSyntax>(document, diagnostic.Location,
            cancellationToken)
            .ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (property is null || model is null || !diagnostic.Properties.TryGetValue(FixProperties.ClrType, out string? type)
            || type is null)
            return [];

        // Enums, wrapped values and arrays would lose what they are.
        TypeSyntax bare = property.Type is NullableTypeSyntax nullable ? nullable.ElementType : property.Type;
        if (model.GetTypeInfo(bare, cancellationToken).Type is not { SpecialType: not SpecialType.None })
            return [];

        string name = (property.Parent as TypeDeclarationSyntax)?.Identifier.ValueText + "." + property.Identifier.ValueText;
        var edit = new FixEdit(document.Id, "type " + bare.SpanStart, bare, current => Named(type).WithTriviaFrom(current));
        return [new FixPlan("Make '" + name + "' '" + type + "'", "UseDatabaseType", [edit])];
    }

    private static TypeSyntax Named(string type) => SyntaxFacts.GetKeywordKind(type) != SyntaxKind.None
        ? SyntaxFactory.ParseTypeName(type)
        : SyntaxFactory.ParseTypeName("global::System." + type).WithAdditionalAnnotations(Simplifier.Annotation);
}
