using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Shop.Model;

/// <summary>Who orders.</summary>
[Table("customers")]
public partial class Customer
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Unique]
    public required string Email { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Order> Orders { get; }
}
