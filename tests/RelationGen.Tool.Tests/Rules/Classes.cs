using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

// Each class with a mistake about its table stands beside one without it.

namespace RelationGen.Tool.Tests.Rules;

[Table("posts")]
internal sealed partial class Misspelled
{
    public long Id { get; set; }

    public required string Titel { get; set; }
}

[Table("posts")]
internal sealed partial class Spelled
{
    public long Id { get; set; }

    [Column("title")]
    public required string Titel { get; set; }
}

[Table("post")]
internal sealed partial class Nowhere
{
    public long Id { get; set; }

    public required string Title { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Nowhere? Next { get; set; }

    public long? NextId { get; set; }
}

[Table("visits")]
internal sealed partial class NarrowVisit
{
    public long Id { get; set; }

    public int Count { get; set; }
}

[Table("visits")]
internal sealed partial class WideVisit
{
    public long Id { get; set; }

    public long Count { get; set; }
}

[Table("codes")]
internal sealed partial class NumberedCode
{
    public long Id { get; set; }

    public required string Value { get; set; }
}

[Table("notes")]
internal sealed partial class FullNote
{
    public long Id { get; set; }

    public required string Text { get; set; }
}

[Table("notes")]
internal sealed partial class EmptyNote
{
    public long Id { get; set; }

    public string? Text { get; set; }
}

[Table("lines")]
internal sealed partial class HalfLine
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Number { get; set; }

    public int Year { get; set; }

    public string? Text { get; set; }
}

[Table("lines")]
internal sealed partial class WholeLine
{
    [Key, Column(Order = 0)]
    public int Year { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    public string? Text { get; set; }
}

[Table("owners")]
internal sealed partial class Owner
{
    public long Id { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial OwnedCard? Card { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "owner_tags", SourceColumns = ["owner_id"], TargetColumns = ["tag_id"])]
    public partial IReadOnlyList<OwnerTag> Tags { get; }
}

[Table("tags")]
internal sealed partial class OwnerTag
{
    public long Id { get; set; }
}

[Table("cards")]
internal sealed partial class OwnedCard
{
    public long Id { get; set; }

    public long OwnerId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Owner Owner { get; set; }
}

[Table("posts")]
internal sealed partial class Untitled
{
    public long Id { get; set; }
}

[Table("keys")]
internal sealed partial class OrdinalKey
{
    [Key]
    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<OrdinalUse> Uses { get; }
}

[Table("uses")]
internal sealed partial class OrdinalUse
{
    public long Id { get; set; }

    public required string KeyName { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(KeyName)])]
    public partial OrdinalKey Key { get; set; }
}

[Table("keys")]
internal sealed partial class CollatedKey
{
    [Key, Collation("NOCASE")]
    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<CollatedUse> Uses { get; }
}

[Table("uses")]
internal sealed partial class CollatedUse
{
    public long Id { get; set; }

    [Collation("NOCASE")]
    public required string KeyName { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(KeyName)])]
    public partial CollatedKey Key { get; set; }
}

[Table("sums")]
internal sealed partial class WrittenSum
{
    public long Id { get; set; }

    public long Half { get; set; }

    public long Twice { get; set; }
}

[Table("sums")]
internal sealed partial class ComputedSum
{
    public long Id { get; set; }

    public long Half { get; set; }

    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public long Twice { get; private set; }
}
