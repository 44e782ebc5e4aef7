using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Makes a property nullable, or required, as its column is, and the relations over it with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDatabaseNullabilityFix)), Shared]
public sealed class UseDatabaseNullabilityFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NullabilityDiffers.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        IPropertySymbol? property = await Declarations.FindPropertyAsync(document, diagnostic.Location.SourceSpan, cancellationToken)
            .ConfigureAwait(false);
        if (property is null || !diagnostic.Properties.TryGetValue(FixProperties.Nullable, out string? nullable))
            return [];

        KeyNullability change = new(document.Project, property.ContainingType, [property.Name], ToNullable: nullable == "true");
        return await change.EditsAsync(needsAll: true, cancellationToken).ConfigureAwait(false) is { } edits
            ? [new FixPlan(change.Title(edits), "UseDatabaseNullability." + nullable, [.. edits.Select(edit => edit.Edit)])]
            : [];
    }
}
