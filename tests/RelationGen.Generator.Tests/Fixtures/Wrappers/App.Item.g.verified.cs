// Item._post
private Own::Post? _post;

// Item._postState
private Infra::RelationState _postState;

// Item.Post
/// <summary>The <see cref="Own::Post"/> whose <c>ItemSku</c> is this row's <c>Sku</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Post? Post
{
    get =>
        _post is not null && Infra::KeyComparers.NoCase.Equals(_post.ItemSku?.Code, Sku.Code) ? _post
            : RelationMap.PostRelation.Instance.TargetOf(this);
    set => RelationMap.PostRelation.Instance.Assign(this, value);
}

// Item.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Item"/>.</summary>
public static readonly Infra::EntityInfo<Own::Item, string> Table = new("Item", "items", null,
[
    new("Sku", "sku", RGen::Model.ColumnType.String, key: true) { Unwrap = static value => ((Own::Sku)value).Code,
        Wrap = static value => new Own::Sku((string)value) },
], typeof(RelationMap), ValueOf, isNew: IsNew, relations: RelationAt) { Key = Infra::KeyRules.Text(Infra::KeyComparers.NoCase) };

// Item.RelationMap.Read
internal static Own::Item Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    return new Own::Item
    {
        Sku = new Own::Sku(row.GetString(0)),
    };
}

// Item.RelationMap.ValueOf
private static object? ValueOf(Own::Item entity, int column) => column switch
{
    0 => (object?)entity.Sku, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Item.RelationMap.RelationAt
private static Infra::Relation<Own::Item>? RelationAt(int index) => index switch { 0 => PostRelation.Instance, _ => null };

// Item.RelationMap.IsNew
private static bool IsNew(Own::Item entity) => entity.Sku.Code is null;

// Item.RelationMap.PostRelation
internal readonly struct PostRelation : Infra::IToOne<Own::Item, Own::Post, string>
{
    internal static readonly Infra::Relation<Own::Item, Own::Post> Instance =
        Infra::Relation.HasOne<Own::Item, Own::Post, Own::PostTable, long, string, PostRelation,
            Own::Post.RelationMap.ItemRelation>(
            new("Item", "Post", "Post", RGen::RelationType.OneToOne, ["Sku"], ["ItemSku"],
                [new("posts", null, ["item_sku"], ["sku"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."item_sku"}""", "NOCASE")
            { Key = Infra::KeyRules.Text(Infra::KeyComparers.NoCase) });

    public bool TrySourceKey(Own::Item source, out string key)
    {
        key = source.Sku.Code!;
        return source.Sku.Code is not null;
    }

    public (Own::Post? Held, Infra::RelationState State) PropertyOf(Own::Item source) => (source._post, source._postState);
    public void Hold(Own::Item source, Own::Post? target, Infra::RelationState state) =>
        (source._post, source._postState) = (target, state);
}
