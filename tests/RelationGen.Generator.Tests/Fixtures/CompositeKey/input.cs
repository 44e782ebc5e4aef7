using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("order_lines")]
public partial class OrderLine
{
    [Key]
    public int OrderId { get; set; }

    [Key]
    public required string Product { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Shipment> Shipments { get; }
}

[Table("shipments")]
public partial class Shipment
{
    public long Id { get; set; }

    public int? LineOrderId { get; set; }

    public string? LineProduct { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial OrderLine? Line { get; set; }
}
