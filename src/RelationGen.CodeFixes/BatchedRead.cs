using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Analyzers.Usage;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>What a handle reads of one element, and the property that holds the same after a load of all elements.</summary>
/// <param name="Call">The call that reads, and the loop around it.</param>
/// <param name="On">The call that begins with the element.</param>
/// <param name="Relation">The property.</param>
/// <param name="IsToMany">It holds a collection.</param>
/// <param name="Includes">What is loaded below it, as it is written.</param>
internal sealed record BatchedRead(BatchedCall Call, InvocationExpressionSyntax On, IPropertySymbol Relation, bool IsToMany, string Includes)
{
    public bool IsAsync => Call.Syntax.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToListAsync" or "GetAsync" };

    /// <summary>What stands for the rows: the call, awaited, configured and in parentheses.</summary>
    public ExpressionSyntax Value
    {
        get
        {
            ExpressionSyntax value = Statements.Whole(Call.Syntax);
            while (value.Parent is ParenthesizedExpressionSyntax parenthesized)
                value = parenthesized;

            return value;
        }
    }

    /// <summary><c>.ConfigureAwait(false)</c>, where it is written.</summary>
    public string Configured => Statements.Whole(Call.Syntax) is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax awaited } && awaited != Call.Syntax
        ? awaited.ToString().Substring(Call.Syntax.ToString().Length)
        : string.Empty;

    /// <summary><c>post.Comments</c>.</summary>
    public ExpressionSyntax Property => SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression, ((MemberAccessExpressionSyntax)On.Expression).Expression.WithoutTrivia(), SyntaxFactory.IdentifierName(Names.Escape(Relation.Name)));

    /// <summary>Null where the rows are not those that a load of the relation sets.</summary>
    public static async Task<BatchedRead?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        InvocationExpressionSyntax? syntax = await Declarations.FindAsync<InvocationExpressionSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (syntax is null || model?.GetOperation(syntax, cancellationToken) is not IInvocationOperation { TargetMethod.Name: "ToList" or "ToListAsync" or "Get" or "GetAsync" } invocation)
            return null;

        IOperation root = invocation;
        while (root.Parent is not null)
            root = root.Parent;

        if (MethodBody.Read(root, cancellationToken) is not { } body || HandleRead.Of(invocation, body) is not { } read
            || read.Steps.Any(step => step.TargetMethod.Name != "Include" || !syntax.Span.Contains(step.Syntax.Span))
            || read.On.Invocation.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } on
            || !syntax.Span.Contains(on.Span) || access.Expression != Operations.Unwrap(read.On.Receiver).Syntax
            || Iteration.Around(invocation, read.On.Receiver, body) is not { IsDirect: true } iteration || read.Varies(iteration, body)
            || Operations.Unwrap(iteration.Collection).Syntax is not ExpressionSyntax collection)
        {
            return null;
        }

        string includes = string.Concat(read.Steps.Select(step => ".Include" + ((InvocationExpressionSyntax)step.Syntax).ArgumentList));
        return new(new BatchedCall(syntax, iteration, collection, model), on, read.Relation, read.IsToMany, includes);
    }

    /// <summary>The property can stand where the value is: a list of its own may be changed or handed on, a relation is only read.</summary>
    public bool IsPropertyEnough(StatementSyntax body, CancellationToken cancellationToken)
    {
        if (IsAsync != Statements.Whole(Call.Syntax) is AwaitExpressionSyntax)
            return false;

        if (!IsToMany)
            return Value.Parent is not ExpressionStatementSyntax && (Relation.NullableAnnotation != NullableAnnotation.Annotated || Call.Model.GetTypeInfo(Value, cancellationToken).Type?.NullableAnnotation == NullableAnnotation.Annotated);

        return Value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable }
            ? IsVariableEnough(declaration, variable, body, cancellationToken)
            : IsOnlyRead(Value);
    }

    private bool IsVariableEnough(VariableDeclarationSyntax declaration, VariableDeclaratorSyntax variable, StatementSyntax body, CancellationToken cancellationToken)
    {
        if (!declaration.Type.IsVar && !(Call.Model.GetTypeInfo(declaration.Type, cancellationToken).Type is { } type && Call.Model.Compilation.ClassifyConversion(Relation.Type, type).IsImplicit))
            return false;

        ISymbol? local = Call.Model.GetDeclaredSymbol(variable, cancellationToken);
        return body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(Call.Model.GetSymbolInfo(name, cancellationToken).Symbol, local))
            .All(IsOnlyRead);
    }

    /// <summary>A loop goes through the rows, or their number or one of them is taken; the property must allow the same.</summary>
    private bool IsOnlyRead(ExpressionSyntax value) => value.Parent switch
    {
        ForEachStatementSyntax { AwaitKeyword.RawKind: 0 } each => each.Expression == value,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Parent: not InvocationExpressionSyntax } count => Binds(count, value),
        ElementAccessExpressionSyntax element => element.Expression == value
            && !(element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element) && Binds(element, value),
        _ => false,
    };

    private bool Binds(ExpressionSyntax whole, ExpressionSyntax value) =>
        Call.Model.GetSpeculativeSymbolInfo(value.SpanStart, whole.ReplaceNode(value, Property), SpeculativeBindingOption.BindAsExpression).Symbol is IPropertySymbol;
}
