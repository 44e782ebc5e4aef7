using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using RelationGen.CodeFixes.Editing;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Removes a relation: alone, with its other side, or with the foreign key that nothing else uses as well.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RemoveRelationRefactoring)), Shared]
public sealed class RemoveRelationRefactoring : RelationRefactoring
{
    /// <inheritdoc/>
    internal override async Task OfferAsync(CodeRefactoringContext context)
    {
        if (await Declarations.FindPropertyAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is not { } property
            || RelationRemoval.Plan(property, new ParseContext(context.CancellationToken)) is not { } removal)
        {
            return;
        }

        string title = "Remove '" + removal.Relation.Display + "'";
        await OfferAsync(context, removal, RemovalScope.Relation, title, "alone").ConfigureAwait(false);
        if (removal.Inverse is not null)
            await OfferAsync(context, removal, RemovalScope.Inverse, title + " and its inverse '" + removal.Resolution.BackReference!.Display + "'", "inverse").ConfigureAwait(false);

        if (removal.Key.Properties.IsEmpty)
            return;

        string names = string.Join("', '", removal.Key.Properties.Select(part => part.ContainingType.Name + "." + part.Name));
        await OfferAsync(context, removal, RemovalScope.Key, title + (removal.Inverse is null ? string.Empty : ", its inverse") + " and the foreign key '" + names + "'", "key")
            .ConfigureAwait(false);
    }

    private static Task OfferAsync(CodeRefactoringContext context, RelationRemoval removal, RemovalScope scope, string title, string key) =>
        Offers.OfferAsync(context, title, nameof(RemoveRelationRefactoring) + "." + key,
            cancellationToken => removal.ApplyAsync(context.Document.Project.Solution, scope, cancellationToken));
}
