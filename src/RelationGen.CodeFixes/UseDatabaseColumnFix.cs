using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Says of a property how the database compares its column, or who makes its values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDatabaseColumnFix)), Shared]
public sealed class UseDatabaseColumnFix : RelationFix
{
    private const string Generated = "DatabaseGenerated";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.CollationDiffers.Id, Descriptors.MakerDiffers.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await Declarations.FindAsync<PropertyDeclarationSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false)
            is not { Parent: TypeDeclarationSyntax type } property)
        {
            return [];
        }

        string name = " '" + type.Identifier.ValueText + "." + property.Identifier.ValueText + "'";
        if (diagnostic.Properties.TryGetValue(FixProperties.Generated, out string? maker) && maker is not null)
            return await MakerAsync(document, property, name, maker, cancellationToken).ConfigureAwait(false);

        diagnostic.Properties.TryGetValue(FixProperties.Collation, out string? collation);
        diagnostic.Properties.TryGetValue(FixProperties.TypeName, out string? typeName);
        (string attribute, string home, string argument)? added = collation is not null
            ? ("Collation", Symbols.Namespace, Literals.Text(collation))
            : typeName is not null ? ("Column", Symbols.Schema, "TypeName = " + Literals.Text(typeName))
            : null;
        if (added is not var (attribute, home, argument))
            return [];

        IReadOnlyList<FixEdit> edits = await WithAsync(document, property, attribute, home, argument, cancellationToken)
            .ConfigureAwait(false);
        return [new FixPlan("Mark" + name + " [" + attribute + "(" + argument + ")]", "UseDatabaseColumn." + attribute, edits)];
    }

    private static async Task<IReadOnlyList<FixPlan>> MakerAsync(
        Document document, PropertyDeclarationSyntax property, string name, string maker, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        AttributeSyntax? said = await PropertyAttributes.FindAsync(
            document, property, Symbols.Schema, Generated + "Attribute", cancellationToken)
            .ConfigureAwait(false);

        // Only of a key is it concluded that the database counts it.
        bool isKey = model?.GetDeclaredSymbol(property, cancellationToken) is IPropertySymbol symbol
            && new ParseContext(cancellationToken).FactsOf(symbol.ContainingType).Key.Any(part => part.Name == symbol.Name);
        if (maker == "None" && !isKey && said is not null)
            return [new FixPlan(
                "Remove [" + Generated + "] of" + name, "UseDatabaseColumn.Unmade", [PropertyAttributes.Remove(document, property, said)])];

        string argument = "DatabaseGeneratedOption." + maker;
        IReadOnlyList<FixEdit> edits = await WithAsync(document, property, Generated, Symbols.Schema, argument, cancellationToken)
            .ConfigureAwait(false);
        return [new FixPlan("Mark" + name + " [" + Generated + "(" + argument + ")]", "UseDatabaseColumn." + maker, edits)];
    }

    /// <summary>Changes the attribute where there is one.</summary>
    private static async Task<IReadOnlyList<FixEdit>> WithAsync(
        Document document, PropertyDeclarationSyntax property, string attribute, string home, string argument,
        CancellationToken cancellationToken)
    {
        if (await PropertyAttributes.FindAsync(document, property, home, attribute + "Attribute", cancellationToken)
            .ConfigureAwait(false) is not { } said)
            return await PropertyAttributes.EditsAsync(document, property, attribute, home, cancellationToken, argument)
                .ConfigureAwait(false);

        return
        [
            new FixEdit(document.Id, attribute + " " + said.SpanStart, said, current => argument.Contains('=')
                ? Arguments.Replace((AttributeSyntax)current, [argument.Substring(0, argument.IndexOf(' '))], [argument])
                : Arguments.ReplaceFirst((AttributeSyntax)current, argument)),
        ];
    }
}
