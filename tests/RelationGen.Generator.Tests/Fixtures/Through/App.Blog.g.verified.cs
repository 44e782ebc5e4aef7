// Blog._owner
private Own::Owner? _owner;

// Blog._ownerState
private Infra::RelationState _ownerState;

// Blog.Owner
/// <summary>The <see cref="Own::Owner"/> whose <c>Id</c> is this row's <c>OwnerId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Owner Owner
{
    get => _owner is not null && _owner.Id == OwnerId ? _owner : RelationMap.OwnerRelation.Instance.TargetOf(this)!;
    set => RelationMap.OwnerRelation.Instance.AssignRequired(this, value);
}

// Blog._posts
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _posts;

// Blog._postsState
private Infra::RelationState _postsState;

// Blog.Posts
/// <summary>Every <see cref="Own::Post"/> whose <c>BlogId</c> is this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Posts =>
    Infra::LoadedList<Own::Post, long>.For(_posts, this.Id) ?? throw RelationMap.PostsRelation.Instance.NotLoaded(this);

// Blog.__hasDefaultKey
private bool __hasDefaultKey;

// Blog.RelationMap.OwnerRelation
internal readonly struct OwnerRelation : Infra::IBelongsTo<Own::Blog, Own::Owner, long>
{
    public static Infra::Relation<Own::Blog, Own::Owner> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Blog, Own::Owner, Own::OwnerTable, long, long, OwnerRelation>(
            new("Blog", "Owner", "Owner", RGen::RelationType.ManyToOne, ["OwnerId"], ["Id"],
                [new("owners", null, ["id"], ["owner_id"])],
                """SELECT {columns} FROM "owners" AS t WHERE {t."id"}""") { Required = true });

    public bool TrySourceKey(Own::Blog source, out long key) => Infra::SourceKeys.Is(out key, source.OwnerId);
    public (Own::Owner? Held, Infra::RelationState State) PropertyOf(Own::Blog source) => (source._owner, source._ownerState);
    public void Hold(Own::Blog source, Own::Owner? target, Infra::RelationState state) =>
        (source._owner, source._ownerState) = (target, state);
    public long TargetKey(Own::Owner target) => target.Id;
    public void SetKey(Own::Blog source, long key) => source.OwnerId = key;
}

// Blog.RelationMap.PostsRelation
internal readonly struct PostsRelation : Infra::IToMany<Own::Blog, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::Blog, Own::Post> Instance =
        Infra::Relation.HasMany<Own::Blog, Own::Post, Own::PostTable, long, long, PostsRelation,
            Own::Post.RelationMap.BlogRelation>(
            new("Blog", "Posts", "Post", RGen::RelationType.OneToMany, ["Id"], ["BlogId"],
                [new("posts", null, ["blog_id"], ["id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."blog_id"}"""));

    public bool TrySourceKey(Own::Blog source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::Blog source) =>
        (source._posts, source._postsState);
    public void Hold(Own::Blog source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._posts, source._postsState) = (targets ?? [], state);
}

// BlogTable.At
Own::BlogTable Infra::IAliasedTable<Own::BlogTable>.At(Infra::TableAlias? table) => new(table);

// BlogTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::BlogTable>.Occurrence => table;

// BlogTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(BlogTable table) => RGen::Include.Of(table);

// BlogTable.Owner
/// <summary><see cref="Own::Blog.Owner"/>: the <c>Owner</c> rows whose <c>Id</c> is this row's <c>OwnerId</c>.</summary>
public Own::OwnerTable Owner => Own::Blog.RelationMap.OwnerRelation.Instance.Join<Own::OwnerTable>(table);

// BlogTable.Posts
/// <summary><see cref="Own::Blog.Posts"/>: the <c>Post</c> rows whose <c>BlogId</c> is this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Blog, Own::Post, Own::PostTable> Posts => new(Own::Blog.RelationMap.PostsRelation.Instance, table);

// BlogTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Blog.RelationMap.Table.Columns[0], table);

// BlogTable.OwnerId
/// <summary>The column <c>owner_id</c>.</summary>
public RGen::Column<long> OwnerId => new(Own::Blog.RelationMap.Table.Columns[1], table);

// BlogTable.Info
Infra::TableInfo Infra::ITable<Own::Blog, Own::BlogTable>.Info => Own::Blog.RelationMap.Table;

// BlogTable.Read
Own::Blog Infra::ITable<Own::Blog, Own::BlogTable>.Read<TRow>(ref TRow row) => Own::Blog.RelationMap.Read(ref row);

// BlogTable.KeyOf
long Infra::IKeyedTable<Own::Blog, long, Own::BlogTable>.KeyOf(Own::Blog entity) => entity.Id;

// BlogTable.ReadKey
long Infra::IKeyedTable<Own::Blog, long, Own::BlogTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// BlogHandles
/// <summary>The relations of one <see cref="Own::Blog"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct BlogHandles(Own::Blog entity, RGen::DbSession db)
{
    public RGen::RequiredManyToOneHandle<Own::Blog, Own::Owner, Own::OwnerTable> Owner =>
        new(Own::Blog.RelationMap.OwnerRelation.Instance, entity, Infra::SourceRow.Of<Own::Blog, long, Own::BlogTable>(entity), db);
    public RGen::OneToManyHandle<Own::Blog, Own::Post, Own::PostTable, long> Posts =>
        new(Own::Blog.RelationMap.PostsRelation.Instance, entity, db);
}

// BlogCreation
/// <summary>What is written together with a new <see cref="Own::Blog"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class BlogCreation : Infra::Creation<Own::Blog>
{
    public Infra::NewTarget<Own::Blog, Own::Owner, Own::OwnerTable, long, Own::OwnerCreation> Owner =>
        new(this, Own::Blog.RelationMap.OwnerRelation.Instance);
    public Infra::NewTargets<Own::Blog, Own::Post, Own::PostTable, long, Own::PostCreation> Posts =>
        new(this, Own::Blog.RelationMap.PostsRelation.Instance);
}

// BlogModification
/// <summary>What is changed of a <see cref="Own::Blog"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class BlogModification : Infra::Modification<Own::Blog, Own::BlogTable, Own::BlogModification>
{
    public Infra::RequiredTargetChange<Own::Blog, Own::Owner, Own::OwnerTable, long, Own::OwnerCreation, Own::OwnerModification> Owner =>
        new(this, Own::Blog.RelationMap.OwnerRelation.Instance);
    public Infra::TargetChanges<Own::Blog, Own::Post, Own::PostTable, long, Own::PostCreation, Own::PostModification> Posts =>
        new(this, Own::Blog.RelationMap.PostsRelation.Instance);
}
