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

/// <summary>Writes the name that a table or a column has in the database, where the class names another that is near.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDatabaseNameFix)), Shared]
public sealed class UseDatabaseNameFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.TableMissing.Id, Descriptors.ColumnMissing.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Nearest, out string? name) || name is null)
            return [];

        MemberDeclarationSyntax? member = await Declarations.FindAsync<MemberDeclarationSyntax>(document, diagnostic.Location,
            cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyList<FixEdit> edits = member switch
        {
            TypeDeclarationSyntax type when diagnostic.Id == Descriptors.TableMissing.Id =>
                await TableAsync(document, type, name, cancellationToken).ConfigureAwait(false),
            PropertyDeclarationSyntax property when diagnostic.Id == Descriptors.ColumnMissing.Id =>
                await ColumnAsync(document, property, name, cancellationToken).ConfigureAwait(false),
            _ => [],
        };
        string what = member is TypeDeclarationSyntax ? "table" : "column";
        return edits.Count == 0 ? [] : [new FixPlan("Use the " + what + " '" + name + "'", "UseDatabaseName", edits)];
    }

    private static async Task<IReadOnlyList<FixEdit>> TableAsync(
        Document document, TypeDeclarationSyntax type, string name, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(type, cancellationToken) is not INamedTypeSymbol symbol)
            return [];

        if (symbol.FindAttribute(Symbols.Schema, "TableAttribute") is not { } data)
        {
            string prefix = TableAttributes.IsImported(model, type) ? string.Empty : "global::" + Symbols.Schema + ".";
            return [new FixEdit(
                document.Id, "table " + type.SpanStart, type, current =>
                TableAttributes.Add((TypeDeclarationSyntax)current, prefix, name, type))];
        }

        // Another part of the class may have it.
        return data.ApplicationSyntaxReference is { } reference && document.Project.GetDocument(reference.SyntaxTree) is { } holder
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is AttributeSyntax attribute
            ? [new FixEdit(
                holder.Id, "table " + attribute.SpanStart, attribute, current =>
                Arguments.ReplaceFirst((AttributeSyntax)current, Literals.Text(name)))]
            : [];
    }

    private static async Task<IReadOnlyList<FixEdit>> ColumnAsync(
        Document document, PropertyDeclarationSyntax property, string name, CancellationToken cancellationToken)
    {
        AttributeSyntax? attribute = await PropertyAttributes.FindAsync(
            document, property, Symbols.Schema, "ColumnAttribute", cancellationToken)
            .ConfigureAwait(false);
        return attribute is null
            ? await PropertyAttributes.EditsAsync(document, property, "Column", Symbols.Schema, cancellationToken, Literals.Text(name))
                .ConfigureAwait(false)
            : [new FixEdit(
                document.Id, "column " + attribute.SpanStart, attribute, current =>
                Arguments.ReplaceFirst((AttributeSyntax)current, Literals.Text(name)))];
    }
}
