using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Makes a foreign key nullable, or required, as its relation says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeKeyNullabilityFix)), Shared]
public sealed class ChangeKeyNullabilityFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.OptionalityContradiction.Id, Descriptors.SetNullOnRequired.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Project project = document.Project;
        diagnostic.Properties.TryGetValue(FixProperties.Type, out string? id);
        diagnostic.Properties.TryGetValue(FixProperties.Key, out string? key);
        diagnostic.Properties.TryGetValue(FixProperties.IsOptional, out string? isOptional);
        if (key is null || await Declarations.FindTypeAsync(project, id, cancellationToken).ConfigureAwait(false) is not { } holder)
            return [];

        // Null is written into every part of the key.
        bool needsAll = diagnostic.Id == Descriptors.SetNullOnRequired.Id;
        KeyNullability change = new(project, holder.Symbol, key.Split(','), ToNullable: isOptional != "true");
        if (await change.EditsAsync(needsAll, cancellationToken).ConfigureAwait(false) is not { } edits)
            return [];

        return [new FixPlan(change.Title(edits), "MakeKey" + (change.ToNullable ? "Nullable" : "Required"), [.. edits.Select(edit => edit.Edit)]) { IsStrict = true }];
    }
}
