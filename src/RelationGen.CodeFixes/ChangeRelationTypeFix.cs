using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>
/// Changes <c>RelationType.X</c> in the attribute. Where a collection becomes one entity, or the other way round, the property's type
/// changes too, unless other code uses the property.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeRelationTypeFix)), Shared]
public sealed class ChangeRelationTypeFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ForeignKeyOnOtherSide.Id, Descriptors.KindsDoNotPair.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        AttributeArgumentSyntax? argument = await Declarations.FindAsync<AttributeArgumentSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (argument?.Parent?.Parent is not AttributeSyntax attribute
            || !diagnostic.Properties.TryGetValue(FixProperties.RelationType, out string? type) || type is null
            || Name(argument.Expression) is not { } name)
        {
            return [];
        }

        diagnostic.Properties.TryGetValue(FixProperties.IsOptional, out string? optional);
        List<FixPlan> plans = [];

        // Where the target stores the key, what was meant may be its only row or all of them.
        string[] types = diagnostic.Id == Descriptors.ForeignKeyOnOtherSide.Id && type == nameof(RelationKind.OneToOne) ? [type, nameof(RelationKind.OneToMany)] : [type];
        foreach (string candidate in types)
        {
            if (await EditsAsync(document, attribute, name, candidate, optional == "true", cancellationToken).ConfigureAwait(false) is { } edits)
                plans.Add(new FixPlan("Change '" + Declarations.Display(attribute) + "' to " + candidate, "ChangeRelationType." + candidate, edits));
        }

        return plans;
    }

    private static async Task<IReadOnlyList<FixEdit>?> EditsAsync(
        Document document, AttributeSyntax attribute, IdentifierNameSyntax name, string type, bool optional, CancellationToken cancellationToken)
    {
        List<FixEdit> edits = [new(document.Id, "type " + name.SpanStart, name, current => SyntaxFactory.IdentifierName(type).WithTriviaFrom(current))];
        if (attribute.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property)
            return edits;

        bool toMany = IsToMany(type);
        if (toMany != IsToMany(name.Identifier.ValueText))
        {
            if (await ChangePropertyAsync(document, property, toMany, optional, cancellationToken).ConfigureAwait(false) is not { } change)
                return null;

            edits.Add(change);
        }
        else if (type == nameof(RelationKind.OneToOne) && property.Type is not NullableTypeSyntax && property.Modifiers.Any(SyntaxKind.PartialKeyword)
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && (model.GetNullableContext(property.SpanStart) & NullableContext.AnnotationsEnabled) != 0)
        {
            // The row that stores the key may not exist.
            edits.Add(new FixEdit(document.Id, "property type " + property.SpanStart, property.Type, current => Nullability.Toggle((TypeSyntax)current)));
        }

        return edits;
    }

    private static bool IsToMany(string type) => type is "OneToMany" or "ManyToMany";

    private static IdentifierNameSyntax? Name(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name,
        IdentifierNameSyntax name => name,
        _ => null,
    };

    private static async Task<FixEdit?> ChangePropertyAsync(
        Document document, PropertyDeclarationSyntax property, bool toMany, bool optional, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(property, cancellationToken) is not { } symbol
            || property is not { ExpressionBody: null, AccessorList: not null }
            || await IsUsedAsync(document.Project, symbol, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        bool isPartial = property.Modifiers.Any(SyntaxKind.PartialKeyword);
        bool annotated = (model.GetNullableContext(property.SpanStart) & NullableContext.AnnotationsEnabled) != 0;
        ITypeSymbol element = Collections.Of(symbol.Type).Element ?? symbol.Type;
        string entity = element.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string text = toMany
            ? "global::System.Collections.Generic." + (isPartial ? "IReadOnlyList" : "List") + "<" + entity + ">"
            : entity + (optional && annotated ? "?" : string.Empty);
        string? initializer = isPartial ? null
            : toMany ? "[]"
            : optional || !annotated ? null
            : "null!";
        return new FixEdit(document.Id, "property " + property.SpanStart, property,
            current => Change((PropertyDeclarationSyntax)current, text, initializer, needsSetter: !isPartial && !toMany));
    }

    /// <summary>Code that names the property only, in an attribute or in documentation, keeps its meaning.</summary>
    private static async Task<bool> IsUsedAsync(Project home, IPropertySymbol property, CancellationToken cancellationToken)
    {
        string? id = property.GetDocumentationCommentId();
        IEnumerable<Project> projects = home.Solution.Projects.Where(project =>
            project.Id == home.Id || project.ProjectReferences.Any(reference => reference.ProjectId == home.Id));
        foreach (Document document in projects.SelectMany(project => project.Documents))
        {
            SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            IdentifierNameSyntax[] names = [.. (root?.DescendantNodes() ?? []).OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == property.Name && name.FirstAncestorOrSelf<AttributeSyntax>() is null)];
            if (names.Length == 0 || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                continue;

            if (names.Any(name => model.GetSymbolInfo(name, cancellationToken).Symbol is IPropertySymbol used && used.GetDocumentationCommentId() == id))
                return true;
        }

        return false;
    }

    private static PropertyDeclarationSyntax Change(PropertyDeclarationSyntax property, string type, string? initializer, bool needsSetter)
    {
        TypeSyntax changed = SyntaxFactory.ParseTypeName(type).WithTriviaFrom(property.Type).WithAdditionalAnnotations(Simplifier.Annotation);
        SyntaxTriviaList trailing = property.GetTrailingTrivia();
        AccessorListSyntax accessors = property.AccessorList!.WithTrailingTrivia();
        if (needsSetter && accessors.Accessors.Count == 1)
        {
            accessors = accessors.AddAccessors(SyntaxFactory.AccessorDeclaration(SyntaxKind.SetAccessorDeclaration)
                .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken)).WithTrailingTrivia(SyntaxFactory.Space));
        }

        property = property.WithType(changed).WithAccessorList(accessors).WithInitializer(null).WithSemicolonToken(default);
        if (initializer is not null)
        {
            property = property
                .WithAccessorList(accessors.WithTrailingTrivia(SyntaxFactory.Space))
                .WithInitializer(SyntaxFactory.EqualsValueClause(
                    SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.ParseExpression(initializer)))
                .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        }

        return property.WithTrailingTrivia(trailing);
    }
}
