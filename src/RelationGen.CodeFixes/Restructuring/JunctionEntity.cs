using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>Whether an entity between two others says what a junction table says anyway, and nothing else.</summary>
internal static class JunctionEntity
{
    /// <summary>Arguments that say something which a junction has no place for.</summary>
    private static readonly string[] Lost = ["Constraint", "ModelOnly", "Label", "Template", "Hidden", "Where", "OrderBy", "Through",
        "Path"];

    /// <summary>The entity's only declaration; null where a junction would say less.</summary>
    public static SyntaxReference? Declaration(
        EntityFacts entity, JunctionFact junction, ParseContext context, Solution solution, out string? reason)
    {
        SyntaxReference[] written = Declarations.Written(entity.Type, solution);
        string name = entity.Type.Name;
        reason = written.Length != 1 || !entity.IsUsable ? name + " is declared in several places, or in another project."
            : Beside(entity, junction) is { Length: > 0 } beside
                ? name + " has " + string.Join(", ", beside)
                    + " beside the two keys, and a junction that only a relation knows has no place for more."
            : !HasOnlyTheKeys(entity, junction) ? "The primary key of " + name
                + " is not the two foreign keys together, or one of them can be null, or says more than a junction can."
            : !HasOnlyTheForeignKeys(entity, junction, context) ? "A relation of " + name
                + " says more than a junction can, such as another action than CASCADE."
            : !IsPlain(entity, written[0].GetSyntax(context.CancellationToken)) ? name
                + " has members, attributes or a base that would be lost."
            : null;
        return reason is null ? written[0] : null;
    }

    /// <summary>The columns that are in neither of the two keys.</summary>
    private static string[] Beside(EntityFacts entity, JunctionFact junction) =>
    [
        .. entity.Columns.Select(column => column.Column)
            .Except(junction.SourceColumns.Concat(junction.TargetColumns), StringComparer.OrdinalIgnoreCase),
    ];

    private static bool IsPlain(EntityFacts entity, SyntaxNode syntax) =>
        syntax is TypeDeclarationSyntax { BaseList: null, ParameterList: null, TypeParameterList: null } declaration
        && entity.Type.GetAttributes().All(attribute => attribute.AttributeClass.Is(Symbols.Schema, "TableAttribute")
            || attribute.AttributeClass.IsInNamespace(Symbols.Infrastructure))
        && declaration.Members.All(member => member is PropertyDeclarationSyntax property && IsPlain(property)
            && (entity.FindColumn(property.Identifier.ValueText) is not null
                || entity.FindRelation(property.Identifier.ValueText) is not null));

    /// <summary>The relation to the entity, on whatever class, that is nothing but the other side of one of its foreign keys.</summary>
    public static bool IsInverse(RelationDeclaration relation, ParseContext context) =>
        relation.Kind == RelationKind.OneToMany && !Lost.Any(relation.Has) && new RelationResolver(context)
            .Resolve(relation) is { Shape: RelationShape.HasMany } resolution
        && ActsAsJunction(resolution);

    private static bool HasOnlyTheKeys(EntityFacts entity, JunctionFact junction)
    {
        var columns = new HashSet<string>(junction.SourceColumns.Concat(junction.TargetColumns), StringComparer.OrdinalIgnoreCase);
        return columns.Count == junction.SourceColumns.Length + junction.TargetColumns.Length
            && columns.SetEquals(entity.Columns.Select(column => column.Column))
            && columns.SetEquals(entity.Key.Select(column => column.Column))
            && entity.Columns.All(column => !column.IsNullable && column.Property.GetAttributes().All(SaysNoMore));
    }

    /// <summary>Both sides are referenced, as a junction references them.</summary>
    private static bool HasOnlyTheForeignKeys(EntityFacts entity, JunctionFact junction, ParseContext context)
    {
        var resolver = new RelationResolver(context);
        List<string[]> keys = [];
        foreach (RelationDeclaration relation in entity.Relations)
        {
            Resolution resolution = resolver.Resolve(relation);
            if (relation.Kind != RelationKind.ManyToOne || Lost.Any(relation.Has) || resolution.Shape != RelationShape.BelongsTo
                || !ActsAsJunction(resolution))
                return false;

            keys.Add([.. resolution.Key.Select(part => part.Source.Column)]);
        }

        return keys.Count == 2 && keys.Exists(key => key.SequenceEqual(junction.SourceColumns))
            && keys.Exists(key => key.SequenceEqual(junction.TargetColumns));
    }

    private static bool ActsAsJunction(Resolution resolution) =>
        RelationFactsReader.Read(resolution) is
        {
            OnDelete: nameof(ActionKind.Cascade), OnUpdate: nameof(ActionKind.NoAction),
            Constraint: null, ModelOnly: false
        };

    /// <summary>Part of the key, or a name for the column or its relation.</summary>
    private static bool SaysNoMore(AttributeData attribute) =>
        attribute.AttributeClass.Is(Symbols.DataAnnotations, "KeyAttribute")
        || attribute.AttributeClass.Is(Symbols.Schema, "ForeignKeyAttribute")
        || (attribute.AttributeClass.Is(Symbols.Schema, "ColumnAttribute")
            && attribute.NamedArguments.All(argument => argument.Key == "Order"));

    /// <summary>Accessors without code; a value that only keeps the compiler quiet.</summary>
    private static bool IsPlain(PropertyDeclarationSyntax property) =>
        property.ExpressionBody is null && property.AccessorList?.Accessors.All(accessor =>
            accessor is { Body: null, ExpressionBody: null }) == true
        && property.Initializer?.Value.ToString() is null or "\"\"" or "string.Empty" or "null!" or "default!";
}
