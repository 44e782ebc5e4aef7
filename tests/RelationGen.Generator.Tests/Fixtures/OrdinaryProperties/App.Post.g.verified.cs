// Post._blogState
private Infra::RelationState _blogState;

// Post.__hasDefaultKey
private bool __hasDefaultKey;

// Post.RelationMap.BlogRelation
internal readonly struct BlogRelation : Infra::IBelongsTo<Own::Post, Own::Blog, int>
{
    public static Infra::Relation<Own::Post, Own::Blog> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Post, Own::Blog, Own::BlogTable, int, int, BlogRelation>(
            new("Post", "Blog", "Blog", RGen::RelationType.ManyToOne, ["BlogId"], ["Id"],
                [new("blogs", null, ["id"], ["blog_id"])],
                """SELECT {columns} FROM "blogs" AS t WHERE {t."id"}""") { Required = true, Forgets = true, IsOrdinary = true });

    public bool TrySourceKey(Own::Post source, out int key) => Infra::SourceKeys.Is(out key, source.BlogId);
    public (Own::Blog? Held, Infra::RelationState State) PropertyOf(Own::Post source) => (source.Blog, source._blogState);
    public void Hold(Own::Post source, Own::Blog? target, Infra::RelationState state) =>
        (source.Blog, source._blogState) = (target!, state);
    public int TargetKey(Own::Blog target) => target.Id;
    public void SetKey(Own::Post source, int key) => source.BlogId = key;
}
