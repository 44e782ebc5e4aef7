// Post._item
private Own::Item? _item;

// Post._itemState
private Infra::RelationState _itemState;

// Post.Item
/// <summary>The <see cref="Own::Item"/> whose <c>Sku</c> is this row's <c>ItemSku</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Item? Item
{
    get =>
        _item is not null && Infra::KeyComparers.NoCase.Equals(_item.Sku.Code, ItemSku?.Code) ? _item
            : RelationMap.ItemRelation.Instance.TargetOf(this);
    set => RelationMap.ItemRelation.Instance.Assign(this, value);
}

// Post._bundle
private Sys::Collections.Generic.IReadOnlyList<Own::Item>? _bundle;

// Post._bundleState
private Infra::RelationState _bundleState;

// Post.Bundle
/// <summary>Every <see cref="Own::Item"/> that <c>bundles</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Item> Bundle =>
    Infra::LoadedList<Own::Item, long>.For(_bundle, this.Id.Value) ?? throw RelationMap.BundleRelation.Instance.NotLoaded(this);

// Post._notes
private Sys::Collections.Generic.IReadOnlyList<Own::Note>? _notes;

// Post._notesState
private Infra::RelationState _notesState;

// Post.Notes
/// <summary>Every <see cref="Own::Note"/> whose <c>SubjectId</c> is this row's <c>Id</c> and whose <c>SubjectType</c> is <c>post</c>,
/// in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Note> Notes =>
    Infra::LoadedList<Own::Note, long>.For(_notes, this.Id.Value) ?? throw RelationMap.NotesRelation.Instance.NotLoaded(this);

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Post"/>.</summary>
public static readonly Infra::EntityInfo<Own::Post, long> Table = new("Post", "posts", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Unwrap = static value => ((Own::PostId)value).Value,
        Wrap = static value => new Own::PostId((long)value), Generation = RGen::Model.ColumnGeneration.Identity },
    new("ItemSku", "item_sku", RGen::Model.ColumnType.String, nullable: true) { Unwrap = static value => ((Own::Sku)value).Code,
        Wrap = static value => new Own::Sku((string)value) },
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey, relations: RelationAt, ownKeys: 1);

// Post.RelationMap.Read
internal static Own::Post Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Post entity = new Own::Post
    {
        Id = new Own::PostId(row.GetInt64(0)), ItemSku = row.GetStringOrNull(1) is { } value1 ? new Own::Sku(value1) : null,
    };
    entity.__hasDefaultKey = entity.Id.Value == default;
    return entity;
}

// Post.RelationMap.ValueOf
private static object? ValueOf(Own::Post entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.ItemSku, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Post.RelationMap.RelationAt
private static Infra::Relation<Own::Post>? RelationAt(int index) =>
    index switch { 0 => ItemRelation.Instance, 1 => BundleRelation.Instance, 2 => NotesRelation.Instance, _ => null };

// Post.RelationMap.IsNew
private static bool IsNew(Own::Post entity) => entity.Id.Value == default && !entity.__hasDefaultKey;

// Post.RelationMap.SetKey
private static void SetKey(Own::Post entity, long key, bool isThere)
{
    entity.Id = new Own::PostId(key);
    entity.__hasDefaultKey = isThere && entity.Id.Value == default;
}

// Post.RelationMap.ItemRelation
internal readonly struct ItemRelation : Infra::IBelongsTo<Own::Post, Own::Item, string>
{
    public static Infra::Relation<Own::Post, Own::Item> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Post, Own::Item, Own::ItemTable, string, string, ItemRelation>(
            new("Post", "Item", "Item", RGen::RelationType.OneToOne, ["ItemSku"], ["Sku"],
                [new("items", null, ["sku"], ["item_sku"])],
                """SELECT {columns} FROM "items" AS t WHERE {t."sku"}""", "NOCASE")
            { IsOptional = true, Key = Infra::KeyRules.Text(Infra::KeyComparers.NoCase) });

    public bool TrySourceKey(Own::Post source, out string key)
    {
        key = source.ItemSku.GetValueOrDefault().Code!;
        return source.ItemSku?.Code is not null;
    }

    public (Own::Item? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._item, source._itemState);
    public void Hold(Own::Post source, Own::Item? target, Infra::RelationState state) =>
        (source._item, source._itemState) = (target, state);
    public string TargetKey(Own::Item target) => target.Sku.Code!;
    public void SetKey(Own::Post source, string key) => source.ItemSku = new Own::Sku(key);
    public void ClearKey(Own::Post source) => source.ItemSku = null;
    public void LinkLater(Own::Post source, Own::Item target, bool isNull)
    {
        source.ItemSku = null;
    }
}

// Post.RelationMap.BundleRelation
internal readonly struct BundleRelation : Infra::IManyToMany<Own::Post, Own::Item, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Item> Instance =
        Infra::Relation.ManyToMany<Own::Post, Own::Item, Own::ItemTable, string, long, BundleRelation>(
            new("Post", "Bundle", "Item", RGen::RelationType.ManyToMany, ["Id"], ["bundles.post_id"],
                [new("bundles", null, ["post_id"], ["id"]),
                 new("items", null, ["sku"], ["item_sku"])],
                """
                SELECT {columns}, j."post_id" FROM "bundles" AS j JOIN "items" AS t ON t."sku" = j."item_sku" WHERE {j."post_id"}
                """)
            );

    public bool TrySourceKey(Own::Post source, out long key)
    {
        key = source.Id.Value;
        return true;
    }

    public (Sys::Collections.Generic.IEnumerable<Own::Item>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._bundle, source._bundleState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Item>? targets, Infra::RelationState state) =>
        (source._bundle, source._bundleState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
}

// Post.RelationMap.NotesRelation
internal readonly struct NotesRelation : Infra::IToMany<Own::Post, Own::Note, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Note> Instance =
        Infra::Relation.HasMany<Own::Post, Own::Note, Own::NoteTable, int, long, NotesRelation,
            Own::Note.RelationMap.SubjectBranch1>(
            new("Post", "Notes", "Note", RGen::RelationType.MorphMany, ["Id"], ["SubjectId"],
                [new("notes", null, ["subject_id"], ["id"]) { Discriminator = ("subject_type", "post") }],
                """SELECT {columns} FROM "notes" AS t WHERE {t."subject_id"} AND t."subject_type" = 'post'"""));

    public bool TrySourceKey(Own::Post source, out long key)
    {
        key = source.Id.Value;
        return true;
    }

    public (Sys::Collections.Generic.IEnumerable<Own::Note>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._notes, source._notesState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Note>? targets, Infra::RelationState state) =>
        (source._notes, source._notesState) = (targets ?? [], state);
}
