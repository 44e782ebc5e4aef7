// ShopSales._shop
private Own::Shop? _shop;

// ShopSales._shopState
private Infra::RelationState _shopState;

// ShopSales.Shop
/// <summary>The <see cref="Own::Shop"/> whose <c>Id</c> is this row's <c>ShopId</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Shop? Shop => _shop is not null && _shop.Id == ShopId ? _shop : RelationMap.ShopRelation.Instance.TargetOf(this);

// ShopSales.RelationMap
[Infra::EntityModel("""
    {"name":"ShopSales","fullName":"Shops.ShopSales","table":"sales_by_shop","schema":"reports",
    "columns":[{"property":"ShopId","column":"shop_id","type":"Int64","clrType":"long","nullable":true},{"property":"Day",
    "column":"day","type":"DateOnly","clrType":"System.DateOnly"},{"property":"Total","column":"total","type":"Decimal",
    "clrType":"decimal","generated":"Computed"},{"property":"Version","column":"version","type":"Int32","clrType":"int",
    "concurrencyToken":true}],"key":{"properties":[],"columns":[]},"uniqueKeys":[{"properties":["ShopId","Day"],
    "columns":["shop_id","day"]}],"indexes":[],"relations":[{"name":"Shop","type":"ManyToOne","side":"ForeignKey",
    "target":"Shops.Shop","targetTable":"shops","key":{"properties":["ShopId"],"columns":["shop_id"]},
    "targetKey":{"properties":["Id"],"columns":["id"]},"onDelete":"NoAction","onUpdate":"NoAction","modelOnly":true}],
    "deleteImpact":[]}
    """)]

// ShopSales.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::ShopSales"/>.</summary>
public static readonly Infra::KeylessInfo<Own::ShopSales> Table = new("ShopSales", "sales_by_shop", "reports",
[
    new("ShopId", "shop_id", RGen::Model.ColumnType.Int64, nullable: true),
    new("Day", "day", RGen::Model.ColumnType.DateOnly),
    new("Total", "total", RGen::Model.ColumnType.Decimal) { Generation = RGen::Model.ColumnGeneration.Computed },
    new("Version", "version", RGen::Model.ColumnType.Int32),
], typeof(RelationMap), ValueOf);

// ShopSales.RelationMap.Read
internal static Own::ShopSales Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    return new Own::ShopSales
    {
        ShopId = row.GetInt64OrNull(0), Day = row.GetDateOnly(1), Total = row.GetDecimal(2), Version = row.GetInt32(3),
    };
}

// ShopSales.RelationMap.ValueOf
private static object? ValueOf(Own::ShopSales entity, int column) => column switch
{
    0 => (object?)entity.ShopId, 1 => entity.Day, 2 => entity.Total, 3 => entity.Version,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// ShopSalesTable.At
Own::ShopSalesTable Infra::IAliasedTable<Own::ShopSalesTable>.At(Infra::TableAlias? table) => new(table);

// ShopSalesTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::ShopSalesTable>.Occurrence => table;

// ShopSalesTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ShopSalesTable table) => RGen::Include.Of(table);

// ShopSalesTable.Shop
/// <summary><see cref="Own::ShopSales.Shop"/>: the <c>Shop</c> rows whose <c>Id</c> is this row's <c>ShopId</c>.</summary>
public Own::ShopTable Shop => Own::ShopSales.RelationMap.ShopRelation.Instance.Join<Own::ShopTable>(table);

// ShopSalesTable.ShopId
/// <summary>The column <c>shop_id</c>.</summary>
public RGen::NullableColumn<long> ShopId => new(Own::ShopSales.RelationMap.Table.Columns[0], table);

// ShopSalesTable.Day
/// <summary>The column <c>day</c>.</summary>
public RGen::Column<Sys::DateOnly> Day => new(Own::ShopSales.RelationMap.Table.Columns[1], table);

// ShopSalesTable.Total
/// <summary>The column <c>total</c>.</summary>
public RGen::Column<decimal> Total => new(Own::ShopSales.RelationMap.Table.Columns[2], table);

// ShopSalesTable.Version
/// <summary>The column <c>version</c>.</summary>
public RGen::Column<int> Version => new(Own::ShopSales.RelationMap.Table.Columns[3], table);

// ShopSalesTable.Info
Infra::TableInfo Infra::ITable<Own::ShopSales, Own::ShopSalesTable>.Info => Own::ShopSales.RelationMap.Table;

// ShopSalesTable.Read
Own::ShopSales Infra::ITable<Own::ShopSales, Own::ShopSalesTable>.Read<TRow>(ref TRow row) => Own::ShopSales.RelationMap.Read(ref row);
