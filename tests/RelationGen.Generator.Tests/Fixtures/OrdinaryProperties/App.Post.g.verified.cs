// Post._blogState
private Infra::RelationState _blogState;

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.BlogRelation
internal readonly struct BlogRelation : Infra::IBelongsTo<Own::Post, Own::Blog, int>
{
    internal static readonly Infra::Relation<Own::Post, Own::Blog> Instance =
        Infra::Relation.BelongsTo<Own::Post, Own::Blog, Own::BlogTable, int, int, BlogRelation>(
            new("Post", "Blog", "Blog", RGen::RelationType.ManyToOne, ["BlogId"], ["Id"])
            {
                Required = true, Forgets = true, IsOrdinary = true,
                Steps = [new("blogs", null, ["id"], ["blog_id"])],
                Sql = """SELECT {columns} FROM "blogs" AS t WHERE {t."id"}""",
            });

    public bool TrySourceKey(Own::Post source, out int key) => Infra::SourceKeys.Is(out key, source.BlogId);
    public Infra::RelationState State(Own::Post source) => source._blogState;
    public Own::Blog? Held(Own::Post source) => source.Blog;
    public void Hold(Own::Post source, Own::Blog? target, Infra::RelationState state) =>
        (source.Blog, source._blogState) = (target!, state);
    public int TargetKey(Own::Blog target) => target.Id;
    public void SetKey(Own::Post source, int key) => source.BlogId = key;
}
