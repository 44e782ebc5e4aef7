// User._written
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _written;

// User._writtenState
private Infra::RelationState _writtenState;

// User.Written
/// <summary>Every <see cref="Own::Post"/> whose <c>WriterKey</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Written =>
    Infra::LoadedList<Own::Post, long>.For(_written, this.Id) ?? throw RelationMap.WrittenRelation.Instance.NotLoaded(this);

// User._reviewed
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _reviewed;

// User._reviewedState
private Infra::RelationState _reviewedState;

// User.Reviewed
/// <summary>Every <see cref="Own::Post"/> whose <c>CheckedBy</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Reviewed =>
    Infra::LoadedList<Own::Post, long>.For(_reviewed, this.Id) ?? throw RelationMap.ReviewedRelation.Instance.NotLoaded(this);

// User.__hasDefaultKey
private bool __hasDefaultKey;

// User.RelationMap.WrittenRelation
internal readonly struct WrittenRelation : Infra::IToMany<Own::User, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::User, Own::Post> Instance =
        Infra::Relation.HasMany<Own::User, Own::Post, Own::PostTable, long, long, WrittenRelation,
            Own::Post.RelationMap.WriterRelation>(
            new("User", "Written", "Post", RGen::RelationType.OneToMany, ["Id"], ["WriterKey"],
                [new("posts", null, ["writer_key"], ["id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."writer_key"}"""));

    public bool TrySourceKey(Own::User source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::User source) =>
        (source._written, source._writtenState);
    public void Hold(Own::User source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._written, source._writtenState) = (targets ?? [], state);
}

// User.RelationMap.ReviewedRelation
internal readonly struct ReviewedRelation : Infra::IToMany<Own::User, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::User, Own::Post> Instance =
        Infra::Relation.HasMany<Own::User, Own::Post, Own::PostTable, long, long, ReviewedRelation,
            Own::Post.RelationMap.ReviewerRelation>(
            new("User", "Reviewed", "Post", RGen::RelationType.OneToMany, ["Id"], ["CheckedBy"],
                [new("posts", null, ["checked_by"], ["id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."checked_by"}"""));

    public bool TrySourceKey(Own::User source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::User source) =>
        (source._reviewed, source._reviewedState);
    public void Hold(Own::User source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._reviewed, source._reviewedState) = (targets ?? [], state);
}
