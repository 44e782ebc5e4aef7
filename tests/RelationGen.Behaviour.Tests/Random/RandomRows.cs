namespace RelationGen.Behaviour.Tests.Random;

/// <summary>All rows of a random database in memory, and what views should be of them, by LINQ.</summary>
internal sealed class RandomRows
{
    private ILookup<long, long> _links = null!;
    private ILookup<long, (int A, string B)> _nodePairs = null!;

    public SortedDictionary<long, Node> Nodes { get; } = [];

    public List<Pair> Pairs { get; private set; } = [];

    public List<Group> Groups { get; private set; } = [];

    private Dictionary<long, Guid> Badges { get; } = [];

    public static RandomRows Of(Database db)
    {
        var rows = new RandomRows
        {
            Pairs = Pair.Query(db).ToList(),
            Groups = Group.Query(db).ToList(),
            _links = db.Rows("SELECT DISTINCT from_id, to_id FROM links").ToLookup(row => (long)row[0]!, row => (long)row[1]!),
            _nodePairs = db.Rows("SELECT DISTINCT node_id, pair_a, pair_b FROM node_pairs")
                .ToLookup(row => (long)row[0]!, row => (Convert.ToInt32(row[1], System.Globalization.CultureInfo.InvariantCulture), (string)row[2]!)),
        };
        foreach (Node node in Node.Query(db).ToList())
            rows.Nodes.Add(node.Id, node);

        foreach (Badge badge in Badge.Query(db).ToList())
            rows.Badges.Add(badge.NodeId, badge.Id);

        return rows;
    }

    public List<Node> Children(long id) => [.. Nodes.Values.Where(node => node.ParentId == id)];

    public object Card(Node node) => new
    {
        node.GroupName,
        Parent = Parent(node) is { } parent ? Line(parent) : null,
        ParentPair = Parent(node)?.PairA,
        GrandparentGroup = Parent(node) is { } above && Parent(above) is { } first && Groups.Exists(group => group.Name == first.GroupName) ? first.GroupName : null,
        BadgeId = Badges.TryGetValue(node.Id, out Guid badge) ? badge : (Guid?)null,
        ChildCount = Children(node.Id).Count,
        LinkedCount = Linked(node).Count(other => other.Id > 1),
        ChildSum = Children(node.Id).Sum(child => child.PairA ?? 0),
        ChildPairs = Children(node.Id).Where(child => child.PairA is not null).Select(child => child.PairA).Distinct().Count(),
    };

    public object Lists(Node node) => new
    {
        node.Id,
        Children = Children(node.Id).Select(Line),
        ChildIds = Children(node.Id).Select(child => child.Id),
        LastLinked = Linked(node).Where(other => other.Id > 1).OrderByDescending(other => other.Id).Take(2).Select(Line),
        Pairs = PairsOf(node),
        Siblings = Parent(node) is { } parent ? Children(parent.Id).Select(child => child.Id) : [],
    };

    public object Tree(Node node) => new
    {
        Children = Children(node.Id).Select(Branch),
        Parent = Parent(node) is { } parent ? Branch(parent) : null,
        node.GroupName,
    };

    /// <summary>The groups of some nodes, in the order of what they are made by.</summary>
    public IEnumerable<object> ByGroup(IEnumerable<Node> nodes) => nodes.GroupBy(node => (node.GroupName, ParentPair: Parent(node)?.PairA))
        .OrderBy(group => group.Key.GroupName is not null).ThenBy(group => group.Key.GroupName, CodePoints)
        .ThenBy(group => group.Key.ParentPair is not null).ThenBy(group => group.Key.ParentPair)
        .Select(group => new
        {
            group.Key.GroupName,
            group.Key.ParentPair,
            Count = group.Count(),
            Sum = group.Sum(node => node.PairA ?? 0),
            Last = group.Max(node => node.Id),
            Texts = group.Where(node => node.PairB is not null).Select(node => node.PairB).Distinct().Count(),
        });

    public object PairLists(Pair pair) => new
    {
        pair.B,
        Nodes = Nodes.Values.Where(node => node.PairA == pair.A && node.PairB == pair.B).Select(Line),
        Members = Nodes.Values.Where(node => _nodePairs[node.Id].Contains((pair.A, pair.B))).Select(Line),
    };

    public object GroupLists(Group group) => new { group.Name, Nodes = Nodes.Values.Where(node => node.GroupName == group.Name).Select(Leaf) };

    /// <summary>As both databases order texts.</summary>
    private static readonly Comparer<string?> CodePoints = Comparer<string?>.Create((x, y) => System.Text.Encoding.UTF8.GetBytes(x ?? "")
        .AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y ?? "")));

    private static object Line(Node node) => new { node.Id, node.PairA };

    private object Branch(Node node) => new { node.Id, Linked = Linked(node).Select(Leaf) };

    private object Leaf(Node node) => new { node.Id, Pairs = PairsOf(node), node.GroupName };

    private Node? Parent(Node node) => node.ParentId is { } id && Nodes.TryGetValue(id, out Node? parent) ? parent : null;

    private IEnumerable<Node> Linked(Node node) => _links[node.Id].Order().Where(Nodes.ContainsKey).Select(id => Nodes[id]);

    private IEnumerable<object> PairsOf(Node node) => Pairs.Where(pair => _nodePairs[node.Id].Contains((pair.A, pair.B))).Select(pair => new { pair.A, pair.B });
}
