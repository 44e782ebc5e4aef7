// Post._comments
private Sys::Collections.Generic.IReadOnlyList<Own::Comment>? _comments;

// Post._commentsState
private Infra::RelationState _commentsState;

// Post.Comments
/// <summary>Every <see cref="Own::Comment"/> whose <c>SubjectId</c> is this row's <c>Id</c> and whose <c>SubjectType</c> is
/// <c>post</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Comment> Comments =>
    Infra::LoadedList<Own::Comment, long>.For(_comments, this.Id) ?? throw RelationMap.CommentsRelation.Instance.NotLoaded(this);

// Post._image
private Own::Image? _image;

// Post._imageState
private Infra::RelationState _imageState;

// Post.Image
/// <summary>The <see cref="Own::Image"/> whose <c>OwnerKey</c> is this row's <c>Id</c> and whose <c>OwnerKind</c> is <c>post</c>, or
/// null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Image? Image
{
    get =>
        _image is not null && _image.OwnerKind == "post" && _image.OwnerKey == Id ? _image
            : RelationMap.ImageRelation.Instance.TargetOf(this);
    set => RelationMap.ImageRelation.Instance.Assign(this, value);
}

// Post._tags
private Sys::Collections.Generic.IReadOnlyList<Own::Tag>? _tags;

// Post._tagsState
private Infra::RelationState _tagsState;

// Post.Tags
/// <summary>Every <see cref="Own::Tag"/> that <c>tagables</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Tag> Tags =>
    Infra::LoadedList<Own::Tag, long>.For(_tags, this.Id) ?? throw RelationMap.TagsRelation.Instance.NotLoaded(this);

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.CommentsRelation
internal readonly struct CommentsRelation : Infra::IToMany<Own::Post, Own::Comment, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Comment> Instance =
        Infra::Relation.HasMany<Own::Post, Own::Comment, Own::CommentTable, long, long, CommentsRelation,
            Own::Comment.RelationMap.SubjectBranch1>(
            new("Post", "Comments", "Comment", RGen::RelationType.MorphMany, ["Id"], ["SubjectId"],
                [new("comments", null, ["subject_id"], ["id"]) { Discriminator = ("subject_type", "post") }],
                """SELECT {columns} FROM "comments" AS t WHERE {t."subject_id"} AND t."subject_type" = 'post'"""));

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Comment>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._comments, source._commentsState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Comment>? targets, Infra::RelationState state) =>
        (source._comments, source._commentsState) = (targets ?? [], state);
}

// Post.RelationMap.ImageRelation
internal readonly struct ImageRelation : Infra::IToOne<Own::Post, Own::Image, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Image> Instance =
        Infra::Relation.HasOne<Own::Post, Own::Image, Own::ImageTable, long, long, ImageRelation,
            Own::Image.RelationMap.OwnerBranch1>(
            new("Post", "Image", "Image", RGen::RelationType.MorphOne, ["Id"], ["OwnerKey"],
                [new("images", null, ["owner_key"], ["id"]) { Discriminator = ("owner_kind", "post") }],
                """SELECT {columns} FROM "images" AS t WHERE {t."owner_key"} AND t."owner_kind" = 'post'"""));

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Own::Image? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source._image, source._imageState);
    public void Hold(Own::Post source, Own::Image? target, Infra::RelationState state) =>
        (source._image, source._imageState) = (target, state);
}

// Post.RelationMap.TagsRelation
internal readonly struct TagsRelation : Infra::IManyToMany<Own::Post, Own::Tag, long>
{
    internal static readonly Infra::Relation<Own::Post, Own::Tag> Instance =
        Infra::Relation.ManyToMany<Own::Post, Own::Tag, Own::TagTable, long, long, TagsRelation>(
            new("Post", "Tags", "Tag", RGen::RelationType.MorphToMany, ["Id"], ["tagables.tagable_id"],
                [new("tagables", null, ["tagable_id"], ["id"]) { Discriminator = ("tagable_type", "post") },
                 new("tags", null, ["id"], ["tag_id"])],
                """
                SELECT {columns}, j."tagable_id" FROM "tagables" AS j JOIN "tags" AS t ON t."id" = j."tag_id" WHERE {j."tagable_id"} AND j."tagable_type" = 'post'
                """)
            );

    public bool TrySourceKey(Own::Post source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Tag>? Held, Infra::RelationState State) PropertyOf(Own::Post source) =>
        (source._tags, source._tagsState);
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Tag>? targets, Infra::RelationState state) =>
        (source._tags, source._tagsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
    public Infra::Relation<Own::Tag, Own::Post>? Inverse => Own::Tag.RelationMap.PostsRelation.Instance;
}

