// Shelf.RelationMap
[Infra::EntityModel("""
    {"name":"Shelf","fullName":"App.Shelf","table":"shelves","columns":[{"property":"Id","column":"id","type":"Int64",
    "clrType":"long","generated":"Identity"},{"property":"Version","column":"version","type":"Int32","clrType":"int",
    "concurrencyToken":true},{"property":"Place","column":"place","type":"String","clrType":"string"}],
    "key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],"indexes":[],"relations":[{"name":"Movies",
    "type":"OneToMany","side":"Referenced","target":"App.Movie","targetTable":"movies","key":{"properties":["Id"],
    "columns":["id"]},"targetKey":{"properties":["ShelfId"],"columns":["shelf_id"]},"onDelete":"SetNull",
    "onUpdate":"NoAction","backReference":"Shelf"}],"deleteImpact":[{"entity":"App.Movie","path":["movies"],
    "columns":["shelf_id"],"references":"App.Shelf","action":"SetNull"}]}
    """)]

// Shelf.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Shelf"/>.</summary>
public static readonly Infra::EntityInfo<Own::Shelf, long> Table = new("Shelf", "shelves", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Version", "version", RGen::Model.ColumnType.Int32) { Token = Infra::ConcurrencyToken.Counted, IsReturned = true },
    new("Place", "place", RGen::Model.ColumnType.String),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey, relations: RelationAt);

// Shelf.RelationMap.Read
internal static Own::Shelf Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Shelf entity = new Own::Shelf
    {
        Place = row.GetString(2),
    };
    SetterOfId(entity, row.GetInt64(0));
    SetterOfVersion(entity, row.GetInt32(1));
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Shelf.RelationMap.ValueOf
private static object? ValueOf(Own::Shelf entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Version, 2 => entity.Place,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Shelf.RelationMap.RelationAt
private static Infra::Relation<Own::Shelf>? RelationAt(int index) => index switch { 0 => MoviesRelation.Instance, _ => null };

// Shelf.RelationMap.IsNew
private static bool IsNew(Own::Shelf entity) => entity.Id == default && !entity.__hasDefaultKey;

// Shelf.RelationMap.SetKey
private static void SetKey(Own::Shelf entity, long key, bool isThere)
{
    SetterOfId(entity, key);
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Shelf.RelationMap.SetterOfId
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "set_Id")]
private static extern void SetterOfId(Own::Entity entity, long value);

// Shelf.RelationMap.SetterOfVersion
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "set_Version")]
private static extern void SetterOfVersion(Own::Entity entity, int value);

// Shelf.RelationMap.ReadValue
internal static object? ReadValue<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => column switch
    {
        1 => (object?)(row.GetInt32(1)),
        _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
    };

// Shelf.RelationMap.SetValue
internal static void SetValue(Own::Shelf entity, int column, object? value)
{
    switch (column)
    {
        case 1:
            SetterOfVersion(entity, (int)value!);
            break;
    }
}

// ShelfTable.At
Own::ShelfTable Infra::IAliasedTable<Own::ShelfTable>.At(Infra::TableAlias? table) => new(table);

// ShelfTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::ShelfTable>.Occurrence => table;

// ShelfTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ShelfTable table) => RGen::Include.Of(table);

// ShelfTable.Movies
/// <summary><see cref="Own::Shelf.Movies"/>: the <c>Movie</c> rows whose <c>ShelfId</c> is this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Shelf, Own::Movie, Own::MovieTable> Movies => new(Own::Shelf.RelationMap.MoviesRelation.Instance, table);

// ShelfTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Shelf.RelationMap.Table.Columns[0], table);

// ShelfTable.Version
/// <summary>The column <c>version</c>.</summary>
public RGen::Column<int> Version => new(Own::Shelf.RelationMap.Table.Columns[1], table);

// ShelfTable.Place
/// <summary>The column <c>place</c>.</summary>
public RGen::TextColumn Place => new(Own::Shelf.RelationMap.Table.Columns[2], table);

// ShelfTable.Info
Infra::TableInfo Infra::ITable<Own::Shelf, Own::ShelfTable>.Info => Own::Shelf.RelationMap.Table;

// ShelfTable.Read
Own::Shelf Infra::ITable<Own::Shelf, Own::ShelfTable>.Read<TRow>(ref TRow row) => Own::Shelf.RelationMap.Read(ref row);

// ShelfTable.KeyOf
long Infra::IKeyedTable<Own::Shelf, long, Own::ShelfTable>.KeyOf(Own::Shelf entity) => entity.Id;

// ShelfTable.ReadKey
long Infra::IKeyedTable<Own::Shelf, long, Own::ShelfTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// ShelfTable.ReadValue
object? Infra::IKeyedTable<Own::Shelf, long, Own::ShelfTable>.ReadValue<TRow>(ref TRow row, int column) =>
    Own::Shelf.RelationMap.ReadValue(ref row, column);

// ShelfTable.SetValue
void Infra::IKeyedTable<Own::Shelf, long, Own::ShelfTable>.SetValue(Own::Shelf entity, int column, object? value) =>
    Own::Shelf.RelationMap.SetValue(entity, column, value);
