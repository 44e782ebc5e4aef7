// Blog._postsState
private Infra::RelationState _postsState;

// Blog._readersState
private Infra::RelationState _readersState;

// Blog.__hasDefaultKey
private bool __hasDefaultKey;

// Blog.RelationMap.PostsRelation
internal readonly struct PostsRelation : Infra::IToMany<Own::Blog, Own::Post, int>
{
    internal static readonly Infra::Relation<Own::Blog, Own::Post> Instance =
        Infra::Relation.HasMany<Own::Blog, Own::Post, Own::PostTable, int, int, PostsRelation, Own::Post.RelationMap.BlogRelation>(
            new("Blog", "Posts", "Post", RGen::RelationType.OneToMany, ["Id"], ["BlogId"],
                [new("posts", null, ["blog_id"], ["id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."blog_id"}""") { IsOrdinary = true, HasOwnList = true });

    public bool TrySourceKey(Own::Blog source, out int key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Post>? Held, Infra::RelationState State) PropertyOf(Own::Blog source) =>
        (source.Posts, source._postsState);
    public void Hold(Own::Blog source, Sys::Collections.Generic.List<Own::Post>? targets, Infra::RelationState state) =>
        (source.Posts, source._postsState) = (targets ?? [], state);
}

// Blog.RelationMap.ReadersRelation
internal readonly struct ReadersRelation : Infra::IManyToMany<Own::Blog, Own::Reader, int>
{
    internal static readonly Infra::Relation<Own::Blog, Own::Reader> Instance =
        Infra::Relation.ManyToMany<Own::Blog, Own::Reader, Own::ReaderTable, int, int, ReadersRelation>(
            new("Blog", "Readers", "Reader", RGen::RelationType.ManyToMany, ["Id"], ["blog_readers.blog_id"],
                [new("blog_readers", null, ["blog_id"], ["id"]),
                 new("readers", null, ["id"], ["reader_id"])],
                """
                SELECT {columns}, j."blog_id" FROM "blog_readers" AS j JOIN "readers" AS t ON t."id" = j."reader_id" WHERE {j."blog_id"}
                """)
            { IsOrdinary = true, HasOwnList = true });

    public bool TrySourceKey(Own::Blog source, out int key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Reader>? Held, Infra::RelationState State) PropertyOf(Own::Blog source) =>
        (source.Readers, source._readersState);
    public void Hold(Own::Blog source, Sys::Collections.Generic.List<Own::Reader>? targets, Infra::RelationState state)
    {
        Sys::Collections.Generic.ICollection<Own::Reader> filled = source.Readers;
        filled.Clear();
        foreach (Own::Reader target in targets ?? [])
        {
            filled.Add(target);
        }
        RGen::RelationMappingException.ThrowIfLost("Blog", "Readers", targets?.Count ?? 0, filled.Count);

        source._readersState = state;
    }
    public int ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt32(place);
    public Infra::Relation<Own::Reader, Own::Blog>? Inverse => Own::Reader.RelationMap.BlogsRelation.Instance;
}
