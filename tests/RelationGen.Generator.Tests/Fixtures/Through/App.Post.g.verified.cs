// Post._blog
private Own::Blog? _blog;

// Post._blogState
private Infra::RelationState _blogState;

// Post.Blog
/// <summary>The <see cref="Own::Blog"/> whose <c>Id</c> is this row's <c>BlogId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Blog Blog
{
    get => _blog is not null && _blog.Id == BlogId ? _blog : RelationMap.BlogRelation.Instance.TargetOf(this)!;
    set => RelationMap.BlogRelation.Instance.AssignRequired(this, value);
}

// Post._postTags
private Sys::Collections.Generic.IReadOnlyList<Own::PostTag>? _postTags;

// Post._postTagsState
private Infra::RelationState _postTagsState;

// Post.PostTags
/// <summary>Every <see cref="Own::PostTag"/> whose <c>PostId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::PostTag> PostTags =>
    Infra::LoadedList<Own::PostTag, long>.For(_postTags, this.Id) ?? throw RelationMap.PostTagsRelation.Instance.NotLoaded(this);

// Post._tags
private Sys::Collections.Generic.IReadOnlyList<Own::Tag>? _tags;

// Post._tagsState
private Infra::RelationState _tagsState;

// Post.Tags
/// <summary>Every <see cref="Own::Tag"/> that <c>post_tags</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Tag> Tags =>
    Infra::LoadedList<Own::Tag, long>.For(_tags, this.Id) ?? throw RelationMap.TagsRelation.Instance.NotLoaded(this);

// Post._owner
private Own::Owner? _owner;

// Post._ownerState
private Infra::RelationState _ownerState;

// Post.Owner
/// <summary>The <see cref="Own::Owner"/> that <c>blogs</c> lead to from this row's <c>BlogId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Owner Owner => _owner ?? RelationMap.OwnerRelation.Instance.TargetOf(this)!;

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.BlogRelation
internal readonly struct BlogRelation : Infra::IBelongsTo<Own::Post, Own::Blog, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Blog> Instance =
        Infra::Relation.BelongsTo<Own::Post, Own::Blog, Own::BlogTable, long, long, BlogRelation>(
            new("Post", "Blog", "Blog", RGen::RelationType.ManyToOne, ["BlogId"], ["Id"])
            {
                Required = true,
                Steps = [new("blogs", null, ["id"], ["blog_id"])],
                Sql = """SELECT {columns} FROM "blogs" AS t WHERE {t."id"}""",
            });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.BlogId);
    public Infra::RelationState State(Own::Post source) => source._blogState;
    public Own::Blog? Held(Own::Post source) => source._blog;
    public void Hold(Own::Post source, Own::Blog? target, Infra::RelationState state) =>
        (source._blog, source._blogState) = (target, state);
    public long TargetKey(Own::Blog target) => target.Id;
    public void SetKey(Own::Post source, long key) => source.BlogId = key;
}

// Post.RelationMap.PostTagsRelation
internal readonly struct PostTagsRelation : Infra::IHasMany<Own::Post, Own::PostTag, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::PostTag> Instance =
        Infra::Relation.HasMany<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), long, PostTagsRelation>(
            new("Post", "PostTags", "PostTag", RGen::RelationType.OneToMany, ["Id"], ["PostId"])
            {
                Steps = [new("post_tags", null, ["post_id"], ["id"])],
                Sql = """SELECT {columns} FROM "post_tags" AS t WHERE {t."post_id"}""",
            });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public Infra::RelationState State(Own::Post source) => source._postTagsState;
    public Sys::Collections.Generic.IEnumerable<Own::PostTag>? Held(Own::Post source) => source._postTags;
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::PostTag>? targets, Infra::RelationState state) =>
        (source._postTags, source._postTagsState) = (targets ?? [], state);
    public long TargetKey(Own::PostTag target) => target.PostId;
    public void AttachBack(Own::PostTag target, Own::Post source) =>
        default(Own::PostTag.RelationMap.PostRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::PostTag, Own::Post>? Back => Own::PostTag.RelationMap.PostRelation.Instance;
}

