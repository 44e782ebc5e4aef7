using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Analyzers.Usage;

namespace RelationGen.CodeFixes;

/// <summary>A load of one element, and the load of all elements that can replace it.</summary>
internal sealed record BatchedCall(InvocationExpressionSyntax Syntax, Iteration Iteration, ExpressionSyntax Collection, SemanticModel Model)
{
    public static async Task<BatchedCall?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        InvocationExpressionSyntax? syntax = await Declarations.FindAsync<InvocationExpressionSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (syntax is null || model?.GetOperation(syntax, cancellationToken) is not IInvocationOperation invocation
            || EntityCall.Of(invocation) is not { Kind: EntityCallKind.LoadOne } call)
        {
            return null;
        }

        IOperation root = invocation;
        while (root.Parent is not null)
            root = root.Parent;

        return MethodBody.Read(root, cancellationToken) is { } body && Iteration.Around(invocation, call.Receiver, body) is { IsDirect: true } iteration
            && Operations.Unwrap(iteration.Collection).Syntax is ExpressionSyntax collection
            ? new(syntax, iteration, collection, model)
            : null;
    }

    /// <summary>The call with the collection in place of the element; null where the compiler would not take it.</summary>
    public InvocationExpressionSyntax? ToCollection(SyntaxNode scope, CancellationToken cancellationToken)
    {
        bool isExtension = Model.GetSymbolInfo(Syntax, cancellationToken).Symbol is IMethodSymbol { ReducedFrom: not null };
        ExpressionSyntax? element = isExtension ? (Syntax.Expression as MemberAccessExpressionSyntax)?.Expression : Syntax.ArgumentList.Arguments[0].Expression;
        if (element is null || Syntax.ArgumentList.Arguments.Skip(isExtension ? 0 : 1).Any(argument => !IsIndependent(argument.Expression, scope, cancellationToken)))
            return null;

        ExpressionSyntax collection = Collection is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            ? Collection
            : SyntaxFactory.ParenthesizedExpression(Collection.WithoutTrivia());
        InvocationExpressionSyntax batched = Syntax.ReplaceNode(element, collection.WithTriviaFrom(element));
        return Model.GetSpeculativeSymbolInfo(scope.SpanStart, batched, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol method
            && EntityCall.IsOfMany(method)
            && method.ContainingType.Equals(Model.GetSymbolInfo(Syntax, cancellationToken).Symbol?.ContainingType, SymbolEqualityComparer.Default)
            ? batched
            : null;
    }

    /// <summary>The argument means the same outside the loop: nothing in it is declared or changed there.</summary>
    public bool IsIndependent(ExpressionSyntax argument, SyntaxNode scope, CancellationToken cancellationToken)
    {
        if (argument is not LambdaExpressionSyntax && !Statements.IsPlain(argument))
            return false;

        foreach (IdentifierNameSyntax name in argument.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            ISymbol? symbol = Model.GetSymbolInfo(name, cancellationToken).Symbol;
            bool isInside = symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol && symbol.DeclaringSyntaxReferences.Any(reference =>
                scope.Span.Contains(reference.Span) && !argument.Span.Contains(reference.Span));
            if (isInside || IsChanged(symbol, scope, cancellationToken))
                return false;
        }

        return true;
    }

    /// <summary>Something inside assigns the variable, field or property.</summary>
    public bool IsChanged(ISymbol? symbol, SyntaxNode scope, CancellationToken cancellationToken)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol))
            return false;

        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            ExpressionSyntax? target = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                PrefixUnaryExpressionSyntax unary => unary.Operand,
                PostfixUnaryExpressionSyntax unary => unary.Operand,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
                _ => null,
            };
            if (target is not null && target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
                name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(name, cancellationToken).Symbol, symbol)))
            {
                return true;
            }
        }

        return false;
    }
}
