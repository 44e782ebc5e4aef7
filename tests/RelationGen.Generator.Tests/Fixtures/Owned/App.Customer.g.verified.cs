// Customer.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Customer"/>.</summary>
public static readonly Infra::EntityInfo<Own::Customer, int> Table = new("Customer", "customers", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int32, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Address.Street", "address_street", RGen::Model.ColumnType.String),
    new("Address.City", "address_city", RGen::Model.ColumnType.String),
    new("Address.PostalCode", "address_zip", RGen::Model.ColumnType.String, nullable: true),
    new("Address.Place.Latitude", "address_place_latitude", RGen::Model.ColumnType.Double),
    new("Address.Place.Longitude", "address_place_longitude", RGen::Model.ColumnType.Double),
    new("Shipping.Street", "ship_street", RGen::Model.ColumnType.String, nullable: true) { RequiredIn = "Shipping" },
    new("Shipping.City", "ship_city", RGen::Model.ColumnType.String, nullable: true) { RequiredIn = "Shipping" },
    new("Shipping.PostalCode", "ship_zip", RGen::Model.ColumnType.String, nullable: true),
    new("Shipping.Place.Latitude", "ship_place_latitude", RGen::Model.ColumnType.Double,
        nullable: true) { RequiredIn = "Shipping" },
    new("Shipping.Place.Longitude", "ship_place_longitude", RGen::Model.ColumnType.Double,
        nullable: true) { RequiredIn = "Shipping" },
    new("Value.From", "value_from", RGen::Model.ColumnType.Int32, nullable: true) { RequiredIn = "Value" },
    new("Value.Until", "value_until", RGen::Model.ColumnType.Int32, nullable: true),
    new("Value.Unit", "value_unit", RGen::Model.ColumnType.String, nullable: true) { RequiredIn = "Value" },
    new("Awkward.class", "class", RGen::Model.ColumnType.Int32),
    new("Awkward.IsNull", "is_null", RGen::Model.ColumnType.Boolean),
    new("Awkward.table", "table", RGen::Model.ColumnType.String, nullable: true),
    new("Awkward.AwkwardColumns", "awkward_columns", RGen::Model.ColumnType.Int32),
    new("Awkward.Place.Latitude", "place_latitude", RGen::Model.ColumnType.Double, nullable: true) { RequiredIn = "Awkward.Place" },
    new("Awkward.Place.Longitude", "place_longitude", RGen::Model.ColumnType.Double,
        nullable: true) { RequiredIn = "Awkward.Place" },
    new("Version", "version", RGen::Model.ColumnType.Int32) { Token = Infra::ConcurrencyToken.Counted, IsReturned = true },
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey);

