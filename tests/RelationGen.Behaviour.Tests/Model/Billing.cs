using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Composite keys: a required and an optional foreign key, and a junction with its default names.
[Table("invoices")]
public partial class Invoice
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public required string Number { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<InvoiceLine> Lines { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Payment> Payments { get; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Label> Labels { get; }
}

[Table("invoice_lines")]
public partial class InvoiceLine
{
    public long Id { get; set; }

    public int TenantId { get; set; }

    public required string InvoiceNumber { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Invoice Invoice { get; set; }
}

[Table("payments")]
public partial class Payment
{
    public long Id { get; set; }

    public int? InvoiceTenantId { get; set; }

    public string? InvoiceNumber { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Invoice? Invoice { get; set; }
}

[Table("labels")]
public partial class Label
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Invoice> Invoices { get; }
}

[Table("seats")]
public partial class Seat
{
    [Key, Column(Order = 0)]
    public int Hall { get; set; }

    [Key, Column(Order = 1)]
    public required string Row { get; set; }

    [Key, Column(Order = 2)]
    public int Number { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Ticket? Ticket { get; set; }
}

[Table("tickets")]
public partial class Ticket
{
    public long Id { get; set; }

    public int Hall { get; set; }

    public required string Row { get; set; }

    public int Number { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Seat Seat { get; set; }
}

public static class Billing
{
    /// <summary>Invoices (1, A), (1, B), (2, A): the same number twice, so that both parts have to count.</summary>
    public const string Script = """
        CREATE TABLE invoices (tenant_id INT NOT NULL, number TEXT NOT NULL, PRIMARY KEY (tenant_id, number));
        CREATE TABLE invoice_lines (id BIGINT NOT NULL PRIMARY KEY, tenant_id INT NOT NULL, invoice_number TEXT NOT NULL);
        CREATE TABLE payments (id BIGINT NOT NULL PRIMARY KEY, invoice_tenant_id INT, invoice_number TEXT);
        CREATE TABLE labels (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE invoices_labels (invoice_tenant_id INT NOT NULL, invoice_number TEXT NOT NULL, label_id BIGINT NOT NULL);
        CREATE TABLE seats (hall INT NOT NULL, row TEXT NOT NULL, number INT NOT NULL, PRIMARY KEY (hall, row, number));
        CREATE TABLE tickets (id BIGINT NOT NULL PRIMARY KEY, hall INT NOT NULL, row TEXT NOT NULL, number INT NOT NULL);
        INSERT INTO invoices (tenant_id, number) VALUES (2, 'A'), (1, 'B'), (1, 'A');
        INSERT INTO invoice_lines (id, tenant_id, invoice_number) VALUES (1, 1, 'A'), (2, 2, 'A'), (3, 1, 'B'), (4, 1, 'A');
        INSERT INTO payments (id, invoice_tenant_id, invoice_number) VALUES (1, 1, 'A'), (2, NULL, 'A'), (3, 1, NULL), (4, NULL, NULL), (5, 2, 'A');
        INSERT INTO labels (id) VALUES (7), (8);
        INSERT INTO invoices_labels (invoice_tenant_id, invoice_number, label_id) VALUES (1, 'A', 8), (1, 'A', 7), (2, 'A', 7);
        INSERT INTO seats (hall, row, number) VALUES (1, 'A', 1), (1, 'A', 2), (1, 'B', 1), (2, 'A', 1);
        INSERT INTO tickets (id, hall, row, number) VALUES (1, 1, 'A', 2), (2, 2, 'A', 1);
        """;
}
