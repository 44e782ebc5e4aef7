// Owner._tags
private Sys::Collections.Generic.IReadOnlyList<Own::Tag>? _tags;

// Owner._tagsState
private Infra::RelationState _tagsState;

// Owner.Tags
/// <summary>Every <see cref="Own::Tag"/> that <c>blogs</c> and <c>posts</c> and <c>post_tags</c> lead to from this row's <c>Id</c>, in
/// key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public Sys::Collections.Generic.IReadOnlyList<Own::Tag> Tags =>
    Infra::LoadedList<Own::Tag, long>.For(_tags, this.Id) ?? throw RelationMap.TagsRelation.Instance.NotLoaded(this);

// Owner._blogs
private Sys::Collections.Generic.IReadOnlyList<Own::Blog>? _blogs;

// Owner._blogsState
private Infra::RelationState _blogsState;

// Owner.Blogs
/// <summary>Every <see cref="Own::Blog"/> whose <c>OwnerId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Blog> Blogs =>
    Infra::LoadedList<Own::Blog, long>.For(_blogs, this.Id) ?? throw RelationMap.BlogsRelation.Instance.NotLoaded(this);

// Owner._posts
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _posts;

// Owner._postsState
private Infra::RelationState _postsState;

// Owner.Posts
/// <summary>Every <see cref="Own::Post"/> that <c>blogs</c> lead to from this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Posts =>
    Infra::LoadedList<Own::Post, long>.For(_posts, this.Id) ?? throw RelationMap.PostsRelation.Instance.NotLoaded(this);

// Owner.__hasDefaultKey
private bool __hasDefaultKey;

