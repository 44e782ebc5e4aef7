// Shop.__hasDefaultKey
private bool __hasDefaultKey;

// Shop.RelationMap
[Infra::EntityModel("""
    {"name":"Shop","fullName":"Shops.Shop","table":"shops","columns":[{"property":"Id","column":"id","type":"Int64",
    "clrType":"long","generated":"Identity"},{"property":"Name","column":"name","type":"String","clrType":"string"}],
    "key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],"indexes":[],"relations":[],"deleteImpact":[]}
    """)]

// Shop.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Shop"/>.</summary>
public static readonly Infra::EntityInfo<Own::Shop, long> Table = new("Shop", "shops", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Name", "name", RGen::Model.ColumnType.String),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey);

// Shop.RelationMap.Read
internal static Own::Shop Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Shop entity = new Own::Shop
    {
        Id = row.GetInt64(0), Name = row.GetString(1),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Shop.RelationMap.ValueOf
private static object? ValueOf(Own::Shop entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Name, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Shop.RelationMap.IsNew
private static bool IsNew(Own::Shop entity) => entity.Id == default && !entity.__hasDefaultKey;

// Shop.RelationMap.SetKey
private static void SetKey(Own::Shop entity, long key, bool isThere)
{
    entity.Id = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// ShopTable.At
Own::ShopTable Infra::IAliasedTable<Own::ShopTable>.At(Infra::TableAlias? table) => new(table);

// ShopTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::ShopTable>.Occurrence => table;

// ShopTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ShopTable table) => RGen::Include.Of(table);

// ShopTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Shop.RelationMap.Table.Columns[0], table);

// ShopTable.Name
/// <summary>The column <c>name</c>.</summary>
public RGen::TextColumn Name => new(Own::Shop.RelationMap.Table.Columns[1], table);

// ShopTable.Info
Infra::TableInfo Infra::ITable<Own::Shop, Own::ShopTable>.Info => Own::Shop.RelationMap.Table;

// ShopTable.Read
Own::Shop Infra::ITable<Own::Shop, Own::ShopTable>.Read<TRow>(ref TRow row) => Own::Shop.RelationMap.Read(ref row);

// ShopTable.KeyOf
long Infra::IKeyedTable<Own::Shop, long, Own::ShopTable>.KeyOf(Own::Shop entity) => entity.Id;

// ShopTable.ReadKey
long Infra::IKeyedTable<Own::Shop, long, Own::ShopTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// ShopCreation
/// <summary>What is written together with a new <see cref="Own::Shop"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class ShopCreation : Infra::Creation<Own::Shop>;

// ShopModification
/// <summary>What is changed of a <see cref="Own::Shop"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class ShopModification : Infra::Modification<Own::Shop, Own::ShopTable, Own::ShopModification>;
