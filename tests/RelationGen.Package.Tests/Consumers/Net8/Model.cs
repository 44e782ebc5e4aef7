using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Billing;

// C# 12 has no partial properties: relations are declared on the class, and the generator declares the properties.
[Table("customers")]
[Relation(RelationType.OneToMany, typeof(Invoice), Name = "Invoices")]
[Relation(RelationType.OneToOne, typeof(Address), Name = "Address")]
internal sealed partial class Customer
{
    public long Id { get; set; }

    public required string Name { get; set; }
}

[Table("addresses")]
[Relation(RelationType.OneToOne, typeof(Customer), Name = "Customer")]
internal sealed partial class Address
{
    public long Id { get; set; }

    public required string City { get; set; }

    public long CustomerId { get; set; }
}

[Table("invoices")]
[Relation(RelationType.ManyToOne, typeof(Customer), Name = "Customer")]
[Relation(RelationType.OneToMany, typeof(Line), Name = "Lines", Field = "Invoice")]
[Relation(RelationType.ManyToMany, typeof(Label), Name = "Labels", Junction = "invoice_labels")]
internal sealed partial class Invoice
{
    public long Id { get; set; }

    public long? CustomerId { get; set; }

    public DateTime IssuedAt { get; set; }
}

[Table("lines")]
[Relation(RelationType.ManyToOne, typeof(Invoice), Name = "Invoice", OnDelete = ReferentialAction.Cascade)]
internal sealed partial record Line
{
    public long Id { get; init; }

    public long InvoiceId { get; set; }

    public string? Text { get; init; }
}

[Table("labels")]
[Relation(RelationType.ManyToMany, typeof(Invoice), Name = "Invoices", Junction = "invoice_labels")]
internal sealed partial class Label
{
    public long Id { get; set; }

    public required string Word { get; set; }
}
