// Book.RelationMap.ColumnCount
/// <summary>How many columns a row has before anything that a join adds.</summary>
public const int ColumnCount = 3;

// Book.RelationMap.Model
/// <summary>The table, the columns, the keys and the relations of <see cref="Own::Book"/>; read at first use.</summary>
public static RGen::Model.EntityModel Model => Table.Model!;

// Book.RelationMap.Table
internal static readonly Infra::TableInfo Table = new("Book", "books", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, nullable: false, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("AuthorId", "author_id", RGen::Model.ColumnType.Int64, nullable: false, key: false),
    new("Subtitle", "subtitle", RGen::Model.ColumnType.String, nullable: true, key: false),
], Own::BookTable.ModelJson);

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
internal static object? ValueOf(Own::Book entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.AuthorId, 2 => entity.Subtitle,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Book.RelationMap.OwnKeys
internal static readonly Infra::Relation<Own::Book>[] OwnKeys = [AuthorRelation.Instance];

// Book.RelationMap.IsNew
internal static bool IsNew(Own::Book entity) => entity.Id == default && !entity.__hasDefaultKey;

// Book.RelationMap.SetKey
internal static void SetKey(Own::Book entity, long key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Book.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref long KeyField(Own::Book entity);
