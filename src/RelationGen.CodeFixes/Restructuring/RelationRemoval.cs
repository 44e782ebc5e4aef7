using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>A relation that is removed: alone, with its other side, or with the foreign key that nothing else uses as well.</summary>
/// <param name="Property">The property of the relation.</param>
/// <param name="Resolution">What is known of it.</param>
/// <param name="Key">The foreign key.</param>
internal sealed record RelationRemoval(IPropertySymbol Property, Resolution Resolution, UnusedKey Key)
{
    /// <summary>The relation.</summary>
    public RelationDeclaration Relation => Resolution.Declaration;

    /// <summary>The property of the other side; null where there is none.</summary>
    public IPropertySymbol? Inverse => Resolution.BackReference?.Property;

    /// <summary>Null where the property is no relation.</summary>
    public static RelationRemoval? Plan(IPropertySymbol property, ParseContext parse)
    {
        if (parse.FactsOf(property.ContainingType).FindRelation(property.Name) is not { } relation)
            return null;

        Resolution resolution = new RelationResolver(parse).Resolve(relation);
        return new RelationRemoval(property, resolution, UnusedKey.Of(resolution, parse));
    }

    /// <summary>The properties that go, the relation first.</summary>
    public IReadOnlyList<IPropertySymbol> Members(RemovalScope scope)
    {
        List<IPropertySymbol> members = [Property];
        if (scope != RemovalScope.Relation && Inverse is { } inverse)
            members.Add(inverse);

        if (scope == RemovalScope.Key)
            members.AddRange(Key.Properties);

        return members;
    }

    /// <summary>The solution without them.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, RemovalScope scope, CancellationToken cancellationToken)
    {
        IReadOnlyList<IPropertySymbol> removed = Members(scope);
        var editor = new SolutionEditor(solution);
        foreach (IPropertySymbol property in removed)
        {
            foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
            {
                // The generated half goes with the declaration that it implements.
                if (solution.GetDocument(reference.SyntaxTree) is not { } document || document is SourceGeneratedDocument)
                    continue;

                DocumentEditor holder = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
                holder.RemoveNode(await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false),
                    SyntaxRemoveOptions.KeepUnbalancedDirectives);
            }
        }

        if (scope == RemovalScope.Relation)
            await MendAsync(editor, solution, cancellationToken).ConfigureAwait(false);

        await KeepEntitiesAsync(editor, solution, removed, cancellationToken).ConfigureAwait(false);
        return editor.GetChangedSolution();
    }

    /// <summary>The other side stays, and may name the removed property.</summary>
    private async Task MendAsync(SolutionEditor editor, Solution solution, CancellationToken cancellationToken)
    {
        if (Resolution.BackReference is not { Field: not null } mended || !mended.Has("Field")
            || mended.AttributeLocation(cancellationToken) is not { SourceTree: { } tree } location
                || solution.GetDocument(tree) is not { } other)
        {
            return;
        }

        SyntaxNode root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if (root.FindNode(location.SourceSpan) is AttributeSyntax { ArgumentList: { } list })
        {
            DocumentEditor holder = await editor.GetDocumentEditorAsync(other.Id, cancellationToken).ConfigureAwait(false);
            int index = list.Arguments.IndexOf(argument => argument.NameEquals?.Name.Identifier.ValueText == "Field");
            holder.ReplaceNode(list, (current, _) =>
                ((AttributeArgumentListSyntax)current).WithArguments(((AttributeArgumentListSyntax)current).Arguments.RemoveAt(index)));
        }
    }

    /// <summary>A class without [Table] that loses its last relation would be an entity no more: it gets the attribute.</summary>
    private static async Task KeepEntitiesAsync(
        SolutionEditor editor, Solution solution, IReadOnlyList<IPropertySymbol> removed, CancellationToken cancellationToken)
    {
        foreach (INamedTypeSymbol type in removed.Select(property => property.ContainingType)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            EntityFacts facts = new ParseContext(cancellationToken).FactsOf(type);
            if (!facts.IsEntity || type.HasAttribute(Symbols.Schema, "TableAttribute")
                || !facts.Relations.All(relation => removed.Contains(relation.Property, SymbolEqualityComparer.Default)))
            {
                continue;
            }

            foreach (SyntaxReference reference in Declarations.Written(type, solution).Take(1))
            {
                var syntax = (TypeDeclarationSyntax)await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
                DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(reference.SyntaxTree), cancellationToken)
                    .ConfigureAwait(false);
                SemanticModel? model = await solution.GetDocument(reference.SyntaxTree)!.GetSemanticModelAsync(cancellationToken)
                    .ConfigureAwait(false);
                string prefix = model is not null && TableAttributes.IsImported(model, syntax) ? string.Empty : Symbols.Schema + ".";
                holder.ReplaceNode(syntax, (current, _) =>
                    TableAttributes.Add((TypeDeclarationSyntax)current, prefix, facts.Table, syntax));
            }
        }
    }
}
