using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Takes from a generated file the members that a fixture is about, each under its path and at the left margin.</summary>
internal static class GoldenText
{
    private const string Map = "RelationMap";

    private static readonly string[] Helpers =
        ["Query", "Find", "FindAsync", "Create", "CreateAsync", "Update", "UpdateAsync", "Delete", "DeleteAsync", "On"];

    /// <summary>The members of these parts; empty where the file has none.</summary>
    public static string Of(string file, GoldenParts parts)
    {
        var text = new StringBuilder();
        SyntaxNode root = CSharpSyntaxTree.ParseText(file).GetRoot();
        foreach (MemberDeclarationSyntax member in root.DescendantNodes(node => node is not BaseMethodDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>())
        {
            if (PartOf(member) is { } part && parts.HasFlag(part))
            {
                text.Append(text.Length == 0 ? "" : "\n").Append("// ").Append(PathOf(member)).Append('\n');
                text.Append(Dedented(part == GoldenParts.Model ? ModelOf(member) : member));
            }
        }

        return text.ToString();
    }

    /// <summary>The part that a member is printed as; null for what stands in another, or is the same for every entity.</summary>
    private static GoldenParts? PartOf(MemberDeclarationSyntax member) => member.Parent switch
    {
        _ when NameOf(member) == Map => GoldenParts.Model,
        TypeDeclarationSyntax { Identifier.Text: Map } => member is StructDeclarationSyntax ? GoldenParts.Relations : GoldenParts.Rows,
        ClassDeclarationSyntax entity when HasMap(entity) => IsHelper(member) ? null : GoldenParts.Properties,
        StructDeclarationSyntax { Parent: not TypeDeclarationSyntax { Identifier.Text: Map } } table when IsTable(table) =>
            GoldenParts.Table,
        _ => member is TypeDeclarationSyntax type && IsCompanion(type) ? GoldenParts.Companions : null,
    };

    /// <summary>The attribute that has the model, of all that a map is.</summary>
    private static AttributeListSyntax ModelOf(MemberDeclarationSyntax map) =>
        map.AttributeLists.Single(list => list.Attributes[0].Name.ToString().EndsWith("EntityModel", StringComparison.Ordinal));

    private static bool HasMap(TypeDeclarationSyntax type) => type.Members.Any(member => NameOf(member) == Map);

    private static bool IsTable(TypeDeclarationSyntax type) => type.Identifier.Text.EndsWith("Table", StringComparison.Ordinal);

    private static bool IsCompanion(TypeDeclarationSyntax type)
        => ((string[])["Handles", "Creation", "Modification"]).Any(end => type.Identifier.Text.EndsWith(end, StringComparison.Ordinal));

    private static bool IsHelper(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax { Identifier.Text: "Relations" }
        || (member is MethodDeclarationSyntax && Helpers.Contains(NameOf(member)));

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        ConversionOperatorDeclarationSyntax conversion => "implicit operator " + conversion.Type,
        _ => member.Kind().ToString(),
    };

    private static string PathOf(MemberDeclarationSyntax member)
        => string.Join('.', member.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(NameOf).Append(NameOf(member)));

    private static string Dedented(SyntaxNode member)
    {
        string[] lines = member.ToFullString().Trim('\n').TrimEnd().Split('\n');
        int margin = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
        return string.Concat(lines.Select(line => (line.Length > margin ? line[margin..] : line.TrimStart(' ')) + "\n"));
    }
}
