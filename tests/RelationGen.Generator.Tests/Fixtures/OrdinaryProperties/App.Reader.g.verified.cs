// Reader._blogsState
private Infra::RelationState _blogsState;

// Reader.__hasDefaultKey
private bool __hasDefaultKey;

// Reader.RelationMap.BlogsRelation
internal readonly struct BlogsRelation : Infra::IManyToMany<Own::Reader, Own::Blog, int>
{
    internal static readonly Infra::Relation<Own::Reader, Own::Blog> Instance =
        Infra::Relation.ManyToMany<Own::Reader, Own::Blog, Own::BlogTable, int, int, BlogsRelation>(
            new("Reader", "Blogs", "Blog", RGen::RelationType.ManyToMany, ["Id"], ["blog_readers.reader_id"],
                [new("blog_readers", null, ["reader_id"], ["id"]),
                 new("blogs", null, ["id"], ["blog_id"])],
                """
                SELECT {columns}, j."reader_id" FROM "blog_readers" AS j JOIN "blogs" AS t ON t."id" = j."blog_id" WHERE {j."reader_id"}
                """)
            { IsOrdinary = true, HasOwnList = true });

    public bool TrySourceKey(Own::Reader source, out int key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Sys::Collections.Generic.IEnumerable<Own::Blog>? Held, Infra::RelationState State) PropertyOf(Own::Reader source) =>
        (source.Blogs, source._blogsState);
    public void Hold(Own::Reader source, Sys::Collections.Generic.List<Own::Blog>? targets, Infra::RelationState state) =>
        (source.Blogs, source._blogsState) = (targets?.ToArray() ?? [], state);
    public int ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, Infra::IRow => row.GetInt32(place);
    public Infra::Relation<Own::Blog, Own::Reader>? Inverse => Own::Blog.RelationMap.ReadersRelation.Instance;
}
