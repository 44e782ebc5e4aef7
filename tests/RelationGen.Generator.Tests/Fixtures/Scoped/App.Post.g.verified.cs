// Post._comments
private Sys::Collections.Generic.IReadOnlyList<Own::Comment>? _comments;

// Post._commentsState
private Infra::RelationState _commentsState;

// Post.Comments
/// <summary>Every <see cref="Own::Comment"/> whose <c>PostId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Comment> Comments =>
    Infra::LoadedList<Own::Comment, long>.For(_comments, this.Id) ?? throw RelationMap.CommentsRelation.Instance.NotLoaded(this);

// Post._approved
private Sys::Collections.Generic.IReadOnlyList<Own::Comment>? _approved;

// Post._approvedState
private Infra::RelationState _approvedState;

// Post.Approved
/// <summary>Every <see cref="Own::Comment"/> whose <c>PostId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Comment> Approved =>
    Infra::LoadedList<Own::Comment, long>.For(_approved, this.Id) ?? throw RelationMap.ApprovedRelation.Instance.NotLoaded(this);

// Post._latest
private Own::Comment? _latest;

// Post._latestState
private Infra::RelationState _latestState;

// Post.Latest
/// <summary>The <see cref="Own::Comment"/> whose <c>PostId</c> is this row's <c>Id</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Comment? Latest =>
    _latest is not null && _latest.PostId == Id ? _latest : RelationMap.LatestRelation.Instance.TargetOf(this);

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.CommentsRelation
internal readonly struct CommentsRelation : Infra::IToMany<Own::Post, Own::Comment, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Comment> Instance =
        Infra::Relation.HasMany<Own::Post, Own::Comment, Own::CommentTable, long, long, CommentsRelation,
            Own::Comment.RelationMap.PostRelation>(
            new("Post", "Comments", "Comment", RGen::RelationType.OneToMany, ["Id"], ["PostId"],
                [new("comments", null, ["post_id"], ["id"])],
                """SELECT {columns} FROM "comments" AS t WHERE {t."post_id"}"""));

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Comment>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._comments, source._commentsState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Comment>? targets, Infra::RelationState state) =>
        (source._comments, source._commentsState) = (targets ?? [], state);
}

// Post.RelationMap.ApprovedRelation
internal readonly struct ApprovedRelation : Infra::IToMany<Own::Post, Own::Comment, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Comment> Instance =
        Infra::Relation.Scoped<Own::Post, Own::Comment, Own::CommentTable>(
            Infra::Relation.HasMany<Own::Post, Own::Comment, Own::CommentTable, long, long, ApprovedRelation,
                Own::Comment.RelationMap.PostRelation>(
                new("Post", "Approved", "Comment", RGen::RelationType.OneToMany, ["Id"], ["PostId"],
                    [new("comments", null, ["post_id"], ["id"])],
                    """SELECT {columns} FROM "comments" AS t WHERE {t."post_id"}""")),
            where: static t => Own::Post.IsApproved(t), orders: static t => Own::Post.ByRating(t));

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Comment>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._approved, source._approvedState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Comment>? targets, Infra::RelationState state) =>
        (source._approved, source._approvedState) = (targets ?? [], state);
}

// Post.RelationMap.LatestRelation
internal readonly struct LatestRelation : Infra::IToOne<Own::Post, Own::Comment, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Comment> Instance =
        Infra::Relation.Scoped<Own::Post, Own::Comment, Own::CommentTable>(
            Infra::Relation.HasOne<Own::Post, Own::Comment, Own::CommentTable, long, long, LatestRelation,
                Own::Comment.RelationMap.PostRelation>(
                new("Post", "Latest", "Comment", RGen::RelationType.OneToOne, ["Id"], ["PostId"],
                    [new("comments", null, ["post_id"], ["id"])],
                    """SELECT {columns} FROM "comments" AS t WHERE {t."post_id"}""") { IsFirst = true }),
            orderBy: static t => Own::Post.Newest(t));

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Own::Comment? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._latest, source._latestState);
    public void Hold(Own::Post source, Own::Comment? target, Infra::RelationState state) =>
        (source._latest, source._latestState) = (target, state);
}
