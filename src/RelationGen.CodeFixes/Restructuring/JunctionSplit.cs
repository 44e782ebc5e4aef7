using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>The entity that a junction table becomes.</summary>
/// <param name="Name">The class.</param>
/// <param name="Table">The junction table.</param>
/// <param name="Schema">The schema of the junction table.</param>
/// <param name="Sides">The two entities and the columns that reference them.</param>
/// <param name="Attributes">The relations that go through the junction.</param>
internal sealed record JunctionSplit(string Name, string Table, string? Schema, ImmutableArray<JunctionSplitSide> Sides,
    ImmutableArray<SyntaxReference> Attributes)
{
    private static readonly string[] Replaced = ["Junction", "SourceColumns", "TargetColumns"];
    private static readonly string[] Moved = ["OnDelete", "OnUpdate", "Constraint", "ModelOnly"];

    /// <summary>Null where the property is no such relation, or where the entity would have to differ from the junction.</summary>
    /// <param name="property">The property of the relation.</param>
    /// <param name="compilation">What it is compiled in.</param>
    /// <param name="name">The class; null for the names of both sides, in the order of the alphabet.</param>
    /// <param name="reason">Why it is null.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static JunctionSplit? Plan(
        IPropertySymbol property, Compilation compilation, string? name, out string? reason, CancellationToken cancellationToken)
    {
        var context = new ParseContext(cancellationToken);
        EntityFacts source = context.FactsOf(property.ContainingType);
        reason = property.ContainingType.Name + "." + property.Name + " is no many-to-many relation over a junction that has no class.";
        if (source.FindRelation(property.Name) is not { Kind: RelationKind.ManyToMany, Target: { } targetType } relation)
            return null;

        Resolution resolution = new RelationResolver(context).Resolve(relation);
        if (resolution is not
            {
                Shape: RelationShape.ManyToMany, Discriminator: null,
                Junction: { Entity: null, Further.IsEmpty: true } junction
            })
            return null;

        // Between rows of one class, or beside each other only in part, the names would be a choice.
        EntityFacts target = context.FactsOf(targetType);
        reason = Obstacle(source, target, compilation);
        if (reason is not null)
            return null;

        // Views of the same rows go with it.
        RelationDeclaration[] relations =
        [
            relation,
            .. source.Relations.Concat(target.Relations).Where(other => !other.IsSame(relation) && other.Kind == RelationKind.ManyToMany
                && new RelationResolver(context)
                    .Resolve(other) is { Shape: RelationShape.ManyToMany, Junction: { Entity: null, Further.IsEmpty: true } same }
                && same.Table == junction.Table && same.Schema == junction.Schema),
        ];
        if (Array.Find(relations, declaration => Moved.Any(declaration.Has) || Attribute(declaration.Property) is null) is { } said)
        {
            reason = said.Display + " says something of the foreign keys that would have to move to the entity, or is declared elsewhere.";
            return null;
        }

        name ??= string.CompareOrdinal(source.Type.Name, targetType.Name) < 0 ? source.Type.Name + targetType.Name : targetType.Name
            + source.Type.Name;
        JunctionSplitSide[] sides =
        [
            JunctionSplitSide.Of(source, [.. resolution.Key.Select(part => part.Source)], junction.SourceColumns),
            JunctionSplitSide.Of(target, junction.TargetKey, junction.TargetColumns),
        ];
        string[] members = [.. sides.SelectMany(side => side.Columns.Select(column => column.Property).Append(side.Entity.Type.Name))];
        reason = !SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "'" + name
            + "' is no name of a class."
            : !source.Type.ContainingNamespace.GetTypeMembers(name).IsEmpty ? "There is a type " + name
            + " already; give the entity another name."
            : members.Distinct(StringComparer.Ordinal).Count() < members.Length ? "Two properties of " + name + " would have the same name."
            : Array.IndexOf(members, name) >= 0 ? "A property of " + name + " would be called as the class."
            : null;
        return reason is null
            ? new JunctionSplit(name, junction.Table, junction.Schema, [.. sides],
                [.. relations.Select(declaration => Attribute(declaration.Property)!)])
            : null;
    }

    private static string? Obstacle(EntityFacts source, EntityFacts target, Compilation compilation) =>
        source == target ? "Both sides are " + source.Type.Name
            + ", so that the names of the two references are a choice: write the entity by hand."
        : source.Type.ContainingType is not null ? source.Type.Name + " is declared within another type."
        : !source.Type.ContainingNamespace.Equals(target.Type.ContainingNamespace, SymbolEqualityComparer.Default)
            ? source.Type.Name + " and " + target.Type.Name
                + " are in different namespaces, so that the entity's is a choice: write it by hand."
        : !target.Type.ContainingAssembly.Equals(compilation.Assembly, SymbolEqualityComparer.Default) ? target.Type.Name
            + " is declared in another project."
        : null;

    /// <summary>The solution with the entity, behind the class of the relation.</summary>
    public async Task<Solution> ApplyAsync(Document document, PropertyDeclarationSyntax property, CancellationToken cancellationToken)
    {
        Solution solution = document.Project.Solution;
        var editor = new SolutionEditor(solution);
        foreach (SyntaxReference reference in Attributes)
        {
            if (solution.GetDocument(reference.SyntaxTree) is not { } holder)
                continue;

            DocumentEditor attributes = await editor.GetDocumentEditorAsync(holder.Id, cancellationToken).ConfigureAwait(false);
            SyntaxNode attribute = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            attributes.ReplaceNode(attribute, (current, _) => WithThrough((AttributeSyntax)current, Name));
        }

        TypeDeclarationSyntax type = property.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        DocumentEditor own = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
        own.InsertAfter(type, Entity(model!, type, Declarations.LineEnd(type).ToString(), Declarations.Indentation(type).ToString()));
        return editor.GetChangedSolution();
    }

    /// <summary>The attribute with the entity in place of the table.</summary>
    private static AttributeSyntax WithThrough(AttributeSyntax attribute, string name) =>
        Arguments.Replace(attribute, Replaced, ["Through = typeof(" + name + ")"]);

    /// <summary>The declaration of the entity.</summary>
    private MemberDeclarationSyntax Entity(SemanticModel model, TypeDeclarationSyntax neighbour, string lineEnd, string indentation)
    {
        int place = neighbour.SpanStart;
        string annotations = Prefix(model, place, "KeyAttribute", Symbols.DataAnnotations);
        string storage = Prefix(model, place, "TableAttribute", Symbols.Schema);
        bool isPublic = Sides.All(side => side.Entity.Type.DeclaredAccessibility == Accessibility.Public);
        var text = new StringBuilder();
        void Line(int depth, string line) => text.Append(line.Length == 0 ? string.Empty : indentation + new string(' ', depth * 4))
            .Append(line).Append(lineEnd);

        if (!neighbour.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            Line(0, string.Empty);

        Line(0, string.Empty);
        string schema = Schema is null ? string.Empty : ", Schema = " + Literals.Text(Schema);
        Line(0, "[" + storage + "Table(" + Literals.Text(Table) + schema + ")]");
        Line(0, (isPublic ? "public" : "internal") + " partial class " + Name);
        Line(0, "{");
        int order = 0;
        foreach (JunctionSplitColumn column in Sides.SelectMany(side => side.Columns))
        {
            string named = column.IsConventional ? string.Empty : Literals.Text(column.Column) + ", ";
            string initializer = column.Type.SpecialType == SpecialType.System_String ? " = \"\";" : string.Empty;
            Line(1, "[" + annotations + "Key, " + storage + "Column(" + named + "Order = " + order.ToString(CultureInfo.InvariantCulture)
                + ")]");
            Line(1, "public " + column.Type.ToMinimalDisplayString(model, place) + " " + column.Property + " { get; set; }" + initializer);
            Line(0, string.Empty);
            order++;
        }

        for (int i = 0; i < Sides.Length; i++)
        {
            JunctionSplitSide side = Sides[i];
            string fields = string.Join(", ", side.Columns.Select(column => "nameof(" + column.Property + ")"));
            Line(1, "[Relation(RelationType.ManyToOne, Fields = [" + fields + "], OnDelete = ReferentialAction.Cascade)]");
            Line(1, "public partial " + side.Entity.Type.Name + " " + side.Entity.Type.Name + " { get; set; }");
            if (i == 0)
                Line(0, string.Empty);
        }

        Line(0, "}");
        return SyntaxFactory.ParseMemberDeclaration(text.ToString())!;
    }

    /// <summary>Empty where the file knows the namespace of the attribute.</summary>
    private static string Prefix(SemanticModel model, int position, string name, string @namespace) =>
        model.LookupNamespacesAndTypes(position, name: name).Any(symbol => symbol is ITypeSymbol type && type.IsInNamespace(@namespace))
            ? string.Empty : @namespace + ".";

    private static SyntaxReference? Attribute(IPropertySymbol? property) =>
        property?.FindAttribute(Symbols.Namespace, Symbols.RelationAttribute)?.ApplicationSyntaxReference;
}

/// <summary>One side of the junction.</summary>
internal sealed record JunctionSplitSide(EntityFacts Entity, ImmutableArray<JunctionSplitColumn> Columns)
{
    public static JunctionSplitSide Of(EntityFacts entity, ImmutableArray<ColumnFact> key, ImmutableArray<string> columns) =>
        new(entity, [.. key.Select((part, i) =>
        {
            string name = ForeignKeyConvention.Propose(entity.Type.Name, part, entity);
            return new JunctionSplitColumn(name, columns[i], part.Property.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
                Names.ToDatabase(name, entity.Policy) == columns[i]);
        })]);
}

/// <summary>A column of the junction and the property that it becomes.</summary>
/// <param name="IsConventional">The property's name says the column's.</param>
internal sealed record JunctionSplitColumn(string Property, string Column, ITypeSymbol Type, bool IsConventional);
