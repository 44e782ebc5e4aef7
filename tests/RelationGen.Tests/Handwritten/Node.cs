namespace RelationGen.Tests.Handwritten;

/// <summary>How a key type is stored and compared: what the generator knows about it.</summary>
internal interface IKeyKind<TKey>
{
    /// <summary>SQL type and collation of each part.</summary>
    string[] Parts { get; }
    object? Rules { get; }
    string? Collation { get; }
    TKey Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow;
}

/// <summary>A tree over any kind of key, so that each kind travels through a has-many and a belongs-to of a real database.</summary>
internal sealed class Node<TKey>(TKey id, TKey? parentId, bool hasParent)
    where TKey : notnull
{
    public TKey Id { get; } = id;
    public TKey? ParentId { get; } = parentId;
    public bool HasParent { get; } = hasParent;
    public Node<TKey>? Parent { get; set; }
    public List<Node<TKey>>? Children { get; set; }
}

internal readonly struct NodeTable<TKey, TKind> : IKeyedTable<Node<TKey>, TKey, NodeTable<TKey, TKind>>
    where TKey : notnull
    where TKind : struct, IKeyKind<TKey>
{
    private static readonly int Count = default(TKind).Parts.Length;
    private static readonly EntityInfo<Node<TKey>, TKey> TableInfo = new("Node", "nodes", null,
    [
        .. Ids("id").Select(name => new ColumnInfo("Id", name, ColumnType.String, nullable: false, key: true)),
        .. Ids("parent").Select(name => new ColumnInfo("ParentId", name, ColumnType.String, nullable: true, key: false)),
    ], map: null, static (_, _) => throw new NotSupportedException())
    {
        Key = default(TKind).Rules,
    };

    public static string Script => $"CREATE TABLE nodes ({string.Join(", ", Ids("id").Concat(Ids("parent")).Select((name, i) => name + " " + default(TKind).Parts[i % Count]))})";

    public NodeTable<TKey, TKind> Parent => ParentRelation.Instance.Join<NodeTable<TKey, TKind>>(source: null);
    public ToMany<Node<TKey>, Node<TKey>, NodeTable<TKey, TKind>> Children => new(ChildrenRelation.Instance, source: null);

    public TableInfo Info => TableInfo;
    private readonly TableAlias? _table;

    private NodeTable(TableAlias? table) => _table = table;

    public static implicit operator Include(NodeTable<TKey, TKind> table) => Include.Of(table);

    public TableAlias? Occurrence => _table;
    public NodeTable<TKey, TKind> At(TableAlias? table) => new(table);
    public TKey KeyOf(Node<TKey> entity) => entity.Id;

    public TKey ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow => default(TKind).Read(ref row, 0);

    public Node<TKey> Read<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        bool hasParent = !row.IsNull(Count);
        return new Node<TKey>(ReadKey(ref row), hasParent ? default(TKind).Read(ref row, Count) : default, hasParent);
    }

    private static string[] Ids(string name) => [.. Enumerable.Range(0, Count).Select(i => name + i)];

    private static string Sql(string name) => $$"""SELECT {columns} FROM "nodes" AS t WHERE {{{string.Join(", ", Ids(name).Select(column => $"t.\"{column}\""))}}}""";

    private readonly struct ParentRelation : IBelongsTo<Node<TKey>, Node<TKey>, TKey>
    {
        public static Relation<Node<TKey>, Node<TKey>> Instance { get; } =
            Relation.BelongsTo<Node<TKey>, Node<TKey>, NodeTable<TKey, TKind>, TKey, TKey, ParentRelation>(
                new("Node", "Parent", "Node", RelationType.ManyToOne, ["ParentId"], ["Id"],
                    [new("nodes", null, Ids("id"), Ids("parent"))],
                    Sql("id"), default(TKind).Collation)
                {
                    IsReadOnly = true,
                    IsOrdinary = true,
                    Key = default(TKind).Rules,
                });

        public TKey TargetKey(Node<TKey> target) => target.Id;
        public (Node<TKey>? Held, RelationState State) PropertyOf(Node<TKey> source) => (source.Parent, default);
        public void Hold(Node<TKey> source, Node<TKey>? target, RelationState state) => source.Parent = target;

        public bool TrySourceKey(Node<TKey> source, out TKey key)
        {
            key = source.ParentId!;
            return source.HasParent;
        }
    }

    private readonly struct ChildrenRelation : IHasMany<Node<TKey>, Node<TKey>, TKey>
    {
        public static readonly Relation<Node<TKey>, Node<TKey>> Instance =
            Relation.HasMany<Node<TKey>, Node<TKey>, NodeTable<TKey, TKind>, TKey, TKey, ChildrenRelation>(
                new("Node", "Children", "Node", RelationType.OneToMany, ["Id"], ["ParentId"],
                    [new("nodes", null, Ids("parent"), Ids("id"))],
                    Sql("parent"), default(TKind).Collation)
                {
                    IsReadOnly = true,
                    HasOwnList = true,
                    Key = default(TKind).Rules,
                });


        public TKey TargetKey(Node<TKey> target) => target.ParentId!;
        public (IEnumerable<Node<TKey>>? Held, RelationState State) PropertyOf(Node<TKey> source) => (source.Children, default);
        public void Hold(Node<TKey> source, List<Node<TKey>>? targets, RelationState state) => source.Children = targets ?? [];
        public bool Refers(Node<TKey> target, Node<TKey> source, KeyRules<TKey> rules) => ReferenceEquals(target.Parent, source);
        public void AttachBack(Node<TKey> target, Node<TKey> source) => target.Parent = source;

        public bool TrySourceKey(Node<TKey> source, out TKey key)
        {
            key = source.Id;
            return true;
        }
    }
}
