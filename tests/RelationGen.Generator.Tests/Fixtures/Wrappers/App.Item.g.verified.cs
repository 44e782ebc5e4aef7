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
        _post is not null && Infra::KeyComparers.NoCase.Equals(_post.ItemSku?.Code, Sku.Code) ? _post : RelationMap.PostRelation.Instance.TargetOf(this);
    set => RelationMap.PostRelation.Instance.Assign(this, value);
}

// Item.RelationMap.ColumnCount
/// <summary>How many columns a row has before anything that a join adds.</summary>
public const int ColumnCount = 1;

// Item.RelationMap.Model
/// <summary>The table, the columns, the keys and the relations of <see cref="Own::Item"/>; read at first use.</summary>
public static RGen::Model.EntityModel Model => Table.Model!;

// Item.RelationMap.Table
internal static readonly Infra::TableInfo Table = new("Item", "items", null,
[
    new("Sku", "sku", RGen::Model.ColumnType.String, nullable: false, key: true) { Unwrap = static value => ((Own::Sku)value).Code },
], Own::ItemTable.ModelJson) { Key = Infra::KeyRules.Text(Infra::KeyComparers.NoCase) };

// Item.RelationMap.Read
internal static Own::Item Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    return new Own::Item
    {
        Sku = new Own::Sku(row.GetString(0)),
    };
}

// Item.RelationMap.ValueOf
internal static object? ValueOf(Own::Item entity, int column) => column switch
{
    0 => (object?)entity.Sku, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Item.RelationMap.IsNew
internal static bool IsNew(Own::Item entity) => entity.Sku.Code is null;

// Item.RelationMap.PostRelation
internal readonly struct PostRelation : Infra::IHasOne<Own::Item, Own::Post, string>
{
    internal static readonly Infra::Relation<Own::Item, Own::Post> Instance =
        Infra::Relation.HasOne<Own::Item, Own::Post, Own::PostTable, long, string, PostRelation>(
            new("Item", "Post", "Post", RGen::RelationType.OneToOne, ["Sku"], ["ItemSku"], "NOCASE")
            {
                Key = Infra::KeyRules.Text(Infra::KeyComparers.NoCase),
                Steps = [new("posts", null, ["item_sku"], ["sku"])],
                Sql = """SELECT {columns} FROM "posts" AS t WHERE {t."item_sku"}""",
            });

    public bool TrySourceKey(Own::Item source, out string key)
    {
        key = source.Sku.Code!;
        return source.Sku.Code is not null;
    }

    public Infra::RelationState State(Own::Item source) => source._postState;
    public Own::Post? Held(Own::Item source) => source._post;
    public void Hold(Own::Item source, Own::Post? target, Infra::RelationState state) =>
        (source._post, source._postState) = (target, state);
    public string TargetKey(Own::Post target) => target.ItemSku.GetValueOrDefault().Code!;
    public bool Refers(Own::Post target, Own::Item source, Infra::KeyRules<string> rules) =>
        Infra::KeyComparers.NoCase.Equals(target.ItemSku?.Code, source.Sku.Code);
    public void AttachBack(Own::Post target, Own::Item source) =>
        default(Own::Post.RelationMap.ItemRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Post, Own::Item>? Back => Own::Post.RelationMap.ItemRelation.Instance;
}
