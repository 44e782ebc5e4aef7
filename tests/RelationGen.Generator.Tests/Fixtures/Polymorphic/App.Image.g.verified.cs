// Image._owner
private object? _owner;

// Image._ownerState
private Infra::RelationState _ownerState;

// Image.Owner
/// <summary>The row that this row's <c>OwnerKind</c> and <c>OwnerKey</c> name: <see cref="Own::Post"/> for <c>post</c>, or
/// null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public object? Owner
{
    get => RelationMap.OwnerRelation.Instance.TargetOf(this);
    set => RelationMap.OwnerRelation.Instance.Assign(this, value);
}

// Image.__hasDefaultKey
private bool __hasDefaultKey;

// Image.RelationMap.OwnerBranch1
internal readonly struct OwnerBranch1 : Infra::IBelongsTo<Own::Image, Own::Post, long>
{
    public static Infra::Relation<Own::Image, Own::Post> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Image, Own::Post, Own::PostTable, long, long, OwnerBranch1>(
            new("Image", "Owner", "Post", RGen::RelationType.MorphTo, ["OwnerKey"], ["Id"],
                [new("posts", null, ["id"], ["owner_key"])],
                """SELECT {columns} FROM "posts" AS t WHERE {t."id"}""")
            { Forgets = true, IsExclusive = true, SourceDiscriminator = ("owner_kind", "post") });

    public bool TrySourceKey(Own::Image source, out long key)
    {
        key = source.OwnerKey;
        return source.OwnerKind == "post";
    }

    public (Own::Post? Held, Infra::RelationState State) PropertyOf(Own::Image source) =>
        (source.OwnerKind == "post" ? source._owner as Own::Post : null, source._ownerState);
    public void Hold(Own::Image source, Own::Post? target, Infra::RelationState state) =>
        (source._owner, source._ownerState) = (target, state);
    public long TargetKey(Own::Post target) => target.Id;
    public void SetKey(Own::Image source, long key) => (source.OwnerKey, source.OwnerKind) = (key, "post");
    public Sys::Action Keep(Own::Image source, bool isOptional) =>
        Infra::MemoryWriter.Keep((source.OwnerKey, source.OwnerKind, source._owner),
            kept => (source.OwnerKey, source.OwnerKind, source._owner) = kept);
}

// Image.RelationMap.OwnerRelation
internal readonly struct OwnerRelation : Infra::IMorphTo<Own::Image>
{
    internal static readonly Infra::MorphTo<Own::Image> Instance =
        Infra::Relation.MorphTo<Own::Image, OwnerRelation>(
            new("Image", "Owner", "Post", RGen::RelationType.MorphTo, ["OwnerKind", "OwnerKey"], [], [], ""),
            OwnerBranch1.Instance);

    public string? Discriminator(Own::Image source) => source.OwnerKind;
    public (object? Held, Infra::RelationState State) PropertyOf(Own::Image source) => (source._owner, source._ownerState);
    public void SetNone(Own::Image source) => (source._owner, source._ownerState) = (null!, Infra::RelationState.Loaded);
}

// ImageTable.At
Own::ImageTable Infra::IAliasedTable<Own::ImageTable>.At(Infra::TableAlias? table) => new(table);

// ImageTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::ImageTable>.Occurrence => table;

// ImageTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ImageTable table) => RGen::Include.Of(table);

// ImageTable.Owner
/// <summary><see cref="Own::Image.Owner"/>: the row that this row's <c>OwnerKind</c> and <c>OwnerKey</c> name: <see cref="Own::Post"/>
/// for <c>post</c>.</summary>
public OwnerTargets Owner => new(Own::Image.RelationMap.OwnerRelation.Instance, table);

