using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using RelationGen.CodeFixes.Editing;
using RelationGen.CodeFixes.Restructuring;

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
            || JunctionJoin.Plan(property, solution, out _, context.CancellationToken) is not { } join
            || await JunctionUses.FindAsync(join, context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { Others.Count: 0 } uses)
        {
            return;
        }

        await Offers.OfferAsync(context, "Join the entity '" + join.Entity.Name + "' into the junction '" + join.Table + "'", nameof(JoinJunctionRefactoring),
            cancellationToken => join.ApplyAsync(solution, uses.Inverses, cancellationToken)).ConfigureAwait(false);
    }
}
