using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Shop.Model;

/// <summary>What is sold.</summary>
[Table("products")]
[Check("stock >= 0", Name = "stock_is_there")]
public partial class Product
{
    public long Id { get; set; }

    [MaxLength(80)]
    public required string Name { get; set; }

    public decimal Price { get; set; }

    public int Stock { get; set; }

    public long CategoryId { get; set; }

    /// <summary>Counts changes, so that nobody overwrites what somebody else has just written.</summary>
    [ConcurrencyCheck]
    public int Version { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Category Category { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Tag> Tags { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<OrderLine> Lines { get; }
}
