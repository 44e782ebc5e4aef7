using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Marks the property with <c>[Key]</c> that looks most like the key of a class which has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddKeyFix)), Shared]
public sealed class AddKeyFix : RelationFix
{
    /// <summary>Others than the best are offered too; that one alone is what Fix All takes.</summary>
    private const int Most = 3;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NoKey.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } type)
            return [];

        Solution solution = document.Project.Solution;
        List<FixPlan> plans = [];
        foreach (IPropertySymbol property in KeyCandidates.Of(new ParseContext(cancellationToken).FactsOf(type)))
        {
            if (plans.Count == Most || Declarations.Written(property, solution) is not [var written] || solution.GetDocument(written.SyntaxTree) is not { } holder
                || await written.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not PropertyDeclarationSyntax syntax)
            {
                continue;
            }

            IReadOnlyList<FixEdit> edits = await PropertyAttributes.EditsAsync(holder, syntax, "Key", Symbols.DataAnnotations, cancellationToken).ConfigureAwait(false);
            plans.Add(new FixPlan("Add [Key] to '" + property.ContainingType.Name + "." + property.Name + "'", plans.Count == 0 ? "AddKey" : "AddKey." + property.Name, edits));
        }

        return plans;
    }

    /// <summary>The class without a key: the one that is reported, or that a relation leads to which is.</summary>
    private static async Task<INamedTypeSymbol?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.TryGetValue(FixProperties.Type, out string? id))
        {
            var named = await Declarations.FindTypeAsync(document.Project, id, cancellationToken).ConfigureAwait(false);
            return named?.Symbol;
        }

        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var declaration = await Declarations.FindAsync<TypeDeclarationSyntax>(document, diagnostic.Location, cancellationToken)
            .ConfigureAwait(false);
        return declaration is null ? null : model?.GetDeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol;
    }
}
