// Note.RelationMap.ColumnCount
/// <summary>How many columns a row has before anything that a join adds.</summary>
public const int ColumnCount = 3;

// Note.RelationMap.Model
/// <summary>The table, the columns, the keys and the relations of <see cref="Own::Note"/>; read at first use.</summary>
public static RGen::Model.EntityModel Model => Table.Model!;

// Note.RelationMap.Table
internal static readonly Infra::TableInfo Table = new("Note", "notes", null,
[
    new("SubjectId", "subject_id", RGen::Model.ColumnType.Int64, nullable: false, key: false) { Unwrap = static value => ((Own::PostId)value).Value },
    new("SubjectType", "subject_type", RGen::Model.ColumnType.String, nullable: false, key: false),
    new("Id", "id", RGen::Model.ColumnType.Int32, nullable: false, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
], Own::NoteTable.ModelJson);

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
internal static object? ValueOf(Own::Note entity, int column) => column switch
{
    0 => (object?)entity.SubjectId, 1 => entity.SubjectType, 2 => entity.Id,
    _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Note.RelationMap.IsNew
internal static bool IsNew(Own::Note entity) => entity.Id == default && !entity.__hasDefaultKey;

// Note.RelationMap.SetKey
internal static void SetKey(Own::Note entity, int key, bool isThere)
{
    entity.Id = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// Note.RelationMap.SubjectBranch1
internal readonly struct SubjectBranch1 : Infra::IBelongsTo<Own::Note, Own::Post, long>
{
    internal static readonly Infra::Relation<Own::Note, Own::Post> Instance =
        Infra::Relation.BelongsTo<Own::Note, Own::Post, Own::PostTable, long, long, SubjectBranch1>(
            new("Note", "Subject", "Post", RGen::RelationType.MorphTo, ["SubjectId"], ["Id"])
            {
                IsReadOnly = true, Forgets = true, SourceDiscriminator = ("subject_type", "post"),
                Steps = [new("posts", null, ["id"], ["subject_id"])],
                Sql = """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""",
            });

    public bool TrySourceKey(Own::Note source, out long key)
    {
        key = source.SubjectId.Value;
        return source.SubjectType == "post";
    }

    public Infra::RelationState State(Own::Note source) => source._subjectState;
    public Own::Post? Held(Own::Note source) => source.SubjectType == "post" ? source._subject as Own::Post : null;
    public void Hold(Own::Note source, Own::Post? target, Infra::RelationState state) =>
        (source._subject, source._subjectState) = (target, state);
    public long TargetKey(Own::Post target) => target.Id.Value;
}

// Note.RelationMap.SubjectRelation
internal readonly struct SubjectRelation : Infra::IMorphTo<Own::Note>
{
    internal static readonly Infra::MorphTo<Own::Note> Instance =
        Infra::Relation.MorphTo<Own::Note, SubjectRelation>(
            new("Note", "Subject", "Post", RGen::RelationType.MorphTo, ["SubjectType", "SubjectId"], []),
            SubjectBranch1.Instance);

    public string? Discriminator(Own::Note source) => source.SubjectType;
    public Infra::RelationState State(Own::Note source) => source._subjectState;
    public object? Held(Own::Note source) => source._subject;
    public void SetNone(Own::Note source) => (source._subject, source._subjectState) = (null!, Infra::RelationState.Loaded);
}
