using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Shop.Model;

/// <summary>How much of a product an order has, and for which price: that of the day.</summary>
[Table("order_lines")]
public partial class OrderLine
{
    [Key]
    public long OrderId { get; set; }

    [Key]
    public long ProductId { get; set; }

    public int Quantity { get; set; }

    public decimal Price { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Order Order { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Product Product { get; set; }
}
