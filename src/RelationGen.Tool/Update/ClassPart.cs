using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Tool.Update;

/// <summary>A declaration of a class; a partial class has several.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Type">The declaration.</param>
internal sealed record ClassPart(SourceCode File, TypeDeclarationSyntax Type)
{
    /// <summary>The name with namespace and enclosing types, joined by dots.</summary>
    public string FullName => string.Join('.', Type.AncestorsAndSelf().Select(NameOf).OfType<string>().Reverse());

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
