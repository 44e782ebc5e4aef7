// Movie.RelationMap
[Infra::EntityModel("""
    {"name":"Movie","fullName":"App.Movie","table":"movies","columns":[{"property":"Id","column":"id","type":"Int64",
    "clrType":"long","generated":"Identity"},{"property":"Version","column":"version","type":"Int32","clrType":"int",
    "concurrencyToken":true},{"property":"Name","column":"name","type":"String","clrType":"string"},{"property":"AddedAt",
    "column":"added_at","type":"DateTime","clrType":"System.DateTime","nullable":true},{"property":"State","column":"state",
    "type":"String","clrType":"App.MediaState","typeName":"media_state","enumLabels":["not scanned","Ready"]},
    {"property":"Minutes","column":"minutes","type":"Int32","clrType":"int"},{"property":"ShelfId","column":"shelf_id",
    "type":"Int64","clrType":"long","nullable":true}],"key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],
    "indexes":[],"relations":[{"name":"Shelf","type":"ManyToOne","side":"ForeignKey","target":"App.Shelf",
    "targetTable":"shelves","key":{"properties":["ShelfId"],"columns":["shelf_id"]},"targetKey":{"properties":["Id"],
    "columns":["id"]},"onDelete":"SetNull","onUpdate":"NoAction","backReference":"Movies"}],"deleteImpact":[]}
    """)]

// Movie.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Movie"/>.</summary>
public static readonly Infra::EntityInfo<Own::Movie, long> Table = new("Movie", "movies", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Version", "version", RGen::Model.ColumnType.Int32) { Token = Infra::ConcurrencyToken.Counted, IsReturned = true },
    new("Name", "name", RGen::Model.ColumnType.String),
    new("AddedAt", "added_at", RGen::Model.ColumnType.DateTime, nullable: true),
    new("State", "state", RGen::Model.ColumnType.String) { ComparedAs = "media_state" },
    new("Minutes", "minutes", RGen::Model.ColumnType.Int32),
    new("ShelfId", "shelf_id", RGen::Model.ColumnType.Int64, nullable: true),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey, relations: RelationAt, ownKeys: 1);

// Movie.RelationMap.Read
internal static Own::Movie Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Movie entity = new Own::Movie
    {
        Minutes = row.GetInt32(5), ShelfId = row.GetInt64OrNull(6),
    };
    SetterOfId(entity, row.GetInt64(0));
    SetterOfVersion(entity, row.GetInt32(1));
    SetterOfName(entity, row.GetString(2));
    SetterOfAddedAt(entity, row.GetDateTimeOrNull(3));
    SetterOfState(entity, ReadState(row.GetString(4)));
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Movie.RelationMap.ValueOf
private static object? ValueOf(Own::Movie entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Version, 2 => entity.Name, 3 => entity.AddedAt, 4 => entity.State, 5 => entity.Minutes,
    6 => entity.ShelfId, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Movie.RelationMap.RelationAt
private static Infra::Relation<Own::Movie>? RelationAt(int index) => index switch { 0 => ShelfRelation.Instance, _ => null };

// Movie.RelationMap.IsNew
private static bool IsNew(Own::Movie entity) => entity.Id == default && !entity.__hasDefaultKey;

// Movie.RelationMap.SetKey
private static void SetKey(Own::Movie entity, long key, bool isThere)
{
    SetterOfId(entity, key);
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Movie.RelationMap.SetterOfId
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "set_Id")]
private static extern void SetterOfId(Own::Entity entity, long value);

// Movie.RelationMap.SetterOfVersion
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "set_Version")]
private static extern void SetterOfVersion(Own::Entity entity, int value);

// Movie.RelationMap.SetterOfName
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "set_Name")]
private static extern void SetterOfName(Own::MediaItem entity, string value);

// Movie.RelationMap.SetterOfAddedAt
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "set_AddedAt")]
private static extern void SetterOfAddedAt(Own::MediaItem entity, Sys::DateTime? value);

