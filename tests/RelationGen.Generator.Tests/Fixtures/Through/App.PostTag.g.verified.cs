// PostTag._post
private Own::Post? _post;

// PostTag._postState
private Infra::RelationState _postState;

// PostTag.Post
/// <summary>The <see cref="Own::Post"/> whose <c>Id</c> is this row's <c>PostId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Post Post
{
    get => _post is not null && _post.Id == PostId ? _post : RelationMap.PostRelation.Instance.TargetOf(this)!;
    set => RelationMap.PostRelation.Instance.AssignRequired(this, value);
}

// PostTag._tag
private Own::Tag? _tag;

// PostTag._tagState
private Infra::RelationState _tagState;

// PostTag.Tag
/// <summary>The <see cref="Own::Tag"/> whose <c>Id</c> is this row's <c>TagId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Tag Tag
{
    get => _tag is not null && _tag.Id == TagId ? _tag : RelationMap.TagRelation.Instance.TargetOf(this)!;
    set => RelationMap.TagRelation.Instance.AssignRequired(this, value);
}

// PostTag.RelationMap.PostRelation
internal readonly struct PostRelation : Infra::IBelongsTo<Own::PostTag, Own::Post, long>
{
    public static Infra::Relation<Own::PostTag, Own::Post> Instance { get; } =
        Infra::Relation.BelongsTo<Own::PostTag, Own::Post, Own::PostTable, long, long, PostRelation>(
            new("PostTag", "Post", "Post", RGen::RelationType.ManyToOne, ["PostId"], ["Id"],
                [new("posts", null, ["id"], ["post_id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""") { Required = true, OwnParts = new[] { 0 } });

    public bool TrySourceKey(Own::PostTag source, out long key) => Infra::SourceKeys.Is(out key, source.PostId);
    public (Own::Post? Held, Infra::RelationState State) PropertyOf(Own::PostTag source) => (source._post, source._postState);
    public void Hold(Own::PostTag source, Own::Post? target, Infra::RelationState state) =>
        (source._post, source._postState) = (target, state);
    public long TargetKey(Own::Post target) => target.Id;
    public void SetKey(Own::PostTag source, long key) => source.PostId = key;
}

// PostTag.RelationMap.TagRelation
internal readonly struct TagRelation : Infra::IBelongsTo<Own::PostTag, Own::Tag, long>
{
    public static Infra::Relation<Own::PostTag, Own::Tag> Instance { get; } =
        Infra::Relation.BelongsTo<Own::PostTag, Own::Tag, Own::TagTable, long, long, TagRelation>(
            new("PostTag", "Tag", "Tag", RGen::RelationType.ManyToOne, ["TagId"], ["Id"],
                [new("tags", null, ["id"], ["tag_id"])],
                """SELECT {columns} FROM "tags" AS t WHERE {t."id"}""") { Required = true, OwnParts = new[] { 0 } });

    public bool TrySourceKey(Own::PostTag source, out long key) => Infra::SourceKeys.Is(out key, source.TagId);
    public (Own::Tag? Held, Infra::RelationState State) PropertyOf(Own::PostTag source) => (source._tag, source._tagState);
    public void Hold(Own::PostTag source, Own::Tag? target, Infra::RelationState state) =>
        (source._tag, source._tagState) = (target, state);
    public long TargetKey(Own::Tag target) => target.Id;
    public void SetKey(Own::PostTag source, long key) => source.TagId = key;
}

// PostTagTable.At
Own::PostTagTable Infra::IAliasedTable<Own::PostTagTable>.At(Infra::TableAlias? table) => new(table);

// PostTagTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::PostTagTable>.Occurrence => table;

// PostTagTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(PostTagTable table) => RGen::Include.Of(table);

// PostTagTable.Post
/// <summary><see cref="Own::PostTag.Post"/>: the <c>Post</c> rows whose <c>Id</c> is this row's <c>PostId</c>.</summary>
public Own::PostTable Post => Own::PostTag.RelationMap.PostRelation.Instance.Join<Own::PostTable>(table);

// PostTagTable.Tag
/// <summary><see cref="Own::PostTag.Tag"/>: the <c>Tag</c> rows whose <c>Id</c> is this row's <c>TagId</c>.</summary>
public Own::TagTable Tag => Own::PostTag.RelationMap.TagRelation.Instance.Join<Own::TagTable>(table);

// PostTagTable.PostId
/// <summary>The column <c>post_id</c>.</summary>
public RGen::Column<long> PostId => new(Own::PostTag.RelationMap.Table.Columns[0], table);

// PostTagTable.TagId
/// <summary>The column <c>tag_id</c>.</summary>
public RGen::Column<long> TagId => new(Own::PostTag.RelationMap.Table.Columns[1], table);

// PostTagTable.Position
/// <summary>The column <c>position</c>.</summary>
public RGen::Column<int> Position => new(Own::PostTag.RelationMap.Table.Columns[2], table);

// PostTagTable.Info
Infra::TableInfo Infra::ITable<Own::PostTag, Own::PostTagTable>.Info => Own::PostTag.RelationMap.Table;

// PostTagTable.Read
Own::PostTag Infra::ITable<Own::PostTag, Own::PostTagTable>.Read<TRow>(ref TRow row) => Own::PostTag.RelationMap.Read(ref row);

// PostTagTable.KeyOf
(long, long) Infra::IKeyedTable<Own::PostTag, (long, long), Own::PostTagTable>.KeyOf(Own::PostTag entity) =>
    (entity.PostId, entity.TagId);

// PostTagTable.ReadKey
(long, long) Infra::IKeyedTable<Own::PostTag, (long, long), Own::PostTagTable>.ReadKey<TRow>(ref TRow row) =>
    (row.GetInt64(0), row.GetInt64(1));

// PostTagHandles
/// <summary>The relations of one <see cref="Own::PostTag"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct PostTagHandles(Own::PostTag entity, RGen::DbSession db)
{
    public RGen::RequiredManyToOneHandle<Own::PostTag, Own::Post, Own::PostTable> Post =>
        new(Own::PostTag.RelationMap.PostRelation.Instance, entity,
            Infra::SourceRow.Of<Own::PostTag, (long, long), Own::PostTagTable>(entity), db);
    public RGen::RequiredManyToOneHandle<Own::PostTag, Own::Tag, Own::TagTable> Tag =>
        new(Own::PostTag.RelationMap.TagRelation.Instance, entity,
            Infra::SourceRow.Of<Own::PostTag, (long, long), Own::PostTagTable>(entity), db);
}

// PostTagCreation
/// <summary>What is written together with a new <see cref="Own::PostTag"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostTagCreation : Infra::Creation<Own::PostTag>
{
    public Infra::NewTarget<Own::PostTag, Own::Post, Own::PostTable, long, Own::PostCreation> Post =>
        new(this, Own::PostTag.RelationMap.PostRelation.Instance);
    public Infra::NewTarget<Own::PostTag, Own::Tag, Own::TagTable, long, Own::TagCreation> Tag =>
        new(this, Own::PostTag.RelationMap.TagRelation.Instance);
}

// PostTagModification
/// <summary>What is changed of a <see cref="Own::PostTag"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostTagModification : Infra::Modification<Own::PostTag, Own::PostTagTable, Own::PostTagModification>
{
    public Infra::RequiredTargetChange<Own::PostTag, Own::Post, Own::PostTable, long, Own::PostCreation, Own::PostModification> Post =>
        new(this, Own::PostTag.RelationMap.PostRelation.Instance);
    public Infra::RequiredTargetChange<Own::PostTag, Own::Tag, Own::TagTable, long, Own::TagCreation, Own::TagModification> Tag =>
        new(this, Own::PostTag.RelationMap.TagRelation.Instance);
}
