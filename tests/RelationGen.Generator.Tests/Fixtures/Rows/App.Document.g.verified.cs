// Document.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Document"/>.</summary>
public static readonly Infra::EntityInfo<Own::Document, long> Table = new("Document", "documents", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Slug", "slug", RGen::Model.ColumnType.String),
    new("Title", "title", RGen::Model.ColumnType.String),
    new("Version", "version", RGen::Model.ColumnType.Int32) { Token = Infra::ConcurrencyToken.Counted, IsReturned = true },
    new("SearchText", "search_text", RGen::Model.ColumnType.String,
        nullable: true) { Generation = RGen::Model.ColumnGeneration.Computed, IsReturned = true },
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey);

// Document.RelationMap.Read
internal static Own::Document Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Document entity = new Own::Document
    {
        Id = row.GetInt64(0), Slug = row.GetString(1), Title = row.GetString(2), Version = row.GetInt32(3),
        SearchText = row.GetStringOrNull(4),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Document.RelationMap.ValueOf
private static object? ValueOf(Own::Document entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Slug, 2 => entity.Title, 3 => entity.Version, 4 => entity.SearchText,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Document.RelationMap.IsNew
private static bool IsNew(Own::Document entity) => entity.Id == default && !entity.__hasDefaultKey;

// Document.RelationMap.SetKey
private static void SetKey(Own::Document entity, long key, bool isThere)
{
    KeyField(entity) = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Document.RelationMap.KeyField
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "<Id>k__BackingField")]
private static extern ref long KeyField(Own::Document entity);

// Document.RelationMap.ReadValue
internal static object? ReadValue<TRow>(ref TRow row, int column)
    where TRow : struct, Infra::IRow
    => column switch
    {
        3 => (object?)(row.GetInt32(3)),
        4 => (object?)(row.GetStringOrNull(4)),
        _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
    };

// Document.RelationMap.SetValue
internal static void SetValue(Own::Document entity, int column, object? value)
{
    switch (column)
    {
        case 3:
            entity.Version = (int)value!;
            break;
        case 4:
            FieldOfSearchText(entity) = (string?)value;
            break;
    }
}

// Document.RelationMap.FieldOfSearchText
[Sys::Runtime.CompilerServices.UnsafeAccessor(Sys::Runtime.CompilerServices.UnsafeAccessorKind.Field,
    Name = "<SearchText>k__BackingField")]
private static extern ref string? FieldOfSearchText(Own::Document entity);

// DocumentTable.At
Own::DocumentTable Infra::IAliasedTable<Own::DocumentTable>.At(Infra::TableAlias? table) => new(table);

// DocumentTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::DocumentTable>.Occurrence => table;

// DocumentTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(DocumentTable table) => RGen::Include.Of(table);

// DocumentTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Document.RelationMap.Table.Columns[0], table);

// DocumentTable.Slug
/// <summary>The column <c>slug</c>.</summary>
public RGen::TextColumn Slug => new(Own::Document.RelationMap.Table.Columns[1], table);

// DocumentTable.Title
/// <summary>The column <c>title</c>.</summary>
public RGen::TextColumn Title => new(Own::Document.RelationMap.Table.Columns[2], table);

// DocumentTable.Version
/// <summary>The column <c>version</c>.</summary>
public RGen::Column<int> Version => new(Own::Document.RelationMap.Table.Columns[3], table);

// DocumentTable.SearchText
/// <summary>The column <c>search_text</c>.</summary>
public RGen::TextColumn SearchText => new(Own::Document.RelationMap.Table.Columns[4], table);

// DocumentTable.Info
Infra::TableInfo Infra::ITable<Own::Document, Own::DocumentTable>.Info => Own::Document.RelationMap.Table;

// DocumentTable.Read
Own::Document Infra::ITable<Own::Document, Own::DocumentTable>.Read<TRow>(ref TRow row) => Own::Document.RelationMap.Read(ref row);

// DocumentTable.KeyOf
long Infra::IKeyedTable<Own::Document, long, Own::DocumentTable>.KeyOf(Own::Document entity) => entity.Id;

// DocumentTable.ReadKey
long Infra::IKeyedTable<Own::Document, long, Own::DocumentTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// DocumentTable.ReadValue
object? Infra::IKeyedTable<Own::Document, long, Own::DocumentTable>.ReadValue<TRow>(ref TRow row, int column) =>
    Own::Document.RelationMap.ReadValue(ref row, column);

// DocumentTable.SetValue
void Infra::IKeyedTable<Own::Document, long, Own::DocumentTable>.SetValue(Own::Document entity, int column, object? value) =>
    Own::Document.RelationMap.SetValue(entity, column, value);