// Movie.RelationMap.SetterOfState
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "set_State")]
private static extern void SetterOfState(Own::MediaItem entity, Own::MediaState value);

// Movie.RelationMap.ReadValue
internal static object? ReadValue<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => column switch
    {
        1 => (object?)(row.GetInt32(1)),
        _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
    };

// Movie.RelationMap.SetValue
internal static void SetValue(Own::Movie entity, int column, object? value)
{
    switch (column)
    {
        case 1:
            SetterOfVersion(entity, (int)value!);
            break;
    }
}

// Movie.RelationMap.ReadState
private static Own::MediaState ReadState(string name) => name switch
{
    "not scanned" => Own::MediaState.NotScanned,
    "Ready" => Own::MediaState.Ready,
    _ => throw RGen::RelationMappingException.UnknownName("Movie", "State", "state", typeof(Own::MediaState), name),
};

// MovieTable.At
Own::MovieTable Infra::IAliasedTable<Own::MovieTable>.At(Infra::TableAlias? table) => new(table);

// MovieTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::MovieTable>.Occurrence => table;

// MovieTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(MovieTable table) => RGen::Include.Of(table);

// MovieTable.Shelf
/// <summary><see cref="Own::Movie.Shelf"/>: the <c>Shelf</c> rows whose <c>Id</c> is this row's <c>ShelfId</c>.</summary>
public Own::ShelfTable Shelf => Own::Movie.RelationMap.ShelfRelation.Instance.Join<Own::ShelfTable>(table);

// MovieTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Movie.RelationMap.Table.Columns[0], table);

// MovieTable.Version
/// <summary>The column <c>version</c>.</summary>
public RGen::Column<int> Version => new(Own::Movie.RelationMap.Table.Columns[1], table);

// MovieTable.Name
/// <summary>The column <c>name</c>.</summary>
public RGen::TextColumn Name => new(Own::Movie.RelationMap.Table.Columns[2], table);

// MovieTable.AddedAt
/// <summary>The column <c>added_at</c>.</summary>
public RGen::NullableColumn<Sys::DateTime> AddedAt => new(Own::Movie.RelationMap.Table.Columns[3], table);

// MovieTable.State
/// <summary>The column <c>state</c>.</summary>
public RGen::Column<Own::MediaState> State => new(Own::Movie.RelationMap.Table.Columns[4], table);

// MovieTable.Minutes
/// <summary>The column <c>minutes</c>.</summary>
public RGen::Column<int> Minutes => new(Own::Movie.RelationMap.Table.Columns[5], table);

// MovieTable.ShelfId
/// <summary>The column <c>shelf_id</c>.</summary>
public RGen::NullableColumn<long> ShelfId => new(Own::Movie.RelationMap.Table.Columns[6], table);

// MovieTable.Info
Infra::TableInfo Infra::ITable<Own::Movie, Own::MovieTable>.Info => Own::Movie.RelationMap.Table;

// MovieTable.Read
Own::Movie Infra::ITable<Own::Movie, Own::MovieTable>.Read<TRow>(ref TRow row) => Own::Movie.RelationMap.Read(ref row);

// MovieTable.KeyOf
long Infra::IKeyedTable<Own::Movie, long, Own::MovieTable>.KeyOf(Own::Movie entity) => entity.Id;

// MovieTable.ReadKey
long Infra::IKeyedTable<Own::Movie, long, Own::MovieTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// MovieTable.ReadValue
object? Infra::IKeyedTable<Own::Movie, long, Own::MovieTable>.ReadValue<TRow>(ref TRow row, int column) =>
    Own::Movie.RelationMap.ReadValue(ref row, column);

// MovieTable.SetValue
void Infra::IKeyedTable<Own::Movie, long, Own::MovieTable>.SetValue(Own::Movie entity, int column, object? value) =>
    Own::Movie.RelationMap.SetValue(entity, column, value);
