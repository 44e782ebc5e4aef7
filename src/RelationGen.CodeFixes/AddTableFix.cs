using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Makes an entity of the target of a relation: <c>[Table]</c> with the name that the naming policy gives, and <c>partial</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTableFix)), Shared]
public sealed class AddTableFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.TargetNotEntity.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixProperties.Type, out string? id);
        if (await Declarations.FindTypeAsync(document.Project, id, cancellationToken).ConfigureAwait(false) is not { } target)
            return [];

        string name = target.Symbol.Name;
        FixEdit[] partial = [.. Partial.Edits(target.Document.Id, target.Syntax)];
        if (EntityReader.IsEntity(target.Symbol))
            return partial.Length == 0 ? [] : [new FixPlan("Make '" + name + "' partial", "AddTable.Partial", partial)];

        string table = Names.ToDatabase(name, EntityReader.ReadPolicy(target.Symbol.ContainingAssembly));
        List<FixEdit> edits =
        [
            .. partial,
            new FixEdit(target.Document.Id, "table " + id, target.Syntax, current => TableAttributes.Add((TypeDeclarationSyntax)current, string.Empty, table, target.Syntax)),
        ];
        SemanticModel? model = await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (target.Syntax.SyntaxTree.GetRoot(cancellationToken) is CompilationUnitSyntax unit && model is not null && !TableAttributes.IsImported(model, target.Syntax))
            edits.Add(new FixEdit(target.Document.Id, "using", unit, current => Usings.Add((CompilationUnitSyntax)current, Symbols.Schema, unit)));

        string what = "[Table(\"" + table + "\")]" + (partial.Length > 0 ? " and 'partial'" : string.Empty);
        return [new FixPlan("Add " + what + " to '" + name + "'", "AddTable", edits)];
    }
}
