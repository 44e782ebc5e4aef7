// Reading.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Reading"/>.</summary>
public static readonly Infra::EntityInfo<Own::Reading, (Sys::DateTime, int)> Table = new("Reading", "readings", null,
[
    new("At", "at", RGen::Model.ColumnType.DateTime, key: true) { IsCompared = true },
    new("Sensor", "sensor", RGen::Model.ColumnType.Int32, key: true),
    new("DayStart", "day_start", RGen::Model.ColumnType.DateTime) { IsCompared = true },
], typeof(RelationMap), ValueOf, relations: RelationAt,
    ownKeys: 1) { Key = Infra::KeyRules.Of(Infra::KeyRules.Timestamp, Infra::KeyRules<int>.Plain) };

// Reading.RelationMap.Read
internal static Own::Reading Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
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

// Reading.RelationMap.RelationAt
private static Infra::Relation<Own::Reading>? RelationAt(int index) => index switch { 0 => DayRelation.Instance, _ => null };

// ReadingTable.At
Own::ReadingTable Infra::IAliasedTable<Own::ReadingTable>.At(Infra::TableAlias? table) => new(table);

// ReadingTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::ReadingTable>.Occurrence => table;

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
Infra::TableInfo Infra::ITable<Own::Reading, Own::ReadingTable>.Info => Own::Reading.RelationMap.Table;

// ReadingTable.Read
Own::Reading Infra::ITable<Own::Reading, Own::ReadingTable>.Read<TRow>(ref TRow row) => Own::Reading.RelationMap.Read(ref row);

// ReadingTable.KeyOf
(Sys::DateTime, int) Infra::IKeyedTable<Own::Reading, (Sys::DateTime, int), Own::ReadingTable>.KeyOf(Own::Reading entity) =>
    (entity.At, entity.Sensor);

// ReadingTable.ReadKey
(Sys::DateTime, int) Infra::IKeyedTable<Own::Reading, (Sys::DateTime, int), Own::ReadingTable>.ReadKey<TRow>(ref TRow row) =>
    (row.GetDateTime(0), row.GetInt32(1));
