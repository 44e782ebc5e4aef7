using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Makes a relation property nullable, or required, as its key is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeNullabilityFix)), Shared]
public sealed class ChangeNullabilityFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.OptionalityContradiction.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        PropertyDeclarationSyntax? property = await Declarations.FindAsync<PropertyDeclarationSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);

        // On an argument the rule is about Optional, not about the type.
        if (property is null || property.Identifier.Span != diagnostic.Location.SourceSpan)
            return [];

        string name = (property.Parent as TypeDeclarationSyntax)?.Identifier.ValueText + "." + property.Identifier.ValueText;
        return
        [
            new FixPlan("Make '" + name + "' " + (property.Type is NullableTypeSyntax ? "required" : "nullable"), nameof(ChangeNullabilityFix),
                [new FixEdit(document.Id, "nullability " + property.SpanStart, property.Type, current => Nullability.Toggle((TypeSyntax)current))]),
        ];
    }
}
