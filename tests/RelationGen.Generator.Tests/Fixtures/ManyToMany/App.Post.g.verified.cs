// Post._tags
private Sys::Collections.Generic.IReadOnlyList<Own::Tag>? _tags;

// Post._tagsState
private Infra::RelationState _tagsState;

// Post.Tags
/// <summary>Every <see cref="Own::Tag"/> that <c>post_tags</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Tag> Tags =>
    Infra::LoadedList<Own::Tag, long>.For(_tags, this.Id) ?? throw RelationMap.TagsRelation.Instance.NotLoaded(this);

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.TagsRelation
internal readonly struct TagsRelation : Infra::IManyToMany<Own::Post, Own::Tag, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Tag> Instance =
        Infra::Relation.ManyToMany<Own::Post, Own::Tag, Own::TagTable, string, long, TagsRelation>(
            new("Post", "Tags", "Tag", RGen::RelationType.ManyToMany, ["Id"], ["post_tags.post_id"],
                [new("post_tags", null, ["post_id"], ["id"]),
                 new("tags", null, ["code"], ["tag_code"])],
                """
                SELECT {columns}, j."post_id" FROM "post_tags" AS j JOIN "tags" AS t ON t."code" = j."tag_code" WHERE {j."post_id"}
                """)
            );

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Tag>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._tags, source._tagsState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Tag>? targets, Infra::RelationState state) =>
        (source._tags, source._tagsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
    public Infra::Relation<Own::Tag, Own::Post>? Inverse => Own::Tag.RelationMap.PostsRelation.Instance;
}