// Customer.RelationMap.Read
internal static Own::Customer Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Customer entity = new Own::Customer
    {
        Id = row.GetInt32(0), Address = MakeAddress(ref row, 1), Shipping = MakeShipping(ref row, 6),
        Value = MakeValue(ref row, 11), Awkward = MakeAwkward(ref row, 14), Version = row.GetInt32(20),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Customer.RelationMap.ValueOf
private static object? ValueOf(Own::Customer entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => Infra::OwnedValue.Of(entity.Address, "Customer", "Address").Street,
    2 => Infra::OwnedValue.Of(entity.Address, "Customer", "Address").City,
    3 => Infra::OwnedValue.Of(entity.Address, "Customer", "Address").PostalCode,
    4 => Infra::OwnedValue.Of(entity.Address, "Customer", "Address").Place.Latitude,
    5 => Infra::OwnedValue.Of(entity.Address, "Customer", "Address").Place.Longitude, 6 => entity.Shipping?.Street,
    7 => entity.Shipping?.City, 8 => entity.Shipping?.PostalCode, 9 => entity.Shipping?.Place.Latitude,
    10 => entity.Shipping?.Place.Longitude, 11 => entity.Value?.From, 12 => entity.Value?.Until, 13 => entity.Value?.Unit,
    14 => entity.Awkward.@class, 15 => entity.Awkward.IsNull, 16 => entity.Awkward.table, 17 => entity.Awkward.AwkwardColumns,
    18 => entity.Awkward.Place?.Latitude, 19 => entity.Awkward.Place?.Longitude, 20 => entity.Version,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Customer.RelationMap.MakeAddress
/// <summary>Makes <c>Address</c> of the columns from a place on.</summary>
public static Own::Address MakeAddress<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => new Own::Address(
        Street: row.GetString(column), City: row.GetString(column + 1))
    {
        PostalCode = row.GetStringOrNull(column + 2), Place = MakeAddress_Place(ref row, column + 3),
    };

// Customer.RelationMap.MakeAddress_Place
/// <summary>Makes <c>Address.Place</c> of the columns from a place on.</summary>
public static Own::Place MakeAddress_Place<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => new Own::Place(
        latitude: row.GetDouble(column), longitude: row.GetDouble(column + 1));

// Customer.RelationMap.MakeShipping
/// <summary>Makes <c>Shipping</c> of the columns from a place on.</summary>
public static Own::Address? MakeShipping<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => Infra::OwnedValue.IsAbsent(ref row, column, 5) ? default(Own::Address?) : new Own::Address(
        Street: row.GetString(column), City: row.GetString(column + 1))
    {
        PostalCode = row.GetStringOrNull(column + 2), Place = MakeShipping_Place(ref row, column + 3),
    };

// Customer.RelationMap.MakeShipping_Place
/// <summary>Makes <c>Shipping.Place</c> of the columns from a place on.</summary>
public static Own::Place MakeShipping_Place<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => new Own::Place(
        latitude: row.GetDouble(column), longitude: row.GetDouble(column + 1));

// Customer.RelationMap.MakeValue
/// <summary>Makes <c>Value</c> of the columns from a place on.</summary>
public static Own::Span<int>? MakeValue<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => Infra::OwnedValue.IsAbsent(ref row, column, 3) ? default(Own::Span<int>?) : new Own::Span<int>
    {
        From = row.GetInt32(column), Until = row.GetInt32OrNull(column + 1), Unit = ReadValue_Unit(row.GetString(column + 2)),
        Note = default!,
    };

// Customer.RelationMap.MakeAwkward
/// <summary>Makes <c>Awkward</c> of the columns from a place on.</summary>
public static Own::Awkward MakeAwkward<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => new Own::Awkward
    {
        @class = row.GetInt32(column), IsNull = row.GetBoolean(column + 1), table = row.GetStringOrNull(column + 2),
        AwkwardColumns = row.GetInt32(column + 3), Place = MakeAwkward_Place(ref row, column + 4),
    };

// Customer.RelationMap.MakeAwkward_Place
/// <summary>Makes <c>Awkward.Place</c> of the columns from a place on.</summary>
public static Own::Place? MakeAwkward_Place<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => Infra::OwnedValue.IsAbsent(ref row, column, 2) ? default(Own::Place?) : new Own::Place(
        latitude: row.GetDouble(column), longitude: row.GetDouble(column + 1));

// Customer.RelationMap.IsNew
private static bool IsNew(Own::Customer entity) => entity.Id == default && !entity.__hasDefaultKey;

// Customer.RelationMap.SetKey
private static void SetKey(Own::Customer entity, int key, bool isThere)
{
    entity.Id = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Customer.RelationMap.ReadValue
internal static object? ReadValue<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => column switch
    {
        20 => (object?)(row.GetInt32(20)),
        _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
    };

// Customer.RelationMap.SetValue
internal static void SetValue(Own::Customer entity, int column, object? value)
{
    switch (column)
    {
        case 20:
            entity.Version = (int)value!;
            break;
    }
}

// Customer.RelationMap.ReadValue_Unit
private static Own::Unit ReadValue_Unit(string name) => name switch
{
    "Metre" => Own::Unit.Metre,
    "Foot" => Own::Unit.Foot,
    _ => throw RGen::RelationMappingException.UnknownName("Customer", "Value.Unit", "value_unit", typeof(Own::Unit), name),
};

// CustomerTable.At
Own::CustomerTable Infra::IAliasedTable<Own::CustomerTable>.At(Infra::TableAlias? table) => new(table);

// CustomerTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::CustomerTable>.Occurrence => table;

// CustomerTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(CustomerTable table) => RGen::Include.Of(table);

// CustomerTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<int> Id => new(Own::Customer.RelationMap.Table.Columns[0], table);

// CustomerTable.Version
/// <summary>The column <c>version</c>.</summary>
public RGen::Column<int> Version => new(Own::Customer.RelationMap.Table.Columns[20], table);

// CustomerTable.Address
/// <summary>The columns of <c>Address</c>.</summary>
public AddressColumns Address => new(table);

// CustomerTable.AddressColumns
public readonly struct AddressColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
{
    Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Customer.RelationMap.Table, 1, 5, table);
    /// <summary>The column <c>address_street</c>.</summary>
    public RGen::TextColumn Street => new(Own::Customer.RelationMap.Table.Columns[1], table);
    /// <summary>The column <c>address_city</c>.</summary>
    public RGen::TextColumn City => new(Own::Customer.RelationMap.Table.Columns[2], table);
    /// <summary>The column <c>address_zip</c>.</summary>
    public RGen::TextColumn PostalCode => new(Own::Customer.RelationMap.Table.Columns[3], table);
    /// <summary>The columns of <c>Address.Place</c>.</summary>
    public PlaceColumns Place => new(table);
    public readonly struct PlaceColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
    {
        Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Customer.RelationMap.Table, 4, 2, table);
        /// <summary>The column <c>address_place_latitude</c>.</summary>
        public RGen::Column<double> Latitude => new(Own::Customer.RelationMap.Table.Columns[4], table);
        /// <summary>The column <c>address_place_longitude</c>.</summary>
        public RGen::Column<double> Longitude => new(Own::Customer.RelationMap.Table.Columns[5], table);
    }
}

// CustomerTable.Shipping
/// <summary>The columns of <c>Shipping</c>.</summary>
public ShippingColumns Shipping => new(table);

// CustomerTable.ShippingColumns
public readonly struct ShippingColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
{
    Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Customer.RelationMap.Table, 6, 5, table);
    /// <summary>All of its columns are NULL.</summary>
    public RGen::Predicate IsNull => Infra::OwnedColumns.IsNull(this);
    /// <summary>One of its columns is not NULL.</summary>
    public RGen::Predicate IsNotNull => Infra::OwnedColumns.IsNotNull(this);
    /// <summary>The column <c>ship_street</c>.</summary>
    public RGen::TextColumn Street => new(Own::Customer.RelationMap.Table.Columns[6], table);
    /// <summary>The column <c>ship_city</c>.</summary>
    public RGen::TextColumn City => new(Own::Customer.RelationMap.Table.Columns[7], table);
    /// <summary>The column <c>ship_zip</c>.</summary>
    public RGen::TextColumn PostalCode => new(Own::Customer.RelationMap.Table.Columns[8], table);
    /// <summary>The columns of <c>Shipping.Place</c>.</summary>
    public PlaceColumns Place => new(table);
    public readonly struct PlaceColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
    {
        Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Customer.RelationMap.Table, 9, 2, table);
        /// <summary>The column <c>ship_place_latitude</c>.</summary>
        public RGen::NullableColumn<double> Latitude => new(Own::Customer.RelationMap.Table.Columns[9], table);
        /// <summary>The column <c>ship_place_longitude</c>.</summary>
        public RGen::NullableColumn<double> Longitude => new(Own::Customer.RelationMap.Table.Columns[10], table);
    }
}

