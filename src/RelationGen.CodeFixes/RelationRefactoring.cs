using Microsoft.CodeAnalysis.CodeRefactorings;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>A refactoring that offers nothing where it fails: an editor would switch it off for good.</summary>
public abstract class RelationRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        try
        {
            await OfferAsync(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            // There is no place to say it: who asks for a list of actions waits for no message.
            return;
        }
    }

    /// <summary>Registers what can be done.</summary>
    internal abstract Task OfferAsync(CodeRefactoringContext context);
}
