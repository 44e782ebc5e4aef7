using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// A pair of tables for each type that a key can have; the foreign key is nullable.
public enum Level : short
{
    None,
    Low = 5,
    High = -7,
}

[Table("parents")]
public partial class ByteParent
{
    public byte Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<ByteChild> Children { get; }
}

[Table("children")]
public partial class ByteChild
{
    public long Id { get; set; }

    public byte? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial ByteParent? Parent { get; set; }
}

[Table("parents")]
public partial class SByteParent
{
    public sbyte Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<SByteChild> Children { get; }
}

[Table("children")]
public partial class SByteChild
{
    public long Id { get; set; }

    public sbyte? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial SByteParent? Parent { get; set; }
}

[Table("parents")]
public partial class Int16Parent
{
    public short Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Int16Child> Children { get; }
}

[Table("children")]
public partial class Int16Child
{
    public long Id { get; set; }

    public short? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Int16Parent? Parent { get; set; }
}

[Table("parents")]
public partial class UInt16Parent
{
    public ushort Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<UInt16Child> Children { get; }
}

[Table("children")]
public partial class UInt16Child
{
    public long Id { get; set; }

    public ushort? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial UInt16Parent? Parent { get; set; }
}

[Table("parents")]
public partial class Int32Parent
{
    public int Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Int32Child> Children { get; }
}

[Table("children")]
public partial class Int32Child
{
    public long Id { get; set; }

    public int? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Int32Parent? Parent { get; set; }
}

[Table("parents")]
public partial class UInt32Parent
{
    public uint Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<UInt32Child> Children { get; }
}

[Table("children")]
public partial class UInt32Child
{
    public long Id { get; set; }

    public uint? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial UInt32Parent? Parent { get; set; }
}

[Table("parents")]
public partial class Int64Parent
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Int64Child> Children { get; }
}

[Table("children")]
public partial class Int64Child
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Int64Parent? Parent { get; set; }
}

[Table("parents")]
public partial class UInt64Parent
{
    public ulong Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<UInt64Child> Children { get; }
}

[Table("children")]
public partial class UInt64Child
{
    public long Id { get; set; }

    public ulong? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial UInt64Parent? Parent { get; set; }
}

[Table("parents")]
public partial class TextParent
{
    public required string Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<TextChild> Children { get; }
}

[Table("children")]
public partial class TextChild
{
    public long Id { get; set; }

    public string? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial TextParent? Parent { get; set; }
}

[Table("parents")]
public partial class GuidParent
{
    public Guid Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<GuidChild> Children { get; }
}

[Table("children")]
public partial class GuidChild
{
    public long Id { get; set; }

    public Guid? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial GuidParent? Parent { get; set; }
}

[Table("parents")]
public partial class DateTimeParent
{
    public DateTime Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<DateTimeChild> Children { get; }
}

[Table("children")]
public partial class DateTimeChild
{
    public long Id { get; set; }

    public DateTime? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial DateTimeParent? Parent { get; set; }
}

[Table("parents")]
public partial class DateParent
{
    public DateOnly Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<DateChild> Children { get; }
}

[Table("children")]
public partial class DateChild
{
    public long Id { get; set; }

    public DateOnly? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial DateParent? Parent { get; set; }
}

[Table("parents")]
public partial class BlobParent
{
    public required byte[] Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<BlobChild> Children { get; }

    [Relation(RelationType.OneToOne, OrderBy = nameof(Newest))]
    public partial BlobChild? Latest { get; }

    private static Ordering Newest(BlobChildTable child) => child.Id.Descending;
}

[Table("children")]
public partial class BlobChild
{
    public long Id { get; set; }

    public byte[]? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial BlobParent? Parent { get; set; }
}

[Table("parents")]
public partial class LevelParent
{
    public Level Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<LevelChild> Children { get; }
}

[Table("children")]
public partial class LevelChild
{
    public long Id { get; set; }

    public Level? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial LevelParent? Parent { get; set; }
}