// Post.RelationMap.TagsRelation
internal readonly struct TagsRelation : Infra::IManyToMany<Own::Post, Own::Tag, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Tag> Instance =
        Infra::Relation.ManyToMany<Own::Post, Own::Tag, Own::TagTable, long, long, TagsRelation>(
            new("Post", "Tags", "Tag", RGen::RelationType.ManyToMany, ["Id"], ["post_tags.post_id"])
            {
                Steps =
                [
                    new("post_tags", null, ["post_id"], ["id"]) { IsUnique = true },
                    new("tags", null, ["id"], ["tag_id"]),
                ],
                Sql = """
                    SELECT {columns}, j."post_id" FROM "post_tags" AS j JOIN "tags" AS t ON t."id" = j."tag_id" WHERE {j."post_id"}
                    """,
            });

    internal static readonly Infra::Pairing<Own::Post, Own::Tag, Own::PostTag> Pairing = new(
        static (pair, source, target) =>
        {
            Infra::MemoryWriter.Link(Own::PostTag.RelationMap.PostRelation.Instance, pair, source);
            Infra::MemoryWriter.Link(Own::PostTag.RelationMap.TagRelation.Instance, pair, target);
        });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public Infra::RelationState State(Own::Post source) => source._tagsState;
    public Sys::Collections.Generic.IEnumerable<Own::Tag>? Held(Own::Post source) => source._tags;
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Tag>? targets, Infra::RelationState state) =>
        (source._tags, source._tagsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row) where TRow : struct, Infra::IRow =>
        row.GetInt64(Own::Tag.RelationMap.ColumnCount);
    public Infra::Relation<Own::Tag, Own::Post>? Inverse => Own::Tag.RelationMap.PostsRelation.Instance;
}

// Post.RelationMap.OwnerRelation
internal readonly struct OwnerRelation : Infra::IHasOneThrough<Own::Post, Own::Owner, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Owner> Instance =
        Infra::Relation.HasOneThrough<Own::Post, Own::Owner, Own::OwnerTable, long, long, OwnerRelation>(
            new("Post", "Owner", "Owner", RGen::RelationType.OneToOne, ["BlogId"], ["blogs.id"])
            {
                Required = true,
                Steps =
                [
                    new("blogs", null, ["id"], ["blog_id"]),
                    new("owners", null, ["id"], ["owner_id"]),
                ],
                Sql = """
                    SELECT {columns}, j."id" FROM "blogs" AS j JOIN "owners" AS t ON t."id" = j."owner_id" WHERE {j."id"}
                    """,
            });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.BlogId);
    public Infra::RelationState State(Own::Post source) => source._ownerState;
    public Own::Owner? Held(Own::Post source) => source._owner;
    public void Hold(Own::Post source, Own::Owner? target, Infra::RelationState state) =>
        (source._owner, source._ownerState) = (target, state);
    public long ReadSourceKey<TRow>(ref TRow row) where TRow : struct, Infra::IRow =>
        row.GetInt64(Own::Owner.RelationMap.ColumnCount);
}

// PostTable._table
private readonly Infra::TableAlias? _table;

// PostTable.PostTable
private PostTable(Infra::TableAlias? table) => _table = table;

// PostTable.At
Own::PostTable Infra::IAliasedTable<Own::PostTable>.At(Infra::TableAlias? table) => new(table);

// PostTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::PostTable>.Occurrence => _table;

// PostTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(PostTable table) => RGen::Include.Of(table._table);

// PostTable.Blog
/// <summary><see cref="Own::Post.Blog"/>: the <c>Blog</c> rows whose <c>Id</c> is this row's <c>BlogId</c>.</summary>
public Own::BlogTable Blog => Own::Post.RelationMap.BlogRelation.Instance.Join<Own::BlogTable>(_table);

// PostTable.PostTags
/// <summary><see cref="Own::Post.PostTags"/>: the <c>PostTag</c> rows whose <c>PostId</c> is this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Post, Own::PostTag, Own::PostTagTable> PostTags =>
    new(Own::Post.RelationMap.PostTagsRelation.Instance, _table);

// PostTable.Tags
/// <summary><see cref="Own::Post.Tags"/>: the <c>Tag</c> rows that <c>post_tags</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Post, Own::Tag, Own::TagTable> Tags => new(Own::Post.RelationMap.TagsRelation.Instance, _table);

// PostTable.Owner
/// <summary><see cref="Own::Post.Owner"/>: the <c>Owner</c> rows that <c>blogs</c> lead to from this row's <c>BlogId</c>.</summary>
public Own::OwnerTable Owner => Own::Post.RelationMap.OwnerRelation.Instance.Join<Own::OwnerTable>(_table);

// PostTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Post.RelationMap.Table.Columns[0], _table);

// PostTable.BlogId
/// <summary>The column <c>blog_id</c>.</summary>
public RGen::Column<long> BlogId => new(Own::Post.RelationMap.Table.Columns[1], _table);

