using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>A foreign key whose nullability changes, and the relations over it, which have to agree.</summary>
/// <param name="Holder">The class that stores the key.</param>
/// <param name="Key">The properties of the key.</param>
internal sealed record KeyNullability(Project Project, INamedTypeSymbol Holder, IReadOnlyCollection<string> Key, bool ToNullable)
{
    /// <summary>Null where the key cannot be changed, or is already as wanted.</summary>
    /// <param name="needsAll">A part that has to stay as it is stands in the way.</param>
    public async Task<IReadOnlyList<KeyNullabilityEdit>?> EditsAsync(bool needsAll, CancellationToken cancellationToken)
    {
        var context = new ParseContext(cancellationToken);
        EntityFacts holder = context.FactsOf(Holder);
        var resolver = new RelationResolver(context);
        ILookup<bool, Resolution> relations = holder.Relations.Where(relation => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne && !relation.IsPath)
            .Select(resolver.Resolve)
            .ToLookup(relation => relation.Key.Length == Key.Count && relation.Key.All(part => Key.Contains(part.Source.Name)));

        // What the class's own key or another relation uses as well is not theirs to change.
        var taken = new HashSet<string>(holder.Key.Concat(relations[false].SelectMany(relation => relation.Key.Select(part => part.Source))).Select(part => part.Name), StringComparer.Ordinal);
        List<KeyNullabilityEdit> edits = [];
        foreach (string name in Key)
        {
            if (holder.FindColumn(name) is not { } part)
                return null;

            if (part.IsNullable == ToNullable)
                continue;

            if (!taken.Contains(name) && await TypeEditAsync(part.Property, cancellationToken).ConfigureAwait(false) is { } edit)
                edits.Add(edit);
            else if (needsAll || !ToNullable)
                return null;
        }

        if (edits.Count == 0)
            return null;

        foreach (RelationDeclaration relation in relations[true].Select(relation => relation.Declaration))
        {
            if (Disagrees(relation) && await TypeEditAsync(relation.Property!, cancellationToken).ConfigureAwait(false) is { } edit)
                edits.Add(edit);

            if (relation.Has("Optional") && await WithoutOptionalAsync(relation, cancellationToken).ConfigureAwait(false) is { } without)
                edits.Add(without);
        }

        return edits;
    }

    /// <summary>What the edits do, in words.</summary>
    public string Title(IReadOnlyList<KeyNullabilityEdit> edits)
    {
        string[] properties = [.. edits.Where(edit => !edit.IsArgument).Select(edit => "'" + edit.Property + "'")];
        string names = properties.Length == 1 ? properties[0] : string.Join(", ", properties.Take(properties.Length - 1)) + " and " + properties[properties.Length - 1];
        return "Make " + names + (ToNullable ? " nullable" : " required") + (edits.Any(edit => edit.IsArgument) ? " and remove Optional" : string.Empty);
    }

    /// <summary>The property would contradict the key.</summary>
    private bool Disagrees(RelationDeclaration relation) => relation.Property is { } property && (ToNullable
        ? property.Type.NullableAnnotation == NullableAnnotation.NotAnnotated
        : property is { IsPartialDefinition: true, Type.NullableAnnotation: NullableAnnotation.Annotated } && relation.Where is null);

    private async Task<KeyNullabilityEdit?> TypeEditAsync(IPropertySymbol property, CancellationToken cancellationToken)
    {
        if (Declarations.Written(property, Project.Solution) is not [var written] || Project.GetDocument(written.SyntaxTree) is not { } document)
            return null;

        SyntaxNode syntax = await written.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        TypeSyntax? type = (syntax as PropertyDeclarationSyntax)?.Type ?? (syntax as ParameterSyntax)?.Type;
        if (type is null || ToNullable == type is NullableTypeSyntax || (ToNullable && property.Type.IsReferenceType && !await IsAnnotatedAsync(document, type, cancellationToken).ConfigureAwait(false)))
            return null;

        return new KeyNullabilityEdit(property.ContainingType.Name + "." + property.Name, IsArgument: false, syntax is PropertyDeclarationSyntax
            ? new FixEdit(document.Id, "nullability " + syntax.SpanStart, syntax, current => Change((PropertyDeclarationSyntax)current, property))
            : new FixEdit(document.Id, "nullability " + syntax.SpanStart, type, current => Nullability.Toggle((TypeSyntax)current)));
    }

    private static async Task<bool> IsAnnotatedAsync(Document document, TypeSyntax type, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && (model.GetNullableContext(type.SpanStart) & NullableContext.AnnotationsEnabled) != 0;

    private async Task<KeyNullabilityEdit?> WithoutOptionalAsync(RelationDeclaration relation, CancellationToken cancellationToken)
    {
        Location location = relation.ArgumentLocation("Optional", cancellationToken);
        return Project.GetDocument(location.SourceTree) is { } document
            && await Declarations.FindAsync<AttributeArgumentSyntax>(document, location, cancellationToken).ConfigureAwait(false) is { Parent: AttributeArgumentListSyntax list }
            ? new KeyNullabilityEdit(relation.Display, IsArgument: true, new FixEdit(document.Id, "optional " + list.SpanStart, list, current => WithoutOptional((AttributeArgumentListSyntax)current)))
            : null;
    }

    private static AttributeArgumentListSyntax WithoutOptional(AttributeArgumentListSyntax list)
    {
        int index = list.Arguments.IndexOf(argument => Arguments.IsNamed(argument, ["Optional"]));
        return index < 0 ? list : list.WithArguments(list.Arguments.RemoveAt(index));
    }

    /// <summary>A text that must be there begins as an empty one.</summary>
    private PropertyDeclarationSyntax Change(PropertyDeclarationSyntax property, IPropertySymbol symbol)
    {
        PropertyDeclarationSyntax changed = property.WithType(Nullability.Toggle(property.Type));
        string? value = symbol.Type is IArrayTypeSymbol ? "[]" : symbol.Type.SpecialType == SpecialType.System_String ? "\"\"" : null;
        if (ToNullable || value is null || symbol.IsRequired || property is not { Initializer: null, AccessorList: { } accessors })
            return changed;

        return changed
            .WithAccessorList(accessors.WithTrailingTrivia(SyntaxFactory.Space))
            .WithInitializer(SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.ParseExpression(value)))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithTrailingTrivia(property.GetTrailingTrivia());
    }
}

/// <summary>One change that makes a key and its relations agree.</summary>
/// <param name="Property">The property as messages name it.</param>
/// <param name="IsArgument">The argument Optional of its relation goes; otherwise its type changes.</param>
internal sealed record KeyNullabilityEdit(string Property, bool IsArgument, FixEdit Edit);
