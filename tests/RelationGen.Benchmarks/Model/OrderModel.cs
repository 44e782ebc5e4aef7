using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>An order, whose key has two parts.</summary>
[Table("orders")]
public partial class Order
{
    [Key]
    public long TenantId { get; set; }

    [Key]
    public long Number { get; set; }

    public required string Customer { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<OrderLine> Lines { get; set; } = [];
}

/// <summary>A line of an order.</summary>
[Table("order_lines")]
public partial class OrderLine
{
    public long Id { get; set; }

    public long OrderTenantId { get; set; }

    public long OrderNumber { get; set; }

    public required string Article { get; set; }

    public int Quantity { get; set; }
}
