// Sample.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Sample"/>.</summary>
public static readonly Infra::EntityInfo<Own::Sample, Sys::Guid> Table = new("Sample", "samples", "lab",
[
    new("CreatedAt", "created_at", RGen::Model.ColumnType.DateTime),
    new("Id", "id", RGen::Model.ColumnType.Guid, key: true) { IsCompared = true },
    new("Level", "level", RGen::Model.ColumnType.Byte),
    new("Wanted", "wanted", RGen::Model.ColumnType.Byte, nullable: true),
    new("Amount", "amount", RGen::Model.ColumnType.Decimal, nullable: true),
    new("Data", "data", RGen::Model.ColumnType.Bytes),
    new("Day", "day", RGen::Model.ColumnType.DateOnly),
    new("Code", "code", RGen::Model.ColumnType.String),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey);

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
private static object? ValueOf(Own::Sample entity, int column) => column switch
{
    0 => (object?)entity.CreatedAt, 1 => entity.Id, 2 => entity.Level, 3 => entity.Wanted, 4 => entity.Amount, 5 => entity.Data,
    6 => entity.Day, 7 => entity.Code, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Sample.RelationMap.IsNew
private static bool IsNew(Own::Sample entity) => entity.Id == default && !entity.__hasDefaultKey;

// Sample.RelationMap.SetKey
private static void SetKey(Own::Sample entity, Sys::Guid key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Sample.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref Sys::Guid KeyField(Own::Sample entity);

// SampleTable.At
Own::SampleTable Infra::IAliasedTable<Own::SampleTable>.At(Infra::TableAlias? table) => new(table);

// SampleTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::SampleTable>.Occurrence => table;

// SampleTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(SampleTable table) => RGen::Include.Of(table);

// SampleTable.CreatedAt
/// <summary>The column <c>created_at</c>.</summary>
public RGen::Column<Sys::DateTime> CreatedAt => new(Own::Sample.RelationMap.Table.Columns[0], table);

// SampleTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<Sys::Guid> Id => new(Own::Sample.RelationMap.Table.Columns[1], table);

// SampleTable.Level
/// <summary>The column <c>level</c>.</summary>
public RGen::Column<Own::Level> Level => new(Own::Sample.RelationMap.Table.Columns[2], table);

// SampleTable.Wanted
/// <summary>The column <c>wanted</c>.</summary>
public RGen::NullableColumn<Own::Level> Wanted => new(Own::Sample.RelationMap.Table.Columns[3], table);

// SampleTable.Amount
/// <summary>The column <c>amount</c>.</summary>
public RGen::NullableColumn<decimal> Amount => new(Own::Sample.RelationMap.Table.Columns[4], table);

// SampleTable.Data
/// <summary>The column <c>data</c>.</summary>
public RGen::Column<byte[]> Data => new(Own::Sample.RelationMap.Table.Columns[5], table);

// SampleTable.Day
/// <summary>The column <c>day</c>.</summary>
public RGen::Column<Sys::DateOnly> Day => new(Own::Sample.RelationMap.Table.Columns[6], table);

// SampleTable.Code
/// <summary>The column <c>code</c>.</summary>
public RGen::TextColumn Code => new(Own::Sample.RelationMap.Table.Columns[7], table);

// SampleTable.Info
Infra::TableInfo Infra::ITable<Own::Sample, Own::SampleTable>.Info => Own::Sample.RelationMap.Table;

// SampleTable.Read
Own::Sample Infra::ITable<Own::Sample, Own::SampleTable>.Read<TRow>(ref TRow row) => Own::Sample.RelationMap.Read(ref row);

// SampleTable.KeyOf
Sys::Guid Infra::IKeyedTable<Own::Sample, Sys::Guid, Own::SampleTable>.KeyOf(Own::Sample entity) => entity.Id;

// SampleTable.ReadKey
Sys::Guid Infra::IKeyedTable<Own::Sample, Sys::Guid, Own::SampleTable>.ReadKey<TRow>(ref TRow row) => row.GetGuid(1);
