using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>The entity that a junction table becomes.</summary>
/// <param name="Name">The class.</param>
/// <param name="Table">The junction table.</param>
/// <param name="Schema">The schema of the junction table.</param>
/// <param name="Sides">The two entities and the columns that reference them.</param>
/// <param name="Attributes">The relations that go through the junction.</param>
internal sealed record JunctionSplit(string Name, string Table, string? Schema, ImmutableArray<JunctionSplitSide> Sides, ImmutableArray<SyntaxReference> Attributes)
{
    private static readonly string[] Replaced = ["Junction", "SourceColumns", "TargetColumns"];
    private static readonly string[] Moved = ["OnDelete", "OnUpdate", "Constraint", "ModelOnly"];

    /// <summary>Null where the property is no such relation, or where the entity would have to differ from the junction.</summary>
    public static JunctionSplit? Plan(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        var context = new ParseContext(cancellationToken);
        EntityFacts source = context.FactsOf(property.ContainingType);
        if (source.FindRelation(property.Name) is not { Kind: RelationKind.ManyToMany, Target: { } targetType } relation)
            return null;

        Resolution resolution = new RelationResolver(context).Resolve(relation);
        if (resolution is not { Shape: RelationShape.ManyToMany, Discriminator: null, Junction: { Entity: null, Further.IsEmpty: true } junction } || Moved.Any(relation.Has))
            return null;

        // Between rows of one class, or beside each other only in part, the names would be a choice.
        EntityFacts target = context.FactsOf(targetType);
        if (source == target || source.Type.ContainingType is not null || !source.Type.ContainingNamespace.Equals(targetType.ContainingNamespace, SymbolEqualityComparer.Default)
            || !targetType.ContainingAssembly.Equals(compilation.Assembly, SymbolEqualityComparer.Default))
        {
            return null;
        }

        // Views of the same rows go with it.
        RelationDeclaration[] relations =
        [
            relation,
            .. source.Relations.Concat(target.Relations).Where(other => !other.IsSame(relation) && other.Kind == RelationKind.ManyToMany
                && new RelationResolver(context).Resolve(other) is { Shape: RelationShape.ManyToMany, Junction: { Entity: null, Further.IsEmpty: true } same }
                && same.Table == junction.Table && same.Schema == junction.Schema),
        ];
        SyntaxReference[] attributes = [.. relations.Select(declaration => Attribute(declaration.Property)).OfType<SyntaxReference>()];
        string name = string.CompareOrdinal(source.Type.Name, targetType.Name) < 0 ? source.Type.Name + targetType.Name : targetType.Name + source.Type.Name;
        JunctionSplitSide[] sides =
        [
            JunctionSplitSide.Of(source, [.. resolution.Key.Select(part => part.Source)], junction.SourceColumns),
            JunctionSplitSide.Of(target, junction.TargetKey, junction.TargetColumns),
        ];
        bool isFree = source.Type.ContainingNamespace.GetTypeMembers(name).IsEmpty
            && sides.SelectMany(side => side.Columns.Select(column => column.Property).Append(side.Entity.Type.Name)).Distinct(StringComparer.Ordinal).Count()
                == sides.Sum(side => side.Columns.Length + 1);
        return isFree && attributes.Length == relations.Length && !relations.Any(declaration => Moved.Any(declaration.Has))
            ? new JunctionSplit(name, junction.Table, junction.Schema, [.. sides], [.. attributes])
            : null;
    }

    /// <summary>The attribute with the entity in place of the table.</summary>
    public static AttributeSyntax WithThrough(AttributeSyntax attribute, string name) => Arguments.Replace(attribute, Replaced, ["Through = typeof(" + name + ")"]);

    /// <summary>The declaration of the entity.</summary>
    public MemberDeclarationSyntax Entity(SemanticModel model, TypeDeclarationSyntax neighbour, string lineEnd, string indentation)
    {
        int place = neighbour.SpanStart;
        string annotations = Prefix(model, place, "KeyAttribute", Symbols.DataAnnotations);
        string storage = Prefix(model, place, "TableAttribute", Symbols.Schema);
        bool isPublic = Sides.All(side => side.Entity.Type.DeclaredAccessibility == Accessibility.Public);
        var text = new StringBuilder();
        void Line(int depth, string line) => text.Append(line.Length == 0 ? string.Empty : indentation + new string(' ', depth * 4)).Append(line).Append(lineEnd);

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
            Line(1, "[" + annotations + "Key, " + storage + "Column(" + named + "Order = " + order.ToString(CultureInfo.InvariantCulture) + ")]");
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
        model.LookupNamespacesAndTypes(position, name: name).Any(symbol => symbol is ITypeSymbol type && type.IsInNamespace(@namespace)) ? string.Empty : @namespace + ".";

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
            return new JunctionSplitColumn(name, columns[i], part.Property.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), Names.ToDatabase(name, entity.Policy) == columns[i]);
        })]);
}

/// <summary>A column of the junction and the property that it becomes.</summary>
/// <param name="IsConventional">The property's name says the column's.</param>
internal sealed record JunctionSplitColumn(string Property, string Column, ITypeSymbol Type, bool IsConventional);