// PostTable.Info
Infra::TableInfo Infra::ITable<Own::Post, Own::PostTable>.Info => Own::Post.RelationMap.Table;

// PostTable.Read
Own::Post Infra::ITable<Own::Post, Own::PostTable>.Read<TRow>(ref TRow row) => Own::Post.RelationMap.Read(ref row);

// PostTable.ValueOf
object? Infra::ITable<Own::Post, Own::PostTable>.ValueOf(Own::Post entity, int column) =>
    Own::Post.RelationMap.ValueOf(entity, column);

// PostTable.KeyOf
long Infra::IKeyedTable<Own::Post, long, Own::PostTable>.KeyOf(Own::Post entity) => entity.Id;

// PostTable.ReadKey
long Infra::IKeyedTable<Own::Post, long, Own::PostTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// PostTable.OwnKeys
Sys::Collections.Generic.IReadOnlyList<Infra::Relation<Own::Post>> Infra::IKeyedTable<Own::Post, long, Own::PostTable>.OwnKeys =>
    Own::Post.RelationMap.OwnKeys;

// PostTable.IsNew
bool Infra::IKeyedTable<Own::Post, long, Own::PostTable>.IsNew(Own::Post entity) => Own::Post.RelationMap.IsNew(entity);

// PostTable.SetKey
void Infra::IKeyedTable<Own::Post, long, Own::PostTable>.SetKey(Own::Post entity, long key, bool isThere) =>
    Own::Post.RelationMap.SetKey(entity, key, isThere);

// PostHandles
/// <summary>The relations of one <see cref="Own::Post"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct PostHandles(Own::Post entity, RGen::DbSession db)
{
    public RGen::RequiredManyToOneHandle<Own::Post, Own::Blog, Own::BlogTable> Blog =>
        new(Own::Post.RelationMap.BlogRelation.Instance, entity, Infra::SourceRow.Of<Own::Post, long, Own::PostTable>(entity), db);
    public RGen::OneToManyHandle<Own::Post, Own::PostTag, Own::PostTagTable, (long, long)> PostTags =>
        new(Own::Post.RelationMap.PostTagsRelation.Instance, entity, db);
    public RGen::RequiredPairHandle<Own::Post, Own::Tag, Own::TagTable, long, Own::PostTag, Own::PostTagTable, (long, long)> Tags =>
        new(Own::Post.RelationMap.TagsRelation.Instance, Own::Post.RelationMap.TagsRelation.Pairing, entity, db);
    public RGen::RequiredHandle<Own::Post, Own::Owner, Own::OwnerTable> Owner =>
        new(Own::Post.RelationMap.OwnerRelation.Instance, entity, db);
}

// PostCreation
/// <summary>What is written together with a new <see cref="Own::Post"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostCreation : Infra::Creation<Own::Post>
{
    public Infra::NewTarget<Own::Post, Own::Blog, Own::BlogTable, long, Own::BlogCreation> Blog =>
        _blog ??= base.AddRelation(_blog = new(Own::Post.RelationMap.BlogRelation.Instance));
    private Infra::NewTarget<Own::Post, Own::Blog, Own::BlogTable, long, Own::BlogCreation>? _blog;
    public Infra::NewTargets<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), Own::PostTagCreation> PostTags =>
        _postTags ??= base.AddRelation(_postTags = new(Own::Post.RelationMap.PostTagsRelation.Instance));
    private Infra::NewTargets<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), Own::PostTagCreation>? _postTags;
}

// PostModification
/// <summary>What is changed of a <see cref="Own::Post"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostModification : Infra::Modification<Own::Post, Own::PostTable, Own::PostModification>
{
    public Infra::RequiredTargetChange<Own::Post, Own::Blog, Own::BlogTable, long, Own::BlogCreation, Own::BlogModification> Blog =>
        _blog ??= base.AddRelation(_blog = new(Own::Post.RelationMap.BlogRelation.Instance));
    private Infra::RequiredTargetChange<Own::Post, Own::Blog, Own::BlogTable, long, Own::BlogCreation, Own::BlogModification>? _blog;
    public Infra::TargetChanges<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), Own::PostTagCreation, Own::PostTagModification>
        PostTags =>
        _postTags ??= base.AddRelation(_postTags = new(Own::Post.RelationMap.PostTagsRelation.Instance));
    private Infra::TargetChanges<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), Own::PostTagCreation, Own::PostTagModification>?
        _postTags;
}
