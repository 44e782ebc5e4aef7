using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Removes a relation: alone, with its other side, or with the foreign key that nothing else uses as well.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RemoveRelationRefactoring)), Shared]
public sealed class RemoveRelationRefactoring : RelationRefactoring
{
    /// <inheritdoc/>
    internal override async Task OfferAsync(CodeRefactoringContext context)
    {
        Document document = context.Document;
        if (await Declarations.FindPropertyAsync(document, context.Span, context.CancellationToken).ConfigureAwait(false) is not { } property)
            return;

        var parse = new ParseContext(context.CancellationToken);
        EntityFacts source = parse.FactsOf(property.ContainingType);
        if (source.FindRelation(property.Name) is not { } relation)
            return;

        Resolution resolution = new RelationResolver(parse).Resolve(relation);
        await OfferAsync(context, "Remove '" + relation.Display + "'", "alone", [property], resolution.BackReference).ConfigureAwait(false);
        if (resolution.BackReference is { Property: { } inverse } back)
            await OfferAsync(context, "Remove '" + relation.Display + "' and its inverse '" + back.Display + "'", "inverse", [property, inverse], mended: null).ConfigureAwait(false);

        ImmutableArray<IPropertySymbol> key = UnusedKey(parse, resolution);
        if (key.IsEmpty)
            return;

        string names = string.Join("', '", key.Select(part => part.ContainingType.Name + "." + part.Name));
        bool hasInverse = resolution.BackReference?.Property is not null;
        IPropertySymbol[] all = hasInverse ? [property, resolution.BackReference!.Property!, .. key] : [property, .. key];
        await OfferAsync(context, "Remove '" + relation.Display + "'" + (hasInverse ? ", its inverse" : string.Empty) + " and the foreign key '" + names + "'", "key", all, mended: null)
            .ConfigureAwait(false);
    }

    /// <param name="mended">The other side, which stays and may name the removed property.</param>
    private static Task OfferAsync(CodeRefactoringContext context, string title, string key, IReadOnlyList<IPropertySymbol> removed, RelationDeclaration? mended) =>
        Offers.OfferAsync(context, title, nameof(RemoveRelationRefactoring) + "." + key,
            cancellationToken => ApplyAsync(context.Document.Project.Solution, removed, mended, cancellationToken));

    /// <summary>The properties of the foreign key that are no key of their class and that no other relation compares.</summary>
    private static ImmutableArray<IPropertySymbol> UnusedKey(ParseContext parse, Resolution resolution)
    {
        bool isHere = resolution.Shape == RelationShape.BelongsTo;
        if (!isHere && resolution.Shape is not (RelationShape.HasMany or RelationShape.HasOne) || resolution.Discriminator is not null)
            return [];

        RelationDeclaration relation = resolution.Declaration;
        EntityFacts holder = parse.FactsOf(isHere ? relation.Entity : relation.Target!);
        var resolver = new RelationResolver(parse);
        var used = new HashSet<ColumnFact>(holder.Key);
        foreach (RelationDeclaration other in holder.Relations.Where(other => !other.IsSame(relation) && resolution.BackReference?.IsSame(other) != true))
            used.UnionWith(resolver.Resolve(other).Key.Select(part => part.Source));

        ColumnFact[] key = [.. resolution.Key.Select(part => isHere ? part.Source : part.Target)];
        return Array.Exists(key, used.Contains) || Array.Exists(key, part => part.Property.DeclaringSyntaxReferences.Length != 1)
            ? []
            : [.. key.Select(part => part.Property)];
    }

    private static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<IPropertySymbol> removed, RelationDeclaration? mended, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (IPropertySymbol property in removed)
        {
            foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
            {
                // The generated half goes with the declaration that it implements.
                if (solution.GetDocument(reference.SyntaxTree) is not { } document || document is SourceGeneratedDocument)
                    continue;

                DocumentEditor holder = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
                holder.RemoveNode(await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false), SyntaxRemoveOptions.KeepNoTrivia);
            }
        }

        if (mended is { Field: not null } && mended.Has("Field") && mended.AttributeLocation(cancellationToken) is { SourceTree: { } tree } location
            && solution.GetDocument(tree) is { } other)
        {
            SyntaxNode root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            if (root.FindNode(location.SourceSpan) is AttributeSyntax { ArgumentList: { } list })
            {
                DocumentEditor holder = await editor.GetDocumentEditorAsync(other.Id, cancellationToken).ConfigureAwait(false);
                int index = list.Arguments.IndexOf(argument => argument.NameEquals?.Name.Identifier.ValueText == "Field");
                holder.ReplaceNode(list, (current, _) => ((AttributeArgumentListSyntax)current).WithArguments(((AttributeArgumentListSyntax)current).Arguments.RemoveAt(index)));
            }
        }

        await KeepEntitiesAsync(editor, solution, removed, cancellationToken).ConfigureAwait(false);
        return editor.GetChangedSolution();
    }

    /// <summary>A class without [Table] that loses its last relation would be an entity no more: it gets the attribute.</summary>
    private static async Task KeepEntitiesAsync(SolutionEditor editor, Solution solution, IReadOnlyList<IPropertySymbol> removed, CancellationToken cancellationToken)
    {
        foreach (INamedTypeSymbol type in removed.Select(property => property.ContainingType).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
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
                DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(reference.SyntaxTree), cancellationToken).ConfigureAwait(false);
                SemanticModel? model = await solution.GetDocument(reference.SyntaxTree)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
                string prefix = model is not null && TableAttributes.IsImported(model, syntax) ? string.Empty : Symbols.Schema + ".";
                holder.ReplaceNode(syntax, (current, _) => TableAttributes.Add((TypeDeclarationSyntax)current, prefix, facts.Table, syntax));
            }
        }
    }
}
