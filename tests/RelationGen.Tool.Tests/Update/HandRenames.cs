using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Tool.Scaffold;
using RelationGen.Tool.Tests.Scaffold;

namespace RelationGen.Tool.Tests.Update;

/// <summary>
/// Gives every class, property and relation of a scaffold another name, as somebody would by hand, and says what no name says any more.
/// </summary>
internal sealed class HandRenames
{
    /// <summary>What every name ends with afterwards.</summary>
    public const string End = "Mine";

    private readonly Scaffolding _scaffolding;
    private readonly Compilation _compilation;

    private HandRenames(Scaffolding scaffolding)
    {
        _scaffolding = scaffolding;
        _compilation = ScaffoldedProject.Generate(
            scaffolding.Files.Select(file => new Generator.Tests.Harness.SourceFile(file.Path, file.Text)));
    }

    /// <summary>The project with other names.</summary>
    public static UpdatedProject Of(Scaffolding scaffolding)
    {
        var renames = new HandRenames(scaffolding);
        return new UpdatedProject([.. scaffolding.Files.Select(file => KeyValuePair.Create("Model/" + file.Path, renames.Renamed(file)))]);
    }

    private string Renamed(ScaffoldFile file)
    {
        SyntaxTree tree = _compilation.SyntaxTrees.Single(candidate => candidate.FilePath == file.Path);
        SemanticModel model = _compilation.GetSemanticModel(tree);
        List<TextChange> changes = [];
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            if (SymbolOf(model, token) is { } symbol && IsOurs(symbol))
                changes.Add(new TextChange(new TextSpan(token.Span.End, 0), End));
        }

        foreach (PropertyDeclarationSyntax property in tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>())
            changes.AddRange(Said(property));

        return tree.GetText().WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxToken token) => token.Parent switch
    {
        ClassDeclarationSyntax or PropertyDeclarationSyntax => model.GetDeclaredSymbol(token.Parent),
        IdentifierNameSyntax name => model.GetSymbolInfo(name) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null,
        _ => null,
    };

    private bool IsOurs(ISymbol symbol) => symbol is INamedTypeSymbol type ? IsEntity(type)
        : symbol is IPropertySymbol { ContainingType: { } owner } && IsEntity(owner);

    private bool IsEntity(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly)
        && _scaffolding.Entities.Any(
            entity => entity.Plan.ClassName == type.Name && entity.Plan.Namespace == type.ContainingNamespace.ToDisplayString());

    /// <summary>The column, the key and the foreign key, which were found by names.</summary>
    private IEnumerable<TextChange> Said(PropertyDeclarationSyntax property)
    {
        EntityPlan entity = _scaffolding.Entities.First(
            candidate => candidate.Plan.ClassName == ((TypeDeclarationSyntax)property.Parent!).Identifier.ValueText);
        string name = property.Identifier.ValueText;
        AttributeSyntax[] attributes = [.. property.AttributeLists.SelectMany(list => list.Attributes)];
        if (attributes.FirstOrDefault(attribute => attribute.Name.ToString() == "Relation") is { } relation)
        {
            ForeignKeyPlan? key = _scaffolding.ForeignKeys.FirstOrDefault(
                candidate => ReferenceEquals(candidate.Holder, entity.Plan) && candidate.ToOne == name);
            if (key is not null && !relation.ToString().Contains("Fields = ", StringComparison.Ordinal))
            {
                yield return new TextChange(
                    new TextSpan(relation.ArgumentList!.CloseParenToken.SpanStart, 0),
                    ", Fields = [" + string.Join(", ", key.Fields.Select(field => "nameof(" + field.Name + End + ")")) + "]");
            }

            yield break;
        }

        PropertyPlan plan = entity.Plan.Properties.Single(candidate => candidate.Name == name);
        string added = string.Empty;
        AttributeSyntax? column = attributes.FirstOrDefault(attribute => attribute.Name.ToString() == "Column");
        string quoted = Tool.Scaffold.SourceText.Quote(plan.Column.Name);
        if (column is null)
            added += "[Column(" + quoted + ")] ";
        else if (column.ArgumentList!.Arguments.All(argument => argument.NameEquals is not null))
            yield return new TextChange(new TextSpan(column.ArgumentList.OpenParenToken.Span.End, 0), quoted + ", ");

        if (entity.Plan.Key.Contains(plan) && !attributes.Any(attribute => attribute.Name.ToString() == "Key"))
            added += "[System.ComponentModel.DataAnnotations.Key] ";

        if (added.Length > 0)
            yield return new TextChange(new TextSpan(property.SpanStart, 0), added);
    }
}
