// Tag._posts
private Sys::Collections.Generic.List<Own::Post>? _posts;

// Tag._postsState
private Infra::RelationState _postsState;

// Tag.Posts
/// <summary>Every <see cref="Own::Post"/> that <c>post_tags</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.List<Own::Post> Posts =>
    Infra::LoadedList<Own::Post, long>.For(_posts, this.Id) ?? throw RelationMap.PostsRelation.Instance.NotLoaded(this);

// Tag.__hasDefaultKey
private bool __hasDefaultKey;

// Tag.RelationMap.PostsRelation
internal readonly struct PostsRelation : Infra::IManyToMany<Own::Tag, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::Tag, Own::Post> Instance =
        Infra::Relation.ManyToMany<Own::Tag, Own::Post, Own::PostTable, long, long, PostsRelation>(
            new("Tag", "Posts", "Post", RGen::RelationType.ManyToMany, ["Id"], ["post_tags.tag_id"],
                [new("post_tags", null, ["tag_id"], ["id"]) { IsUnique = true },
                 new("posts", null, ["id"], ["post_id"])],
                """
                    SELECT {columns}, j."tag_id" FROM "post_tags" AS j JOIN "posts" AS t ON t."id" = j."post_id" WHERE {j."tag_id"}
                    """)
            { HasOwnList = true });

    internal static readonly Infra::Pairing<Own::Tag, Own::Post, Own::PostTag> Pairing = new(Pair);
    private static void Pair(Own::PostTag pair, Own::Tag source, Own::Post target)
    {
        Infra::MemoryWriter.Link(Own::PostTag.RelationMap.TagRelation.Instance, pair, source);
        Infra::MemoryWriter.Link(Own::PostTag.RelationMap.PostRelation.Instance, pair, target);
    }

    public bool TrySourceKey(Own::Tag source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::Tag source) =>
        (source._posts, source._postsState);
    public void Hold(Own::Tag source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source._posts, source._postsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
    public Infra::Relation<Own::Post, Own::Tag>? Inverse => Own::Post.RelationMap.TagsRelation.Instance;
}

// TagTable.At
Own::TagTable Infra::IAliasedTable<Own::TagTable>.At(Infra::TableAlias? table) => new(table);

// TagTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::TagTable>.Occurrence => table;

// TagTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(TagTable table) => RGen::Include.Of(table);

// TagTable.Posts
/// <summary><see cref="Own::Tag.Posts"/>: the <c>Post</c> rows that <c>post_tags</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Tag, Own::Post, Own::PostTable> Posts => new(Own::Tag.RelationMap.PostsRelation.Instance, table);

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
    public RGen::RequiredPairHandle<Own::Tag, Own::Post, Own::PostTable, long, Own::PostTag, Own::PostTagTable, (long, long)> Posts =>
        new(Own::Tag.RelationMap.PostsRelation.Instance, Own::Tag.RelationMap.PostsRelation.Pairing, entity, db);
}

// TagCreation
/// <summary>What is written together with a new <see cref="Own::Tag"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class TagCreation : Infra::Creation<Own::Tag>;

// TagModification
/// <summary>What is changed of a <see cref="Own::Tag"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class TagModification : Infra::Modification<Own::Tag, Own::TagTable, Own::TagModification>;
