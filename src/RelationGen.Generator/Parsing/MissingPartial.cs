using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// A class that declares a partial relation property and is not partial itself. The compiler refuses the property (CS0751), and a build that
/// finds such an error asks no analyzer any more; a generator is heard all the same.
/// </summary>
/// <param name="Class">The class.</param>
/// <param name="Path">Its file.</param>
/// <param name="Span">Where its name stands.</param>
/// <param name="Lines">The same in lines.</param>
internal sealed record MissingPartial(string Class, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static bool IsCandidate(SyntaxNode node) => node is PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property
        && property.Modifiers.Any(SyntaxKind.PartialKeyword) && !type.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static MissingPartial Of(SyntaxNode property)
    {
        SyntaxToken name = ((TypeDeclarationSyntax)property.Parent!).Identifier;
        Location location = name.GetLocation();
        return new(name.ValueText, location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
