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
    public static Infra::Relation<Own::Post, Own::Blog> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Post, Own::Blog, Own::BlogTable, long, long, BlogRelation>(
            new("Post", "Blog", "Blog", RGen::RelationType.ManyToOne, ["BlogId"], ["Id"],
                [new("blogs", null, ["id"], ["blog_id"])],
                """SELECT {columns} FROM "blogs" AS t WHERE {t."id"}""") { Required = true });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.BlogId);
    public (Own::Blog? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._blog, source._blogState);
    public void Hold(Own::Post source, Own::Blog? target, Infra::RelationState state) =>
        (source._blog, source._blogState) = (target, state);
    public long TargetKey(Own::Blog target) => target.Id;
    public void SetKey(Own::Post source, long key) => source.BlogId = key;
}

// Post.RelationMap.PostTagsRelation
internal readonly struct PostTagsRelation : Infra::IToMany<Own::Post, Own::PostTag, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::PostTag> Instance =
        Infra::Relation.HasMany<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), long, PostTagsRelation,
            Own::PostTag.RelationMap.PostRelation>(
            new("Post", "PostTags", "PostTag", RGen::RelationType.OneToMany, ["Id"], ["PostId"],
                [new("post_tags", null, ["post_id"], ["id"])],
                """SELECT {columns} FROM "post_tags" AS t WHERE {t."post_id"}"""));

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::PostTag>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._postTags, source._postTagsState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::PostTag>? targets, Infra::RelationState state) =>
        (source._postTags, source._postTagsState) = (targets ?? [], state);
}

// Post.RelationMap.TagsRelation
internal readonly struct TagsRelation : Infra::IManyToMany<Own::Post, Own::Tag, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Tag> Instance =
        Infra::Relation.ManyToMany<Own::Post, Own::Tag, Own::TagTable, long, long, TagsRelation>(
            new("Post", "Tags", "Tag", RGen::RelationType.ManyToMany, ["Id"], ["post_tags.post_id"],
                [new("post_tags", null, ["post_id"], ["id"]) { IsUnique = true },
                 new("tags", null, ["id"], ["tag_id"])],
                """
                    SELECT {columns}, j."post_id" FROM "post_tags" AS j JOIN "tags" AS t ON t."id" = j."tag_id" WHERE {j."post_id"}
                    """));

    internal static readonly Infra::Pairing<Own::Post, Own::Tag, Own::PostTag> Pairing = new(Pair);
    private static void Pair(Own::PostTag pair, Own::Post source, Own::Tag target)
    {
        Infra::MemoryWriter.Link(Own::PostTag.RelationMap.PostRelation.Instance, pair, source);
        Infra::MemoryWriter.Link(Own::PostTag.RelationMap.TagRelation.Instance, pair, target);
    }

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Tag>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._tags, source._tagsState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Tag>? targets, Infra::RelationState state) =>
        (source._tags, source._tagsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
    public Infra::Relation<Own::Tag, Own::Post>? Inverse => Own::Tag.RelationMap.PostsRelation.Instance;
}

// Post.RelationMap.OwnerRelation
internal readonly struct OwnerRelation : Infra::IHasOneThrough<Own::Post, Own::Owner, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Owner> Instance =
        Infra::Relation.HasOneThrough<Own::Post, Own::Owner, Own::OwnerTable, long, long, OwnerRelation>(
            new("Post", "Owner", "Owner", RGen::RelationType.OneToOne, ["BlogId"], ["blogs.id"],
                [new("blogs", null, ["id"], ["blog_id"]),
                 new("owners", null, ["id"], ["owner_id"])],
                """
                    SELECT {columns}, j."id" FROM "blogs" AS j JOIN "owners" AS t ON t."id" = j."owner_id" WHERE {j."id"}
                    """)
            { Required = true });

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.BlogId);
    public (Own::Owner? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._owner, source._ownerState);
    public void Hold(Own::Post source, Own::Owner? target, Infra::RelationState state) =>
        (source._owner, source._ownerState) = (target, state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
}

// PostTable.At
Own::PostTable Infra::IAliasedTable<Own::PostTable>.At(Infra::TableAlias? table) => new(table);

// PostTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::PostTable>.Occurrence => table;

// PostTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(PostTable table) => RGen::Include.Of(table);

// PostTable.Blog
/// <summary><see cref="Own::Post.Blog"/>: the <c>Blog</c> rows whose <c>Id</c> is this row's <c>BlogId</c>.</summary>
public Own::BlogTable Blog => Own::Post.RelationMap.BlogRelation.Instance.Join<Own::BlogTable>(table);

// PostTable.PostTags
/// <summary><see cref="Own::Post.PostTags"/>: the <c>PostTag</c> rows whose <c>PostId</c> is this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Post, Own::PostTag, Own::PostTagTable> PostTags => new(Own::Post.RelationMap.PostTagsRelation.Instance, table);

// PostTable.Tags
/// <summary><see cref="Own::Post.Tags"/>: the <c>Tag</c> rows that <c>post_tags</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Post, Own::Tag, Own::TagTable> Tags => new(Own::Post.RelationMap.TagsRelation.Instance, table);

// PostTable.Owner
/// <summary><see cref="Own::Post.Owner"/>: the <c>Owner</c> rows that <c>blogs</c> lead to from this row's <c>BlogId</c>.</summary>
public Own::OwnerTable Owner => Own::Post.RelationMap.OwnerRelation.Instance.Join<Own::OwnerTable>(table);

// PostTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Post.RelationMap.Table.Columns[0], table);

// PostTable.BlogId
/// <summary>The column <c>blog_id</c>.</summary>
public RGen::Column<long> BlogId => new(Own::Post.RelationMap.Table.Columns[1], table);

// PostTable.Info
Infra::TableInfo Infra::ITable<Own::Post, Own::PostTable>.Info => Own::Post.RelationMap.Table;

// PostTable.Read
Own::Post Infra::ITable<Own::Post, Own::PostTable>.Read<TRow>(ref TRow row) => Own::Post.RelationMap.Read(ref row);

// PostTable.KeyOf
long Infra::IKeyedTable<Own::Post, long, Own::PostTable>.KeyOf(Own::Post entity) => entity.Id;

// PostTable.ReadKey
long Infra::IKeyedTable<Own::Post, long, Own::PostTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

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
        new(this, Own::Post.RelationMap.BlogRelation.Instance);
    public Infra::NewTargets<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), Own::PostTagCreation> PostTags =>
        new(this, Own::Post.RelationMap.PostTagsRelation.Instance);
}

// PostModification
/// <summary>What is changed of a <see cref="Own::Post"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostModification : Infra::Modification<Own::Post, Own::PostTable, Own::PostModification>
{
    public Infra::RequiredTargetChange<Own::Post, Own::Blog, Own::BlogTable, long, Own::BlogCreation, Own::BlogModification> Blog =>
        new(this, Own::Post.RelationMap.BlogRelation.Instance);
    public Infra::TargetChanges<Own::Post, Own::PostTag, Own::PostTagTable, (long, long), Own::PostTagCreation,
        Own::PostTagModification> PostTags =>
        new(this, Own::Post.RelationMap.PostTagsRelation.Instance);
}
