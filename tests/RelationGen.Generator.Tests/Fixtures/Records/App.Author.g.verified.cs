// Author.RelationMap.ColumnCount
/// <summary>How many columns a row has before anything that a join adds.</summary>
public const int ColumnCount = 2;

// Author.RelationMap.Model
/// <summary>The table, the columns, the keys and the relations of <see cref="Own::Author"/>; read at first use.</summary>
public static RGen::Model.EntityModel Model => Table.Model!;

// Author.RelationMap.Table
internal static readonly Infra::TableInfo Table = new("Author", "authors", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, nullable: false, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Name", "name", RGen::Model.ColumnType.String, nullable: false, key: false),
], Own::AuthorTable.ModelJson);

// Author.RelationMap.Read
internal static Own::Author Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Author entity = new Own::Author(Id: row.GetInt64(0), Name: row.GetString(1));
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Author.RelationMap.ValueOf
internal static object? ValueOf(Own::Author entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Name, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Author.RelationMap.IsNew
internal static bool IsNew(Own::Author entity) => entity.Id == default && !entity.__hasDefaultKey;

// Author.RelationMap.SetKey
internal static void SetKey(Own::Author entity, long key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Author.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref long KeyField(Own::Author entity);
