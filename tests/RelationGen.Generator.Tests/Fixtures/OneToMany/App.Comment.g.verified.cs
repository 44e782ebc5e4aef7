// Comment._post
private Own::Post? _post;

// Comment._postState
private Infra::RelationState _postState;

// Comment.Post
/// <summary>The <see cref="Own::Post"/> whose <c>Id</c> is this row's <c>PostId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Post Post
{
    get => _post is not null && _post.Id == PostId ? _post : RelationMap.PostRelation.Instance.TargetOf(this)!;
    set => RelationMap.PostRelation.Instance.AssignRequired(this, value);
}

// Comment.__hasDefaultKey
private bool __hasDefaultKey;

// Comment.RelationMap.PostRelation
internal readonly struct PostRelation : Infra::IBelongsTo<Own::Comment, Own::Post, long>
{
    public static Infra::Relation<Own::Comment, Own::Post> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Comment, Own::Post, Own::PostTable, long, long, PostRelation>(
            new("Comment", "Post", "Post", RGen::RelationType.ManyToOne, ["PostId"], ["Id"],
                [new("posts", null, ["id"], ["post_id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""") { Required = true });

    public bool TrySourceKey(Own::Comment source, out long key) => Infra::SourceKeys.Is(out key, source.PostId);
    public (Own::Post? Held, Infra::RelationState State) PropertyOf(Own::Comment source) => (source._post, source._postState);
    public void Hold(Own::Comment source, Own::Post? target, Infra::RelationState state) =>
        (source._post, source._postState) = (target, state);
    public long TargetKey(Own::Post target) => target.Id;
    public void SetKey(Own::Comment source, long key) => source.PostId = key;
}
