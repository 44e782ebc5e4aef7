namespace RelationGen.Tests.Handwritten;

/// <summary>How a key type is stored and compared: what the generator knows about it.</summary>
internal interface IKeyKind<TKey>
{
    /// <summary>SQL type and collation of each part.</summary>
    string[] Parts { get; }
    IEqualityComparer<TKey>? Comparer { get; }
    string? Collation { get; }
    TKey Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow;
    void Write(KeyWriter writer, TKey key);
    int Compare(TKey x, TKey y);
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
    private static readonly string Columns = string.Join(", ", Ids("t.\"id").Concat(Ids("t.\"parent")));
    private static readonly TableInfo TableInfo = new("Node", "nodes", null, []);
    private static readonly Statement Everything = new($"SELECT {Columns} FROM \"nodes\" AS t");
    private static readonly Statement One = new($"SELECT {Columns} FROM \"nodes\" AS t WHERE {Match("id")}");

    public static string Script => $"CREATE TABLE nodes ({string.Join(", ", Ids("id", "").Concat(Ids("parent", "")).Select((name, i) => name + " " + default(TKind).Parts[i % Count]))})";

    public NodeTable<TKey, TKind> Parent => ParentRelation.Instance.Join<NodeTable<TKey, TKind>>(source: null);
    public ToMany<Node<TKey>, Node<TKey>, NodeTable<TKey, TKind>> Children => new(ChildrenRelation.Instance, source: null);

    public TableInfo Info => TableInfo;
    private readonly TableAlias? _table;

    private NodeTable(TableAlias? table) => _table = table;

    public static implicit operator Include(NodeTable<TKey, TKind> table) => Include.Of(table._table);

    public TableAlias? Occurrence => _table;
    public NodeTable<TKey, TKind> At(TableAlias? table) => new(table);
    public object? ValueOf(Node<TKey> entity, int column) => throw new NotSupportedException();
    public Statement All => Everything;
    public Statement ByKey => One;
    public IEqualityComparer<TKey>? KeyComparer => default(TKind).Comparer;
    public TKey KeyOf(Node<TKey> entity) => entity.Id;
    public int CompareKeys(TKey x, TKey y) => default(TKind).Compare(x, y);
    public void WriteKey(KeyWriter writer, TKey key) => default(TKind).Write(writer, key);

    public TKey ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow => default(TKind).Read(ref row, 0);

    public Node<TKey> Read<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        bool hasParent = !row.IsNull(Count);
        return new Node<TKey>(ReadKey(ref row), hasParent ? default(TKind).Read(ref row, Count) : default, hasParent);
    }

    private static IEnumerable<string> Ids(string name, string end = "\"") => Enumerable.Range(0, Count).Select(i => name + i + end);

    private static string Match(string name) => string.Join(" AND ", Ids("t.\"" + name).Select((column, i) => $"{column} = ${i + 1}"));

    private static Statement ForMany(string name)
    {
        if (Count > 1)
        {
            return new($"SELECT {Columns} FROM json_each($1) AS k JOIN \"nodes\" AS t ON "
                + string.Join(" AND ", Ids("t.\"" + name).Select((column, i) => $"{column} = json_extract(k.\"value\", '$[{i}]')")));
        }

        string keys = typeof(TKey) == typeof(byte[]) ? "$1" : "SELECT \"value\" FROM json_each($1)";
        return new($"SELECT {Columns} FROM \"nodes\" AS t WHERE t.\"{name}0\" IN ({keys})");
    }

    private readonly struct ParentRelation : IBelongsTo<Node<TKey>, Node<TKey>, TKey>
    {
        public static readonly Relation<Node<TKey>, Node<TKey>> Instance =
            Relation.BelongsTo<Node<TKey>, Node<TKey>, NodeTable<TKey, TKind>, TKey, TKey, ParentRelation>(
                new("Node", "Parent", "Node", RelationType.ManyToOne, ["ParentId"], ["Id"], default(TKind).Collation));

        private static readonly Statement Many = ForMany("id");

        public Statement ByKey => One;
        public Statement ByKeys => Many;
        public int KeyParts => Count;
        public IEqualityComparer<TKey>? KeyComparer => default(TKind).Comparer;
        public bool Required => false;
        public bool ReferencesKey => true;
        public void WriteKey(KeyWriter writer, TKey key) => default(TKind).Write(writer, key);
        public TKey TargetKey(Node<TKey> target) => target.Id;
        public RelationState State(Node<TKey> source) => default;
        public void Attach(Node<TKey> source, Node<TKey>? target) => source.Parent = target;

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
                new("Node", "Children", "Node", RelationType.OneToMany, ["Id"], ["ParentId"], default(TKind).Collation));

        private static readonly Statement ForOne = new($"SELECT {Columns} FROM \"nodes\" AS t WHERE {Match("parent")}");
        private static readonly Statement Many = ForMany("parent");

        public Statement ByKey => ForOne;
        public Statement ByKeys => Many;
        public int KeyParts => Count;
        public IEqualityComparer<TKey>? KeyComparer => default(TKind).Comparer;
        public bool SharesList => false;
        public void WriteKey(KeyWriter writer, TKey key) => default(TKind).Write(writer, key);
        public TKey TargetKey(Node<TKey> target) => target.ParentId!;
        public RelationState State(Node<TKey> source) => default;
        public void Attach(Node<TKey> source, List<Node<TKey>>? targets) => source.Children = targets ?? [];
        public void SetPartial(Node<TKey> source) => throw new NotSupportedException();
        public void AttachBack(Node<TKey> target, Node<TKey> source) => target.Parent = source;

        public bool TrySourceKey(Node<TKey> source, out TKey key)
        {
            key = source.Id;
            return true;
        }
    }
}
