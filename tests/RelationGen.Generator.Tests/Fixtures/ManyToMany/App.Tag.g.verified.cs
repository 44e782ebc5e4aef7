// Tag._posts
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _posts;

// Tag._postsState
private Infra::RelationState _postsState;

// Tag.Posts
/// <summary>Every <see cref="Own::Post"/> that <c>post_tags</c> pairs with this row's <c>Code</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Posts =>
    Infra::LoadedList<Own::Post, string>.For(_posts, this.Code) ?? throw RelationMap.PostsRelation.Instance.NotLoaded(this);

// Tag.RelationMap.PostsRelation
internal readonly struct PostsRelation : Infra::IManyToMany<Own::Tag, Own::Post, string>
{
    internal static readonly Infra::Relation<Own::Tag, Own::Post> Instance =
        Infra::Relation.ManyToMany<Own::Tag, Own::Post, Own::PostTable, long, string, PostsRelation>(
            new("Tag", "Posts", "Post", RGen::RelationType.ManyToMany, ["Code"], ["post_tags.tag_code"],
                [new("post_tags", null, ["tag_code"], ["code"]),
                 new("posts", null, ["id"], ["post_id"])],
                """
                SELECT {columns}, j."tag_code" FROM "post_tags" AS j JOIN "posts" AS t ON t."id" = j."post_id" WHERE {j."tag_code"}
                """)
            );

    public bool TrySourceKey(Own::Tag source, out string key) => Infra::SourceKeys.Is(out key, source.Code);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::Tag source) =>
        (source._posts, source._postsState);
    public void Hold(Own::Tag source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._posts, source._postsState) = (targets ?? [], state);
    public string ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetString(place);
    public Infra::Relation<Own::Post, Own::Tag>? Inverse => Own::Post.RelationMap.TagsRelation.Instance;
}
