namespace RelationGen.Chinook.Tests.Model;

public partial class Employee
{
    public int EmployeeId { get; set; }

    public required string LastName { get; set; }

    public required string FirstName { get; set; }

    public string? Title { get; set; }

    public int? ReportsTo { get; set; }

    public DateTime? BirthDate { get; set; }

    public DateTime? HireDate { get; set; }

    public string? Address { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

    public string? Phone { get; set; }

    public string? Fax { get; set; }

    public string? Email { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(ReportsTo)])]
    public partial Employee? Manager { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Employee> Reports { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Customer> Customers { get; }

    /// <summary>What the customers that the employee looks after have bought.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Customers), nameof(Customer.Invoices)])]
    public partial IReadOnlyList<Invoice> Invoices { get; }
}

public partial class Customer
{
    public int CustomerId { get; set; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public string? Company { get; set; }

    public string? Address { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

    public string? Phone { get; set; }

    public string? Fax { get; set; }

    public required string Email { get; set; }

    public int? SupportRepId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Employee? SupportRep { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Invoice> Invoices { get; }

    /// <summary>The tracks on the customer's invoices, each once.</summary>
    [Relation(RelationType.OneToMany, Path = [nameof(Invoices), nameof(Invoice.Lines), nameof(InvoiceLine.Track)])]
    public partial IReadOnlyList<Track> Bought { get; }
}

public partial class Invoice
{
    public int InvoiceId { get; set; }

    public int CustomerId { get; set; }

    public DateTime InvoiceDate { get; set; }

    public string? BillingAddress { get; set; }

    public string? BillingCity { get; set; }

    public string? BillingState { get; set; }

    public string? BillingCountry { get; set; }

    public string? BillingPostalCode { get; set; }

    public decimal Total { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Customer Customer { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<InvoiceLine> Lines { get; }
}

public partial class InvoiceLine
{
    public int InvoiceLineId { get; set; }

    public int InvoiceId { get; set; }

    public int TrackId { get; set; }

    public decimal UnitPrice { get; set; }

    public int Quantity { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Invoice Invoice { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Track Track { get; set; }
}
