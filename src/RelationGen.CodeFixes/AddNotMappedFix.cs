using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Marks a property that can be no column with <c>[NotMapped]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNotMappedFix)), Shared]
public sealed class AddNotMappedFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.UnsupportedColumnType.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await Declarations.FindAsync<PropertyDeclarationSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false) is not { Parent: TypeDeclarationSyntax type } property)
            return [];

        IReadOnlyList<FixEdit> edits = await PropertyAttributes.EditsAsync(document, property, "NotMapped", Symbols.Schema, cancellationToken).ConfigureAwait(false);
        return [new FixPlan("Mark '" + type.Identifier.ValueText + "." + property.Identifier.ValueText + "' [NotMapped]", "AddNotMapped", edits)];
    }
}
