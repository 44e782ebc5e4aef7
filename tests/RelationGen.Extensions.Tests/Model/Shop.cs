using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Extensions.Tests.Model;

[Table("customers")]
public partial class Customer
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Order> Orders { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Note> Notes { get; }
}

[Table("orders")]
public partial class Order
{
    public long Id { get; set; }

    public long CustomerId { get; set; }

    [Unique]
    public required string Number { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; set; }
}

[Table("notes")]
public partial class Note
{
    public long Id { get; set; }

    public long CustomerId { get; set; }

    public required string Text { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; set; }
}
