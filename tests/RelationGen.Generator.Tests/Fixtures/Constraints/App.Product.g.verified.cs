// Product.RelationMap
[Infra::EntityModel("""
    {"name":"Product","fullName":"App.Product","table":"products","columns":[{"property":"Id","column":"id","type":"Int64",
    "clrType":"long","generated":"Identity"},{"property":"Code","column":"code","type":"String","clrType":"string",
    "maxLength":20},{"property":"Name","column":"name","type":"String","clrType":"string"},{"property":"Price",
    "column":"price","type":"Decimal","clrType":"decimal"},{"property":"ListPrice","column":"list_price","type":"Decimal",
    "clrType":"decimal"},{"property":"CreatedAt","column":"created_at","type":"DateTime","clrType":"System.DateTime",
    "generated":"Default","defaultSql":{"sql":"now()","own":{"Sqlite":"CURRENT_TIMESTAMP"}}},{"property":"Options",
    "column":"options","type":"String","clrType":"string","nullable":true,"generated":"Default",
    "defaultSql":{"sql":"'{}'"}},{"property":"Version","column":"version","type":"Int32","clrType":"int",
    "generated":"Default","defaultSql":{"sql":"1"},"concurrencyToken":true},{"property":"Rank","column":"rank",
    "type":"Int32","clrType":"int","generated":"Identity","defaultSql":{"sql":"7"}},{"property":"Stock","column":"stock",
    "type":"Int32","clrType":"int","defaultSql":{"sql":"5"}},{"property":"Discount","column":"discount","type":"Decimal",
    "clrType":"decimal","generated":"Computed","computed":{"sql":"{ListPrice} - {Price}"}},{"property":"Unit",
    "column":"unit","type":"String","clrType":"string","nullable":true,"maxLength":5,"typeName":"varchar(5)"},
    {"property":"DeletedAt","column":"deleted_at","type":"DateTime","clrType":"System.DateTime","nullable":true}],
    "key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],"indexes":[{"properties":["Code"],"columns":["code"],
    "where":"{DeletedAt} IS NULL","unique":true},{"name":"products_deleted","properties":["ListPrice","Price"],
    "columns":["list_price","price"],"where":"{DeletedAt} IS NOT NULL"},{"properties":[],"columns":[],
    "expression":"lower({Name})"},{"properties":[],"columns":[],"expression":"length({Name})","unique":true}],
    "checks":[{"name":"products_check","sql":{"sql":"{Price} <= {ListPrice}"}},{"name":"products_are_cheap",
    "sql":{"sql":"price < 1000000"}},{"name":"products_price_check","property":"Price","sql":{"sql":"{Price} > 0"}},
    {"name":"products_price_check_2","property":"Price","sql":{"sql":"{Price} <> 13",
    "own":{"Sqlite":"{Price} IS NOT 13"}}}],"relations":[],"deleteImpact":[]}
    """)]

// Product.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Product"/>.</summary>
public static readonly Infra::EntityInfo<Own::Product, long> Table = new("Product", "products", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Code", "code", RGen::Model.ColumnType.String),
    new("Name", "name", RGen::Model.ColumnType.String),
    new("Price", "price", RGen::Model.ColumnType.Decimal),
    new("ListPrice", "list_price", RGen::Model.ColumnType.Decimal),
    new("CreatedAt", "created_at", RGen::Model.ColumnType.DateTime) { Generation = RGen::Model.ColumnGeneration.Default,
        Unset = default(Sys::DateTime), IsReturned = true },
    new("Options", "options", RGen::Model.ColumnType.String, nullable: true) { Generation = RGen::Model.ColumnGeneration.Default,
        IsReturned = true },
    new("Version", "version", RGen::Model.ColumnType.Int32) { Generation = RGen::Model.ColumnGeneration.Default,
        Unset = default(int), Token = Infra::ConcurrencyToken.Counted, IsReturned = true },
    new("Rank", "rank", RGen::Model.ColumnType.Int32) { Generation = RGen::Model.ColumnGeneration.Identity, IsReturned = true },
    new("Stock", "stock", RGen::Model.ColumnType.Int32),
    new("Discount", "discount", RGen::Model.ColumnType.Decimal) { Generation = RGen::Model.ColumnGeneration.Computed,
        IsReturned = true },
    new("Unit", "unit", RGen::Model.ColumnType.String, nullable: true),
    new("DeletedAt", "deleted_at", RGen::Model.ColumnType.DateTime, nullable: true),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey);

