// Post._comments
private Sys::Collections.Generic.IReadOnlyList<Own::Comment>? _comments;

// Post._commentsState
private Infra::RelationState _commentsState;

// Post.Comments
/// <summary>Every <see cref="Own::Comment"/> whose <c>PostId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public Sys::Collections.Generic.IReadOnlyList<Own::Comment> Comments =>
    Infra::LoadedList<Own::Comment, long>.For(_comments, this.Id) ?? throw RelationMap.CommentsRelation.Instance.NotLoaded(this);

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
    public long TargetKey(Own::Comment target) => target.PostId.GetValueOrDefault();
    public bool Refers(Own::Comment target, Own::Post source, Infra::KeyRules<long> rules) => target.PostId == source.Id;
    public void AttachBack(Own::Comment target, Own::Post source) =>
        default(Own::Comment.RelationMap.PostRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Comment, Own::Post>? Back => Own::Comment.RelationMap.PostRelation.Instance;
}
