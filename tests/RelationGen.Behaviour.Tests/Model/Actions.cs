using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Actions;

// Every referential action once for every relation that stores a key; the actions of a relation on delete and on update are the same.
[Table("owners")]
[MorphName("owner")]
public partial class Owner
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "no_action_labels", OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.NoAction)]
    public partial IReadOnlyList<Label> NoActionLabels { get; }

    [Relation(RelationType.ManyToMany, Junction = "restrict_labels", OnDelete = ReferentialAction.Restrict, OnUpdate = ReferentialAction.Restrict)]
    public partial IReadOnlyList<Label> RestrictLabels { get; }

    [Relation(RelationType.ManyToMany, Junction = "cascade_labels", OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
    public partial IReadOnlyList<Label> CascadeLabels { get; }

    [Relation(RelationType.MorphToMany, Junction = "no_action_stickers", SourceColumns = ["holder_type", "holder_id"], OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.NoAction)]
    public partial IReadOnlyList<Sticker> NoActionStickers { get; }

    [Relation(RelationType.MorphToMany, Junction = "restrict_stickers", SourceColumns = ["holder_type", "holder_id"], OnDelete = ReferentialAction.Restrict, OnUpdate = ReferentialAction.Restrict)]
    public partial IReadOnlyList<Sticker> RestrictStickers { get; }

    [Relation(RelationType.MorphToMany, Junction = "cascade_stickers", SourceColumns = ["holder_type", "holder_id"], OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
    public partial IReadOnlyList<Sticker> CascadeStickers { get; }
}

[Table("labels")]
public partial class Label
{
    public long Id { get; set; }
}

[Table("stickers")]
public partial class Sticker
{
    public long Id { get; set; }
}

[Table("part_owners")]
public partial class PartOwner
{
    [Key, Column(Order = 0)]
    public int Area { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }
}

[Table("many_holders")]
public partial class ManyHolder
{
    public long Id { get; set; }

    public long? NoActionId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.NoAction)]
    public partial Owner? NoAction { get; set; }

    public long? RestrictId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Restrict, OnUpdate = ReferentialAction.Restrict)]
    public partial Owner? Restrict { get; set; }

    public long? CascadeId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
    public partial Owner? Cascade { get; set; }

    public long? SetNullId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.SetNull)]
    public partial Owner? SetNull { get; set; }

    [DefaultValue(9)]
    public long? SetDefaultId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetDefault, OnUpdate = ReferentialAction.SetDefault)]
    public partial Owner? SetDefault { get; set; }
}

[Table("one_holders")]
public partial class OneHolder
{
    public long Id { get; set; }

    public long? NoActionId { get; set; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.NoAction)]
    public partial Owner? NoAction { get; set; }

    public long? RestrictId { get; set; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.Restrict, OnUpdate = ReferentialAction.Restrict)]
    public partial Owner? Restrict { get; set; }

    public long? CascadeId { get; set; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
    public partial Owner? Cascade { get; set; }

    public long? SetNullId { get; set; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.SetNull)]
    public partial Owner? SetNull { get; set; }

    [DefaultValue(9)]
    public long? SetDefaultId { get; set; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.SetDefault, OnUpdate = ReferentialAction.SetDefault)]
    public partial Owner? SetDefault { get; set; }
}

[Table("part_holders")]
public partial class PartHolder
{
    public long Id { get; set; }

    public int? NoActionArea { get; set; }

    public int? NoActionNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(NoActionArea), nameof(NoActionNumber)], OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.NoAction)]
    public partial PartOwner? NoAction { get; set; }

    public int? RestrictArea { get; set; }

    public int? RestrictNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(RestrictArea), nameof(RestrictNumber)], OnDelete = ReferentialAction.Restrict, OnUpdate = ReferentialAction.Restrict)]
    public partial PartOwner? Restrict { get; set; }

    public int? CascadeArea { get; set; }

    public int? CascadeNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(CascadeArea), nameof(CascadeNumber)], OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
    public partial PartOwner? Cascade { get; set; }

    public int? SetNullArea { get; set; }

    public int? SetNullNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(SetNullArea), nameof(SetNullNumber)], OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.SetNull)]
    public partial PartOwner? SetNull { get; set; }

    [DefaultValue(9)]
    public int? SetDefaultArea { get; set; }

    [DefaultValue(9)]
    public int? SetDefaultNumber { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(SetDefaultArea), nameof(SetDefaultNumber)], OnDelete = ReferentialAction.SetDefault, OnUpdate = ReferentialAction.SetDefault)]
    public partial PartOwner? SetDefault { get; set; }
}

[Table("branches")]
public partial class Branch
{
    public long Id { get; set; }

    public long? NoActionId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.NoAction)]
    public partial Branch? NoAction { get; set; }

    public long? RestrictId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Restrict, OnUpdate = ReferentialAction.Restrict)]
    public partial Branch? Restrict { get; set; }

    public long? CascadeId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
    public partial Branch? Cascade { get; set; }

    public long? SetNullId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.SetNull)]
    public partial Branch? SetNull { get; set; }

    [DefaultValue(9)]
    public long? SetDefaultId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetDefault, OnUpdate = ReferentialAction.SetDefault)]
    public partial Branch? SetDefault { get; set; }
}
