// Entities in the global namespace, and code from before nullable references.
#pragma warning disable CA1050 // types outside namespaces
#pragma warning disable CA1515 // public types in an application
#pragma warning disable CA1716 // keywords as names
#pragma warning disable CA1724 // names of namespaces
#nullable disable

using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

/// <summary>An entity without a namespace.</summary>
[Table("nodes")]
public partial class Node
{
    /// <summary>The key.</summary>
    public string Id { get; set; }

    /// <summary>A foreign key.</summary>
    public string NextId { get; set; }

    /// <summary>A foreign key that is required.</summary>
    public int KindId { get; set; }

    /// <summary>A relation.</summary>
    [Relation(RelationType.ManyToOne)]
    public partial Node Next { get; set; }

    /// <summary>A required relation.</summary>
    [Relation(RelationType.ManyToOne)]
    public partial Kind Kind { get; set; }
}

/// <summary>Named like a column, and its members like what the generator might declare.</summary>
[Table("kinds")]
public partial record Kind
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>A column.</summary>
    public string value { get; set; }

    /// <summary>A column.</summary>
    public string entity { get; set; }

    /// <summary>A relation.</summary>
    [Relation(RelationType.OneToMany)]
    public partial IList<Node> Nodes { get; set; }
}
