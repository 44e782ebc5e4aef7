// Post._blogState
private RGen::RelationState _blogState;

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.BlogRelation
internal readonly struct BlogRelation : RGen::IBelongsTo<Own::Post, Own::Blog, int>
{
    public static RGen::Relation<Own::Post, Own::Blog> Instance { get; } =
        RGen::Relation.BelongsTo<Own::Post, Own::Blog, Own::BlogTable, int, int, BlogRelation>(
            new("Post", "Blog", "Blog", RGen::RelationType.ManyToOne, ["BlogId"], ["Id"],
                [new("blogs", null, ["id"], ["blog_id"])],
                """SELECT {columns} FROM "blogs" AS t WHERE {t."id"}""") { Required = true, Forgets = true, IsOrdinary = true });

    public bool TrySourceKey(Own::Post source, out int key) => RGen::SourceKeys.Is(out key, source.BlogId);
    public (Own::Blog? Held, RGen::RelationState State) Property(Own::Post source) => (source.Blog, source._blogState);
    public void Hold(Own::Post source, Own::Blog? target, RGen::RelationState state) =>
        (source.Blog, source._blogState) = (target!, state);
    public int TargetKey(Own::Blog target) => target.Id;
    public void SetKey(Own::Post source, int key) => source.BlogId = key;
}
