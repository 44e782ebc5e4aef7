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
    public IReadOnlyList<Article>? Articles { get; set; }
    public Badge? Badge { get; set; }
    public RelationState BadgeState { get; set; }

    internal static readonly TableInfo Table = new("Writer", "writers", null,
    [
        new("Id", "id", ColumnType.Int64, false, true), new("Name", "name", ColumnType.String, false, false),
        new("BossId", "boss_id", ColumnType.Int64, true, false),
    ]);

    internal const string Columns = "t.\"id\", t.\"name\", t.\"boss_id\"";

    internal readonly struct BossRelation : IBelongsTo<Writer, Writer, long>
    {
        public static readonly Relation<Writer, Writer> Instance = Relation.BelongsTo<Writer, Writer, WriterTable, long, long, BossRelation>(
            new("Writer", "Boss", "Writer", RelationType.ManyToOne, ["BossId"], ["Id"], null));

        private static readonly Statement One = new($"SELECT {Columns} FROM \"writers\" AS t WHERE t.\"id\" = $1");
        private static readonly Statement Many = new($"SELECT {Columns} FROM \"writers\" AS t WHERE t.\"id\" IN (SELECT \"value\" FROM json_each($1))");

        public Statement ByKey => One;
        public Statement ByKeys => Many;
        public int KeyParts => 1;
        public IEqualityComparer<long>? KeyComparer => null;
        public bool Required => false;
        public bool ReferencesKey => true;
        public void WriteKey(KeyWriter writer, long key) => writer.Write(key);
        public long TargetKey(Writer target) => target.Id;
        public RelationState State(Writer source) => source.BossState;

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.BossId.GetValueOrDefault();
            return source.BossId is not null;
        }

        public void Attach(Writer source, Writer? target)
        {
            source.Boss = target;
            source.BossState = target is null && source.BossId is not null ? RelationState.Missing : RelationState.Loaded;
        }
    }

    internal readonly struct TeamRelation : IHasMany<Writer, Writer, long>
    {
        public static readonly Relation<Writer, Writer> Instance = Relation.HasMany<Writer, Writer, WriterTable, long, long, TeamRelation>(
            new("Writer", "Team", "Writer", RelationType.OneToMany, ["Id"], ["BossId"], null));

        private static readonly Statement One = new($"SELECT {Columns} FROM \"writers\" AS t WHERE t.\"boss_id\" = $1");
        private static readonly Statement Many = new($"SELECT {Columns} FROM \"writers\" AS t WHERE t.\"boss_id\" IN (SELECT \"value\" FROM json_each($1))");

        public Statement ByKey => One;
        public Statement ByKeys => Many;
        public int KeyParts => 1;
        public IEqualityComparer<long>? KeyComparer => null;
        public bool SharesList => true;
        public void WriteKey(KeyWriter writer, long key) => writer.Write(key);
        public long TargetKey(Writer target) => target.BossId.GetValueOrDefault();
        public RelationState State(Writer source) => source.Team is null ? RelationState.NotLoaded : RelationState.Loaded;
        public void Attach(Writer source, List<Writer>? targets) => source.Team = targets ?? [];
        public void SetPartial(Writer source) => throw new NotSupportedException();
        public void AttachBack(Writer target, Writer source) => default(BossRelation).Attach(target, source);

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.Id;
            return true;
        }
    }

    internal readonly struct ArticlesRelation : IHasMany<Writer, Article, long>
    {
        public static readonly Relation<Writer, Article> Instance = Relation.HasMany<Writer, Article, ArticleTable, long, long, ArticlesRelation>(
            new("Writer", "Articles", "Article", RelationType.OneToMany, ["Id"], ["WriterId"], null));

        private static readonly Statement One = new($"SELECT {Article.Columns} FROM \"articles\" AS t WHERE t.\"writer_id\" = $1");
        // Backwards, so that the loader has to put the rows in order.
        private static readonly Statement Many = new(
            $"SELECT {Article.Columns} FROM \"articles\" AS t WHERE t.\"writer_id\" IN (SELECT \"value\" FROM json_each($1)) ORDER BY t.\"id\" DESC");

        public Statement ByKey => One;
        public Statement ByKeys => Many;
        public int KeyParts => 1;
        public IEqualityComparer<long>? KeyComparer => null;
        public bool SharesList => true;
        public void WriteKey(KeyWriter writer, long key) => writer.Write(key);
        public long TargetKey(Article target) => target.WriterId;
        public RelationState State(Writer source) => source.Articles is null ? RelationState.NotLoaded : RelationState.Loaded;
        public void Attach(Writer source, List<Article>? targets) => source.Articles = targets ?? [];
        public void SetPartial(Writer source) => throw new NotSupportedException();
        public void AttachBack(Article target, Writer source) => default(Article.WriterRelation).Attach(target, source);

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.Id;
            return true;
        }
    }

    internal readonly struct BadgeRelation : IHasOne<Writer, Badge, long>
    {
        public static readonly Relation<Writer, Badge> Instance = Relation.HasOne<Writer, Badge, BadgeTable, Guid, long, BadgeRelation>(
            new("Writer", "Badge", "Badge", RelationType.OneToOne, ["Id"], ["WriterId"], null));

        private static readonly Statement One = new($"SELECT {Badge.Columns} FROM \"badges\" AS t WHERE t.\"writer_id\" = $1");
        private static readonly Statement Many = new($"SELECT {Badge.Columns} FROM \"badges\" AS t WHERE t.\"writer_id\" IN (SELECT \"value\" FROM json_each($1))");

        public Statement ByKey => One;
        public Statement ByKeys => Many;
        public int KeyParts => 1;
        public IEqualityComparer<long>? KeyComparer => null;
        public void WriteKey(KeyWriter writer, long key) => writer.Write(key);
        public long TargetKey(Badge target) => target.WriterId;
        public RelationState State(Writer source) => source.BadgeState;
        public void AttachBack(Badge target, Writer source) => target.Writer = source;

        public void Attach(Writer source, Badge? target)
        {
            source.Badge = target;
            source.BadgeState = RelationState.Loaded;
        }

        public bool TrySourceKey(Writer source, out long key)
        {
            key = source.Id;
            return true;
        }
    }
}

