using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Finds what a diagnostic is about, in the user's own files.</summary>
internal static class Declarations
{
    public static async Task<T?> FindAsync<T>(Document document, Location location, CancellationToken cancellationToken)
        where T : SyntaxNode
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    /// <summary>The property that a place belongs to.</summary>
    public static async Task<IPropertySymbol?> FindPropertyAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(span).FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property
            ? model?.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol : null;
    }

    /// <summary>A member of the class, or of one that it derives from, has the name; also one that is generated, by whomever.</summary>
    public static bool IsTaken(INamedTypeSymbol type, string name)
    {
        bool isTaken = type.Name == name || OtherGenerators.FindMember(type, name) is not null;
        for (INamedTypeSymbol? current = type; current is not null && !isTaken; current = current.BaseType)
        {
            isTaken = current.GetMembers(name).Any(member => member.DeclaredAccessibility != Accessibility.Private
                || SymbolEqualityComparer.Default.Equals(current, type));
        }

        return isTaken;
    }

    /// <summary>Where a symbol is declared in files that the user wrote.</summary>
    public static SyntaxReference[] Written(ISymbol symbol, Solution solution) =>
        [.. symbol.DeclaringSyntaxReferences.Where(reference =>
            solution.GetDocument(reference.SyntaxTree) is not (null or SourceGeneratedDocument))];

    /// <summary>The class with the documentation id of a diagnostic, and the file of its first part that the user wrote.</summary>
    public static async Task<(INamedTypeSymbol Symbol, Document Document, TypeDeclarationSyntax Syntax)?> FindTypeAsync(
        Project project, string? id, CancellationToken cancellationToken)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (id is null || compilation is null
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is not INamedTypeSymbol type)
            return null;

        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (project.GetDocument(reference.SyntaxTree) is { } document and not SourceGeneratedDocument
                && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is TypeDeclarationSyntax syntax)
            {
                return (type, document, syntax);
            }
        }

        return null;
    }

    /// <summary><c>Post.Comments</c> for the attribute on the property or, with its name, on the class.</summary>
    public static string Display(AttributeSyntax attribute)
    {
        string type = attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "?";
        string? name = attribute.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText
            ?? (attribute.ArgumentList?.Arguments.FirstOrDefault(argument =>
                argument.NameEquals?.Name.Identifier.ValueText == "Name")?.Expression as LiteralExpressionSyntax)?.Token.ValueText;
        return name is null ? type : type + "." + name;
    }

    /// <summary>The line end that the file uses.</summary>
    public static SyntaxTrivia LineEnd(SyntaxNode node)
    {
        SourceText text = node.SyntaxTree.GetText();
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak - first.End == 2 ? SyntaxFactory.CarriageReturnLineFeed : SyntaxFactory.LineFeed;
    }

    /// <summary>The white space in front of a declaration on its line.</summary>
    public static SyntaxTriviaList Indentation(SyntaxNode node)
    {
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1] is var last && last.IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(last)
            : SyntaxFactory.TriviaList();
    }
}
