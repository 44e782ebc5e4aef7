// Reading.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Reading"/>.</summary>
public static readonly RGen::EntityInfo<Own::Reading, (Sys::DateTime, int)> Table = new("Reading", "readings", null,
[
    new("At", "at", RGen::ColumnType.DateTime, nullable: false, key: true) { IsCompared = true },
    new("Sensor", "sensor", RGen::ColumnType.Int32, nullable: false, key: true),
    new("DayStart", "day_start", RGen::ColumnType.DateTime, nullable: false, key: false) { IsCompared = true },
], Own::ReadingTable.ModelJson, ValueOf,
    ownKeys: OwnKeys) { Key = RGen::KeyRules.Of(RGen::KeyRules.Timestamp, RGen::KeyRules<int>.Plain) };

// Reading.RelationMap.Read
internal static Own::Reading Read<TRow>(ref TRow row) where TRow : struct, RGen::IRow
{
    return new Own::Reading
    {
        At = row.GetKeyDateTime(0), Sensor = row.GetInt32(1), DayStart = row.GetKeyDateTime(2),
    };
}

// Reading.RelationMap.ValueOf
private static object? ValueOf(Own::Reading entity, int column) => column switch
{
    0 => (object?)entity.At, 1 => entity.Sensor, 2 => entity.DayStart,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Reading.RelationMap.OwnKeys
private static RGen::Relation<Own::Reading>[] OwnKeys() => [DayRelation.Instance];

// ReadingTable.At
Own::ReadingTable RGen::IAliasedTable<Own::ReadingTable>.At(RGen::TableAlias? table) => new(table);

// ReadingTable.Occurrence
RGen::TableAlias? RGen::IAliasedTable<Own::ReadingTable>.Occurrence => table;

// ReadingTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ReadingTable table) => RGen::Include.Of(table);

// ReadingTable.Day
/// <summary><see cref="Own::Reading.Day"/>: the <c>Day</c> rows whose <c>Start</c> is this row's <c>DayStart</c>.</summary>
public Own::DayTable Day => Own::Reading.RelationMap.DayRelation.Instance.Join<Own::DayTable>(table);

// ReadingTable.At
/// <summary>The column <c>at</c>.</summary>
public RGen::Column<Sys::DateTime> At => new(Own::Reading.RelationMap.Table.Columns[0], table);

// ReadingTable.Sensor
/// <summary>The column <c>sensor</c>.</summary>
public RGen::Column<int> Sensor => new(Own::Reading.RelationMap.Table.Columns[1], table);

// ReadingTable.DayStart
/// <summary>The column <c>day_start</c>.</summary>
public RGen::Column<Sys::DateTime> DayStart => new(Own::Reading.RelationMap.Table.Columns[2], table);

// ReadingTable.Info
RGen::TableInfo RGen::ITable<Own::Reading, Own::ReadingTable>.Info => Own::Reading.RelationMap.Table;

// ReadingTable.Read
Own::Reading RGen::ITable<Own::Reading, Own::ReadingTable>.Read<TRow>(ref TRow row) => Own::Reading.RelationMap.Read(ref row);

// ReadingTable.KeyOf
(Sys::DateTime, int) RGen::IKeyedTable<Own::Reading, (Sys::DateTime, int), Own::ReadingTable>.KeyOf(Own::Reading entity) =>
    (entity.At, entity.Sensor);

// ReadingTable.ReadKey
(Sys::DateTime, int) RGen::IKeyedTable<Own::Reading, (Sys::DateTime, int), Own::ReadingTable>.ReadKey<TRow>(ref TRow row) =>
    (row.GetDateTime(0), row.GetInt32(1));
