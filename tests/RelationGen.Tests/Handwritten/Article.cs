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
    public RelationState LabelsState { get; set; }

    internal static readonly EntityInfo<Article, long> Table = new("Article", "articles", null,
    [
        new("Id", "id", ColumnType.Int64, false, true), new("Title", "title", ColumnType.String, true, false),
        new("WriterId", "writer_id", ColumnType.Int64, false, false), new("EditorId", "editor_id", ColumnType.Int64, true, false),
    ], map: null, static (_, _) => throw new NotSupportedException());

    internal readonly struct WriterRelation : IBelongsTo<Article, Writer, long>
    {
        public static Relation<Article, Writer> Instance { get; } = Relation.BelongsTo<Article, Writer, WriterTable, long, long,
            WriterRelation>(
            new("Article", "Writer", "Writer", RelationType.ManyToOne, ["WriterId"], ["Id"],
                [new("writers", null, ["id"], ["writer_id"])],
                """SELECT {columns} FROM "writers" AS t WHERE {t."id"}""")
            {
                Required = true,
                IsReadOnly = true,
            });

        public long TargetKey(Writer target) => target.Id;

        public bool TrySourceKey(Article source, out long key)
        {
            key = source.WriterId;
            return true;
        }

        public (Writer? Held, RelationState State) PropertyOf(Article source) => (source.Writer, source.WriterState);
        public void Hold(Article source, Writer? target, RelationState state) => (source.Writer, source.WriterState) = (target, state);
    }

    internal readonly struct EditorRelation : IBelongsTo<Article, Writer, long>
    {
        public static Relation<Article, Writer> Instance { get; } = Relation.BelongsTo<Article, Writer, WriterTable, long, long,
            EditorRelation>(
            new("Article", "Editor", "Writer", RelationType.ManyToOne, ["EditorId"], ["Id"],
                [new("writers", null, ["id"], ["editor_id"])],
                """SELECT {columns} FROM "writers" AS t WHERE {t."id"}""")
            {
                IsReadOnly = true,
            });

        public long TargetKey(Writer target) => target.Id;

        public bool TrySourceKey(Article source, out long key)
        {
            key = source.EditorId.GetValueOrDefault();
            return source.EditorId is not null;
        }

        public (Writer? Held, RelationState State) PropertyOf(Article source) => (source.Editor, source.EditorState);
        public void Hold(Article source, Writer? target, RelationState state) => (source.Editor, source.EditorState) = (target, state);
    }

    internal readonly struct LabelsRelation : IManyToMany<Article, Label, long>
    {
        public static readonly Relation<Article, Label> Instance = Relation.ManyToMany<Article, Label, LabelTable, string, long, LabelsRelation>(
            new("Article", "Labels", "Label", RelationType.ManyToMany, ["Id"], [],
                [new("article_label", null, ["article_id"], ["id"]), new("labels", null, ["code"], ["label_code"])],
                """SELECT {columns}, j."article_id" FROM "article_label" AS j JOIN "labels" AS t ON t."code" = j."label_code" WHERE {j."article_id"}""")
            {
                HasOwnList = true,
            });


        public (IEnumerable<Label>? Held, RelationState State) PropertyOf(Article source) => (source.Labels, source.LabelsState);
        public void Hold(Article source, List<Label>? targets, RelationState state) => (source.Labels, source.LabelsState) = (targets ?? [], state);

        public long ReadSourceKey<TRow>(ref TRow row, int place)
            where TRow : struct, IRow => row.GetInt64(place);

        public bool TrySourceKey(Article source, out long key)
        {
            key = source.Id;
            return true;
        }
    }
}

internal readonly struct ArticleTable : IKeyedTable<Article, long, ArticleTable>
{
    public WriterTable Writer => Article.WriterRelation.Instance.Join<WriterTable>(source: null);
    public WriterTable Editor => Article.EditorRelation.Instance.Join<WriterTable>(source: null);
    public ToMany<Article, Label, LabelTable> Labels => new(Article.LabelsRelation.Instance, source: null);

    public TableInfo Info => Article.Table;
    private readonly TableAlias? _table;

    private ArticleTable(TableAlias? table) => _table = table;

    public static implicit operator Include(ArticleTable table) => Include.Of(table);

    public TableAlias? Occurrence => _table;
    public ArticleTable At(TableAlias? table) => new(table);
    public long KeyOf(Article entity) => entity.Id;

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
