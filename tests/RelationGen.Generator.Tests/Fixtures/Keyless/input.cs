using System;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Shops;

[Table("shops")]
public partial class Shop
{
    public long Id { get; set; }

    public string Name { get; set; } = "";
}

// A view of the database: what the database makes, and what would be a token, is written by nobody.
[Table("sales_by_shop", Schema = "reports")]
[Unique(nameof(ShopId), nameof(Day))]
public partial class ShopSales
{
    public long? ShopId { get; private set; }

    public DateOnly Day { get; private set; }

    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public decimal Total { get; private set; }

    [ConcurrencyCheck]
    public int Version { get; private set; }

    [Relation(RelationType.ManyToOne)]
    public partial Shop? Shop { get; }
}

// A table without a key that has nothing but a text.
[Table("lines")]
public sealed partial record Line(string Text);

[View(typeof(ShopSales))]
public partial record SalesLine
{
    [From(nameof(ShopSales.Shop), nameof(Shops.Shop.Name))]
    public string? ShopName { get; init; }
}
