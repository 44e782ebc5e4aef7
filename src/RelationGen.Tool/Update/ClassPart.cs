using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Tool.Update;

/// <summary>A declaration of a class; a partial class has several.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Type">The declaration.</param>
internal sealed record ClassPart(SourceCode File, TypeDeclarationSyntax Type)
{
    /// <summary>The name with namespace and enclosing types, joined by dots.</summary>
    public string FullName => string.Join('.', Type.AncestorsAndSelf().Select(NameOf).OfType<string>().Reverse());

    /// <summary>Members can be put into it: <c>partial class Post;</c> has no place for any.</summary>
    public bool IsOpen => Type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken);

    /// <summary>It stands in another type.</summary>
    public bool IsNested => Type.Parent is TypeDeclarationSyntax;

    /// <summary>The declaration that new members are put into: the first with properties, or with a body; null if none has one.</summary>
    public static ClassPart? Home(IReadOnlyList<ClassPart> parts) =>
        parts.FirstOrDefault(part => part.IsOpen && part.Type.Members.OfType<PropertyDeclarationSyntax>().Any())
            ?? parts.FirstOrDefault(part => part.IsOpen);

    /// <summary>The names of its members.</summary>
    public IEnumerable<string> MemberNames => Type.Members.SelectMany(NamesOf);

    /// <summary>The declaration of a property; null where this part has none.</summary>
    public PropertyDeclarationSyntax? Property(string name) =>
        Type.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(property => property.Identifier.ValueText == name);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => null,
    };

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        EventDeclarationSyntax declared => [declared.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        _ => [],
    };
}
