using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Random;

// Every kind of relation, nullable and not, between few tables, so that random rows meet often.
[Table("nodes")]
public partial class Node
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    public string? GroupName { get; set; }

    public int? PairA { get; set; }

    public string? PairB { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Node? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Node> Children { get; }

    [Relation(RelationType.ManyToOne)]
    public partial Group? Group { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Pair? Pair { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Badge? Badge { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "node_pairs")]
    public List<Pair> Pairs { get; set; } = [];

    [Relation(RelationType.ManyToMany, Junction = "links", SourceColumns = ["from_id"], TargetColumns = ["to_id"])]
    public partial IReadOnlyList<Node> Linked { get; }
}

[Table("groups")]
public partial class Group
{
    [Key]
    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Node> Nodes { get; }
}

[Table("pairs")]
public partial class Pair
{
    [Key]
    public int A { get; set; }

    [Key]
    public required string B { get; set; }

    [Relation(RelationType.OneToMany)]
    public HashSet<Node> Nodes { get; } = [];

    [Relation(RelationType.ManyToMany, Junction = "node_pairs")]
    public partial IReadOnlyList<Node> Members { get; }
}

[Table("badges")]
public partial class Badge
{
    public Guid Id { get; set; }

    public long NodeId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Node Node { get; set; }
}
