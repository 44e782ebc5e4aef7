// Author.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Author"/>.</summary>
public static readonly Infra::EntityInfo<Own::Author, long> Table = new("Author", "authors", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Name", "name", RGen::Model.ColumnType.String),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey, relations: RelationAt);

// Author.RelationMap.Read
internal static Own::Author Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Author entity = new Own::Author(Id: row.GetInt64(0), Name: row.GetString(1));
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Author.RelationMap.ValueOf
private static object? ValueOf(Own::Author entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Name, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Author.RelationMap.RelationAt
private static Infra::Relation<Own::Author>? RelationAt(int index) => index switch { 0 => BooksRelation.Instance, _ => null };

// Author.RelationMap.IsNew
private static bool IsNew(Own::Author entity) => entity.Id == default && !entity.__hasDefaultKey;

// Author.RelationMap.SetKey
private static void SetKey(Own::Author entity, long key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Author.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref long KeyField(Own::Author entity);
