// Reader._blogsState
private Infra::RelationState _blogsState;

// Reader.__hasDefaultKey
private bool __hasDefaultKey;

// Reader.RelationMap.BlogsRelation
internal readonly struct BlogsRelation : Infra::IManyToMany<Own::Reader, Own::Blog, int>
{
    internal static readonly Infra::Relation<Own::Reader, Own::Blog> Instance =
        Infra::Relation.ManyToMany<Own::Reader, Own::Blog, Own::BlogTable, int, int, BlogsRelation>(
            new("Reader", "Blogs", "Blog", RGen::RelationType.ManyToMany, ["Id"], ["blog_readers.reader_id"])
            {
                IsOrdinary = true, HasOwnList = true,
                Steps =
                [
                    new("blog_readers", null, ["reader_id"], ["id"]),
                    new("blogs", null, ["id"], ["blog_id"]),
                ],
                Sql = """
                    SELECT {columns}, j."reader_id" FROM "blog_readers" AS j JOIN "blogs" AS t ON t."id" = j."blog_id" WHERE {j."reader_id"}
                    """,
            });

    public bool TrySourceKey(Own::Reader source, out int key) => Infra::SourceKeys.Is(out key, source.Id);
    public Infra::RelationState State(Own::Reader source) => source._blogsState;
    public Sys::Collections.Generic.IEnumerable<Own::Blog>? Held(Own::Reader source) => source.Blogs;
    public void Hold(Own::Reader source, Sys::Collections.Generic.List<Own::Blog>? targets, Infra::RelationState state) =>
        (source.Blogs, source._blogsState) = (targets?.ToArray() ?? [], state);
    public int ReadSourceKey<TRow>(ref TRow row) where TRow : struct, Infra::IRow =>
        row.GetInt32(Own::Blog.RelationMap.ColumnCount);
    public Infra::Relation<Own::Blog, Own::Reader>? Inverse => Own::Blog.RelationMap.ReadersRelation.Instance;
}
