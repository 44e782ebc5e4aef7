// Post._writer
private Own::User? _writer;

// Post._writerState
private Infra::RelationState _writerState;

// Post.Writer
/// <summary>The <see cref="Own::User"/> whose <c>Id</c> is this row's <c>WriterKey</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::User Writer
{
    get => _writer is not null && _writer.Id == WriterKey ? _writer : RelationMap.WriterRelation.Instance.TargetOf(this)!;
    set => RelationMap.WriterRelation.Instance.AssignRequired(this, value);
}

// Post._reviewer
private Own::User? _reviewer;

// Post._reviewerState
private Infra::RelationState _reviewerState;

// Post.Reviewer
/// <summary>The <see cref="Own::User"/> whose <c>Id</c> is this row's <c>CheckedBy</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::User? Reviewer
{
    get => _reviewer is not null && _reviewer.Id == CheckedBy ? _reviewer : RelationMap.ReviewerRelation.Instance.TargetOf(this);
    set => RelationMap.ReviewerRelation.Instance.Assign(this, value);
}

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.WriterRelation
internal readonly struct WriterRelation : Infra::IBelongsTo<Own::Post, Own::User, long>
{
    public static Infra::Relation<Own::Post, Own::User> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Post, Own::User, Own::UserTable, long, long, WriterRelation>(
            new("Post", "Writer", "User", RGen::RelationType.ManyToOne, ["WriterKey"], ["Id"],
                [new("users", null, ["id"], ["writer_key"])],
                """SELECT {columns} FROM "users" AS t WHERE {t."id"}""") { Required = true });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.WriterKey);
    public (Own::User? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._writer, source._writerState);
    public void Hold(Own::Post source, Own::User? target, Infra::RelationState state) =>
        (source._writer, source._writerState) = (target, state);
    public long TargetKey(Own::User target) => target.Id;
    public void SetKey(Own::Post source, long key) => source.WriterKey = key;
}

// Post.RelationMap.ReviewerRelation
internal readonly struct ReviewerRelation : Infra::IBelongsTo<Own::Post, Own::User, long>
{
    public static Infra::Relation<Own::Post, Own::User> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Post, Own::User, Own::UserTable, long, long, ReviewerRelation>(
            new("Post", "Reviewer", "User", RGen::RelationType.ManyToOne, ["CheckedBy"], ["Id"],
                [new("users", null, ["id"], ["checked_by"])],
                """SELECT {columns} FROM "users" AS t WHERE {t."id"}""") { IsOptional = true });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.CheckedBy);
    public (Own::User? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._reviewer, source._reviewerState);
    public void Hold(Own::Post source, Own::User? target, Infra::RelationState state) =>
        (source._reviewer, source._reviewerState) = (target, state);
    public long TargetKey(Own::User target) => target.Id;
    public void SetKey(Own::Post source, long key) => source.CheckedBy = key;
    public void ClearKey(Own::Post source) => source.CheckedBy = null;
}
