namespace RelationGen.Behaviour.Tests.Random;

// Views of every form over the random model: columns, paths, views of targets, lists of views and of columns, values, three levels.
[View(typeof(Node))]
public partial record NodeLine(long Id, int? PairA);

[View(typeof(Pair))]
public readonly partial record struct PairLine(int A, string B);

[View(typeof(Node))]
public partial record NodeCard
{
    public required string? GroupName { get; init; }

    public required NodeLine? Parent { get; init; }

    [From(nameof(Node.Parent), nameof(Node.PairA))]
    public int? ParentPair { get; init; }

    [From(nameof(Node.Parent), nameof(Node.Parent), nameof(Node.Group), nameof(Group.Name))]
    public string? GrandparentGroup { get; init; }

    [From(nameof(Node.Badge), nameof(Badge.Id))]
    public Guid? BadgeId { get; init; }

    [From(nameof(Node.Children), Aggregate = Aggregate.Count)]
    public long ChildCount { get; init; }

    [From(nameof(Node.Linked), Aggregate = Aggregate.Count, Where = nameof(BehindFirst))]
    public int LinkedCount { get; init; }

    [From(nameof(Node.Children), nameof(Node.PairA), Aggregate = Aggregate.Sum)]
    public long ChildSum { get; init; }

    [From(nameof(Node.Children), nameof(Node.PairA), Aggregate = Aggregate.CountDistinct)]
    public long ChildPairs { get; init; }

    private static Predicate BehindFirst(NodeTable n) => n.Id > 1;
}

[View(typeof(Node))]
public partial class NodeLists
{
    public long Id { get; set; }

    public required IReadOnlyList<NodeLine> Children { get; init; }

    [From(nameof(Node.Children), nameof(Node.Id))]
    public required List<long> ChildIds { get; init; }

    [From(nameof(Node.Linked), Where = nameof(BehindFirst), OrderBy = nameof(LastFirst), Take = 2)]
    public required IList<NodeLine> LastLinked { get; init; }

    public required IEnumerable<PairLine> Pairs { get; init; }

    [From(nameof(Node.Parent), nameof(Node.Children), nameof(Node.Id))]
    public required IReadOnlyCollection<long> Siblings { get; init; }

    private static Predicate BehindFirst(NodeTable n) => n.Id > 1;

    private static Ordering LastFirst(NodeTable n) => n.Id.Descending;
}

[View(typeof(Node))]
public partial record NodeTree(IReadOnlyList<NodeBranch> Children, NodeBranch? Parent, string? GroupName);

[View(typeof(Node))]
public partial record NodeBranch(long Id, IReadOnlyList<NodeLeaf> Linked);

[View(typeof(Node))]
public partial record NodeLeaf(long Id, IReadOnlyList<PairLine> Pairs, string? GroupName);

[View(typeof(Pair))]
public partial record PairLists(string B, IReadOnlyList<NodeLine> Nodes, IReadOnlyList<NodeLine> Members);

[View(typeof(Group))]
public partial record GroupLists(string Name, IReadOnlyList<NodeLeaf> Nodes);

[View(typeof(Node), Grouped = true)]
public partial record NodesByGroup
{
    public required string? GroupName { get; init; }

    [From(nameof(Node.Parent), nameof(Node.PairA))]
    public required int? ParentPair { get; init; }

    [From(Aggregate = Aggregate.Count)]
    public required long Count { get; init; }

    [From(nameof(Node.PairA), Aggregate = Aggregate.Sum)]
    public required long Sum { get; init; }

    [From(nameof(Node.Id), Aggregate = Aggregate.Max)]
    public required long? Last { get; init; }

    [From(nameof(Node.PairB), Aggregate = Aggregate.CountDistinct)]
    public required long Texts { get; init; }
}
