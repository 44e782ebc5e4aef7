using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Stacks;

// Rows that say when what belongs to them changed last, with every kind of relation that stores a key.
[Table("racks"), MorphName("rack")]
public partial class Rack
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Volume.Rack))]
    public partial IReadOnlyList<Volume> Volumes { get; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Remark> Remarks { get; }
}

[Table("volumes"), MorphName("volume")]
public partial class Volume
{
    public long Id { get; set; }

    [Unique]
    public required string Isbn { get; set; }

    public required string Title { get; set; }

    public long? RackId { get; set; }

    public long? SpareId { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    [Relation(RelationType.ManyToOne, Touch = nameof(Rack.UpdatedAt))]
    public partial Rack? Rack { get; set; }

    [Relation(RelationType.ManyToOne, Touch = nameof(Rack.UpdatedAt))]
    public partial Rack? Spare { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Cover? Cover { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(VolumeTag))]
    public partial IReadOnlyList<Tag> Tags { get; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Remark> Remarks { get; }
}

[Table("covers")]
public partial class Cover
{
    public long Id { get; set; }

    public required string Color { get; set; }

    public long? VolumeId { get; set; }

    [Relation(RelationType.OneToOne, Fields = [nameof(VolumeId)], Touch = nameof(Volume.UpdatedAt))]
    public partial Volume? Volume { get; set; }
}

[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    [Unique]
    public required string Name { get; set; }

    public DateTime UsedAt { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(VolumeTag))]
    public partial IReadOnlyList<Volume> Volumes { get; }
}

[Table("volume_tags")]
public partial class VolumeTag
{
    [Key, Column(Order = 0)]
    public long VolumeId { get; set; }

    [Key, Column(Order = 1)]
    public long TagId { get; set; }

    public int? Weight { get; set; }

    [Relation(RelationType.ManyToOne, Touch = nameof(Volume.UpdatedAt))]
    public partial Volume Volume { get; set; }

    [Relation(RelationType.ManyToOne, Touch = nameof(Tag.UsedAt))]
    public partial Tag Tag { get; set; }
}

[Table("remarks"), SoftDelete(nameof(DeletedAt))]
public partial class Remark
{
    public long Id { get; set; }

    public required string Text { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Rack), typeof(Volume)], Touch = nameof(Rack.UpdatedAt))]
    public partial object? Subject { get; set; }
}
