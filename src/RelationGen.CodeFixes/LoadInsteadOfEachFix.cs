using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Replaces <c>Task.WhenAll(posts.Select(p => p.LoadAsync(…)))</c> and <c>posts.ForEach(p => p.Load(…))</c> by one load.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadInsteadOfEachFix)), Shared]
public sealed class LoadInsteadOfEachFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.PerRowLoad.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await BatchedCall.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { Iteration.Operation.Syntax: InvocationExpressionSyntax each } call
            || LambdaOf(call.Syntax) is not { } lambda || lambda.Parent?.Parent?.Parent != each
            || Replaced(each, call.Model, cancellationToken) is not { } replaced || Statements.HasComments(replaced.WithoutTrivia())
            || call.ToCollection(lambda, cancellationToken) is not { } batched)
        {
            return [];
        }

        string title = "Load '" + call.Collection + "' with one call";
        return [new FixPlan(title, nameof(LoadInsteadOfEachFix), [new FixEdit(document.Id, "each " + replaced.SpanStart, replaced, _ => batched.WithTriviaFrom(replaced))])];
    }

    /// <summary>The lambda that does nothing but load.</summary>
    private static LambdaExpressionSyntax? LambdaOf(InvocationExpressionSyntax call)
    {
        SyntaxNode whole = Statements.Whole(call);
        if (whole.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: 1 } block })
            whole = block;

        return whole.Parent as LambdaExpressionSyntax;
    }

    /// <summary>What awaits all the tasks, or the statement's call that runs the lambda for each element.</summary>
    private static InvocationExpressionSyntax? Replaced(InvocationExpressionSyntax each, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(each, cancellationToken).Symbol is not IMethodSymbol method)
            return null;

        if (method.Name == "ForEach")
            return each.Parent is ExpressionStatementSyntax && LoadsNow(each) && method.ContainingType.Name is "List" or "Array" ? each : null;

        if (method.Name != "Select" || method.ContainingType.Name != "Enumerable")
            return null;

        ExpressionSyntax tasks = each;
        if (tasks.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList" or "ToArray", Parent: InvocationExpressionSyntax list })
            tasks = list;

        return tasks.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax all } }
            && model.GetSymbolInfo(all, cancellationToken).Symbol is IMethodSymbol { Name: "WhenAll", ContainingType: { Name: "Task", ContainingNamespace: var scope } }
            && scope.ToDisplayString() == "System.Threading.Tasks"
            ? all
            : null;
    }

    /// <summary>The lambda of <c>ForEach</c> returns nothing, so a task in it is awaited by nobody.</summary>
    private static bool LoadsNow(InvocationExpressionSyntax each) =>
        each.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>().All(inner => inner.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LoadAsync" });
}
