// Video._tags
private Sys::Collections.Generic.IReadOnlyList<Own::Tag>? _tags;

// Video._tagsState
private Infra::RelationState _tagsState;

// Video.Tags
/// <summary>Every <see cref="Own::Tag"/> that <c>tagables</c> pairs with this row's <c>Id</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Sys::Collections.Generic.IReadOnlyList<Own::Tag> Tags =>
    Infra::LoadedList<Own::Tag, long>.For(_tags, this.Id) ?? throw RelationMap.TagsRelation.Instance.NotLoaded(this);

// Video.__hasDefaultKey
private bool __hasDefaultKey;

// Video.RelationMap.TagsRelation
internal readonly struct TagsRelation : Infra::IManyToMany<Own::Video, Own::Tag, long>
{
    internal static readonly Infra::Relation<Own::Video, Own::Tag> Instance =
        Infra::Relation.ManyToMany<Own::Video, Own::Tag, Own::TagTable, long, long, TagsRelation>(
            new("Video", "Tags", "Tag", RGen::RelationType.MorphToMany, ["Id"], ["tagables.tagable_id"],
                [new("tagables", null, ["tagable_id"], ["id"]) { Discriminator = ("tagable_type", "video") },
                 new("tags", null, ["id"], ["tag_id"])],
                """
                SELECT {columns}, j."tagable_id" FROM "tagables" AS j JOIN "tags" AS t ON t."id" = j."tag_id" WHERE {j."tagable_id"} AND j."tagable_type" = 'video'
                """)
            );

    public bool TrySourceKey(Own::Video source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Tag>? Held, Infra::RelationState State) PropertyOf(Own::Video source) =>
        (source._tags, source._tagsState);
    public void Hold(Own::Video source, Sys::Collections.Generic.List<Own::Tag>? targets, Infra::RelationState state) =>
        (source._tags, source._tagsState) = (targets ?? [], state);
    public long ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt64(place);
    public Infra::Relation<Own::Tag, Own::Video>? Inverse => Own::Tag.RelationMap.VideosRelation.Instance;
}

// VideoTable.At
Own::VideoTable Infra::IAliasedTable<Own::VideoTable>.At(Infra::TableAlias? table) => new(table);

// VideoTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::VideoTable>.Occurrence => table;

// VideoTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(VideoTable table) => RGen::Include.Of(table);

// VideoTable.Tags
/// <summary><see cref="Own::Video.Tags"/>: the <c>Tag</c> rows that <c>tagables</c> pairs with this row's <c>Id</c>.</summary>
public RGen::ToMany<Own::Video, Own::Tag, Own::TagTable> Tags => new(Own::Video.RelationMap.TagsRelation.Instance, table);

// VideoTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Video.RelationMap.Table.Columns[0], table);

// VideoTable.Info
Infra::TableInfo Infra::ITable<Own::Video, Own::VideoTable>.Info => Own::Video.RelationMap.Table;

// VideoTable.Read
Own::Video Infra::ITable<Own::Video, Own::VideoTable>.Read<TRow>(ref TRow row) => Own::Video.RelationMap.Read(ref row);

// VideoTable.KeyOf
long Infra::IKeyedTable<Own::Video, long, Own::VideoTable>.KeyOf(Own::Video entity) => entity.Id;

// VideoTable.ReadKey
long Infra::IKeyedTable<Own::Video, long, Own::VideoTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// VideoHandles
/// <summary>The relations of one <see cref="Own::Video"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct VideoHandles(Own::Video entity, RGen::DbSession db)
{
    public RGen::ManyToManyHandle<Own::Video, Own::Tag, Own::TagTable, long> Tags =>
        new(Own::Video.RelationMap.TagsRelation.Instance, entity, db);
}

// VideoCreation
/// <summary>What is written together with a new <see cref="Own::Video"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class VideoCreation : Infra::Creation<Own::Video>
{
    public Infra::NewTargets<Own::Video, Own::Tag, Own::TagTable, long, Own::TagCreation> Tags =>
        new(this, Own::Video.RelationMap.TagsRelation.Instance);
}

// VideoModification
/// <summary>What is changed of a <see cref="Own::Video"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class VideoModification : Infra::Modification<Own::Video, Own::VideoTable, Own::VideoModification>
{
    public Infra::OptionalTargetChanges<Own::Video, Own::Tag, Own::TagTable, long, Own::TagCreation, Own::TagModification> Tags =>
        new(this, Own::Video.RelationMap.TagsRelation.Instance);
}
