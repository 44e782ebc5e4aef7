using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Questions about statements that a fix moves, and about the expressions in them.</summary>
internal static class Statements
{
    /// <summary>The statement that consists of the call, awaited and configured or not.</summary>
    public static ExpressionStatementSyntax? Of(InvocationExpressionSyntax call) => Whole(call).Parent as ExpressionStatementSyntax;

    /// <summary>The call with what awaits and configures it.</summary>
    public static ExpressionSyntax Whole(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        if (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
            whole = configured;

        return whole.Parent as AwaitExpressionSyntax ?? whole;
    }

    /// <summary>A variable, or members of one: evaluating it again, or somewhere else, yields the same.</summary>
    public static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or LiteralExpressionSyntax or DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && IsPlain(access.Expression),
        _ => false,
    };

    /// <summary>Other statements can stand in front of it.</summary>
    public static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    /// <summary>Comments that stand above a statement, and its indentation.</summary>
    public static SyntaxTriviaList CommentsOf(StatementSyntax statement, SyntaxNode destination)
    {
        SyntaxTriviaList indentation = Declarations.Indentation(destination);
        SyntaxTrivia lineEnd = Declarations.LineEnd(destination);
        SyntaxTriviaList trivia = indentation;
        foreach (SyntaxTrivia comment in statement.GetLeadingTrivia().Where(IsComment))
            trivia = trivia.Add(comment).Add(lineEnd).AddRange(indentation);

        return trivia;
    }

    public static bool HasComments(SyntaxNode node) => node.DescendantTrivia().Any(IsComment);

    public static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>The nodes of a function, without the functions inside it.</summary>
    public static IEnumerable<SyntaxNode> Own(SyntaxNode node) =>
        node.DescendantNodes(child => child == node || child is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>The node to insert in front of: top-level statements are wrapped.</summary>
    public static SyntaxNode Listed(StatementSyntax statement) => statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement;

    /// <summary>The statement as its neighbours are: top-level statements are wrapped.</summary>
    public static SyntaxNode Wrap(StatementSyntax statement, StatementSyntax neighbour) =>
        neighbour.Parent is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement;
}
