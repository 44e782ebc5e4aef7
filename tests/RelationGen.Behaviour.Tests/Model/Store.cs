using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Store;

// Tables that are created by the schema: every kind of key, constraint and relation once.
[Table("countries")]
public partial class Country
{
    [Key, MaxLength(2)]
    public required string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Customer> Customers { get; }
}

[Table("customers")]
public partial class Customer
{
    public long Id { get; set; }

    [Index]
    public required string Name { get; set; }

    [Required]
    [Unique]
    public string? Email { get; set; }

    [DefaultValue(3)]
    public int Level { get; set; }

    public string? CountryCode { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Country? Country { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Account? Account { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Order> Orders { get; }

    // A remark has no relation of its own: the foreign key is known from here alone.
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Remark> Remarks { get; }
}

[Table("accounts")]
public partial class Account
{
    public long Id { get; set; }

    public long CustomerId { get; set; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Customer Customer { get; set; }
}

[Table("remarks")]
public partial class Remark
{
    public Guid Id { get; set; }

    public long? CustomerId { get; set; }
}

[Table("orders")]
public partial class Order
{
    public long Id { get; set; }

    public long CustomerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; set; }

    [Relation(RelationType.OneToMany, OnDelete = ReferentialAction.Cascade)]
    public partial IReadOnlyList<OrderLine> Lines { get; }
}

[Table("order_lines")]
public partial class OrderLine
{
    [Key, Column(Order = 0)]
    public long OrderId { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    public decimal Price { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Order Order { get; set; }
}

[Table("parcels")]
public partial class Parcel
{
    public int Id { get; set; }

    public long? OrderId { get; set; }

    public int? Number { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(OrderId), nameof(Number)])]
    public partial OrderLine? Line { get; set; }
}

[Table("products")]
public partial class Product
{
    public int Id { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Category> Categories { get; }
}

[Table("categories")]
public partial class Category
{
    [Key, Collation("NOCASE")]
    public required string Name { get; set; }

    public string? ParentName { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Category? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Category> Children { get; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Product> Products { get; }
}

// Two tables that reference each other.
[Table("teams")]
public partial class Team
{
    public long Id { get; set; }

    public long? LeaderId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Member? Leader { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Member> Members { get; }
}

[Table("members")]
public partial class Member
{
    public long Id { get; set; }

    public long TeamId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Team.Members))]
    public partial Team Team { get; set; }
}
