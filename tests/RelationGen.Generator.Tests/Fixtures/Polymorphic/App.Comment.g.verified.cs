// Comment._subject
private object? _subject;

// Comment._subjectState
private Infra::RelationState _subjectState;

// Comment.Subject
/// <summary>The row that this row's <c>SubjectType</c> and <c>SubjectId</c> name: <see cref="Own::Post"/> for <c>post</c>,
/// <see cref="Own::Video"/> for <c>video</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial object? Subject
{
    get => RelationMap.SubjectRelation.Instance.TargetOf(this);
    set => RelationMap.SubjectRelation.Instance.Assign(this, value);
}

// Comment.__hasDefaultKey
private bool __hasDefaultKey;

// Comment.RelationMap.SubjectBranch1
internal readonly struct SubjectBranch1 : Infra::IBelongsTo<Own::Comment, Own::Post, long>
{
    public static Infra::Relation<Own::Comment, Own::Post> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Comment, Own::Post, Own::PostTable, long, long, SubjectBranch1>(
            new("Comment", "Subject", "Post", RGen::RelationType.MorphTo, ["SubjectId"], ["Id"],
                [new("posts", null, ["id"], ["subject_id"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""")
            { IsOptional = true, Forgets = true, SourceDiscriminator = ("subject_type", "post") });

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
internal readonly struct SubjectBranch2 : Infra::IBelongsTo<Own::Comment, Own::Video, long>
{
    public static Infra::Relation<Own::Comment, Own::Video> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Comment, Own::Video, Own::VideoTable, long, long, SubjectBranch2>(
            new("Comment", "Subject", "Video", RGen::RelationType.MorphTo, ["SubjectId"], ["Id"],
                [new("videos", null, ["id"], ["subject_id"])],
                """SELECT {columns} FROM "videos" AS t WHERE {t."id"}""")
            { IsOptional = true, Forgets = true, SourceDiscriminator = ("subject_type", "video") });

    public bool TrySourceKey(Own::Comment source, out long key)
    {
        key = source.SubjectId.GetValueOrDefault();
        return source.SubjectType == "video" && source.SubjectId is not null;
    }

    public (Own::Video? Held, Infra::RelationState State) PropertyOf(Own::Comment source) =>
        (source.SubjectType == "video" ? source._subject as Own::Video : null, source._subjectState);
    public void Hold(Own::Comment source, Own::Video? target, Infra::RelationState state) =>
        (source._subject, source._subjectState) = (target, state);
    public long TargetKey(Own::Video target) => target.Id;
    public void SetKey(Own::Comment source, long key) => (source.SubjectId, source.SubjectType) = (key, "video");
    public void ClearKey(Own::Comment source) => (source.SubjectId, source.SubjectType) = (null, null);
    public void LinkLater(Own::Comment source, Own::Video target, bool isNull)
    {
        source.SubjectId = null;
        source.SubjectType = "video";
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
            new("Comment", "Subject", "Post, Video", RGen::RelationType.MorphTo, ["SubjectType", "SubjectId"], [], [], "") { IsOptional = true },
            SubjectBranch1.Instance,
            SubjectBranch2.Instance);

    public string? Discriminator(Own::Comment source) => source.SubjectId is null ? null : source.SubjectType;
    public (object? Held, Infra::RelationState State) PropertyOf(Own::Comment source) => (source._subject, source._subjectState);
    public void SetNone(Own::Comment source) => (source._subject, source._subjectState) = (null!, Infra::RelationState.Loaded);
    public void Clear(Own::Comment source) => (source.SubjectType, source.SubjectId) = (null, null);
}

// CommentTable.At
Own::CommentTable Infra::IAliasedTable<Own::CommentTable>.At(Infra::TableAlias? table) => new(table);

// CommentTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::CommentTable>.Occurrence => table;

// CommentTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(CommentTable table) => RGen::Include.Of(table);

// CommentTable.Subject
/// <summary><see cref="Own::Comment.Subject"/>: the row that this row's <c>SubjectType</c> and <c>SubjectId</c> name:
/// <see cref="Own::Post"/> for <c>post</c>, <see cref="Own::Video"/> for <c>video</c>.</summary>
public SubjectTargets Subject => new(Own::Comment.RelationMap.SubjectRelation.Instance, table);

// CommentTable.SubjectTargets
/// <summary>The targets of <see cref="Own::Comment.Subject"/>; one statement loads those of one entity.</summary>
public readonly struct SubjectTargets
{
    private readonly Infra::MorphTo<Own::Comment>? _relation;
    private readonly Infra::TableAlias? _table;

    internal SubjectTargets(Infra::MorphTo<Own::Comment> relation, Infra::TableAlias? table)
    {
        _relation = relation;
        _table = table;
    }

    /// <summary>What a load or query follows.</summary>
    /// <param name="relation">The relation.</param>
    public static implicit operator RGen::Include(SubjectTargets relation) =>
        RGen::Include.Below(relation._table, relation._relation ?? Own::Comment.RelationMap.SubjectRelation.Instance);

    /// <summary>Loads relations of those targets that are a <see cref="Own::Post"/>, one statement for each relation.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    public SubjectTargets Post(Sys::Func<Own::PostTable, RGen::Include> relation,
        params Sys::Func<Own::PostTable, RGen::Include>[] more) =>
        new(
            (_relation ?? Own::Comment.RelationMap.SubjectRelation.Instance).Include(Own::Comment.RelationMap.SubjectBranch1.Instance,
            relation, more), _table);

    /// <summary>The target is there and a <see cref="Own::Post"/>.</summary>
    public RGen::Predicate IsPost() =>
        RGen::RelationsToOne.Exists(Own::Comment.RelationMap.SubjectBranch1.Instance.Join<Own::PostTable>(_table));

    /// <summary>The target is a <see cref="Own::Post"/> that fulfils the condition.</summary>
    /// <param name="where">The condition.</param>
    public RGen::Predicate IsPost(Sys::Func<Own::PostTable, RGen::Predicate> where) =>
        RGen::RelationsToOne.Is(Own::Comment.RelationMap.SubjectBranch1.Instance.Join<Own::PostTable>(_table), where);

    /// <summary>Loads relations of those targets that are a <see cref="Own::Video"/>, one statement for each relation.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    public SubjectTargets Video(Sys::Func<Own::VideoTable, RGen::Include> relation,
        params Sys::Func<Own::VideoTable, RGen::Include>[] more) =>
        new(
            (_relation ?? Own::Comment.RelationMap.SubjectRelation.Instance).Include(Own::Comment.RelationMap.SubjectBranch2.Instance,
            relation, more), _table);

    /// <summary>The target is there and a <see cref="Own::Video"/>.</summary>
    public RGen::Predicate IsVideo() =>
        RGen::RelationsToOne.Exists(Own::Comment.RelationMap.SubjectBranch2.Instance.Join<Own::VideoTable>(_table));

    /// <summary>The target is a <see cref="Own::Video"/> that fulfils the condition.</summary>
    /// <param name="where">The condition.</param>
    public RGen::Predicate IsVideo(Sys::Func<Own::VideoTable, RGen::Predicate> where) =>
        RGen::RelationsToOne.Is(Own::Comment.RelationMap.SubjectBranch2.Instance.Join<Own::VideoTable>(_table), where);
}

// CommentTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Comment.RelationMap.Table.Columns[0], table);

// CommentTable.SubjectType
/// <summary>The column <c>subject_type</c>.</summary>
public RGen::TextColumn SubjectType => new(Own::Comment.RelationMap.Table.Columns[1], table);

// CommentTable.SubjectId
/// <summary>The column <c>subject_id</c>.</summary>
public RGen::NullableColumn<long> SubjectId => new(Own::Comment.RelationMap.Table.Columns[2], table);

// CommentTable.Info
Infra::TableInfo Infra::ITable<Own::Comment, Own::CommentTable>.Info => Own::Comment.RelationMap.Table;

// CommentTable.Read
Own::Comment Infra::ITable<Own::Comment, Own::CommentTable>.Read<TRow>(ref TRow row) => Own::Comment.RelationMap.Read(ref row);

// CommentTable.KeyOf
long Infra::IKeyedTable<Own::Comment, long, Own::CommentTable>.KeyOf(Own::Comment entity) => entity.Id;

// CommentTable.ReadKey
long Infra::IKeyedTable<Own::Comment, long, Own::CommentTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// CommentHandles
/// <summary>The relations of one <see cref="Own::Comment"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct CommentHandles(Own::Comment entity, RGen::DbSession db)
{
    /// <summary><see cref="Own::Comment.Subject"/>: the row that this row's <c>SubjectType</c> and <c>SubjectId</c> name:
    /// <see cref="Own::Post"/> for <c>post</c>, <see cref="Own::Video"/> for <c>video</c>.</summary>
    public SubjectHandle Subject => new(entity, db);

    /// <summary><see cref="Own::Comment.Subject"/> of one entity: it can be read, and pointed to a row of each of its targets.</summary>
    public sealed class SubjectHandle : RGen::MorphHandle<Own::Comment, object>
    {
        internal SubjectHandle(Own::Comment entity, RGen::DbSession db)
            : base(Own::Comment.RelationMap.SubjectRelation.Instance, entity,
                Infra::SourceRow.Of<Own::Comment, long, Own::CommentTable>(entity), db)
        {
        }

        /// <summary>Points the relation to this row with one statement, which sets discriminator and key.</summary>
        /// <param name="target">The row; it must be in the database. The relation is set in memory too.</param>
        /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The database lacks the target or the source.</exception>
        public Sys::Threading.Tasks.Task AssociateAsync(Own::Post target, Sys::Threading.CancellationToken cancellationToken = default) =>
            AssociateBranchAsync(Own::Comment.RelationMap.SubjectBranch1.Instance, target, cancellationToken);

        /// <summary>Points the relation to this row with one statement, which sets discriminator and key.</summary>
        /// <param name="target">The row; it must be in the database. The relation is set in memory too.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The database lacks the target or the source.</exception>
        public void Associate(Own::Post target) => AssociateBranch(Own::Comment.RelationMap.SubjectBranch1.Instance, target);

        /// <summary>Points the relation to this row with one statement, which sets discriminator and key.</summary>
        /// <param name="target">The row; it must be in the database. The relation is set in memory too.</param>
        /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The database lacks the target or the source.</exception>
        public Sys::Threading.Tasks.Task AssociateAsync(Own::Video target, Sys::Threading.CancellationToken cancellationToken = default) =>
            AssociateBranchAsync(Own::Comment.RelationMap.SubjectBranch2.Instance, target, cancellationToken);

        /// <summary>Points the relation to this row with one statement, which sets discriminator and key.</summary>
        /// <param name="target">The row; it must be in the database. The relation is set in memory too.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The database lacks the target or the source.</exception>
        public void Associate(Own::Video target) => AssociateBranch(Own::Comment.RelationMap.SubjectBranch2.Instance, target);

        /// <summary>Points the relation to nothing, provided that it points to this row.</summary>
        /// <param name="target">The row.</param>
        /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The target is not the current one.</exception>
        public Sys::Threading.Tasks.Task DissociateAsync(Own::Post target, Sys::Threading.CancellationToken cancellationToken = default) =>
            DissociateBranchAsync(Own::Comment.RelationMap.SubjectBranch1.Instance, target, cancellationToken);

        /// <summary>Points the relation to nothing, provided that it points to this row.</summary>
        /// <param name="target">The row.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The target is not the current one.</exception>
        public void Dissociate(Own::Post target) => DissociateBranch(Own::Comment.RelationMap.SubjectBranch1.Instance, target);

        /// <summary>Points the relation to nothing, provided that it points to this row.</summary>
        /// <param name="target">The row.</param>
        /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The target is not the current one.</exception>
        public Sys::Threading.Tasks.Task DissociateAsync(Own::Video target, Sys::Threading.CancellationToken cancellationToken = default) =>
            DissociateBranchAsync(Own::Comment.RelationMap.SubjectBranch2.Instance, target, cancellationToken);

        /// <summary>Points the relation to nothing, provided that it points to this row.</summary>
        /// <param name="target">The row.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The target is not the current one.</exception>
        public void Dissociate(Own::Video target) => DissociateBranch(Own::Comment.RelationMap.SubjectBranch2.Instance, target);

        /// <summary>Points the relation to nothing, whatever it points to; the target stays.</summary>
        /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
        public Sys::Threading.Tasks.Task<bool> UnlinkAsync(Sys::Threading.CancellationToken cancellationToken = default) =>
            UnlinkBranchAsync(Own::Comment.RelationMap.SubjectBranch1.Instance, cancellationToken);

        /// <summary>Points the relation to nothing, whatever it points to; the target stays.</summary>
        public bool Unlink() =>
            UnlinkBranch(Own::Comment.RelationMap.SubjectBranch1.Instance);
    }
}

// CommentCreation
/// <summary>What is written together with a new <see cref="Own::Comment"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class CommentCreation : Infra::Creation<Own::Comment>;

// CommentModification
/// <summary>What is changed of a <see cref="Own::Comment"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class CommentModification : Infra::Modification<Own::Comment, Own::CommentTable, Own::CommentModification>;
