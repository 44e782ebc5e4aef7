using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Removes a relation that is loaded and never read; the call that loads nothing else goes with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveLoadFix)), Shared]
public sealed class RemoveLoadFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NeverRead.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        LambdaExpressionSyntax? lambda = await Declarations.FindAsync<LambdaExpressionSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (lambda?.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { ContainsDirectives: false, Parent: InvocationExpressionSyntax call } } argument
            || call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method })
        {
            return [];
        }

        FixEdit edit;
        if (method == "Include")
            edit = new FixEdit(document.Id, "include " + lambda.Span, call, current => WithoutInclude(current, argument));
        else if (Statements.Of(call) is { ContainsDirectives: false, Parent: BlockSyntax } statement && StaysAsync(statement))
            edit = new FixEdit(document.Id, "load " + lambda.Span, statement, current => WithoutLoad((StatementSyntax)current, argument));
        else
            return [];

        return [new FixPlan("Remove '" + lambda + "'", nameof(RemoveLoadFix), [edit])];
    }

    private static SyntaxNode WithoutInclude(SyntaxNode current, ArgumentSyntax argument)
    {
        var call = (InvocationExpressionSyntax)current;
        return call.ArgumentList.Arguments.Count > 1
            ? Without(call, argument)
            : ((MemberAccessExpressionSyntax)call.Expression).Expression.WithTrailingTrivia(call.GetTrailingTrivia());
    }

    private static StatementSyntax? WithoutLoad(StatementSyntax current, ArgumentSyntax argument)
    {
        InvocationExpressionSyntax call = current.DescendantNodes().OfType<InvocationExpressionSyntax>().First(candidate => IndexOf(candidate, argument) >= 0);
        return call.ArgumentList.Arguments.Count(other => other.Expression is LambdaExpressionSyntax) > 1 ? current.ReplaceNode(call, Without(call, argument)) : null;
    }

    private static InvocationExpressionSyntax Without(InvocationExpressionSyntax call, ArgumentSyntax argument) =>
        call.WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.RemoveAt(IndexOf(call, argument))));

    private static int IndexOf(InvocationExpressionSyntax call, ArgumentSyntax argument) =>
        call.ArgumentList.Arguments.IndexOf(candidate => SyntaxFactory.AreEquivalent(candidate, argument));

    /// <summary>An asynchronous method that awaits nothing any more would get a warning.</summary>
    private static bool StaysAsync(StatementSyntax statement)
    {
        if (!statement.DescendantNodes().Any(node => node is AwaitExpressionSyntax))
            return true;

        SyntaxNode? function = statement.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or CompilationUnitSyntax);
        return function is not null && Statements.Own(function).Any(node => node is AwaitExpressionSyntax && !statement.Span.Contains(node.Span));
    }
}