// Owner.RelationMap.TagsRelation
internal readonly struct TagsRelation : Infra::IManyToMany<Own::Owner, Own::Tag, long>
{
    internal static readonly Infra::Relation<Own::Owner, Own::Tag> Instance =
        Infra::Relation.ManyToMany<Own::Owner, Own::Tag, Own::TagTable, long, long, TagsRelation>(
            new("Owner", "Tags", "Tag", RGen::RelationType.OneToMany, ["Id"], ["blogs.owner_id"],
                [new("blogs", null, ["owner_id"], ["id"]),
                 new("posts", null, ["blog_id"], ["id"]),
                 new("post_tags", null, ["post_id"], ["id"]),
                 new("tags", null, ["id"], ["tag_id"])],
                """
                SELECT {columns}, j."owner_id" FROM "blogs" AS j JOIN "posts" AS j2 ON j2."blog_id" = j."id" JOIN "post_tags" AS j3 ON j3."post_id" = j2."id" JOIN "tags" AS t ON t."id" = j3."tag_id" WHERE {j."owner_id"}
                """)
            );

    public bool TrySourceKey(Own::Owner source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Tag>? Held, Infra::RelationState State) PropertyOf(Own::Owner source) =>
        (source._tags, source._tagsState);
    public void Hold(Own::Owner source, Sys::Collections.Generic.List<Own::Tag>? targets, Infra::RelationState state) =>
        (source._tags, source._tagsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
}

// Owner.RelationMap.BlogsRelation
internal readonly struct BlogsRelation : Infra::IToMany<Own::Owner, Own::Blog, long>
{
    internal static readonly Infra::Relation<Own::Owner, Own::Blog> Instance =
        Infra::Relation.HasMany<Own::Owner, Own::Blog, Own::BlogTable, long, long, BlogsRelation,
            Own::Blog.RelationMap.OwnerRelation>(
            new("Owner", "Blogs", "Blog", RGen::RelationType.OneToMany, ["Id"], ["OwnerId"],
                [new("blogs", null, ["owner_id"], ["id"])],
                """SELECT {columns} FROM "blogs" AS t WHERE {t."owner_id"}"""));

    public bool TrySourceKey(Own::Owner source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Blog>? Held, Infra::RelationState State) PropertyOf(Own::Owner source) =>
        (source._blogs, source._blogsState);
    public void Hold(Own::Owner source, Sys::Collections.Generic.List<Own::Blog>? targets, Infra::RelationState state) =>
        (source._blogs, source._blogsState) = (targets ?? [], state);
}

// Owner.RelationMap.PostsRelation
internal readonly struct PostsRelation : Infra::IManyToMany<Own::Owner, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::Owner, Own::Post> Instance =
        Infra::Relation.ManyToMany<Own::Owner, Own::Post, Own::PostTable, long, long, PostsRelation>(
            new("Owner", "Posts", "Post", RGen::RelationType.OneToMany, ["Id"], ["blogs.owner_id"],
                [new("blogs", null, ["owner_id"], ["id"]),
                 new("posts", null, ["blog_id"], ["id"])],
                """
                    SELECT {columns}, j."owner_id" FROM "blogs" AS j JOIN "posts" AS t ON t."blog_id" = j."id" WHERE {j."owner_id"}
                    """));

    public bool TrySourceKey(Own::Owner source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::Owner source) =>
        (source._posts, source._postsState);
    public void Hold(Own::Owner source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._posts, source._postsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
}

// OwnerTable.At
Own::OwnerTable Infra::IAliasedTable<Own::OwnerTable>.At(Infra::TableAlias? table) => new(table);

// OwnerTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::OwnerTable>.Occurrence => table;

// OwnerTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(OwnerTable table) => RGen::Include.Of(table);

// OwnerTable.Tags
/// <summary><see cref="Own::Owner.Tags"/>: the <c>Tag</c> rows that <c>blogs</c> and <c>posts</c> and <c>post_tags</c> lead to from
/// this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Owner, Own::Tag, Own::TagTable> Tags => new(Own::Owner.RelationMap.TagsRelation.Instance, table);

// OwnerTable.Blogs
/// <summary><see cref="Own::Owner.Blogs"/>: the <c>Blog</c> rows whose <c>OwnerId</c> is this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Owner, Own::Blog, Own::BlogTable> Blogs => new(Own::Owner.RelationMap.BlogsRelation.Instance, table);

// OwnerTable.Posts
/// <summary><see cref="Own::Owner.Posts"/>: the <c>Post</c> rows that <c>blogs</c> lead to from this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Owner, Own::Post, Own::PostTable> Posts => new(Own::Owner.RelationMap.PostsRelation.Instance, table);

// OwnerTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Owner.RelationMap.Table.Columns[0], table);

// OwnerTable.Info
Infra::TableInfo Infra::ITable<Own::Owner, Own::OwnerTable>.Info => Own::Owner.RelationMap.Table;

// OwnerTable.Read
Own::Owner Infra::ITable<Own::Owner, Own::OwnerTable>.Read<TRow>(ref TRow row) => Own::Owner.RelationMap.Read(ref row);

// OwnerTable.KeyOf
long Infra::IKeyedTable<Own::Owner, long, Own::OwnerTable>.KeyOf(Own::Owner entity) => entity.Id;

// OwnerTable.ReadKey
long Infra::IKeyedTable<Own::Owner, long, Own::OwnerTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// OwnerHandles
/// <summary>The relations of one <see cref="Own::Owner"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct OwnerHandles(Own::Owner entity, RGen::DbSession db)
{
    public RGen::ManyHandle<Own::Owner, Own::Tag, Own::TagTable> Tags => new(Own::Owner.RelationMap.TagsRelation.Instance, entity, db);
    public RGen::OneToManyHandle<Own::Owner, Own::Blog, Own::BlogTable, long> Blogs =>
        new(Own::Owner.RelationMap.BlogsRelation.Instance, entity, db);
    public RGen::ManyHandle<Own::Owner, Own::Post, Own::PostTable> Posts => new(Own::Owner.RelationMap.PostsRelation.Instance, entity, db);
}

// OwnerCreation
/// <summary>What is written together with a new <see cref="Own::Owner"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class OwnerCreation : Infra::Creation<Own::Owner>
{
    public Infra::NewTargets<Own::Owner, Own::Blog, Own::BlogTable, long, Own::BlogCreation> Blogs =>
        new(this, Own::Owner.RelationMap.BlogsRelation.Instance);
}

// OwnerModification
/// <summary>What is changed of a <see cref="Own::Owner"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class OwnerModification : Infra::Modification<Own::Owner, Own::OwnerTable, Own::OwnerModification>
{
    public Infra::TargetChanges<Own::Owner, Own::Blog, Own::BlogTable, long, Own::BlogCreation, Own::BlogModification> Blogs =>
        new(this, Own::Owner.RelationMap.BlogsRelation.Instance);
}