// ImageTable.OwnerTargets
/// <summary>The targets of <see cref="Own::Image.Owner"/>; one statement loads those of one entity.</summary>
public readonly struct OwnerTargets
{
    private readonly Infra::MorphTo<Own::Image>? _relation;
    private readonly Infra::TableAlias? _table;

    internal OwnerTargets(Infra::MorphTo<Own::Image> relation, Infra::TableAlias? table)
    {
        _relation = relation;
        _table = table;
    }

    /// <summary>What a load or query follows.</summary>
    /// <param name="relation">The relation.</param>
    public static implicit operator RGen::Include(OwnerTargets relation) =>
        RGen::Include.Below(relation._table, relation._relation ?? Own::Image.RelationMap.OwnerRelation.Instance);

    /// <summary>Loads relations of those targets that are a <see cref="Own::Post"/>, one statement for each relation.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    public OwnerTargets Post(Sys::Func<Own::PostTable, RGen::Include> relation,
        params Sys::Func<Own::PostTable, RGen::Include>[] more) =>
        new(
            (_relation ?? Own::Image.RelationMap.OwnerRelation.Instance).Include(Own::Image.RelationMap.OwnerBranch1.Instance, relation,
            more), _table);

    /// <summary>The target is there and a <see cref="Own::Post"/>.</summary>
    public RGen::Predicate IsPost() =>
        RGen::RelationsToOne.Exists(Own::Image.RelationMap.OwnerBranch1.Instance.Join<Own::PostTable>(_table));

    /// <summary>The target is a <see cref="Own::Post"/> that fulfils the condition.</summary>
    /// <param name="where">The condition.</param>
    public RGen::Predicate IsPost(Sys::Func<Own::PostTable, RGen::Predicate> where) =>
        RGen::RelationsToOne.Is(Own::Image.RelationMap.OwnerBranch1.Instance.Join<Own::PostTable>(_table), where);
}

// ImageTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Image.RelationMap.Table.Columns[0], table);

// ImageTable.OwnerKind
/// <summary>The column <c>owner_kind</c>.</summary>
public RGen::TextColumn OwnerKind => new(Own::Image.RelationMap.Table.Columns[1], table);

// ImageTable.OwnerKey
/// <summary>The column <c>owner_key</c>.</summary>
public RGen::Column<long> OwnerKey => new(Own::Image.RelationMap.Table.Columns[2], table);

// ImageTable.Info
Infra::TableInfo Infra::ITable<Own::Image, Own::ImageTable>.Info => Own::Image.RelationMap.Table;

// ImageTable.Read
Own::Image Infra::ITable<Own::Image, Own::ImageTable>.Read<TRow>(ref TRow row) => Own::Image.RelationMap.Read(ref row);

// ImageTable.KeyOf
long Infra::IKeyedTable<Own::Image, long, Own::ImageTable>.KeyOf(Own::Image entity) => entity.Id;

// ImageTable.ReadKey
long Infra::IKeyedTable<Own::Image, long, Own::ImageTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// ImageHandles
/// <summary>The relations of one <see cref="Own::Image"/>, asked for one at a time.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public readonly struct ImageHandles(Own::Image entity, RGen::DbSession db)
{
    /// <summary><see cref="Own::Image.Owner"/>: the row that this row's <c>OwnerKind</c> and <c>OwnerKey</c> name: <see cref="Own::Post"/>
    /// for <c>post</c>.</summary>
    public OwnerHandle Owner => new(entity, db);

    /// <summary><see cref="Own::Image.Owner"/> of one entity: it can be read, and pointed to a row of each of its targets.</summary>
    public sealed class OwnerHandle : RGen::MorphHandle<Own::Image, object>
    {
        internal OwnerHandle(Own::Image entity, RGen::DbSession db)
            : base(Own::Image.RelationMap.OwnerRelation.Instance, entity, Infra::SourceRow.Of<Own::Image, long, Own::ImageTable>(entity),
                db)
        {
        }

        /// <summary>Points the relation to this row with one statement, which sets discriminator and key.</summary>
        /// <param name="target">The row; it must be in the database. The relation is set in memory too.</param>
        /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The database lacks the target or the source.</exception>
        public Sys::Threading.Tasks.Task AssociateAsync(Own::Post target, Sys::Threading.CancellationToken cancellationToken = default) =>
            AssociateBranchAsync(Own::Image.RelationMap.OwnerBranch1.Instance, target, cancellationToken);

        /// <summary>Points the relation to this row with one statement, which sets discriminator and key.</summary>
        /// <param name="target">The row; it must be in the database. The relation is set in memory too.</param>
        /// <exception cref="Sys::ArgumentNullException"><paramref name="target"/> is null.</exception>
        /// <exception cref="RGen::RelationChangeException">The database lacks the target or the source.</exception>
        public void Associate(Own::Post target) => AssociateBranch(Own::Image.RelationMap.OwnerBranch1.Instance, target);
    }
}

// ImageCreation
/// <summary>What is written together with a new <see cref="Own::Image"/>.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class ImageCreation : Infra::Creation<Own::Image>;

// ImageModification
/// <summary>What is changed of a <see cref="Own::Image"/>: its columns with <c>Set</c>, and its relations.</summary>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0")]
public sealed class ImageModification : Infra::Modification<Own::Image, Own::ImageTable, Own::ImageModification>;
