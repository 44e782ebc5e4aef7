// Post._comments
private Sys::Collections.Generic.IReadOnlyList<Own::Comment>? _comments;

// Post._commentsState
private RGen::RelationState _commentsState;

// Post.Comments
/// <summary>Every <see cref="Own::Comment"/> whose <c>SubjectId</c> is this row's <c>Id</c> and whose <c>SubjectType</c> is <c>post</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Comment> Comments =>
    RGen::LoadedList<Own::Comment, long>.For(_comments, this.Id) ?? throw RelationMap.CommentsRelation.Instance.NotLoaded(this);

// Post._image
private Own::Image? _image;

// Post._imageState
private RGen::RelationState _imageState;

// Post.Image
/// <summary>The <see cref="Own::Image"/> whose <c>OwnerKey</c> is this row's <c>Id</c> and whose <c>OwnerKind</c> is <c>post</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Image? Image
{
    get =>
        _image is not null && _image.OwnerKind == "post" && _image.OwnerKey == Id ? _image : RelationMap.ImageRelation.Instance.TargetOf(this);
    set => RelationMap.ImageRelation.Instance.Assign(this, value);
}

// Post._tags
private Sys::Collections.Generic.IReadOnlyList<Own::Tag>? _tags;

// Post._tagsState
private RGen::RelationState _tagsState;

// Post.Tags
/// <summary>Every <see cref="Own::Tag"/> that <c>tagables</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Tag> Tags =>
    RGen::LoadedList<Own::Tag, long>.For(_tags, this.Id) ?? throw RelationMap.TagsRelation.Instance.NotLoaded(this);

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.CommentsRelation
internal readonly struct CommentsRelation : RGen::IHasMany<Own::Post, Own::Comment, long>
{
    internal static readonly RGen::Relation<Own::Post, Own::Comment> Instance =
        RGen::Relation.HasMany<Own::Post, Own::Comment, Own::CommentTable, long, long, CommentsRelation>(
            new("Post", "Comments", "Comment", RGen::RelationType.MorphMany, ["Id"], ["SubjectId"])
            {
                Steps = [new("comments", null, ["subject_id"], ["id"]) { Discriminator = ("subject_type", "post") }],
                Sql = """SELECT {columns} FROM "comments" AS t WHERE {t."subject_id"} AND t."subject_type" = 'post'""",
            });

    public bool TrySourceKey(Own::Post source, out long key) => RGen::SourceKeys.Is(out key, source.Id);
    public RGen::RelationState State(Own::Post source) => source._commentsState;
    public Sys::Collections.Generic.IEnumerable<Own::Comment>? Held(Own::Post source) => source._comments;
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Comment>? targets, RGen::RelationState state) =>
        (source._comments, source._commentsState) = (targets ?? [], state);
    public long TargetKey(Own::Comment target) => target.SubjectId.GetValueOrDefault();
    public bool Refers(Own::Comment target, Own::Post source, RGen::KeyRules<long> rules) =>
        target.SubjectId == source.Id && target.SubjectType == "post";
    public void AttachBack(Own::Comment target, Own::Post source) =>
        default(Own::Comment.RelationMap.SubjectBranch1).Hold(target, source, RGen::RelationState.Loaded);
    public RGen::Relation<Own::Comment, Own::Post>? Back => Own::Comment.RelationMap.SubjectBranch1.Instance;
}

