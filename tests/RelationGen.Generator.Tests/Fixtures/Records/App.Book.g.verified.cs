// Book.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Book"/>.</summary>
public static readonly Infra::EntityInfo<Own::Book, long> Table = new("Book", "books", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("AuthorId", "author_id", RGen::Model.ColumnType.Int64),
    new("Subtitle", "subtitle", RGen::Model.ColumnType.String, nullable: true),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey, relations: RelationAt, ownKeys: 1);

// Book.RelationMap.Read
internal static Own::Book Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Book entity = new Own::Book
    {
        Id = row.GetInt64(0), AuthorId = row.GetInt64(1), Subtitle = row.GetStringOrNull(2),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Book.RelationMap.ValueOf
private static object? ValueOf(Own::Book entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.AuthorId, 2 => entity.Subtitle,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Book.RelationMap.RelationAt
private static Infra::Relation<Own::Book>? RelationAt(int index) => index switch { 0 => AuthorRelation.Instance, _ => null };

// Book.RelationMap.IsNew
private static bool IsNew(Own::Book entity) => entity.Id == default && !entity.__hasDefaultKey;

// Book.RelationMap.SetKey
private static void SetKey(Own::Book entity, long key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Book.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref long KeyField(Own::Book entity);
