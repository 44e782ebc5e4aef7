using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Impact;

/// <summary>Reads from the model of an entity which foreign keys its relations declare, whichever table stores them.</summary>
internal static class ReferenceReader
{
    /// <summary>Null when the entity cannot be written and so has no rows to delete.</summary>
    public static EntityReferences? Read(EntityModel entity)
    {
        if (entity.Error is not null || entity.IsKeyless || !entity.Parts.HasFlag(EntityParts.Class))
            return null;

        return new EntityReferences(
            Names.ModelName(entity.Type.FullName),
            entity.Table,
            entity.Schema,
            entity.Relations.SelectMany(relation => Keys(entity, relation)).ToEquatableArray(),
            entity.Relations.Select(relation => relation.External).OfType<ExternalEntity>().Distinct().ToEquatableArray());
    }

    /// <summary>A relation through other entities has the keys of those.</summary>
    private static IEnumerable<ReferenceModel> Keys(EntityModel entity, RelationModel relation)
    {
        if (relation.Facts is not { } facts || relation.Junction?.Entity is not null)
            return [];

        string name = Names.ModelName(entity.Type.FullName);
        return relation.Shape switch
        {
            RelationShape.BelongsTo =>
            [
                new(ReferenceRank.Own, name, entity.Table, entity.Schema, SourceColumns(relation), NameOf(relation.Target!), Value: null, facts.DeleteEffect, !facts.ModelOnly),
            ],
            RelationShape.HasMany or RelationShape.HasOne =>
            [
                new(ReferenceRank.Targets, NameOf(relation.Target!), relation.Target!.Table, relation.Target.Schema, relation.Key.Select(part => part.TargetColumn).ToEquatableArray(), name,
                    relation.Discriminator?.Value, facts.DeleteEffect, IsEnforced: !facts.ModelOnly && relation.Discriminator is null),
            ],
            RelationShape.MorphTo => relation.Branches.Select(branch => new ReferenceModel(
                ReferenceRank.Polymorphic, name, entity.Table, entity.Schema, SourceColumns(branch), NameOf(branch.Target!), branch.Discriminator!.Value, facts.DeleteEffect, IsEnforced: false)),
            RelationShape.ManyToMany => JunctionKeys(relation, relation.Junction!, facts, name),
            _ => [],
        };
    }

    private static ReferenceModel[] JunctionKeys(RelationModel relation, JunctionModel junction, RelationFacts facts, string name)
    {
        return [Key(junction.SourceColumns, name, "MorphToMany"), Key(junction.TargetColumns, NameOf(relation.Target!), "MorphedByMany")];

        ReferenceModel Key(EquatableArray<string> columns, string target, string polymorphic)
        {
            bool isPolymorphic = relation.Type == polymorphic;
            return new(ReferenceRank.Junction, Holder: null, junction.Table, junction.Schema, columns, target,
                isPolymorphic ? relation.Discriminator!.Value : null, facts.DeleteEffect, IsEnforced: !facts.ModelOnly && !isPolymorphic);
        }
    }

    private static EquatableArray<string> SourceColumns(RelationModel relation) => relation.Key.Select(part => part.SourceColumn).ToEquatableArray();

    private static string NameOf(TargetModel target) => Names.ModelName(target.FullName);
}
