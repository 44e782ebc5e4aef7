// Relations that are declared on one side alone.
namespace App.Billing;

[Table("invoices")]
public partial class Invoice
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Payment> Payments { get; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Discount> Discounts { get; }

    [Relation(RelationType.OneToOne)]
    public partial Reminder? Reminder { get; }
}

[Table("payments")]
public partial class Payment
{
    public long Id { get; set; }

    public long InvoiceId { get; set; }
}

[Table("discounts")]
public partial class Discount
{
    public long Id { get; set; }
}

[Table("reminders")]
public partial class Reminder
{
    public long Id { get; set; }

    public long InvoiceId { get; set; }
}

public partial class Receipt
{
    public long Id { get; set; }

    public long PaymentId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Payment Payment { get; set; }
}
