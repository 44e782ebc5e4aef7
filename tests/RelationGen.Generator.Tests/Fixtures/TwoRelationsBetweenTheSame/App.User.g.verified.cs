// User._posts
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _posts;

// User._postsState
private Infra::RelationState _postsState;

// User.Posts
/// <summary>Every <see cref="Own::Post"/> whose <c>AuthorId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Posts =>
    Infra::LoadedList<Own::Post, long>.For(_posts, this.Id) ?? throw RelationMap.PostsRelation.Instance.NotLoaded(this);

// User._reviews
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _reviews;

// User._reviewsState
private Infra::RelationState _reviewsState;

// User.Reviews
/// <summary>Every <see cref="Own::Post"/> whose <c>ReviewerId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Reviews =>
    Infra::LoadedList<Own::Post, long>.For(_reviews, this.Id) ?? throw RelationMap.ReviewsRelation.Instance.NotLoaded(this);

// User.__hasDefaultKey
private bool __hasDefaultKey;

// User.RelationMap.PostsRelation
internal readonly struct PostsRelation : Infra::IToMany<Own::User, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::User, Own::Post> Instance =
        Infra::Relation.HasMany<Own::User, Own::Post, Own::PostTable, long, long, PostsRelation,
            Own::Post.RelationMap.AuthorRelation>(
            new("User", "Posts", "Post", RGen::RelationType.OneToMany, ["Id"], ["AuthorId"],
                [new("posts", null, ["author_id"], ["id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."author_id"}"""));

    public bool TrySourceKey(Own::User source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::User source) =>
        (source._posts, source._postsState);
    public void Hold(Own::User source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._posts, source._postsState) = (targets ?? [], state);
}

// User.RelationMap.ReviewsRelation
internal readonly struct ReviewsRelation : Infra::IToMany<Own::User, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::User, Own::Post> Instance =
        Infra::Relation.HasMany<Own::User, Own::Post, Own::PostTable, long, long, ReviewsRelation,
            Own::Post.RelationMap.ReviewerRelation>(
            new("User", "Reviews", "Post", RGen::RelationType.OneToMany, ["Id"], ["ReviewerId"],
                [new("posts", null, ["reviewer_id"], ["id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."reviewer_id"}"""));

    public bool TrySourceKey(Own::User source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::User source) =>
        (source._reviews, source._reviewsState);
    public void Hold(Own::User source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._reviews, source._reviewsState) = (targets ?? [], state);
}
