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
internal readonly struct CommentsRelation : Infra::IHasMany<Own::Post, Own::Comment, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Comment> Instance =
        Infra::Relation.HasMany<Own::Post, Own::Comment, Own::CommentTable, long, long, CommentsRelation>(
            new("Post", "Comments", "Comment", RGen::RelationType.OneToMany, ["Id"], ["PostId"])
            {
                Steps = [new("comments", null, ["post_id"], ["id"])],
                Sql = """SELECT {columns} FROM "comments" AS t WHERE {t."post_id"}""",
            });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public Infra::RelationState State(Own::Post source) => source._commentsState;
    public Sys::Collections.Generic.IEnumerable<Own::Comment>? Held(Own::Post source) => source._comments;
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Comment>? targets, Infra::RelationState state) =>
        (source._comments, source._commentsState) = (targets ?? [], state);
    public long TargetKey(Own::Comment target) => target.PostId;
    public void AttachBack(Own::Comment target, Own::Post source) =>
        default(Own::Comment.RelationMap.PostRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Comment, Own::Post>? Back => Own::Comment.RelationMap.PostRelation.Instance;
}

// Post.RelationMap.ApprovedRelation
internal readonly struct ApprovedRelation : Infra::IHasMany<Own::Post, Own::Comment, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Comment> Instance =
        Infra::Relation.Scoped<Own::Post, Own::Comment, Own::CommentTable>(
            Infra::Relation.HasMany<Own::Post, Own::Comment, Own::CommentTable, long, long, ApprovedRelation>(
                new("Post", "Approved", "Comment", RGen::RelationType.OneToMany, ["Id"], ["PostId"])
                {
                    Steps = [new("comments", null, ["post_id"], ["id"])],
                    Sql = """SELECT {columns} FROM "comments" AS t WHERE {t."post_id"}""",
                }),
            where: static t => Own::Post.IsApproved(t),
            orderBy: static t => Own::Post.ByRating(t));

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public Infra::RelationState State(Own::Post source) => source._approvedState;
    public Sys::Collections.Generic.IEnumerable<Own::Comment>? Held(Own::Post source) => source._approved;
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Comment>? targets, Infra::RelationState state) =>
        (source._approved, source._approvedState) = (targets ?? [], state);
    public long TargetKey(Own::Comment target) => target.PostId;
    public void AttachBack(Own::Comment target, Own::Post source) =>
        default(Own::Comment.RelationMap.PostRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Comment, Own::Post>? Back => Own::Comment.RelationMap.PostRelation.Instance;
}

// Post.RelationMap.LatestRelation
internal readonly struct LatestRelation : Infra::IHasOne<Own::Post, Own::Comment, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Comment> Instance =
        Infra::Relation.Scoped<Own::Post, Own::Comment, Own::CommentTable>(
            Infra::Relation.HasOne<Own::Post, Own::Comment, Own::CommentTable, long, long, LatestRelation>(
                new("Post", "Latest", "Comment", RGen::RelationType.OneToOne, ["Id"], ["PostId"])
                {
                    IsFirst = true,
                    Steps = [new("comments", null, ["post_id"], ["id"])],
                    Sql = """SELECT {columns} FROM "comments" AS t WHERE {t."post_id"}""",
                }),
            where: null,
            orderBy: static t => [Own::Post.Newest(t)]);

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public Infra::RelationState State(Own::Post source) => source._latestState;
    public Own::Comment? Held(Own::Post source) => source._latest;
    public void Hold(Own::Post source, Own::Comment? target, Infra::RelationState state) =>
        (source._latest, source._latestState) = (target, state);
    public long TargetKey(Own::Comment target) => target.PostId;
    public void AttachBack(Own::Comment target, Own::Post source) =>
        default(Own::Comment.RelationMap.PostRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Comment, Own::Post>? Back => Own::Comment.RelationMap.PostRelation.Instance;
}
