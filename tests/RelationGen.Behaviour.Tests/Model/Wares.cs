using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// What the table itself says of its rows: conditions, defaults, computed columns, and indexes of some rows or of expressions.
[Table("wares")]
[Check("{Price} <= {ListPrice}")]
[Check("price < 1000000", Name = "wares_are_cheap")]
[Index(nameof(Code), Where = "{DeletedAt} IS NULL", IsUnique = true)]
[Index(nameof(ListPrice), Where = "{Price} > 900")]
[Index(Expression = "lower({Name})", IsUnique = true)]
public partial class Ware
{
    public long Id { get; set; }

    [Unique]
    public required string Slug { get; set; }

    [MaxLength(6)]
    public string? Code { get; set; }

    public required string Name { get; set; }

    [Check("{Price} > 0")]
    [Check("{Price} % 1000 <> 13", PostgreSql = "mod({Price}, 1000) <> 13", Name = "wares_are_lucky")]
    public int Price { get; set; } = 5;

    public int ListPrice { get; set; } = 8;

    [DefaultSql("CURRENT_TIMESTAMP", PostgreSql = "now()")]
    public DateTime CreatedAt { get; init; }

    [DefaultSql("upper('piece')")]
    public string? Unit { get; set; }

    [DefaultSql("20 + 1")]
    [Check("{Stock} >= 0", Name = "wares_never_have_less_in_stock_than_nothing_at_all_whatever_happens")]
    public int Stock { get; set; }

    [DefaultSql("7"), DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public int Rank { get; private set; }

    [Computed("{ListPrice} - {Price}")]
    public int Discount { get; private set; }

    public DateTime? DeletedAt { get; set; }

    // The rows between have a column of their own, which the database can make.
    [Relation(RelationType.ManyToMany, Through = typeof(WareShelf))]
    public partial IReadOnlyList<Rack> Racks { get; }

    public static Ware Of(string slug, Action<Ware>? with = null)
    {
        var ware = new Ware { Slug = slug, Name = slug };
        with?.Invoke(ware);
        return ware;
    }
}

[Table("ware_orders")]
public partial class WareOrder
{
    public long Id { get; set; }

    public long WareId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Ware Ware { get; set; }
}

[Table("racks")]
public partial class Rack
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(WareShelf))]
    public partial IReadOnlyList<Ware> Wares { get; }
}

[Table("ware_shelves")]
public partial class WareShelf
{
    [Key, Column(Order = 0)]
    public long WareId { get; set; }

    [Key, Column(Order = 1)]
    public long RackId { get; set; }

    [DefaultSql("1 + 2")]
    public int Depth { get; set; }

    [Computed("{Depth} * 10")]
    public int Volume { get; private set; }

    [Relation(RelationType.ManyToOne)]
    public partial Ware Ware { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Rack Rack { get; set; }
}
