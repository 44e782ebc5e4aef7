using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Generator.Parsing;

/// <summary>The names that an argument was written with, for a <c>nameof</c> that does not bind and so has no value.</summary>
internal static class WrittenNames
{
    public static IEnumerable<string> Of(ExpressionSyntax expression) => expression
        .DescendantNodesAndSelf(node => node is not InvocationExpressionSyntax)
        .Select(node => node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax member }] } =>
                member.Name.Identifier.ValueText,
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var named }] } => named.ToString(),
            LiteralExpressionSyntax { Token.Value: string text } => text,
            _ => string.Empty,
        })
        .Where(text => text.Length > 0);
}
