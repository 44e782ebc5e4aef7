using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace RelationGen.CodeFixes;

/// <summary>Offers what a refactoring can do, where the project compiles no worse after it.</summary>
internal static class Offers
{
    public static async Task OfferAsync(CodeRefactoringContext context, string title, string key, Func<CancellationToken, Task<Solution>> apply)
    {
        Solution before = context.Document.Project.Solution;
        Solution after = await apply(context.CancellationToken).ConfigureAwait(false);
        if (await AfterState.IsNoWorseAsync(before, after, isStrict: false, context.CancellationToken).ConfigureAwait(false))
            context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(after), key));
    }
}