internal readonly struct WriterTable : IKeyedTable<Writer, long, WriterTable>
{
    private static readonly Statement Everything = new($"SELECT {Writer.Columns} FROM \"writers\" AS t ORDER BY t.\"name\" DESC");
    private static readonly Statement One = new($"SELECT {Writer.Columns} FROM \"writers\" AS t WHERE t.\"id\" = $1");

    public WriterTable Boss => Writer.BossRelation.Instance.Join<WriterTable>(source: null);
    public ToMany<Writer, Writer, WriterTable> Team => new(Writer.TeamRelation.Instance, source: null);
    public ToMany<Writer, Article, ArticleTable> Articles => new(Writer.ArticlesRelation.Instance, source: null);
    public BadgeTable Badge => Writer.BadgeRelation.Instance.Join<BadgeTable>(source: null);
    public ToMany<Writer, Writer, WriterTable> Broken => new(Relation.Invalid<Writer, Writer>("Writer", "Broken"), source: null);

    public TableInfo Info => Writer.Table;
    private readonly TableAlias? _table;

    private WriterTable(TableAlias? table) => _table = table;

    public static implicit operator Include(WriterTable table) => Include.Of(table._table);

    public TableAlias? Occurrence => _table;
    public WriterTable At(TableAlias? table) => new(table);
    public object? ValueOf(Writer entity, int column) => throw new NotSupportedException();
    public Statement All => Everything;
    public Statement ByKey => One;
    public IEqualityComparer<long>? KeyComparer => null;
    public long KeyOf(Writer entity) => entity.Id;
    public int CompareKeys(long x, long y) => KeyOrder.Compare(x, y);
    public void WriteKey(KeyWriter writer, long key) => writer.Write(key);

    public long ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow => row.GetInt64(0);

    public Writer Read<TRow>(ref TRow row)
        where TRow : struct, IRow => new() { Id = row.GetInt64(0), Name = row.GetString(1), BossId = row.GetInt64OrNull(2) };
}
