using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Shop.Model;

/// <summary>What a customer wants at once.</summary>
[Table("orders")]
public partial class Order
{
    public long Id { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public long CustomerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<OrderLine> Lines { get; }
}
