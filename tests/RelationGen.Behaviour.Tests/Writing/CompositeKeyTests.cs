using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Freight;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Changes of relations whose keys have several parts, some of which another relation uses too.</summary>
public sealed class CompositeKeyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_and_pairs(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        Invoice invoice = (await Invoice.FindAsync(db, 1, "A"))!;
        List<Payment> payments = await Payment.Query(db).ToListAsync();
        Label label = (await Label.FindAsync(db, 8))!;
        db.Forget();

        Assert.Equal([3L, 4L, 5L], await invoice.On(db).Payments.DissociateKeysAsync([1, 3, 4, 5]));
        await invoice.On(db).Payments.AssociateAsync(payments[1..3]);
        Assert.Equal([[1, null, null], [2, 1, "A"], [3, 1, "A"], [4, null, null], [5, 2, "A"]], Integers(db.Rows("SELECT id, invoice_tenant_id, invoice_number FROM payments ORDER BY id")));
        Assert.Equal((1, "A"), (payments[1].InvoiceTenantId, payments[1].InvoiceNumber));

        await label.On(db).Invoices.SetKeysAsync([(2, "A"), (1, "B")]);
        Assert.Equal([[1, "A", 7], [1, "B", 8], [2, "A", 7], [2, "A", 8]], Integers(db.Rows("SELECT invoice_tenant_id, invoice_number, label_id FROM invoices_labels ORDER BY 1, 2, 3")));
        Assert.Equal([(1, "A")], await label.On(db).Invoices.DissociateKeysAsync([(1, "A"), (1, "B")]));
        Assert.Equal([[1, "A", 7], [2, "A", 7], [2, "A", 8]], Integers(db.Rows("SELECT invoice_tenant_id, invoice_number, label_id FROM invoices_labels ORDER BY 1, 2, 3")));
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => label.On(db).Invoices.AssociateKeysAsync([(1, "A"), (9, "Z")]));
        Assert.Contains("no Invoice with the key (9, \"Z\")", refused.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_another_relation_uses_too_is_kept(Engine engine)
    {
        using Database db = Database.Create(
            engine,
            """
            CREATE TABLE depots (tenant_id INT NOT NULL, number INT NOT NULL, PRIMARY KEY (tenant_id, number));
            CREATE TABLE drivers (tenant_id INT NOT NULL, number INT NOT NULL, PRIMARY KEY (tenant_id, number));
            CREATE TABLE drafts (id INT NOT NULL PRIMARY KEY, tenant_id INT, depot_number INT, driver_number INT);
            CREATE TABLE tours (id INT NOT NULL PRIMARY KEY, tenant_id INT NOT NULL, depot_number INT NOT NULL, driver_number INT);
            INSERT INTO depots VALUES (1, 1);
            INSERT INTO drivers VALUES (1, 7), (1, 8);
            INSERT INTO drafts VALUES (1, 1, 1, 7);
            INSERT INTO tours VALUES (1, 1, 1, 7), (2, 1, 1, 8);
            """);
        Draft draft = (await Draft.FindAsync(db, 1))!;
        Driver driver = (await Driver.FindAsync(db, 1, 7))!;
        db.Forget();

        await draft.On(db).Driver.UnlinkAsync();
        db.AssertSent("""UPDATE "drafts" SET "driver_number" = NULL WHERE "id" = $1 AND "driver_number" IS NOT NULL""");
        Assert.Equal([[1, 1, null]], Integers(db.Rows("SELECT tenant_id, depot_number, driver_number FROM drafts")));
        Assert.Equal((1, null), (draft.TenantId, draft.DriverNumber));

        Assert.Equal(1, await driver.On(db).Tours.ClearAsync());
        Assert.Equal([[1, 1, 1, null], [2, 1, 1, 8]], Integers(db.Rows("SELECT id, tenant_id, depot_number, driver_number FROM tours ORDER BY id")));
        await driver.On(db).Tours.AssociateKeysAsync([1, 2]);
        Assert.Equal([[1, 1, 1, 7], [2, 1, 1, 7]], Integers(db.Rows("SELECT id, tenant_id, depot_number, driver_number FROM tours ORDER BY id")));
    }

    /// <summary>SQLite has one type for whole numbers.</summary>
    private static IEnumerable<object?[]> Integers(List<object?[]> rows) =>
        rows.Select(row => row.Select(cell => cell is long number ? (int)number : cell).ToArray());
}
