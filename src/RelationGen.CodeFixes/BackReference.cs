using Microsoft.CodeAnalysis;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>The other side of a relation that only one class declares.</summary>
/// <param name="Target">The class that gets it.</param>
/// <param name="Display">The property as messages name it.</param>
/// <param name="Attribute">The attribute with its brackets.</param>
/// <param name="Property">The declaration of a new property.</param>
/// <param name="Existing">A property that fits; null where a new one is needed.</param>
internal sealed record BackReference(INamedTypeSymbol Target, string Display, string Attribute, string Property, SyntaxReference? Existing)
{
    private const string RelationType = "global::RelationGen.RelationType.";

    /// <summary>Null where the relation has another side already, or cannot have one.</summary>
    public static BackReference? Plan(IPropertySymbol property, CancellationToken cancellationToken)
    {
        var context = new ParseContext(cancellationToken);
        EntityFacts source = context.FactsOf(property.ContainingType);
        if (source.FindRelation(property.Name) is not { IsPath: false, IsScoped: false, IsPolymorphic: false, Target: { } targetType } relation)
            return null;

        EntityFacts target = context.FactsOf(targetType);
        Resolution resolution = new RelationResolver(context).Resolve(relation);
        if (resolution.Shape == RelationShape.Invalid || source.IsKeyless || resolution.BackReference is not null || source == target || targetType.DeclaringSyntaxReferences.IsEmpty)
            return null;

        RelationKind kind = Kinds.Inverse(relation.Kind);
        bool isToMany = kind is RelationKind.OneToMany or RelationKind.ManyToMany;

        // Several relations between the two: which one is meant must be said.
        bool isAmbiguous = source.Relations.Count(other => !other.IsPath && !other.IsScoped && SymbolEqualityComparer.Default.Equals(other.Target, targetType)) > 1;
        string sourceName = source.Type.FullName();
        string arguments = RelationType + kind + (isAmbiguous ? ", Field = nameof(" + sourceName + "." + Names.Escape(relation.Name) + ")" : string.Empty);
        if (Fitting(target, source, isToMany) is { } existing)
            return new BackReference(targetType, targetType.Name + "." + existing.Name, InBrackets(arguments), string.Empty, existing.DeclaringSyntaxReferences[0]);

        string name = isToMany ? source.Type.Name + "s" : source.Type.Name;
        if (Declarations.IsTaken(targetType, name))
            name = relation.Name + name;

        if (Declarations.IsTaken(targetType, name))
            return null;

        // The referenced side of a one-to-one relation may have no row; the other depends on its key.
        bool storesKey = resolution.Shape is RelationShape.HasMany or RelationShape.HasOne;
        bool isNullable = !isToMany && (!storesKey || resolution.Key.Any(part => part.Target.IsNullable));
        if (storesKey && ForeignKeyConvention.Find(target, name, source) is null)
            arguments += ", Fields = [" + string.Join(", ", resolution.Key.Select(part => "nameof(" + Names.Escape(part.Target.Name) + ")")) + "]";

        string type = isToMany ? "global::System.Collections.Generic.IReadOnlyList<" + sourceName + ">" : sourceName + (isNullable ? "?" : string.Empty);
        string accessibility = source.Type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        string accessors = !isToMany && resolution.Key.All(part => Stored(part, storesKey).Property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public })
            ? "{ get; set; }"
            : "{ get; }";
        return new BackReference(targetType, targetType.Name + "." + name, InBrackets(arguments), accessibility + " partial " + type + " " + Names.Escape(name) + " " + accessors, Existing: null);
    }

    private static string InBrackets(string arguments) => "[global::RelationGen.Relation(" + arguments + ")]";

    /// <summary>The column of the foreign key: a setter of either side sets it.</summary>
    private static ColumnFact Stored((ColumnFact Source, ColumnFact Target) part, bool isTargets) => isTargets ? part.Target : part.Source;

    /// <summary>The only ordinary property that holds the source, or a list of it, and is no relation yet.</summary>
    private static IPropertySymbol? Fitting(EntityFacts target, EntityFacts source, bool isToMany)
    {
        IPropertySymbol[] fitting =
        [
            .. target.Type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, IsIndexer: false, IsPartialDefinition: false, PartialDefinitionPart: null }
                && property.SetMethod is { IsInitOnly: false } && property.DeclaringSyntaxReferences.Length == 1 && !property.IsGeneratedByUs() && !OtherGenerators.Makes(property)
                && target.FindRelation(property.Name) is null && !property.HasAttribute(Symbols.Schema, "NotMappedAttribute")
                && Holds(property.Type, source.Type, isToMany)),
        ];
        return fitting.Length == 1 ? fitting[0] : null;
    }

    private static bool Holds(ITypeSymbol type, INamedTypeSymbol source, bool isToMany)
    {
        (CollectionForm form, ITypeSymbol? element) = Collections.Of(type);
        return isToMany == (form != CollectionForm.None) && SymbolEqualityComparer.Default.Equals(element ?? type, source);
    }
}
