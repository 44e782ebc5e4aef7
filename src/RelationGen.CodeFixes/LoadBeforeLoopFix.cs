using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Analyzers.Usage;
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
            || Body(loop, call.Collection) is not { } body || loop.ContainsDirectives || !Statements.IsPlain(call.Collection)
            || Statements.Of(call.Syntax) is not { } statement || (statement != body && statement.Parent != body)
            || MayEndEarly(loop, body) || IsCollectionUsed(call, body, cancellationToken) || IsElementChangedBefore(call, body, statement, cancellationToken)
            || call.ToCollection(loop, cancellationToken) is not { } batched)
        {
            return [];
        }

        ExpressionStatementSyntax load = statement.ReplaceNode(call.Syntax, batched);
        string title = "Load '" + call.Collection + "' before the loop";
        if (statement == body)
        {
            return Statements.HasComments(loop.WithLeadingTrivia().ReplaceNode(Body(loop.WithLeadingTrivia(), call.Collection)!, SyntaxFactory.EmptyStatement()))
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

    /// <summary>The body of a loop that goes through the whole collection.</summary>
    private static StatementSyntax? Body(StatementSyntax loop, ExpressionSyntax collection) => loop switch
    {
        ForEachStatementSyntax each => each.Statement,
        ForStatementSyntax
        {
            Declaration.Variables: [{ Identifier.ValueText: var index, Initializer.Value: LiteralExpressionSyntax { Token.Value: 0 } }],
            Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression, Left: IdentifierNameSyntax left, Right: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } right },
            Incrementors: [PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression, Operand: IdentifierNameSyntax incremented }],
        } loopByIndex when left.Identifier.ValueText == index && incremented.Identifier.ValueText == index && right.Expression.IsEquivalentTo(collection, topLevel: false) => loopByIndex.Statement,
        _ => null,
    };

    /// <summary>A search that stops early would load more than it looks at.</summary>
    private static bool MayEndEarly(StatementSyntax loop, StatementSyntax body) => Statements.Own(body).Append(body).Any(node => node switch
    {
        ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax => true,
        BreakStatementSyntax => node.Ancestors().First(ancestor =>
            ancestor is ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax) == loop,
        _ => false,
    });

    /// <summary>Whatever is done with the collection, beside reading elements and the count, may change it.</summary>
    private static bool IsCollectionUsed(BatchedCall call, StatementSyntax body, CancellationToken cancellationToken)
    {
        SimpleNameSyntax? name = call.Collection as IdentifierNameSyntax ?? (call.Collection as MemberAccessExpressionSyntax)?.Name;
        ISymbol? symbol = name is null ? null : call.Model.GetSymbolInfo(name, cancellationToken).Symbol;
        if (symbol is null || call.IsChanged(symbol, body, cancellationToken))
            return true;

        foreach (IdentifierNameSyntax used in body.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (used.Identifier.ValueText != symbol.Name || !SymbolEqualityComparer.Default.Equals(call.Model.GetSymbolInfo(used, cancellationToken).Symbol, symbol))
                continue;

            SyntaxNode value = used.Parent is MemberAccessExpressionSyntax outer && outer.Name == used ? outer : used;
            bool isRead = value.Parent is ElementAccessExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" };
            if (!isRead)
                return true;
        }

        return false;
    }

    /// <summary>A statement in front of the load may change the keys that the load follows.</summary>
    private static bool IsElementChangedBefore(BatchedCall call, StatementSyntax body, StatementSyntax load, CancellationToken cancellationToken)
    {
        if (body is not BlockSyntax block)
            return false;

        ISymbol? element = call.Iteration.Element is ILocalReferenceOperation local ? local.Local : null;
        foreach (StatementSyntax statement in block.Statements.TakeWhile(statement => statement != load))
        {
            bool isLoad = statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(invocation => Statements.Of(invocation) == statement
                && call.Model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation && EntityCall.Of(operation) is { Kind: EntityCallKind.LoadOne });
            bool isAlias = element is null && statement is LocalDeclarationStatementSyntax;
            if (!isLoad && !isAlias && statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => IsChange(name, call.Model, element, cancellationToken)))
                return true;
        }

        return false;
    }

    private static bool IsChange(IdentifierNameSyntax name, SemanticModel model, ISymbol? element, CancellationToken cancellationToken)
    {
        ISymbol? symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
        bool isElement = element is null ? symbol is ILocalSymbol : SymbolEqualityComparer.Default.Equals(symbol, element);
        if (!isElement)
            return false;

        SyntaxNode outer = name;
        while (outer.Parent is MemberAccessExpressionSyntax access && access.Expression == outer && model.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol or IFieldSymbol)
            outer = access;

        return outer == name || outer.Parent is AssignmentExpressionSyntax assignment && assignment.Left == outer
            || outer.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression };
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
