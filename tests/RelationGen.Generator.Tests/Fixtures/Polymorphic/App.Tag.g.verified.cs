// Tag._posts
private Sys::Collections.Generic.IReadOnlyList<Own::Post>? _posts;

// Tag._postsState
private Infra::RelationState _postsState;

// Tag.Posts
/// <summary>Every <see cref="Own::Post"/> that <c>tagables</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Post> Posts =>
    Infra::LoadedList<Own::Post, long>.For(_posts, this.Id) ?? throw RelationMap.PostsRelation.Instance.NotLoaded(this);

// Tag._videos
private Sys::Collections.Generic.IReadOnlyList<Own::Video>? _videos;

// Tag._videosState
private Infra::RelationState _videosState;

// Tag.Videos
/// <summary>Every <see cref="Own::Video"/> that <c>tagables</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Video> Videos =>
    Infra::LoadedList<Own::Video, long>.For(_videos, this.Id) ?? throw RelationMap.VideosRelation.Instance.NotLoaded(this);

// Tag.__hasDefaultKey
private bool __hasDefaultKey;

// Tag.RelationMap.PostsRelation
internal readonly struct PostsRelation : Infra::IManyToMany<Own::Tag, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::Tag, Own::Post> Instance =
        Infra::Relation.ManyToMany<Own::Tag, Own::Post, Own::PostTable, long, long, PostsRelation>(
            new("Tag", "Posts", "Post", RGen::RelationType.MorphedByMany, ["Id"], ["tagables.tag_id"],
                [new("tagables", null, ["tag_id"], ["id"]) { Discriminator = ("tagable_type", "post") },
                 new("posts", null, ["id"], ["tagable_id"])],
                """
                SELECT {columns}, j."tag_id" FROM "tagables" AS j JOIN "posts" AS t ON t."id" = j."tagable_id" WHERE {j."tag_id"} AND j."tagable_type" = 'post'
                """)
            );

    public bool TrySourceKey(Own::Tag source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::Tag source) =>
        (source._posts, source._postsState);
    public void Hold(Own::Tag source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._posts, source._postsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
    public Infra::Relation<Own::Post, Own::Tag>? Inverse => Own::Post.RelationMap.TagsRelation.Instance;
}

// Tag.RelationMap.VideosRelation
internal readonly struct VideosRelation : Infra::IManyToMany<Own::Tag, Own::Video, long>
{
    internal static readonly Infra::Relation<Own::Tag, Own::Video> Instance =
        Infra::Relation.ManyToMany<Own::Tag, Own::Video, Own::VideoTable, long, long, VideosRelation>(
            new("Tag", "Videos", "Video", RGen::RelationType.MorphedByMany, ["Id"], ["tagables.tag_id"],
                [new("tagables", null, ["tag_id"], ["id"]) { Discriminator = ("tagable_type", "video") },
                 new("videos", null, ["id"], ["tagable_id"])],
                """
                SELECT {columns}, j."tag_id" FROM "tagables" AS j JOIN "videos" AS t ON t."id" = j."tagable_id" WHERE {j."tag_id"} AND j."tagable_type" = 'video'
                """)
            );

    public bool TrySourceKey(Own::Tag source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Video>? Held, Infra::RelationState State) PropertyOf(Own::Tag source) =>
        (source._videos, source._videosState);
    public void Hold(Own::Tag source, Sys::Collections.Generic.List<Own::Video>? targets, Infra::RelationState state) =>
        (source._videos, source._videosState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
    public Infra::Relation<Own::Video, Own::Tag>? Inverse => Own::Video.RelationMap.TagsRelation.Instance;
}

// TagTable.At
Own::TagTable Infra::IAliasedTable<Own::TagTable>.At(Infra::TableAlias? table) => new(table);

// TagTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::TagTable>.Occurrence => table;

// TagTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(TagTable table) => RGen::Include.Of(table);

// TagTable.Posts
/// <summary><see cref="Own::Tag.Posts"/>: the <c>Post</c> rows that <c>tagables</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Tag, Own::Post, Own::PostTable> Posts => new(Own::Tag.RelationMap.PostsRelation.Instance, table);

// TagTable.Videos
/// <summary><see cref="Own::Tag.Videos"/>: the <c>Video</c> rows that <c>tagables</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Tag, Own::Video, Own::VideoTable> Videos => new(Own::Tag.RelationMap.VideosRelation.Instance, table);

// TagTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Tag.RelationMap.Table.Columns[0], table);

// TagTable.Info
Infra::TableInfo Infra::ITable<Own::Tag, Own::TagTable>.Info => Own::Tag.RelationMap.Table;

// TagTable.Read
Own::Tag Infra::ITable<Own::Tag, Own::TagTable>.Read<TRow>(ref TRow row) => Own::Tag.RelationMap.Read(ref row);

// TagTable.KeyOf
long Infra::IKeyedTable<Own::Tag, long, Own::TagTable>.KeyOf(Own::Tag entity) => entity.Id;

// TagTable.ReadKey
long Infra::IKeyedTable<Own::Tag, long, Own::TagTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// TagHandles
/// <summary>The relations of one <see cref="Own::Tag"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct TagHandles(Own::Tag entity, RGen::DbSession db)
{
    public RGen::ManyToManyHandle<Own::Tag, Own::Post, Own::PostTable, long> Posts =>
        new(Own::Tag.RelationMap.PostsRelation.Instance, entity, db);
    public RGen::ManyToManyHandle<Own::Tag, Own::Video, Own::VideoTable, long> Videos =>
        new(Own::Tag.RelationMap.VideosRelation.Instance, entity, db);
}

// TagCreation
/// <summary>What is written together with a new <see cref="Own::Tag"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class TagCreation : Infra::Creation<Own::Tag>
{
    public Infra::NewTargets<Own::Tag, Own::Post, Own::PostTable, long, Own::PostCreation> Posts =>
        new(this, Own::Tag.RelationMap.PostsRelation.Instance);
    public Infra::NewTargets<Own::Tag, Own::Video, Own::VideoTable, long, Own::VideoCreation> Videos =>
        new(this, Own::Tag.RelationMap.VideosRelation.Instance);
}

// TagModification
/// <summary>What is changed of a <see cref="Own::Tag"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class TagModification : Infra::Modification<Own::Tag, Own::TagTable, Own::TagModification>
{
    public Infra::OptionalTargetChanges<Own::Tag, Own::Post, Own::PostTable, long, Own::PostCreation, Own::PostModification> Posts =>
        new(this, Own::Tag.RelationMap.PostsRelation.Instance);
    public Infra::OptionalTargetChanges<Own::Tag, Own::Video, Own::VideoTable, long, Own::VideoCreation, Own::VideoModification> Videos =>
        new(this, Own::Tag.RelationMap.VideosRelation.Instance);
}
