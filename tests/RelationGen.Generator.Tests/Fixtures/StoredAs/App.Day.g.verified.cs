// Day.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Day"/>.</summary>
public static readonly Infra::EntityInfo<Own::Day, Sys::DateTime> Table = new("Day", "days", null,
[
    new("Start", "start", RGen::Model.ColumnType.DateTime, key: true) { IsCompared = true },
    new("Morning", "morning", RGen::Model.ColumnType.String),
    new("Evening", "evening", RGen::Model.ColumnType.String, nullable: true),
    new("Noon", "noon", RGen::Model.ColumnType.Int32),
], typeof(RelationMap), ValueOf, relations: RelationAt) { Key = Infra::KeyRules.TimestampTz };

// Day.RelationMap.Read
internal static Own::Day Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    return new Own::Day
    {
        Start = row.GetKeyDateTime(0), Morning = ReadMorning(row.GetString(1)), Evening = ReadEvening(row.GetStringOrNull(2)),
        Noon = (Own::Weather)row.GetInt32(3),
    };
}

// Day.RelationMap.ValueOf
private static object? ValueOf(Own::Day entity, int column) => column switch
{
    0 => (object?)entity.Start, 1 => entity.Morning, 2 => entity.Evening, 3 => entity.Noon,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Day.RelationMap.RelationAt
private static Infra::Relation<Own::Day>? RelationAt(int index) => index switch { 0 => ReadingsRelation.Instance, _ => null };

// Day.RelationMap.ReadMorning
private static Own::Weather ReadMorning(string name) => name switch
{
    "Fair" => Own::Weather.Fair,
    "Fog" => Own::Weather.Fog,
    "default" => Own::Weather.@default,
    _ => throw RGen::RelationMappingException.UnknownName("Day", "Morning", "morning", typeof(Own::Weather), name),
};

// Day.RelationMap.ReadEvening
private static Own::Weather? ReadEvening(string? name) => name switch
{
    null => null,
    "Fair" => Own::Weather.Fair,
    "Fog" => Own::Weather.Fog,
    "default" => Own::Weather.@default,
    _ => throw RGen::RelationMappingException.UnknownName("Day", "Evening", "evening", typeof(Own::Weather), name),
};

// DayTable.At
Own::DayTable Infra::IAliasedTable<Own::DayTable>.At(Infra::TableAlias? table) => new(table);

// DayTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::DayTable>.Occurrence => table;

// DayTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(DayTable table) => RGen::Include.Of(table);

// DayTable.Readings
/// <summary><see cref="Own::Day.Readings"/>: the <c>Reading</c> rows whose <c>DayStart</c> is this row's <c>Start</c>.</summary>
public RGen::ToMany<Own::Day, Own::Reading, Own::ReadingTable> Readings => new(Own::Day.RelationMap.ReadingsRelation.Instance, table);

// DayTable.Start
/// <summary>The column <c>start</c>.</summary>
public RGen::Column<Sys::DateTime> Start => new(Own::Day.RelationMap.Table.Columns[0], table);

// DayTable.Morning
/// <summary>The column <c>morning</c>.</summary>
public RGen::Column<Own::Weather> Morning => new(Own::Day.RelationMap.Table.Columns[1], table);

// DayTable.Evening
/// <summary>The column <c>evening</c>.</summary>
public RGen::NullableColumn<Own::Weather> Evening => new(Own::Day.RelationMap.Table.Columns[2], table);

// DayTable.Noon
/// <summary>The column <c>noon</c>.</summary>
public RGen::Column<Own::Weather> Noon => new(Own::Day.RelationMap.Table.Columns[3], table);

// DayTable.Info
Infra::TableInfo Infra::ITable<Own::Day, Own::DayTable>.Info => Own::Day.RelationMap.Table;

// DayTable.Read
Own::Day Infra::ITable<Own::Day, Own::DayTable>.Read<TRow>(ref TRow row) => Own::Day.RelationMap.Read(ref row);

// DayTable.KeyOf
Sys::DateTime Infra::IKeyedTable<Own::Day, Sys::DateTime, Own::DayTable>.KeyOf(Own::Day entity) => entity.Start;

// DayTable.ReadKey
Sys::DateTime Infra::IKeyedTable<Own::Day, Sys::DateTime, Own::DayTable>.ReadKey<TRow>(ref TRow row) => row.GetDateTime(0);
