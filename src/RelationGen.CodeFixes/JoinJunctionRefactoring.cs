using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using RelationGen.CodeFixes.Editing;

namespace RelationGen.CodeFixes;

/// <summary>Makes a junction table of the entity between two others, where nothing else uses it.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(JoinJunctionRefactoring)), Shared]
public sealed class JoinJunctionRefactoring : RelationRefactoring
{
    /// <inheritdoc/>
    internal override async Task OfferAsync(CodeRefactoringContext context)
    {
        Solution solution = context.Document.Project.Solution;
        if (await Declarations.FindPropertyAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is not { } property
            || JunctionJoin.Plan(property, solution, context.CancellationToken) is not { } join
            || await JunctionUses.FindAsync(join, context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } inverses)
        {
            return;
        }

        await Offers.OfferAsync(context, "Join the entity '" + join.Entity.Name + "' into the junction '" + join.Table + "'", nameof(JoinJunctionRefactoring),
            cancellationToken => ApplyAsync(solution, join, inverses, cancellationToken)).ConfigureAwait(false);
    }

    private static async Task<Solution> ApplyAsync(Solution solution, JunctionJoin join, IReadOnlyList<SyntaxReference> inverses, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (JunctionJoinSide side in join.Sides)
        {
            SyntaxNode attribute = await side.Attribute.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(side.Attribute.SyntaxTree), cancellationToken).ConfigureAwait(false);
            holder.ReplaceNode(attribute, (current, _) => JunctionJoin.WithJunction((AttributeSyntax)current, side.Arguments));
        }

        foreach (SyntaxReference removed in inverses.Append(join.Declaration))
        {
            SyntaxNode declaration = await removed.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(removed.SyntaxTree), cancellationToken).ConfigureAwait(false);
            holder.RemoveNode(declaration, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        }

        Solution changed = editor.GetChangedSolution();
        SyntaxNode root = await join.Declaration.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return IsAlone(join.Declaration, root) ? changed.RemoveDocument(solution.GetDocumentId(join.Declaration.SyntaxTree)!) : changed;
    }

    /// <summary>The file declares the entity and nothing else, so that it would be left empty.</summary>
    private static bool IsAlone(SyntaxReference declaration, SyntaxNode root)
    {
        var unit = (CompilationUnitSyntax)root;
        return unit.AttributeLists.Count == 0 && !unit.ContainsDirectives && !unit.Usings.Any(directive => directive.GlobalKeyword.Span.Length > 0)
            && unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
                .All(member => member is BaseNamespaceDeclarationSyntax || member.Span == declaration.Span);
    }
}
