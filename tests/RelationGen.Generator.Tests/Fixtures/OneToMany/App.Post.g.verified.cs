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