// PostTable.At
Own::PostTable Infra::IAliasedTable<Own::PostTable>.At(Infra::TableAlias? table) => new(table);

// PostTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::PostTable>.Occurrence => table;

// PostTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(PostTable table) => RGen::Include.Of(table);

// PostTable.Comments
/// <summary><see cref="Own::Post.Comments"/>: the <c>Comment</c> rows whose <c>SubjectId</c> is this row's <c>Id</c> and whose
/// <c>SubjectType</c> is <c>post</c>.</summary>
public RGen::ToMany<Own::Post, Own::Comment, Own::CommentTable> Comments => new(Own::Post.RelationMap.CommentsRelation.Instance, table);

// PostTable.Image
/// <summary><see cref="Own::Post.Image"/>: the <c>Image</c> rows whose <c>OwnerKey</c> is this row's <c>Id</c> and whose
/// <c>OwnerKind</c> is <c>post</c>.</summary>
public Own::ImageTable Image => Own::Post.RelationMap.ImageRelation.Instance.Join<Own::ImageTable>(table);

// PostTable.Tags
/// <summary><see cref="Own::Post.Tags"/>: the <c>Tag</c> rows that <c>tagables</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Post, Own::Tag, Own::TagTable> Tags => new(Own::Post.RelationMap.TagsRelation.Instance, table);

// PostTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Post.RelationMap.Table.Columns[0], table);

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
    public RGen::OptionalOneToManyHandle<Own::Post, Own::Comment, Own::CommentTable, long> Comments =>
        new(Own::Post.RelationMap.CommentsRelation.Instance, entity, db);
    public RGen::OneToOneHandle<Own::Post, Own::Image, Own::ImageTable, long> Image =>
        new(Own::Post.RelationMap.ImageRelation.Instance, entity, db);
    public RGen::ManyToManyHandle<Own::Post, Own::Tag, Own::TagTable, long> Tags =>
        new(Own::Post.RelationMap.TagsRelation.Instance, entity, db);
}

// PostCreation
/// <summary>What is written together with a new <see cref="Own::Post"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostCreation : Infra::Creation<Own::Post>
{
    public Infra::NewTargets<Own::Post, Own::Comment, Own::CommentTable, long, Own::CommentCreation> Comments =>
        new(this, Own::Post.RelationMap.CommentsRelation.Instance);
    public Infra::NewTarget<Own::Post, Own::Image, Own::ImageTable, long, Own::ImageCreation> Image =>
        new(this, Own::Post.RelationMap.ImageRelation.Instance);
    public Infra::NewTargets<Own::Post, Own::Tag, Own::TagTable, long, Own::TagCreation> Tags =>
        new(this, Own::Post.RelationMap.TagsRelation.Instance);
}

// PostModification
/// <summary>What is changed of a <see cref="Own::Post"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostModification : Infra::Modification<Own::Post, Own::PostTable, Own::PostModification>
{
    public Infra::OptionalTargetChanges<Own::Post, Own::Comment, Own::CommentTable, long, Own::CommentCreation,
        Own::CommentModification> Comments =>
        new(this, Own::Post.RelationMap.CommentsRelation.Instance);
    public Infra::TargetChange<Own::Post, Own::Image, Own::ImageTable, long, Own::ImageCreation, Own::ImageModification> Image =>
        new(this, Own::Post.RelationMap.ImageRelation.Instance);
    public Infra::OptionalTargetChanges<Own::Post, Own::Tag, Own::TagTable, long, Own::TagCreation, Own::TagModification> Tags =>
        new(this, Own::Post.RelationMap.TagsRelation.Instance);
}
