using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Shops;

[Table("shops")]
public partial class Shop
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Till> Tills { get; }
}

[Table("tills")]
public partial class Till
{
    public long Id { get; set; }

    public long ShopId { get; set; }

    public string Label { get; set; } = "";

    [Relation(RelationType.ManyToOne)]
    public partial Shop Shop { get; set; }
}

/// <summary>A view of the database.</summary>
[Table("sales_by_shop")]
public partial class ShopSales
{
    public long ShopId { get; set; }

    public string? Product { get; set; }

    public long Total { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Shop Shop { get; }
}

/// <summary>A table without a key, whose rows may be equal; a record all the same.</summary>
[Table("visits")]
[Unique(nameof(Visitor), nameof(ShopId))]
public sealed partial record Visit(string Visitor, int? Minutes)
{
    public long? ShopId { get; init; }

    [Relation(RelationType.ManyToOne)]
    public partial Shop? Shop { get; }
}

[View(typeof(ShopSales))]
public partial record SalesLine(string? Product, long Total)
{
    [From(nameof(ShopSales.Shop), nameof(Shops.Shop.Name))]
    public required string ShopName { get; init; }

    [From(nameof(ShopSales.Shop), nameof(Shops.Shop.Tills), nameof(Till.Label))]
    public required IReadOnlyList<string> Tills { get; init; }
}

/// <summary>Nothing of it need be there.</summary>
[View(typeof(Visit))]
public partial record VisitLine
{
    public int? Minutes { get; init; }

    [From(nameof(Visit.Shop), nameof(Shops.Shop.Name))]
    public string? ShopName { get; init; }
}

[View(typeof(Visit), Grouped = true)]
public partial record VisitsByShop
{
    [From(nameof(Visit.Shop), nameof(Shops.Shop.Name))]
    public string? ShopName { get; init; }

    [From(Aggregate = Aggregate.Count)]
    public required int Count { get; init; }

    [From(nameof(Visit.Minutes), Aggregate = Aggregate.Sum)]
    public required long Minutes { get; init; }
}

public static class ShopTables
{
    private const string Schema = """
        CREATE TABLE shops (id BIGINT PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE tills (id BIGINT PRIMARY KEY, shop_id BIGINT NOT NULL, label TEXT NOT NULL);
        CREATE TABLE sales (id BIGINT PRIMARY KEY, shop_id BIGINT NOT NULL, product TEXT, amount BIGINT NOT NULL);
        CREATE TABLE visits (visitor TEXT NOT NULL, minutes INTEGER, shop_id BIGINT);
        CREATE VIEW sales_by_shop AS
            SELECT shop_id, product, CAST(SUM(amount) AS BIGINT) AS total FROM sales GROUP BY shop_id, product;
        """;

    private const string Rows = """
        INSERT INTO shops VALUES (1, 'North'), (2, 'South');
        INSERT INTO tills VALUES (1, 1, 'A'), (2, 1, 'B'), (3, 2, 'C');
        INSERT INTO sales VALUES (1, 1, 'tea', 3), (2, 1, 'tea', 4), (3, 1, NULL, 1), (4, 2, 'tea', 5);
        INSERT INTO visits VALUES ('Ada', 5, 1), ('Ada', 5, 1), ('Brian', NULL, 2), ('Cleo', 7, NULL);
        """;

    public static Database Create(Engine engine)
    {
        Database db = Database.Create(engine, Schema, Rows);
        db.Forget();
        return db;
    }
}
