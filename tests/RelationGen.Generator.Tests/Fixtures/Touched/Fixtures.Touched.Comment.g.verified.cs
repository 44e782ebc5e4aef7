// Comment.RelationMap
[Infra::EntityModel("""
    {"name":"Comment","fullName":"Fixtures.Touched.Comment","table":"comments","columns":[{"property":"Id","column":"id",
    "type":"Int64","clrType":"long","generated":"Identity"},{"property":"PostId","column":"post_id","type":"Int64",
    "clrType":"long"},{"property":"SubjectType","column":"subject_type","type":"String","clrType":"string","nullable":true},
    {"property":"SubjectId","column":"subject_id","type":"Int64","clrType":"long","nullable":true}],
    "key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],"indexes":[],"relations":[{"name":"Post",
    "type":"ManyToOne","side":"ForeignKey","target":"Fixtures.Touched.Post","targetTable":"posts",
    "key":{"properties":["PostId"],"columns":["post_id"]},"targetKey":{"properties":["Id"],"columns":["id"]},
    "required":true,"onDelete":"Restrict","onUpdate":"NoAction","touch":"UpdatedAt"},{"name":"Subject","type":"MorphTo",
    "side":"ForeignKey","key":{"properties":["SubjectId"],"columns":["subject_id"]},"onDelete":"SetNull",
    "onUpdate":"NoAction","touch":"UpdatedAt","discriminator":"subject_type","targets":{"post":"Fixtures.Touched.Post",
    "page":"Fixtures.Touched.Page"}}],"deleteImpact":[]}
    """)]

// Comment.RelationMap.PostRelation
internal readonly struct PostRelation : Infra::IBelongsTo<Own::Comment, Own::Post, long>
{
    public static Infra::Relation<Own::Comment, Own::Post> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Comment, Own::Post, Own::PostTable, long, long, PostRelation>(
            new("Comment", "Post", "Post", RGen::RelationType.ManyToOne, ["PostId"], ["Id"],
                [new("posts", null, ["id"], ["post_id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""") { Required = true, Touch = new("UpdatedAt") });

    public bool TrySourceKey(Own::Comment source, out long key) => Infra::SourceKeys.Is(out key, source.PostId);
    public (Own::Post? Held, Infra::RelationState State) PropertyOf(Own::Comment source) => (source._post, source._postState);
    public void Hold(Own::Comment source, Own::Post? target, Infra::RelationState state) =>
        (source._post, source._postState) = (target, state);
    public long TargetKey(Own::Post target) => target.Id;
    public void SetKey(Own::Comment source, long key) => source.PostId = key;
}

// Comment.RelationMap.SubjectBranch1
internal readonly struct SubjectBranch1 : Infra::IBelongsTo<Own::Comment, Own::Post, long>
{
    public static Infra::Relation<Own::Comment, Own::Post> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Comment, Own::Post, Own::PostTable, long, long, SubjectBranch1>(
            new("Comment", "Subject", "Post", RGen::RelationType.MorphTo, ["SubjectId"], ["Id"],
                [new("posts", null, ["id"], ["subject_id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""")
            { IsOptional = true, Forgets = true, Touch = new("UpdatedAt"), SourceDiscriminator = ("subject_type", "post") });

    public bool TrySourceKey(Own::Comment source, out long key)
    {
        key = source.SubjectId.GetValueOrDefault();
        return source.SubjectType == "post" && source.SubjectId is not null;
    }

    public (Own::Post? Held, Infra::RelationState State) PropertyOf(Own::Comment source) =>
        (source.SubjectType == "post" ? source._subject as Own::Post : null, source._subjectState);
    public void Hold(Own::Comment source, Own::Post? target, Infra::RelationState state) =>
        (source._subject, source._subjectState) = (target, state);
    public long TargetKey(Own::Post target) => target.Id;
    public void SetKey(Own::Comment source, long key) => (source.SubjectId, source.SubjectType) = (key, "post");
    public void ClearKey(Own::Comment source) => (source.SubjectId, source.SubjectType) = (null, null);
    public void LinkLater(Own::Comment source, Own::Post target, bool isNull)
    {
        source.SubjectId = null;
        source.SubjectType = "post";
    }
    public Sys::Action Keep(Own::Comment source, bool isOptional) =>
        Infra::MemoryWriter.Keep((source.SubjectId, source.SubjectType, source._subject),
            kept => (source.SubjectId, source.SubjectType, source._subject) = kept);
}

// Comment.RelationMap.SubjectBranch2
internal readonly struct SubjectBranch2 : Infra::IBelongsTo<Own::Comment, Own::Page, long>
{
    public static Infra::Relation<Own::Comment, Own::Page> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Comment, Own::Page, Own::PageTable, long, long, SubjectBranch2>(
            new("Comment", "Subject", "Page", RGen::RelationType.MorphTo, ["SubjectId"], ["Id"],
                [new("pages", null, ["id"], ["subject_id"])],
                """SELECT {columns} FROM "pages" AS t WHERE {t."id"}""")
            { IsOptional = true, Forgets = true, Touch = new("UpdatedAt", isUtc: true),
                SourceDiscriminator = ("subject_type", "page") });

    public bool TrySourceKey(Own::Comment source, out long key)
    {
        key = source.SubjectId.GetValueOrDefault();
        return source.SubjectType == "page" && source.SubjectId is not null;
    }

    public (Own::Page? Held, Infra::RelationState State) PropertyOf(Own::Comment source) =>
        (source.SubjectType == "page" ? source._subject as Own::Page : null, source._subjectState);
    public void Hold(Own::Comment source, Own::Page? target, Infra::RelationState state) =>
        (source._subject, source._subjectState) = (target, state);
    public long TargetKey(Own::Page target) => target.Id;
    public void SetKey(Own::Comment source, long key) => (source.SubjectId, source.SubjectType) = (key, "page");
    public void ClearKey(Own::Comment source) => (source.SubjectId, source.SubjectType) = (null, null);
    public void LinkLater(Own::Comment source, Own::Page target, bool isNull)
    {
        source.SubjectId = null;
        source.SubjectType = "page";
    }
    public Sys::Action Keep(Own::Comment source, bool isOptional) =>
        Infra::MemoryWriter.Keep((source.SubjectId, source.SubjectType, source._subject),
            kept => (source.SubjectId, source.SubjectType, source._subject) = kept);
}

// Comment.RelationMap.SubjectRelation
internal readonly struct SubjectRelation : Infra::IMorphTo<Own::Comment>
{
    internal static readonly Infra::MorphTo<Own::Comment> Instance =
        Infra::Relation.MorphTo<Own::Comment, SubjectRelation>(
            new("Comment", "Subject", "Post, Page", RGen::RelationType.MorphTo, ["SubjectType", "SubjectId"], [], [], "") { IsOptional = true },
            SubjectBranch1.Instance,
            SubjectBranch2.Instance);

    public string? Discriminator(Own::Comment source) => source.SubjectId is null ? null : source.SubjectType;
    public (object? Held, Infra::RelationState State) PropertyOf(Own::Comment source) => (source._subject, source._subjectState);
    public void SetNone(Own::Comment source) => (source._subject, source._subjectState) = (null!, Infra::RelationState.Loaded);
    public void Clear(Own::Comment source) => (source.SubjectType, source.SubjectId) = (null, null);
}
