// Post._author
private Own::User? _author;

// Post._authorState
private Infra::RelationState _authorState;

// Post.Author
/// <summary>The <see cref="Own::User"/> whose <c>Id</c> is this row's <c>AuthorId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::User Author
{
    get => _author is not null && _author.Id == AuthorId ? _author : RelationMap.AuthorRelation.Instance.TargetOf(this)!;
    set => RelationMap.AuthorRelation.Instance.AssignRequired(this, value);
}

// Post._reviewer
private Own::User? _reviewer;

// Post._reviewerState
private Infra::RelationState _reviewerState;

// Post.Reviewer
/// <summary>The <see cref="Own::User"/> whose <c>Id</c> is this row's <c>ReviewerId</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::User? Reviewer
{
    get => _reviewer is not null && _reviewer.Id == ReviewerId ? _reviewer : RelationMap.ReviewerRelation.Instance.TargetOf(this);
    set => RelationMap.ReviewerRelation.Instance.Assign(this, value);
}

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.AuthorRelation
internal readonly struct AuthorRelation : Infra::IBelongsTo<Own::Post, Own::User, long>
{
    public static Infra::Relation<Own::Post, Own::User> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Post, Own::User, Own::UserTable, long, long, AuthorRelation>(
            new("Post", "Author", "User", RGen::RelationType.ManyToOne, ["AuthorId"], ["Id"],
                [new("users", null, ["id"], ["author_id"])],
                """SELECT {columns} FROM "users" AS t WHERE {t."id"}""") { Required = true });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.AuthorId);
    public (Own::User? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._author, source._authorState);
    public void Hold(Own::Post source, Own::User? target, Infra::RelationState state) =>
        (source._author, source._authorState) = (target, state);
    public long TargetKey(Own::User target) => target.Id;
    public void SetKey(Own::Post source, long key) => source.AuthorId = key;
}

// Post.RelationMap.ReviewerRelation
internal readonly struct ReviewerRelation : Infra::IBelongsTo<Own::Post, Own::User, long>
{
    public static Infra::Relation<Own::Post, Own::User> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Post, Own::User, Own::UserTable, long, long, ReviewerRelation>(
            new("Post", "Reviewer", "User", RGen::RelationType.ManyToOne, ["ReviewerId"], ["Id"],
                [new("users", null, ["id"], ["reviewer_id"])],
                """SELECT {columns} FROM "users" AS t WHERE {t."id"}""") { IsOptional = true });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.ReviewerId);
    public (Own::User? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._reviewer, source._reviewerState);
    public void Hold(Own::Post source, Own::User? target, Infra::RelationState state) =>
        (source._reviewer, source._reviewerState) = (target, state);
    public long TargetKey(Own::User target) => target.Id;
    public void SetKey(Own::Post source, long key) => source.ReviewerId = key;
    public void ClearKey(Own::Post source) => source.ReviewerId = null;
}
