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
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Loads a relation that is read: the query includes it, or a statement behind <c>Find</c> loads it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadRelationFix)), Shared]
public sealed class LoadRelationFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NotLoaded.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixProperties.PropertyName, out string? relation);
        if (relation is null || diagnostic.AdditionalLocations is not [var place]
            || await Declarations.FindAsync<InvocationExpressionSyntax>(document, place, cancellationToken).ConfigureAwait(false) is not { } origin)
        {
            return [];
        }

        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (origin.Expression is MemberAccessExpressionSyntax access
            && model?.GetOperation(origin, cancellationToken) is IInvocationOperation operation && QueryCall.Of(operation) is not null)
        {
            ExpressionSyntax query = access.Expression;
            return [new FixPlan("Include '" + relation + "' in the query", nameof(LoadRelationFix) + ".Include",
                [new FixEdit(document.Id, "include " + query.Span + relation, query, current => Include((ExpressionSyntax)current, relation))])];
        }

        if (Declaration(origin) is not { } declaration || Next(declaration) is not { ContainsDirectives: false } next || Load(origin, declaration, relation) is not { } load)
            return [];

        // The library's extension methods must be in scope.
        InvocationExpressionSyntax call = load.DescendantNodes().OfType<InvocationExpressionSyntax>().Last(node => node.ArgumentList.Arguments.Count > 1);
        if (model?.GetSpeculativeSymbolInfo(next.SpanStart, call, SpeculativeBindingOption.BindAsExpression).Symbol is not { } method || !EntityCall.IsLoad(method))
            return [];

        StatementSyntax statement = load.WithLeadingTrivia(Declarations.Indentation(declaration)).WithTrailingTrivia(Declarations.LineEnd(declaration));
        return [new FixPlan("Load '" + relation + "' first", nameof(LoadRelationFix) + ".Load",
            [new FixEdit(document.Id, "load " + origin.Span + relation, Statements.Listed(next), current => current) { Before = Statements.Wrap(statement, next) }])];
    }

    private static InvocationExpressionSyntax Include(ExpressionSyntax query, string relation) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, query.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("Include")),
            SyntaxFactory.ParseArgumentList("(x => x." + Names.Escape(relation) + ")"))
        .WithTrailingTrivia(query.GetTrailingTrivia());

    /// <summary>A declaration after which the variable is not null: the call is followed by <c>!</c>, or throws instead of null.</summary>
    private static LocalDeclarationStatementSyntax? Declaration(InvocationExpressionSyntax origin)
    {
        SyntaxNode value = Statements.Whole(origin);
        while (value.Parent is ParenthesizedExpressionSyntax parenthesized)
            value = parenthesized;

        bool isNotNull = value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax };
        return isNotNull && value.Parent?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } }
            ? declaration
            : null;
    }

    private static StatementSyntax? Next(StatementSyntax declaration) => declaration.Parent switch
    {
        BlockSyntax block => block.Statements.SkipWhile(statement => statement != declaration).Skip(1).FirstOrDefault(),
        SwitchSectionSyntax section => section.Statements.SkipWhile(statement => statement != declaration).Skip(1).FirstOrDefault(),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global =>
            (unit.Members.SkipWhile(member => member != global).Skip(1).FirstOrDefault() as GlobalStatementSyntax)?.Statement,
        _ => null,
    };

    private static StatementSyntax? Load(InvocationExpressionSyntax origin, LocalDeclarationStatementSyntax declaration, string relation)
    {
        bool isAsync = Statements.Whole(origin) is AwaitExpressionSyntax;
        bool isFindAsync = origin.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FindAsync" };
        ExpressionSyntax session = origin.ArgumentList.Arguments[0].Expression;
        if (isAsync != isFindAsync || !Statements.IsPlain(session))
            return null;

        string variable = declaration.Declaration.Variables[0].Identifier.Text;
        string configured = Statements.Whole(origin) is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax awaited } && awaited != origin ? awaited.ToString().Substring(origin.ToString().Length) : string.Empty;
        return SyntaxFactory.ParseStatement((isAsync ? "await " + variable + ".LoadAsync(" : variable + ".Load(") + session + ", x => x." + Names.Escape(relation) + ")" + configured + ";");
    }
}
