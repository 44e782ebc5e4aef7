// Sample.RelationMap.ColumnCount
/// <summary>How many columns a row has before anything that a join adds.</summary>
public const int ColumnCount = 8;

// Sample.RelationMap.Model
/// <summary>The table, the columns, the keys and the relations of <see cref="Own::Sample"/>; read at first use.</summary>
public static RGen::Model.EntityModel Model => Table.Model!;

// Sample.RelationMap.Table
internal static readonly Infra::TableInfo Table = new("Sample", "samples", "lab",
[
    new("CreatedAt", "created_at", RGen::Model.ColumnType.DateTime, nullable: false, key: false),
    new("Id", "id", RGen::Model.ColumnType.Guid, nullable: false, key: true) { IsCompared = true },
    new("Level", "level", RGen::Model.ColumnType.Byte, nullable: false, key: false),
    new("Wanted", "wanted", RGen::Model.ColumnType.Byte, nullable: true, key: false),
    new("Amount", "amount", RGen::Model.ColumnType.Decimal, nullable: true, key: false),
    new("Data", "data", RGen::Model.ColumnType.Bytes, nullable: false, key: false),
    new("Day", "day", RGen::Model.ColumnType.DateOnly, nullable: false, key: false),
    new("Code", "code", RGen::Model.ColumnType.String, nullable: false, key: false),
], Own::SampleTable.ModelJson);

// Sample.RelationMap.Read
internal static Own::Sample Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Sample entity = new Own::Sample(id: row.GetKeyGuid(1))
    {
        CreatedAt = row.GetDateTime(0), Level = (Own::Level)row.GetByte(2), Wanted = (Own::Level?)row.GetByteOrNull(3),
        Amount = row.GetDecimalOrNull(4), Data = row.GetBytes(5), Day = row.GetDateOnly(6), Code = row.GetString(7),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Sample.RelationMap.ValueOf
internal static object? ValueOf(Own::Sample entity, int column) => column switch
{
    0 => (object?)entity.CreatedAt, 1 => entity.Id, 2 => entity.Level, 3 => entity.Wanted, 4 => entity.Amount, 5 => entity.Data,
    6 => entity.Day, 7 => entity.Code, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Sample.RelationMap.IsNew
internal static bool IsNew(Own::Sample entity) => entity.Id == default && !entity.__hasDefaultKey;

// Sample.RelationMap.SetKey
internal static void SetKey(Own::Sample entity, Sys::Guid key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Sample.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref Sys::Guid KeyField(Own::Sample entity);

// SampleTable._table
private readonly Infra::TableAlias? _table;

// SampleTable.SampleTable
private SampleTable(Infra::TableAlias? table) => _table = table;

// SampleTable.At
Own::SampleTable Infra::IAliasedTable<Own::SampleTable>.At(Infra::TableAlias? table) => new(table);

// SampleTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::SampleTable>.Occurrence => _table;

// SampleTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(SampleTable table) => RGen::Include.Of(table._table);

// SampleTable.CreatedAt
/// <summary>The column <c>created_at</c>.</summary>
public RGen::Column<Sys::DateTime> CreatedAt => new(Own::Sample.RelationMap.Table.Columns[0], _table);

// SampleTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<Sys::Guid> Id => new(Own::Sample.RelationMap.Table.Columns[1], _table);

// SampleTable.Level
/// <summary>The column <c>level</c>.</summary>
public RGen::Column<Own::Level> Level => new(Own::Sample.RelationMap.Table.Columns[2], _table);

// SampleTable.Wanted
/// <summary>The column <c>wanted</c>.</summary>
public RGen::NullableColumn<Own::Level> Wanted => new(Own::Sample.RelationMap.Table.Columns[3], _table);

// SampleTable.Amount
/// <summary>The column <c>amount</c>.</summary>
public RGen::NullableColumn<decimal> Amount => new(Own::Sample.RelationMap.Table.Columns[4], _table);

// SampleTable.Data
/// <summary>The column <c>data</c>.</summary>
public RGen::Column<byte[]> Data => new(Own::Sample.RelationMap.Table.Columns[5], _table);

// SampleTable.Day
/// <summary>The column <c>day</c>.</summary>
public RGen::Column<Sys::DateOnly> Day => new(Own::Sample.RelationMap.Table.Columns[6], _table);

// SampleTable.Code
/// <summary>The column <c>code</c>.</summary>
public RGen::TextColumn Code => new(Own::Sample.RelationMap.Table.Columns[7], _table);

// SampleTable.Info
Infra::TableInfo Infra::ITable<Own::Sample, Own::SampleTable>.Info => Own::Sample.RelationMap.Table;

// SampleTable.Read
Own::Sample Infra::ITable<Own::Sample, Own::SampleTable>.Read<TRow>(ref TRow row) => Own::Sample.RelationMap.Read(ref row);

// SampleTable.ValueOf
object? Infra::ITable<Own::Sample, Own::SampleTable>.ValueOf(Own::Sample entity, int column) =>
    Own::Sample.RelationMap.ValueOf(entity, column);

// SampleTable.KeyOf
Sys::Guid Infra::IKeyedTable<Own::Sample, Sys::Guid, Own::SampleTable>.KeyOf(Own::Sample entity) => entity.Id;

// SampleTable.ReadKey
Sys::Guid Infra::IKeyedTable<Own::Sample, Sys::Guid, Own::SampleTable>.ReadKey<TRow>(ref TRow row) => row.GetGuid(1);

// SampleTable.IsNew
bool Infra::IKeyedTable<Own::Sample, Sys::Guid, Own::SampleTable>.IsNew(Own::Sample entity) =>
    Own::Sample.RelationMap.IsNew(entity);

// SampleTable.SetKey
void Infra::IKeyedTable<Own::Sample, Sys::Guid, Own::SampleTable>.SetKey(Own::Sample entity, Sys::Guid key, bool isThere) =>
    Own::Sample.RelationMap.SetKey(entity, key, isThere);