// Post.RelationMap.ImageRelation
internal readonly struct ImageRelation : RGen::IHasOne<Own::Post, Own::Image, long>
{
    internal static readonly RGen::Relation<Own::Post, Own::Image> Instance =
        RGen::Relation.HasOne<Own::Post, Own::Image, Own::ImageTable, long, long, ImageRelation>(
            new("Post", "Image", "Image", RGen::RelationType.MorphOne, ["Id"], ["OwnerKey"])
            {
                Steps = [new("images", null, ["owner_key"], ["id"]) { Discriminator = ("owner_kind", "post") }],
                Sql = """SELECT {columns} FROM "images" AS t WHERE {t."owner_key"} AND t."owner_kind" = 'post'""",
            });

    public bool TrySourceKey(Own::Post source, out long key) => RGen::SourceKeys.Is(out key, source.Id);
    public RGen::RelationState State(Own::Post source) => source._imageState;
    public Own::Image? Held(Own::Post source) => source._image;
    public void Hold(Own::Post source, Own::Image? target, RGen::RelationState state) =>
        (source._image, source._imageState) = (target, state);
    public long TargetKey(Own::Image target) => target.OwnerKey;
    public bool Refers(Own::Image target, Own::Post source, RGen::KeyRules<long> rules) =>
        target.OwnerKey == source.Id && target.OwnerKind == "post";
    public void AttachBack(Own::Image target, Own::Post source) =>
        default(Own::Image.RelationMap.OwnerBranch1).Hold(target, source, RGen::RelationState.Loaded);
    public RGen::Relation<Own::Image, Own::Post>? Back => Own::Image.RelationMap.OwnerBranch1.Instance;
}

// Post.RelationMap.TagsRelation
internal readonly struct TagsRelation : RGen::IManyToMany<Own::Post, Own::Tag, long>
{
    internal static readonly RGen::Relation<Own::Post, Own::Tag> Instance =
        RGen::Relation.ManyToMany<Own::Post, Own::Tag, Own::TagTable, long, long, TagsRelation>(
            new("Post", "Tags", "Tag", RGen::RelationType.MorphToMany, ["Id"], ["tagables.tagable_id"])
            {
                Steps =
                [
                    new("tagables", null, ["tagable_id"], ["id"]) { Discriminator = ("tagable_type", "post") },
                    new("tags", null, ["id"], ["tag_id"]),
                ],
                Sql = """
                    SELECT {columns}, j."tagable_id" FROM "tagables" AS j JOIN "tags" AS t ON t."id" = j."tag_id" WHERE {j."tagable_id"} AND j."tagable_type" = 'post'
                    """,
            });

    public bool TrySourceKey(Own::Post source, out long key) => RGen::SourceKeys.Is(out key, source.Id);
    public RGen::RelationState State(Own::Post source) => source._tagsState;
    public Sys::Collections.Generic.IEnumerable<Own::Tag>? Held(Own::Post source) => source._tags;
    public void Hold(Own::Post source, Sys::Collections.Generic.List<Own::Tag>? targets, RGen::RelationState state) =>
        (source._tags, source._tagsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row) where TRow : struct, RGen::IRow =>
        row.GetInt64(Own::Tag.RelationMap.ColumnCount);
    public RGen::Relation<Own::Tag, Own::Post>? Inverse => Own::Tag.RelationMap.PostsRelation.Instance;
}

// PostTable._table
private readonly RGen::TableAlias? _table;

// PostTable.PostTable
private PostTable(RGen::TableAlias? table) => _table = table;

// PostTable.At
Own::PostTable RGen::IAliasedTable<Own::PostTable>.At(RGen::TableAlias? table) => new(table);

// PostTable.Occurrence
RGen::TableAlias? RGen::IAliasedTable<Own::PostTable>.Occurrence => _table;

// PostTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(PostTable table) => RGen::Include.Of(table._table);

// PostTable.Comments
/// <summary><see cref="Own::Post.Comments"/>: the <c>Comment</c> rows whose <c>SubjectId</c> is this row's <c>Id</c> and whose <c>SubjectType</c> is <c>post</c>.</summary>
public RGen::ToMany<Own::Post, Own::Comment, Own::CommentTable> Comments =>
    new(Own::Post.RelationMap.CommentsRelation.Instance, _table);

// PostTable.Image
/// <summary><see cref="Own::Post.Image"/>: the <c>Image</c> rows whose <c>OwnerKey</c> is this row's <c>Id</c> and whose <c>OwnerKind</c> is <c>post</c>.</summary>
public Own::ImageTable Image => Own::Post.RelationMap.ImageRelation.Instance.Join<Own::ImageTable>(_table);

// PostTable.Tags
/// <summary><see cref="Own::Post.Tags"/>: the <c>Tag</c> rows that <c>tagables</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Post, Own::Tag, Own::TagTable> Tags => new(Own::Post.RelationMap.TagsRelation.Instance, _table);

// PostTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Post.RelationMap.Table.Columns[0], _table);

// PostTable.Info
RGen::TableInfo RGen::ITable<Own::Post, Own::PostTable>.Info => Own::Post.RelationMap.Table;

// PostTable.Read
Own::Post RGen::ITable<Own::Post, Own::PostTable>.Read<TRow>(ref TRow row) => Own::Post.RelationMap.Read(ref row);

// PostTable.ValueOf
object? RGen::ITable<Own::Post, Own::PostTable>.ValueOf(Own::Post entity, int column) =>
    Own::Post.RelationMap.ValueOf(entity, column);

// PostTable.KeyOf
long RGen::IKeyedTable<Own::Post, long, Own::PostTable>.KeyOf(Own::Post entity) => entity.Id;

// PostTable.ReadKey
long RGen::IKeyedTable<Own::Post, long, Own::PostTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// PostTable.IsNew
bool RGen::IKeyedTable<Own::Post, long, Own::PostTable>.IsNew(Own::Post entity) => Own::Post.RelationMap.IsNew(entity);

// PostTable.SetKey
void RGen::IKeyedTable<Own::Post, long, Own::PostTable>.SetKey(Own::Post entity, long key, bool isThere) =>
    Own::Post.RelationMap.SetKey(entity, key, isThere);

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
public sealed class PostCreation : RGen::Creation<Own::Post>
{
    public RGen::NewTargets<Own::Post, Own::Comment, Own::CommentTable, long, Own::CommentCreation> Comments =>
        _comments ??= base.AddRelation(_comments = new(Own::Post.RelationMap.CommentsRelation.Instance));
    private RGen::NewTargets<Own::Post, Own::Comment, Own::CommentTable, long, Own::CommentCreation>? _comments;
    public RGen::NewTarget<Own::Post, Own::Image, Own::ImageTable, long, Own::ImageCreation> Image =>
        _image ??= base.AddRelation(_image = new(Own::Post.RelationMap.ImageRelation.Instance));
    private RGen::NewTarget<Own::Post, Own::Image, Own::ImageTable, long, Own::ImageCreation>? _image;
    public RGen::NewTargets<Own::Post, Own::Tag, Own::TagTable, long, Own::TagCreation> Tags =>
        _tags ??= base.AddRelation(_tags = new(Own::Post.RelationMap.TagsRelation.Instance));
    private RGen::NewTargets<Own::Post, Own::Tag, Own::TagTable, long, Own::TagCreation>? _tags;
}

// PostModification
/// <summary>What is changed of a <see cref="Own::Post"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class PostModification : RGen::Modification<Own::Post, Own::PostTable, Own::PostModification>
{
    public RGen::OptionalTargetChanges<Own::Post, Own::Comment, Own::CommentTable, long, Own::CommentCreation, Own::CommentModification>
        Comments =>
        _comments ??= base.AddRelation(_comments = new(Own::Post.RelationMap.CommentsRelation.Instance));
    private RGen::OptionalTargetChanges<Own::Post, Own::Comment, Own::CommentTable, long, Own::CommentCreation, Own::CommentModification>?
        _comments;
    public RGen::TargetChange<Own::Post, Own::Image, Own::ImageTable, long, Own::ImageCreation, Own::ImageModification> Image =>
        _image ??= base.AddRelation(_image = new(Own::Post.RelationMap.ImageRelation.Instance));
    private RGen::TargetChange<Own::Post, Own::Image, Own::ImageTable, long, Own::ImageCreation, Own::ImageModification>? _image;
    public RGen::OptionalTargetChanges<Own::Post, Own::Tag, Own::TagTable, long, Own::TagCreation, Own::TagModification> Tags =>
        _tags ??= base.AddRelation(_tags = new(Own::Post.RelationMap.TagsRelation.Instance));
    private RGen::OptionalTargetChanges<Own::Post, Own::Tag, Own::TagTable, long, Own::TagCreation, Own::TagModification>? _tags;
}
