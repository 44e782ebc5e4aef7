namespace RelationGen.Tests.Handwritten;

/// <summary>Stands in for an entity with a required and an optional belongs-to, and a many-to-many.</summary>
internal sealed class Article
{
    public long Id { get; set; }
    public string? Title { get; set; }
    public long WriterId { get; set; }
    public long? EditorId { get; set; }

    public Writer? Writer { get; set; }
    public RelationState WriterState { get; set; }
    public Writer? Editor { get; set; }
    public RelationState EditorState { get; set; }
    public List<Label>? Labels { get; set; }

    internal static readonly TableInfo Table = new("Article", "articles", null,
    [
        new("Id", "id", ColumnType.Int64, false, true), new("Title", "title", ColumnType.String, true, false),
        new("WriterId", "writer_id", ColumnType.Int64, false, false), new("EditorId", "editor_id", ColumnType.Int64, true, false),
    ]);

    internal const string Columns = "t.\"id\", t.\"title\", t.\"writer_id\", t.\"editor_id\"";

    internal readonly struct WriterRelation : IBelongsTo<Article, Writer, long>
    {
        public static readonly Relation<Article, Writer> Instance = Relation.BelongsTo<Article, Writer, WriterTable, long, long, WriterRelation>(
            new("Article", "Writer", "Writer", RelationType.ManyToOne, ["WriterId"], ["Id"], null));

        public Statement ByKey => default(Writer.BossRelation).ByKey;
        public Statement ByKeys => default(Writer.BossRelation).ByKeys;
        public int KeyParts => 1;
        public IEqualityComparer<long>? KeyComparer => null;
        public bool Required => true;
        public bool ReferencesKey => true;
        public void WriteKey(KeyWriter writer, long key) => writer.Write(key);
        public long TargetKey(Writer target) => target.Id;
        public RelationState State(Article source) => source.WriterState;

        public bool TrySourceKey(Article source, out long key)
        {
            key = source.WriterId;
            return true;
        }

        public void Attach(Article source, Writer? target)
        {
            source.Writer = target;
            source.WriterState = target is null ? RelationState.Missing : RelationState.Loaded;
        }
    }

    internal readonly struct EditorRelation : IBelongsTo<Article, Writer, long>
    {
        public static readonly Relation<Article, Writer> Instance = Relation.BelongsTo<Article, Writer, WriterTable, long, long, EditorRelation>(
            new("Article", "Editor", "Writer", RelationType.ManyToOne, ["EditorId"], ["Id"], null));

        public Statement ByKey => default(Writer.BossRelation).ByKey;
        public Statement ByKeys => default(Writer.BossRelation).ByKeys;
        public int KeyParts => 1;
        public IEqualityComparer<long>? KeyComparer => null;
        public bool Required => false;
        public bool ReferencesKey => true;
        public void WriteKey(KeyWriter writer, long key) => writer.Write(key);
        public long TargetKey(Writer target) => target.Id;
        public RelationState State(Article source) => source.EditorState;

        public bool TrySourceKey(Article source, out long key)
        {
            key = source.EditorId.GetValueOrDefault();
            return source.EditorId is not null;
        }

        public void Attach(Article source, Writer? target)
        {
            source.Editor = target;
            source.EditorState = target is null && source.EditorId is not null ? RelationState.Missing : RelationState.Loaded;
        }
    }

    internal readonly struct LabelsRelation : IManyToMany<Article, Label, long>
    {
        public static readonly Relation<Article, Label> Instance = Relation.ManyToMany<Article, Label, LabelTable, string, long, LabelsRelation>(
            new("Article", "Labels", "Label", RelationType.ManyToMany, ["Id"], [], null));

        private const string From = $"SELECT {Label.Columns}, j.\"article_id\" FROM \"article_label\" AS j JOIN \"labels\" AS t ON t.\"code\" = j.\"label_code\"";
        private static readonly Statement One = new($"{From} WHERE j.\"article_id\" = $1");
        private static readonly Statement Many = new($"{From} WHERE j.\"article_id\" IN (SELECT \"value\" FROM json_each($1))");

        public Statement ByKey => One;
        public Statement ByKeys => Many;
        public int KeyParts => 1;
        public IEqualityComparer<long>? KeyComparer => null;
        public bool SharesList => false;
        public void WriteKey(KeyWriter writer, long key) => writer.Write(key);
        public RelationState State(Article source) => source.Labels is null ? RelationState.NotLoaded : RelationState.Loaded;
        public void Attach(Article source, List<Label>? targets) => source.Labels = targets ?? [];
        public void SetPartial(Article source) => throw new NotSupportedException();

        public long ReadSourceKey<TRow>(ref TRow row)
            where TRow : struct, IRow => row.GetInt64(2);

        public bool TrySourceKey(Article source, out long key)
        {
            key = source.Id;
            return true;
        }
    }
}

internal readonly struct ArticleTable : IKeyedTable<Article, long, ArticleTable>
{
    private static readonly Statement Everything = new($"SELECT {Article.Columns} FROM \"articles\" AS t");
    private static readonly Statement One = new($"SELECT {Article.Columns} FROM \"articles\" AS t WHERE t.\"id\" = $1");

    public WriterTable Writer => Article.WriterRelation.Instance.Join<WriterTable>(source: null);
    public WriterTable Editor => Article.EditorRelation.Instance.Join<WriterTable>(source: null);
    public ToMany<Article, Label, LabelTable> Labels => new(Article.LabelsRelation.Instance, source: null);

    public TableInfo Info => Article.Table;
    private readonly TableAlias? _table;

    private ArticleTable(TableAlias? table) => _table = table;

    public static implicit operator Include(ArticleTable table) => Include.Of(table._table);

    public TableAlias? Occurrence => _table;
    public ArticleTable At(TableAlias? table) => new(table);
    public object? ValueOf(Article entity, int column) => throw new NotSupportedException();
    public Statement All => Everything;
    public Statement ByKey => One;
    public IEqualityComparer<long>? KeyComparer => null;
    public long KeyOf(Article entity) => entity.Id;
    public int CompareKeys(long x, long y) => KeyOrder.Compare(x, y);
    public void WriteKey(KeyWriter writer, long key) => writer.Write(key);

    public long ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow => row.GetInt64(0);

    public Article Read<TRow>(ref TRow row)
        where TRow : struct, IRow => new()
        {
            Id = row.GetInt64(0),
            Title = row.GetStringOrNull(1),
            WriterId = row.GetInt64(2),
            EditorId = row.GetInt64OrNull(3),
        };
}
