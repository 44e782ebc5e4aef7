// Visit.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Visit"/>.</summary>
public static readonly Infra::EntityInfo<Own::Visit, int> Table = new("Visit", "visits", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int32, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Days.From", "days_from", RGen::Model.ColumnType.DateTime),
    new("Days.Until", "days_until", RGen::Model.ColumnType.DateTime, nullable: true),
    new("Days.Unit", "days_unit", RGen::Model.ColumnType.String),
    new("CustomerId", "customer_id", RGen::Model.ColumnType.Int32),
    new("Hidden.Latitude", "hidden_latitude", RGen::Model.ColumnType.Double, nullable: true) { RequiredIn = "Hidden" },
    new("Hidden.Longitude", "hidden_longitude", RGen::Model.ColumnType.Double, nullable: true) { RequiredIn = "Hidden" },
    new("Seen.Latitude", "seen_latitude", RGen::Model.ColumnType.Double, nullable: true) { RequiredIn = "Seen" },
    new("Seen.Longitude", "seen_longitude", RGen::Model.ColumnType.Double, nullable: true) { RequiredIn = "Seen" },
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey, relations: RelationAt);

// Visit.RelationMap.Read
internal static Own::Visit Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Visit entity = new Own::Visit(Id: row.GetInt32(0), Days: MakeDays(ref row, 1), CustomerId: row.GetInt32(4))
    {
        Hidden = MakeHidden(ref row, 5), Seen = MakeSeen(ref row, 7),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Visit.RelationMap.ValueOf
private static object? ValueOf(Own::Visit entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => Infra::OwnedValue.Of(entity.Days, "Visit", "Days").From,
    2 => Infra::OwnedValue.Of(entity.Days, "Visit", "Days").Until, 3 => Infra::OwnedValue.Of(entity.Days, "Visit", "Days").Unit,
    4 => entity.CustomerId, 5 => entity.Hidden?.Latitude, 6 => entity.Hidden?.Longitude, 7 => entity.Seen?.Latitude,
    8 => entity.Seen?.Longitude, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Visit.RelationMap.MakeDays
/// <summary>Makes <c>Days</c> of the columns from a place on.</summary>
public static Own::Span<Sys::DateTime> MakeDays<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => new Own::Span<Sys::DateTime>
    {
        From = row.GetDateTime(column), Until = row.GetDateTimeOrNull(column + 1), Unit = ReadDays_Unit(row.GetString(column + 2)),
        Note = default!,
    };

// Visit.RelationMap.MakeHidden
/// <summary>Makes <c>Hidden</c> of the columns from a place on.</summary>
public static Own::Place? MakeHidden<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => Infra::OwnedValue.IsAbsent(ref row, column, 2) ? default(Own::Place?) : new Own::Place(
        latitude: row.GetDouble(column), longitude: row.GetDouble(column + 1));

// Visit.RelationMap.MakeSeen
/// <summary>Makes <c>Seen</c> of the columns from a place on.</summary>
public static Own::Place? MakeSeen<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => Infra::OwnedValue.IsAbsent(ref row, column, 2) ? default(Own::Place?) : new Own::Place(
        latitude: row.GetDouble(column), longitude: row.GetDouble(column + 1));

// Visit.RelationMap.RelationAt
private static Infra::Relation<Own::Visit>? RelationAt(int index) => index switch { 0 => CustomerRelation.Instance, _ => null };

// Visit.RelationMap.IsNew
private static bool IsNew(Own::Visit entity) => entity.Id == default && !entity.__hasDefaultKey;

// Visit.RelationMap.SetKey
private static void SetKey(Own::Visit entity, int key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Visit.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref int KeyField(Own::Visit entity);

// Visit.RelationMap.ReadDays_Unit
private static Own::Unit ReadDays_Unit(string name) => name switch
{
    "Metre" => Own::Unit.Metre,
    "Foot" => Own::Unit.Foot,
    _ => throw RGen::RelationMappingException.UnknownName("Visit", "Days.Unit", "days_unit", typeof(Own::Unit), name),
};

// VisitTable.At
Own::VisitTable Infra::IAliasedTable<Own::VisitTable>.At(Infra::TableAlias? table) => new(table);

// VisitTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::VisitTable>.Occurrence => table;

// VisitTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(VisitTable table) => RGen::Include.Of(table);

// VisitTable.Customer
/// <summary><see cref="Own::Visit.Customer"/>: the <c>Customer</c> rows whose <c>Id</c> is this row's <c>CustomerId</c>.</summary>
public Own::CustomerTable Customer => Own::Visit.RelationMap.CustomerRelation.Instance.Join<Own::CustomerTable>(table);

// VisitTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<int> Id => new(Own::Visit.RelationMap.Table.Columns[0], table);

// VisitTable.CustomerId
/// <summary>The column <c>customer_id</c>.</summary>
public RGen::Column<int> CustomerId => new(Own::Visit.RelationMap.Table.Columns[4], table);

// VisitTable.Days
/// <summary>The columns of <c>Days</c>.</summary>
public DaysColumns Days => new(table);

// VisitTable.DaysColumns
public readonly struct DaysColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
{
    Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Visit.RelationMap.Table, 1, 3, table);
    /// <summary>The column <c>days_from</c>.</summary>
    public RGen::Column<Sys::DateTime> From => new(Own::Visit.RelationMap.Table.Columns[1], table);
    /// <summary>The column <c>days_until</c>.</summary>
    public RGen::NullableColumn<Sys::DateTime> Until => new(Own::Visit.RelationMap.Table.Columns[2], table);
    /// <summary>The column <c>days_unit</c>.</summary>
    public RGen::Column<Own::Unit> Unit => new(Own::Visit.RelationMap.Table.Columns[3], table);
}

// VisitTable.Seen
/// <summary>The columns of <c>Seen</c>.</summary>
internal SeenColumns Seen => new(table);

// VisitTable.SeenColumns
internal readonly struct SeenColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
{
    Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Visit.RelationMap.Table, 7, 2, table);
    /// <summary>All of its columns are NULL.</summary>
    public RGen::Predicate IsNull => Infra::OwnedColumns.IsNull(this);
    /// <summary>One of its columns is not NULL.</summary>
    public RGen::Predicate IsNotNull => Infra::OwnedColumns.IsNotNull(this);
    /// <summary>The column <c>seen_latitude</c>.</summary>
    internal RGen::NullableColumn<double> Latitude => new(Own::Visit.RelationMap.Table.Columns[7], table);
    /// <summary>The column <c>seen_longitude</c>.</summary>
    internal RGen::NullableColumn<double> Longitude => new(Own::Visit.RelationMap.Table.Columns[8], table);
}

// VisitTable.Info
Infra::TableInfo Infra::ITable<Own::Visit, Own::VisitTable>.Info => Own::Visit.RelationMap.Table;

// VisitTable.Read
Own::Visit Infra::ITable<Own::Visit, Own::VisitTable>.Read<TRow>(ref TRow row) => Own::Visit.RelationMap.Read(ref row);

// VisitTable.KeyOf
int Infra::IKeyedTable<Own::Visit, int, Own::VisitTable>.KeyOf(Own::Visit entity) => entity.Id;

// VisitTable.ReadKey
int Infra::IKeyedTable<Own::Visit, int, Own::VisitTable>.ReadKey<TRow>(ref TRow row) => row.GetInt32(0);
