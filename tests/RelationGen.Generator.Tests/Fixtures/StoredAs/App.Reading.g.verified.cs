// Reading.RelationMap.ColumnCount
/// <summary>How many columns a row has before anything that a join adds.</summary>
public const int ColumnCount = 3;

// Reading.RelationMap.Model
/// <summary>The table, the columns, the keys and the relations of <see cref="Own::Reading"/>; read at first use.</summary>
public static RGen::Model.EntityModel Model => Table.Model!;

// Reading.RelationMap.Table
internal static readonly Infra::TableInfo Table = new("Reading", "readings", null,
[
    new("At", "at", RGen::Model.ColumnType.DateTime, nullable: false, key: true) { IsCompared = true },
    new("Sensor", "sensor", RGen::Model.ColumnType.Int32, nullable: false, key: true),
    new("DayStart", "day_start", RGen::Model.ColumnType.DateTime, nullable: false, key: false) { IsCompared = true },
], Own::ReadingTable.ModelJson) { Key = Infra::KeyRules.Of(Infra::KeyRules.Timestamp, Infra::KeyRules<int>.Plain) };

// Reading.RelationMap.Read
internal static Own::Reading Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    return new Own::Reading
    {
        At = row.GetKeyDateTime(0), Sensor = row.GetInt32(1), DayStart = row.GetKeyDateTime(2),
    };
}

// Reading.RelationMap.ValueOf
internal static object? ValueOf(Own::Reading entity, int column) => column switch
{
    0 => (object?)entity.At, 1 => entity.Sensor, 2 => entity.DayStart,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Reading.RelationMap.OwnKeys
internal static readonly Infra::Relation<Own::Reading>[] OwnKeys = [DayRelation.Instance];

// ReadingTable._table
private readonly Infra::TableAlias? _table;

// ReadingTable.ReadingTable
private ReadingTable(Infra::TableAlias? table) => _table = table;

// ReadingTable.At
Own::ReadingTable Infra::IAliasedTable<Own::ReadingTable>.At(Infra::TableAlias? table) => new(table);

// ReadingTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::ReadingTable>.Occurrence => _table;

// ReadingTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ReadingTable table) => RGen::Include.Of(table._table);

// ReadingTable.Day
/// <summary><see cref="Own::Reading.Day"/>: the <c>Day</c> rows whose <c>Start</c> is this row's <c>DayStart</c>.</summary>
public Own::DayTable Day => Own::Reading.RelationMap.DayRelation.Instance.Join<Own::DayTable>(_table);

// ReadingTable.At
/// <summary>The column <c>at</c>.</summary>
public RGen::Column<Sys::DateTime> At => new(Own::Reading.RelationMap.Table.Columns[0], _table);

// ReadingTable.Sensor
/// <summary>The column <c>sensor</c>.</summary>
public RGen::Column<int> Sensor => new(Own::Reading.RelationMap.Table.Columns[1], _table);

// ReadingTable.DayStart
/// <summary>The column <c>day_start</c>.</summary>
public RGen::Column<Sys::DateTime> DayStart => new(Own::Reading.RelationMap.Table.Columns[2], _table);

// ReadingTable.Info
Infra::TableInfo Infra::ITable<Own::Reading, Own::ReadingTable>.Info => Own::Reading.RelationMap.Table;

// ReadingTable.Read
Own::Reading Infra::ITable<Own::Reading, Own::ReadingTable>.Read<TRow>(ref TRow row) => Own::Reading.RelationMap.Read(ref row);

// ReadingTable.ValueOf
object? Infra::ITable<Own::Reading, Own::ReadingTable>.ValueOf(Own::Reading entity, int column) =>
    Own::Reading.RelationMap.ValueOf(entity, column);

// ReadingTable.KeyOf
(Sys::DateTime, int) Infra::IKeyedTable<Own::Reading, (Sys::DateTime, int), Own::ReadingTable>.KeyOf(Own::Reading entity) =>
    (entity.At, entity.Sensor);

// ReadingTable.ReadKey
(Sys::DateTime, int) Infra::IKeyedTable<Own::Reading, (Sys::DateTime, int), Own::ReadingTable>.ReadKey<TRow>(ref TRow row) =>
    (row.GetDateTime(0), row.GetInt32(1));

// ReadingTable.OwnKeys
Sys::Collections.Generic.IReadOnlyList<Infra::Relation<Own::Reading>> Infra::IKeyedTable<Own::Reading, (Sys::DateTime, int),
    Own::ReadingTable>.OwnKeys =>
    Own::Reading.RelationMap.OwnKeys;
