using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Replaces a load of each element by one load of the collection in front of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadBeforeLoopFix)), Shared]
public sealed class LoadBeforeLoopFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.PerRowLoad.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await BatchedCall.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { Iteration.Operation.Syntax: StatementSyntax loop } call
            || BatchedLoop.Body(loop, call.Collection) is not { } body || loop.ContainsDirectives || !Statements.IsPlain(call.Collection)
            || Statements.Of(call.Syntax) is not { } statement || (statement != body && statement.Parent != body)
            || BatchedLoop.MayEndEarly(loop, body) || BatchedLoop.IsCollectionUsed(call, body, cancellationToken) || BatchedLoop.IsElementChangedBefore(call, body, statement, cancellationToken)
            || call.ToCollection(loop, cancellationToken) is not { } batched)
        {
            return [];
        }

        ExpressionStatementSyntax load = statement.ReplaceNode(call.Syntax, batched);
        string title = "Load '" + call.Collection + "' before the loop";
        if (statement == body)
        {
            return Statements.HasComments(loop.WithLeadingTrivia().ReplaceNode(BatchedLoop.Body(loop.WithLeadingTrivia(), call.Collection)!, SyntaxFactory.EmptyStatement()))
                ? []
                : [new FixPlan(title, nameof(LoadBeforeLoopFix), [new FixEdit(document.Id, "loop " + loop.SpanStart, loop, _ => load.WithLeadingTrivia(loop.GetLeadingTrivia()))])];
        }

        if (!Statements.IsInList(loop))
            return [];

        SyntaxNode inserted = Statements.Wrap(load.WithLeadingTrivia(Statements.CommentsOf(statement, loop)), loop);
        return
        [
            new FixPlan(title, nameof(LoadBeforeLoopFix),
            [
                new FixEdit(document.Id, "load " + statement.SpanStart, Statements.Listed(loop), current => current) { Before = inserted },
                new FixEdit(document.Id, "statement " + statement.SpanStart, statement, _ => null),
                new FixEdit(document.Id, "empty " + statement.SpanStart, Statements.Listed(loop), current => IsEmpty(current) ? null : current),
            ]),
        ];
    }

    private static bool IsEmpty(SyntaxNode loop)
    {
        StatementSyntax? body = (loop is GlobalStatementSyntax global ? global.Statement : loop) switch
        {
            ForEachStatementSyntax each => each.Statement,
            ForStatementSyntax byIndex => byIndex.Statement,
            _ => null,
        };
        return body is BlockSyntax { Statements: [] } block && !Statements.HasComments(block) && !Statements.HasComments(loop);
    }
}
