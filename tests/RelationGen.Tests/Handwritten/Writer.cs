namespace RelationGen.Tests.Handwritten;

/// <summary>Stands in for an entity with generated relations: a self reference, a has-many and a has-one.</summary>
internal sealed class Writer
{
    public long Id { get; set; }
    public string Name { get; set; } = "";
    public long? BossId { get; set; }

    public Writer? Boss { get; set; }
    public RelationState BossState { get; set; }
    public IReadOnlyList<Writer>? Team { get; set; }
    public RelationState TeamState { get; set; }
    public IReadOnlyList<Article>? Articles { get; set; }
    public RelationState ArticlesState { get; set; }
    public Badge? Badge { get; set; }
    public RelationState BadgeState { get; set; }

    internal static readonly EntityInfo<Writer, long> Table = new("Writer", "writers", null,
    [
        new("Id", "id", ColumnType.Int64, false, true), new("Name", "name", ColumnType.String, false, false),
        new("BossId", "boss_id", ColumnType.Int64, true, false),
    ], map: null, static (_, _) => throw new NotSupportedException());

    internal readonly struct BossRelation : IBelongsTo<Writer, Writer, long>
    {
        public static Relation<Writer, Writer> Instance { get; } = Relation.BelongsTo<Writer, Writer, WriterTable, long, long,
            BossRelation>(
            new("Writer", "Boss", "Writer", RelationType.ManyToOne, ["BossId"], ["Id"],
                [new("writers", null, ["id"], ["boss_id"])],
                """SELECT {columns} FROM "writers" AS t WHERE {t."id"}""")
            {
                IsReadOnly = true,
            });


        public long TargetKey(Writer target) => target.Id;

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.BossId.GetValueOrDefault();
            return source.BossId is not null;
        }

        public (Writer? Held, RelationState State) PropertyOf(Writer source) => (source.Boss, source.BossState);
        public void Hold(Writer source, Writer? target, RelationState state) => (source.Boss, source.BossState) = (target, state);
    }

    internal readonly struct TeamRelation : IHasMany<Writer, Writer, long>
    {
        public static readonly Relation<Writer, Writer> Instance = Relation.HasMany<Writer, Writer, WriterTable, long, long, TeamRelation>(
            new("Writer", "Team", "Writer", RelationType.OneToMany, ["Id"], ["BossId"],
                [new("writers", null, ["boss_id"], ["id"])],
                """SELECT {columns} FROM "writers" AS t WHERE {t."boss_id"}"""));


        public long TargetKey(Writer target) => target.BossId.GetValueOrDefault();
        public (IEnumerable<Writer>? Held, RelationState State) PropertyOf(Writer source) => (source.Team, source.TeamState);
        public void Hold(Writer source, List<Writer>? targets, RelationState state) => (source.Team, source.TeamState) = (targets ?? [], state);
        public bool Refers(Writer target, Writer source, KeyRules<long> rules) => target.BossId == source.Id;
        public void AttachBack(Writer target, Writer source) => default(BossRelation).Hold(target, source, RelationState.Loaded);

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.Id;
            return true;
        }
    }

    /// <summary>Backwards, so that the loader has to put the rows in order.</summary>
    internal readonly struct ArticlesRelation : IHasMany<Writer, Article, long>
    {
        public static readonly Relation<Writer, Article> Instance = Relation.HasMany<Writer, Article, ArticleTable, long, long, ArticlesRelation>(
            new("Writer", "Articles", "Article", RelationType.OneToMany, ["Id"], ["WriterId"],
                [new("articles", null, ["writer_id"], ["id"])],
                """SELECT {columns} FROM "articles" AS t WHERE {t."writer_id"} AND 1 = 1 ORDER BY t."id" DESC"""));

        public long TargetKey(Article target) => target.WriterId;
        public (IEnumerable<Article>? Held, RelationState State) PropertyOf(Writer source) => (source.Articles, source.ArticlesState);
        public void Hold(Writer source, List<Article>? targets, RelationState state) => (source.Articles, source.ArticlesState) = (targets ?? [], state);
        public bool Refers(Article target, Writer source, KeyRules<long> rules) => target.WriterId == source.Id;
        public void AttachBack(Article target, Writer source) => default(Article.WriterRelation).Hold(target, source, RelationState.Loaded);

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.Id;
            return true;
        }
    }

    internal readonly struct BadgeRelation : IHasOne<Writer, Badge, long>
    {
        public static readonly Relation<Writer, Badge> Instance = Relation.HasOne<Writer, Badge, BadgeTable, Guid, long, BadgeRelation>(
            new("Writer", "Badge", "Badge", RelationType.OneToOne, ["Id"], ["WriterId"],
                [new("badges", null, ["writer_id"], ["id"])],
                """SELECT {columns} FROM "badges" AS t WHERE {t."writer_id"}"""));


        public long TargetKey(Badge target) => target.WriterId;
        public bool Refers(Badge target, Writer source, KeyRules<long> rules) => target.WriterId == source.Id;
        public void AttachBack(Badge target, Writer source) => target.Writer = source;

        public (Badge? Held, RelationState State) PropertyOf(Writer source) => (source.Badge, source.BadgeState);
        public void Hold(Writer source, Badge? target, RelationState state) => (source.Badge, source.BadgeState) = (target, state);

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.Id;
            return true;
        }
    }
}

internal readonly struct WriterTable : IKeyedTable<Writer, long, WriterTable>
{
    public WriterTable Boss => Writer.BossRelation.Instance.Join<WriterTable>(source: null);
    public ToMany<Writer, Writer, WriterTable> Team => new(Writer.TeamRelation.Instance, source: null);
    public ToMany<Writer, Article, ArticleTable> Articles => new(Writer.ArticlesRelation.Instance, source: null);
    public BadgeTable Badge => Writer.BadgeRelation.Instance.Join<BadgeTable>(source: null);
    public ToMany<Writer, Writer, WriterTable> Broken => new(Relation.Invalid<Writer, Writer>("Writer", "Broken"), source: null);

    public TableInfo Info => Writer.Table;
    private readonly TableAlias? _table;

    private WriterTable(TableAlias? table) => _table = table;

    public static implicit operator Include(WriterTable table) => Include.Of(table);

    public TableAlias? Occurrence => _table;
    public WriterTable At(TableAlias? table) => new(table);
    public long KeyOf(Writer entity) => entity.Id;

    public long ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow => row.GetInt64(0);

    public Writer Read<TRow>(ref TRow row)
        where TRow : struct, IRow => new() { Id = row.GetInt64(0), Name = row.GetString(1), BossId = row.GetInt64OrNull(2) };
}
