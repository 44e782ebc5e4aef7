using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Writes the name that was probably meant: in the path of a member of a view, or as the name of the member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNearestNameFix)), Shared]
public sealed class UseNearestNameFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ViewSourceMissing.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || !diagnostic.Properties.TryGetValue(FixProperties.Nearest, out string? nearest) || nearest is null)
            return [];

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode? written = node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument ? Name(argument.Expression) : node;
        if (written is not (LiteralExpressionSyntax or SimpleNameSyntax or PropertyDeclarationSyntax or ParameterSyntax))
            return [];

        string text = diagnostic.Location.SourceTree!.GetText(cancellationToken).ToString(diagnostic.Location.SourceSpan);
        var edit = new FixEdit(document.Id, "name " + written.SpanStart, written, current => Renamed(current, nearest));
        return [new FixPlan("Change '" + text + "' to '" + nearest + "'", "UseNearestName", [edit])];
    }

    private static SyntaxNode Renamed(SyntaxNode node, string name) => node switch
    {
        PropertyDeclarationSyntax property => property.WithIdentifier(Identifier(name, property.Identifier)),
        ParameterSyntax parameter => parameter.WithIdentifier(Identifier(name, parameter.Identifier)),
        LiteralExpressionSyntax literal => literal.WithToken(SyntaxFactory.Literal(name).WithTriviaFrom(literal.Token)),
        _ => SyntaxFactory.IdentifierName(name).WithTriviaFrom(node),
    };

    private static SyntaxToken Identifier(string name, SyntaxToken current) => SyntaxFactory.Identifier(name).WithTriviaFrom(current);

    /// <summary>The part of an argument that is the name.</summary>
    private static SyntaxNode? Name(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax member }] } => member.Name,
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: SimpleNameSyntax name }] } => name,
        LiteralExpressionSyntax literal => literal,
        _ => null,
    };
}
