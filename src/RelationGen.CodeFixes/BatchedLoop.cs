using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Analyzers.Usage;

namespace RelationGen.CodeFixes;

/// <summary>Whether one load in front of a loop is about the same rows as what the loop does for each element.</summary>
internal static class BatchedLoop
{
    /// <summary>The body of a loop that goes through the whole collection.</summary>
    public static StatementSyntax? Body(StatementSyntax loop, ExpressionSyntax collection) => loop switch
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
    public static bool MayEndEarly(StatementSyntax loop, StatementSyntax body) => Statements.Own(body).Append(body).Any(node => node switch
    {
        ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax => true,
        BreakStatementSyntax => node.Ancestors().First(ancestor =>
            ancestor is ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax) == loop,
        _ => false,
    });

    /// <summary>Whatever is done with the collection, beside reading elements and the count, may change it.</summary>
    public static bool IsCollectionUsed(BatchedCall call, StatementSyntax body, CancellationToken cancellationToken)
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
    public static bool IsElementChangedBefore(BatchedCall call, StatementSyntax body, StatementSyntax load, CancellationToken cancellationToken)
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
        if (!isElement || IsHandle(name, model, cancellationToken))
            return false;

        SyntaxNode outer = name;
        while (outer.Parent is MemberAccessExpressionSyntax access && access.Expression == outer && model.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol or IFieldSymbol)
            outer = access;

        return outer == name || outer.Parent is AssignmentExpressionSyntax assignment && assignment.Left == outer
            || outer.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression };
    }

    /// <summary><c>post.On(db)</c> changes nothing in the entity.</summary>
    private static bool IsHandle(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access && access.Expression == name
        && model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation && EntityCall.Of(operation) is { Kind: EntityCallKind.Handles };
}