// Product.RelationMap.Read
internal static Own::Product Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Product entity = new Own::Product
    {
        Id = row.GetInt64(0), Code = row.GetString(1), Name = row.GetString(2), Price = row.GetDecimal(3),
        ListPrice = row.GetDecimal(4), CreatedAt = row.GetDateTime(5), Options = row.GetStringOrNull(6), Version = row.GetInt32(7),
        Rank = row.GetInt32(8), Stock = row.GetInt32(9), Discount = row.GetDecimal(10), Unit = row.GetStringOrNull(11),
        DeletedAt = row.GetDateTimeOrNull(12),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Product.RelationMap.ValueOf
private static object? ValueOf(Own::Product entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Code, 2 => entity.Name, 3 => entity.Price, 4 => entity.ListPrice, 5 => entity.CreatedAt,
    6 => entity.Options, 7 => entity.Version, 8 => entity.Rank, 9 => entity.Stock, 10 => entity.Discount, 11 => entity.Unit,
    12 => entity.DeletedAt, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Product.RelationMap.IsNew
private static bool IsNew(Own::Product entity) => entity.Id == default && !entity.__hasDefaultKey;

// Product.RelationMap.SetKey
private static void SetKey(Own::Product entity, long key, bool isThere)
{
    entity.Id = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Product.RelationMap.ReadValue
internal static object? ReadValue<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => column switch
    {
        5 => (object?)(row.GetDateTime(5)),
        6 => (object?)(row.GetStringOrNull(6)),
        7 => (object?)(row.GetInt32(7)),
        8 => (object?)(row.GetInt32(8)),
        10 => (object?)(row.GetDecimal(10)),
        _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
    };

// Product.RelationMap.SetValue
internal static void SetValue(Own::Product entity, int column, object? value)
{
    switch (column)
    {
        case 5:
            FieldOfCreatedAt(entity) = (Sys::DateTime)value!;
            break;
        case 6:
            entity.Options = (string?)value;
            break;
        case 7:
            entity.Version = (int)value!;
            break;
        case 8:
            entity.Rank = (int)value!;
            break;
        case 10:
            entity.Discount = (decimal)value!;
            break;
    }
}

// Product.RelationMap.FieldOfCreatedAt
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field,
    Name = "<CreatedAt>k__BackingField")]
private static extern ref Sys::DateTime FieldOfCreatedAt(Own::Product entity);

// ProductTable.At
Own::ProductTable Infra::IAliasedTable<Own::ProductTable>.At(Infra::TableAlias? table) => new(table);

// ProductTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::ProductTable>.Occurrence => table;

// ProductTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ProductTable table) => RGen::Include.Of(table);

// ProductTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Product.RelationMap.Table.Columns[0], table);

// ProductTable.Code
/// <summary>The column <c>code</c>.</summary>
public RGen::TextColumn Code => new(Own::Product.RelationMap.Table.Columns[1], table);

// ProductTable.Name
/// <summary>The column <c>name</c>.</summary>
public RGen::TextColumn Name => new(Own::Product.RelationMap.Table.Columns[2], table);

// ProductTable.Price
/// <summary>The column <c>price</c>.</summary>
public RGen::Column<decimal> Price => new(Own::Product.RelationMap.Table.Columns[3], table);

// ProductTable.ListPrice
/// <summary>The column <c>list_price</c>.</summary>
public RGen::Column<decimal> ListPrice => new(Own::Product.RelationMap.Table.Columns[4], table);

// ProductTable.CreatedAt
/// <summary>The column <c>created_at</c>.</summary>
public RGen::Column<Sys::DateTime> CreatedAt => new(Own::Product.RelationMap.Table.Columns[5], table);

// ProductTable.Options
/// <summary>The column <c>options</c>.</summary>
public RGen::TextColumn Options => new(Own::Product.RelationMap.Table.Columns[6], table);

// ProductTable.Version
/// <summary>The column <c>version</c>.</summary>
public RGen::Column<int> Version => new(Own::Product.RelationMap.Table.Columns[7], table);

// ProductTable.Rank
/// <summary>The column <c>rank</c>.</summary>
public RGen::Column<int> Rank => new(Own::Product.RelationMap.Table.Columns[8], table);

// ProductTable.Stock
/// <summary>The column <c>stock</c>.</summary>
public RGen::Column<int> Stock => new(Own::Product.RelationMap.Table.Columns[9], table);

// ProductTable.Discount
/// <summary>The column <c>discount</c>.</summary>
public RGen::Column<decimal> Discount => new(Own::Product.RelationMap.Table.Columns[10], table);

// ProductTable.Unit
/// <summary>The column <c>unit</c>.</summary>
public RGen::TextColumn Unit => new(Own::Product.RelationMap.Table.Columns[11], table);

// ProductTable.DeletedAt
/// <summary>The column <c>deleted_at</c>.</summary>
public RGen::NullableColumn<Sys::DateTime> DeletedAt => new(Own::Product.RelationMap.Table.Columns[12], table);

// ProductTable.Info
Infra::TableInfo Infra::ITable<Own::Product, Own::ProductTable>.Info => Own::Product.RelationMap.Table;

// ProductTable.Read
Own::Product Infra::ITable<Own::Product, Own::ProductTable>.Read<TRow>(ref TRow row) => Own::Product.RelationMap.Read(ref row);

// ProductTable.KeyOf
long Infra::IKeyedTable<Own::Product, long, Own::ProductTable>.KeyOf(Own::Product entity) => entity.Id;

// ProductTable.ReadKey
long Infra::IKeyedTable<Own::Product, long, Own::ProductTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// ProductTable.ReadValue
object? Infra::IKeyedTable<Own::Product, long, Own::ProductTable>.ReadValue<TRow>(ref TRow row, int column) =>
    Own::Product.RelationMap.ReadValue(ref row, column);

// ProductTable.SetValue
void Infra::IKeyedTable<Own::Product, long, Own::ProductTable>.SetValue(Own::Product entity, int column, object? value) =>
    Own::Product.RelationMap.SetValue(entity, column, value);
