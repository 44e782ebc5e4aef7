using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Npgsql.Tests;

// One class for each way in which a key travels; rows form trees.

[Table("nodes")]
public partial class LongNode
{
    public long Id { get; set; }
    public long? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial LongNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<LongNode> Children { get; }
}

[Table("nodes")]
public partial class ByteNode
{
    public byte Id { get; set; }
    public byte? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial ByteNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<ByteNode> Children { get; }
}

[Table("nodes")]
public partial class MoodNode
{
    public Mood Id { get; set; }
    public Mood? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial MoodNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<MoodNode> Children { get; }
}

[Table("nodes")]
public partial class UnsignedNode
{
    public ulong Id { get; set; }
    public ulong? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial UnsignedNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<UnsignedNode> Children { get; }
}

[Table("nodes")]
public partial class TextNode
{
    public required string Id { get; set; }
    public string? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial TextNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<TextNode> Children { get; }
}

[Table("nodes")]
public partial class GuidNode
{
    public Guid Id { get; set; }
    public Guid? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial GuidNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<GuidNode> Children { get; }
}

[Table("nodes")]
public partial class DateNode
{
    public DateOnly Id { get; set; }
    public DateOnly? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial DateNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<DateNode> Children { get; }
}

[Table("nodes")]
public partial class BytesNode
{
    public required byte[] Id { get; set; }
    public byte[]? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial BytesNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<BytesNode> Children { get; }
}

[Table("nodes")]
public partial class MomentNode
{
    [Column(TypeName = "timestamptz")]
    public DateTime Id { get; set; }

    [Column(TypeName = "timestamp with time zone")]
    public DateTime? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial MomentNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<MomentNode> Children { get; }
}

[Table("nodes")]
public partial class TimestampNode
{
    [Column(TypeName = "timestamp(6)")]
    public DateTime Id { get; set; }

    [Column(TypeName = "timestamp")]
    public DateTime? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial TimestampNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<TimestampNode> Children { get; }
}

[Table("nodes")]
public partial class PairNode
{
    [Key]
    [Column(Order = 0)]
    public int Tenant { get; set; }

    [Key]
    [Column(Order = 1)]
    public required string Id { get; set; }

    public int? ParentTenant { get; set; }
    public string? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial PairNode? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<PairNode> Children { get; }
}
