// Stamp.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Stamp"/>.</summary>
public static readonly Infra::EntityInfo<Own::Stamp, (int, int)> Table = new("Stamp", "stamps", null,
[
    new("Year", "year", RGen::Model.ColumnType.Int32, key: true),
    new("Number", "number", RGen::Model.ColumnType.Int32, key: true),
    new("Seal", "seal", RGen::Model.ColumnType.String),
    new("Token", "token", RGen::Model.ColumnType.Guid, nullable: true) { Token = Infra::ConcurrencyToken.Random,
        IsReturned = true },
], typeof(RelationMap), ValueOf,
    setKey: SetKey) { Key = Infra::KeyRules.Of(Infra::KeyRules<int>.Plain, Infra::KeyRules<int>.Plain) };

// Stamp.RelationMap.Read
internal static Own::Stamp Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    return new Own::Stamp
    {
        Year = row.GetInt32(0), Number = row.GetInt32(1), Seal = row.GetString(2), Token = row.GetGuidOrNull(3),
    };
}

// Stamp.RelationMap.ValueOf
private static object? ValueOf(Own::Stamp entity, int column) => column switch
{
    0 => (object?)entity.Year, 1 => entity.Number, 2 => entity.Seal, 3 => entity.Token,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Stamp.RelationMap.SetKey
private static void SetKey(Own::Stamp entity, (int, int) key, bool isThere)
{
    FieldOfYear(entity) = key.Item1;
    entity.Number = key.Item2;
}

// Stamp.RelationMap.FieldOfYear
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field,
    Name = "<Year>k__BackingField")]
private static extern ref int FieldOfYear(Own::Stamp entity);

// Stamp.RelationMap.ReadValue
internal static object? ReadValue<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => column switch
    {
        3 => (object?)(row.GetGuidOrNull(3)),
        _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
    };

// Stamp.RelationMap.SetValue
internal static void SetValue(Own::Stamp entity, int column, object? value)
{
    switch (column)
    {
        case 3:
            entity.Token = (Sys::Guid?)value;
            break;
    }
}

// StampTable.At
Own::StampTable Infra::IAliasedTable<Own::StampTable>.At(Infra::TableAlias? table) => new(table);

// StampTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::StampTable>.Occurrence => table;

// StampTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(StampTable table) => RGen::Include.Of(table);

// StampTable.Year
/// <summary>The column <c>year</c>.</summary>
public RGen::Column<int> Year => new(Own::Stamp.RelationMap.Table.Columns[0], table);

// StampTable.Number
/// <summary>The column <c>number</c>.</summary>
public RGen::Column<int> Number => new(Own::Stamp.RelationMap.Table.Columns[1], table);

// StampTable.Seal
/// <summary>The column <c>seal</c>.</summary>
public RGen::TextColumn Seal => new(Own::Stamp.RelationMap.Table.Columns[2], table);

// StampTable.Token
/// <summary>The column <c>token</c>.</summary>
public RGen::NullableColumn<Sys::Guid> Token => new(Own::Stamp.RelationMap.Table.Columns[3], table);

// StampTable.Info
Infra::TableInfo Infra::ITable<Own::Stamp, Own::StampTable>.Info => Own::Stamp.RelationMap.Table;

// StampTable.Read
Own::Stamp Infra::ITable<Own::Stamp, Own::StampTable>.Read<TRow>(ref TRow row) => Own::Stamp.RelationMap.Read(ref row);

// StampTable.KeyOf
(int, int) Infra::IKeyedTable<Own::Stamp, (int, int), Own::StampTable>.KeyOf(Own::Stamp entity) => (entity.Year, entity.Number);

// StampTable.ReadKey
(int, int) Infra::IKeyedTable<Own::Stamp, (int, int), Own::StampTable>.ReadKey<TRow>(ref TRow row) =>
    (row.GetInt32(0), row.GetInt32(1));

// StampTable.ReadValue
object? Infra::IKeyedTable<Own::Stamp, (int, int), Own::StampTable>.ReadValue<TRow>(ref TRow row, int column) =>
    Own::Stamp.RelationMap.ReadValue(ref row, column);

// StampTable.SetValue
void Infra::IKeyedTable<Own::Stamp, (int, int), Own::StampTable>.SetValue(Own::Stamp entity, int column, object? value) =>
    Own::Stamp.RelationMap.SetValue(entity, column, value);
