// Note.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Note"/>.</summary>
public static readonly Infra::EntityInfo<Own::Note, int> Table = new("Note", "notes", null,
[
    new("SubjectId", "subject_id", RGen::Model.ColumnType.Int64) { Unwrap = static value => ((Own::PostId)value).Value,
        Wrap = static value => new Own::PostId((long)value) },
    new("SubjectType", "subject_type", RGen::Model.ColumnType.String),
    new("Id", "id", RGen::Model.ColumnType.Int32, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey, relations: RelationAt);

// Note.RelationMap.Read
internal static Own::Note Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Note entity = new Own::Note(SubjectId: new Own::PostId(row.GetInt64(0)), SubjectType: row.GetString(1))
    {
        Id = row.GetInt32(2),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Note.RelationMap.ValueOf
private static object? ValueOf(Own::Note entity, int column) => column switch
{
    0 => (object?)entity.SubjectId, 1 => entity.SubjectType, 2 => entity.Id,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Note.RelationMap.RelationAt
private static Infra::Relation<Own::Note>? RelationAt(int index) =>
    index switch { 0 => SubjectRelation.Instance.Declared, _ => null };

// Note.RelationMap.IsNew
private static bool IsNew(Own::Note entity) => entity.Id == default && !entity.__hasDefaultKey;

// Note.RelationMap.SetKey
private static void SetKey(Own::Note entity, int key, bool isThere)
{
    entity.Id = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Note.RelationMap.SubjectBranch1
internal readonly struct SubjectBranch1 : Infra::IBelongsTo<Own::Note, Own::Post, long>
{
    public static Infra::Relation<Own::Note, Own::Post> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Note, Own::Post, Own::PostTable, long, long, SubjectBranch1>(
            new("Note", "Subject", "Post", RGen::RelationType.MorphTo, ["SubjectId"], ["Id"],
                [new("posts", null, ["id"], ["subject_id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""")
            { IsReadOnly = true, Forgets = true, SourceDiscriminator = ("subject_type", "post") });

    public bool TrySourceKey(Own::Note source, out long key)
    {
        key = source.SubjectId.Value;
        return source.SubjectType == "post";
    }

    public (Own::Post? Held, Infra::RelationState State) PropertyOf(Own::Note source) =>
        (source.SubjectType == "post" ? source._subject as Own::Post : null, source._subjectState);
    public void Hold(Own::Note source, Own::Post? target, Infra::RelationState state) =>
        (source._subject, source._subjectState) = (target, state);
    public long TargetKey(Own::Post target) => target.Id.Value;
}

// Note.RelationMap.SubjectRelation
internal readonly struct SubjectRelation : Infra::IMorphTo<Own::Note>
{
    internal static readonly Infra::MorphTo<Own::Note> Instance =
        Infra::Relation.MorphTo<Own::Note, SubjectRelation>(
            new("Note", "Subject", "Post", RGen::RelationType.MorphTo, ["SubjectType", "SubjectId"], [], [], ""),
            SubjectBranch1.Instance);

    public string? Discriminator(Own::Note source) => source.SubjectType;
    public (object? Held, Infra::RelationState State) PropertyOf(Own::Note source) => (source._subject, source._subjectState);
    public void SetNone(Own::Note source) => (source._subject, source._subjectState) = (null!, Infra::RelationState.Loaded);
}