// CustomerTable.Value
/// <summary>The columns of <c>Value</c>.</summary>
public ValueColumns Value => new(table);

// CustomerTable.ValueColumns
public readonly struct ValueColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
{
    Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Customer.RelationMap.Table, 11, 3, table);
    /// <summary>All of its columns are NULL.</summary>
    public RGen::Predicate IsNull => Infra::OwnedColumns.IsNull(this);
    /// <summary>One of its columns is not NULL.</summary>
    public RGen::Predicate IsNotNull => Infra::OwnedColumns.IsNotNull(this);
    /// <summary>The column <c>value_from</c>.</summary>
    public RGen::NullableColumn<int> From => new(Own::Customer.RelationMap.Table.Columns[11], table);
    /// <summary>The column <c>value_until</c>.</summary>
    public RGen::NullableColumn<int> Until => new(Own::Customer.RelationMap.Table.Columns[12], table);
    /// <summary>The column <c>value_unit</c>.</summary>
    public RGen::NullableColumn<Own::Unit> Unit => new(Own::Customer.RelationMap.Table.Columns[13], table);
}

// CustomerTable.Awkward
/// <summary>The columns of <c>Awkward</c>.</summary>
public AwkwardColumns_ Awkward => new(table);

// CustomerTable.AwkwardColumns_
public readonly struct AwkwardColumns_(Infra::TableAlias? table_) : Infra::IOwnedColumns
{
    Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Customer.RelationMap.Table, 14, 6, table_);
    /// <summary>The column <c>class</c>.</summary>
    public RGen::Column<int> @class => new(Own::Customer.RelationMap.Table.Columns[14], table_);
    /// <summary>The column <c>is_null</c>.</summary>
    public RGen::BoolColumn IsNull => new(Own::Customer.RelationMap.Table.Columns[15], table_);
    /// <summary>The column <c>table</c>.</summary>
    public RGen::TextColumn table => new(Own::Customer.RelationMap.Table.Columns[16], table_);
    /// <summary>The column <c>awkward_columns</c>.</summary>
    public RGen::Column<int> AwkwardColumns => new(Own::Customer.RelationMap.Table.Columns[17], table_);
    /// <summary>The columns of <c>Awkward.Place</c>.</summary>
    public PlaceColumns Place => new(table_);
    public readonly struct PlaceColumns(Infra::TableAlias? table) : Infra::IOwnedColumns
    {
        Infra::OwnedColumns Infra::IOwnedColumns.Columns => new(Own::Customer.RelationMap.Table, 18, 2, table);
        /// <summary>All of its columns are NULL.</summary>
        public RGen::Predicate IsNull => Infra::OwnedColumns.IsNull(this);
        /// <summary>One of its columns is not NULL.</summary>
        public RGen::Predicate IsNotNull => Infra::OwnedColumns.IsNotNull(this);
        /// <summary>The column <c>place_latitude</c>.</summary>
        public RGen::NullableColumn<double> Latitude => new(Own::Customer.RelationMap.Table.Columns[18], table);
        /// <summary>The column <c>place_longitude</c>.</summary>
        public RGen::NullableColumn<double> Longitude => new(Own::Customer.RelationMap.Table.Columns[19], table);
    }
}

// CustomerTable.Info
Infra::TableInfo Infra::ITable<Own::Customer, Own::CustomerTable>.Info => Own::Customer.RelationMap.Table;

// CustomerTable.Read
Own::Customer Infra::ITable<Own::Customer, Own::CustomerTable>.Read<TRow>(ref TRow row) => Own::Customer.RelationMap.Read(ref row);

// CustomerTable.KeyOf
int Infra::IKeyedTable<Own::Customer, int, Own::CustomerTable>.KeyOf(Own::Customer entity) => entity.Id;

// CustomerTable.ReadKey
int Infra::IKeyedTable<Own::Customer, int, Own::CustomerTable>.ReadKey<TRow>(ref TRow row) => row.GetInt32(0);

// CustomerTable.ReadValue
object? Infra::IKeyedTable<Own::Customer, int, Own::CustomerTable>.ReadValue<TRow>(ref TRow row, int column) =>
    Own::Customer.RelationMap.ReadValue(ref row, column);

// CustomerTable.SetValue
void Infra::IKeyedTable<Own::Customer, int, Own::CustomerTable>.SetValue(Own::Customer entity, int column, object? value) =>
    Own::Customer.RelationMap.SetValue(entity, column, value);
