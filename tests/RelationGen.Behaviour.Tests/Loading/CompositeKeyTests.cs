using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class CompositeKeyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Entities_are_read_in_key_order_whatever_the_table_says(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);

        List<Invoice> invoices = await Invoice.Query(db).ToListAsync();

        Assert.Equal([(1, "A"), (1, "B"), (2, "A")], invoices.Select(invoice => (invoice.TenantId, invoice.Number)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_match_in_every_part(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        List<Invoice> invoices = await Invoice.Query(db).ToListAsync();
        db.Forget();

        await invoices.LoadAsync(db, i => i.Lines);

        Assert.Equal([[1L, 4L], [3L], [2L]], invoices.Select(invoice => invoice.Lines.Select(line => line.Id).ToArray()));
        Assert.Same(invoices[0], invoices[0].Lines[0].Invoice);
        Assert.Equal("""[[1,"A"],[1,"B"],[2,"A"]]""", db.Sent[0].Keys);
        db.AssertSent("""
            SELECT t."id", t."tenant_id", t."invoice_number"
            FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
            JOIN "invoice_lines" AS t ON t."tenant_id" = k.key1 AND t."invoice_number" = k.key2
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_parent_is_loaded_by_its_parts(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        Invoice invoice = (await Invoice.FindAsync(db, 1, "A"))!;
        db.Forget();

        await invoice.LoadAsync(db, i => i.Lines);

        Assert.Equal([1L, 4L], invoice.Lines.Select(line => line.Id));
        Assert.Equal((1, "A"), (db.Sent[0].Parameters["$1"], db.Sent[0].Parameters["$2"]));
        db.AssertSent("""
            SELECT t."id", t."tenant_id", t."invoice_number" FROM "invoice_lines" AS t WHERE t."tenant_id" = $1 AND t."invoice_number" = $2
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_of_a_required_key_are_shared(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        List<InvoiceLine> lines = await InvoiceLine.Query(db).ToListAsync();
        db.Forget();

        await lines.LoadAsync(db, l => l.Invoice);

        Assert.Equal([(1, "A"), (2, "A"), (1, "B"), (1, "A")], lines.Select(line => (line.Invoice.TenantId, line.Invoice.Number)));
        Assert.Same(lines[0].Invoice, lines[3].Invoice);
        db.AssertSent("""
            SELECT t."tenant_id", t."number"
            FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
            JOIN "invoices" AS t ON t."tenant_id" = k.key1 AND t."number" = k.key2
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_key_with_any_null_part_is_no_relation(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        List<Payment> payments = await Payment.Query(db).ToListAsync();
        db.Forget();

        await payments.LoadAsync(db, p => p.Invoice);

        Assert.Equal([(1, "A"), null, null, null, (2, "A")], payments.Select(payment => payment.Invoice is { } invoice ? (invoice.TenantId, invoice.Number) : ((int, string)?)null));
        Assert.All(payments, payment => Assert.True(payment.IsLoaded(p => p.Invoice)));
        Assert.Equal("""[[1,"A"],[2,"A"]]""", db.Sent[0].Keys);
        Assert.Single(db.Sent);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_with_a_null_part_belong_to_nobody(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        List<Invoice> invoices = await Invoice.Query(db).ToListAsync();

        await invoices.LoadAsync(db, i => i.Payments);

        Assert.Equal([[1L], [], [5L]], invoices.Select(invoice => invoice.Payments.Select(payment => payment.Id).ToArray()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Many_to_many_pairs_all_parts_with_the_default_names(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        List<Invoice> invoices = await Invoice.Query(db).ToListAsync();
        List<Label> labels = await Label.Query(db).ToListAsync();
        db.Forget();

        await invoices.LoadAsync(db, i => i.Labels);
        await labels.LoadAsync(db, l => l.Invoices);

        Assert.Equal([[7L, 8L], [], [7L]], invoices.Select(invoice => invoice.Labels.Select(label => label.Id).ToArray()));
        Assert.Equal([[(1, "A"), (2, "A")], [(1, "A")]], labels.Select(label => label.Invoices.Select(invoice => (invoice.TenantId, invoice.Number)).ToArray()));
        db.AssertSent(
            """
            SELECT t."id", j."invoice_tenant_id", j."invoice_number"
            FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
            JOIN "invoices_labels" AS j ON j."invoice_tenant_id" = k.key1 AND j."invoice_number" = k.key2
            JOIN "labels" AS t ON t."id" = j."label_id"
            """,
            """
            SELECT t."tenant_id", t."number", j."label_id" FROM "invoices_labels" AS j
            JOIN "invoices" AS t ON t."tenant_id" = j."invoice_tenant_id" AND t."number" = j."invoice_number"
            WHERE j."label_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Three_parts_work_on_both_sides_of_a_one_to_one(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        List<Seat> seats = await Seat.Query(db).ToListAsync();
        List<Ticket> tickets = await Ticket.Query(db).ToListAsync();

        await seats.LoadAsync(db, s => s.Ticket);
        await tickets.LoadAsync(db, t => t.Seat);

        Assert.Equal([null, 1L, null, 2L], seats.Select(seat => seat.Ticket?.Id));
        Assert.Equal([(1, "A", 2), (2, "A", 1)], tickets.Select(ticket => (ticket.Seat.Hall, ticket.Seat.Row, ticket.Seat.Number)));
        Assert.Equal("A", Seat.Find(db, 1, "A", 2)!.Row);
    }

    [Fact]
    public void Assigning_sets_every_part()
    {
        var payment = new Payment { Invoice = new Invoice { TenantId = 3, Number = "C" } };

        Assert.Equal((3, "C"), (payment.InvoiceTenantId, payment.InvoiceNumber));
        payment.Invoice = null;
        Assert.Equal((null, null), (payment.InvoiceTenantId, payment.InvoiceNumber));
        Assert.Null(payment.Invoice);
    }

    [Fact]
    public void A_stale_key_names_every_part()
    {
        var payment = new Payment { Invoice = new Invoice { TenantId = 3, Number = "C" } };

        payment.InvoiceNumber = "D";

        var stale = Assert.Throws<RelationNotLoadedException>(() => payment.Invoice);
        Assert.Contains("(3, \"C\")", stale.Message, StringComparison.Ordinal);
        Assert.Contains("(3, \"D\")", stale.Message, StringComparison.Ordinal);
    }
}
