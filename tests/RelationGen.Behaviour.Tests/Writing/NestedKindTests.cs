using RelationGen.Behaviour.Tests.Model;
using RelationGen.Infrastructure;
using Archive = RelationGen.Behaviour.Tests.Model.Archive;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Nested writes of relations whose keys are composite, polymorphic or bytes, and of columns that the database computes.</summary>
public sealed class NestedKindTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        db.Forget();

        Invoice made = await Invoice.CreateAsync(db, new Invoice { TenantId = 3, Number = "C" }, i =>
        {
            i.Lines.Create(new InvoiceLine { Id = 10, InvoiceNumber = "" }, new InvoiceLine { Id = 11, InvoiceNumber = "" });
            i.Payments.Connect(2, 5);
            i.Labels.Connect(7, 8);
        });

        Assert.Equal((3, "C"), (made.TenantId, made.Number));
        Assert.Equal([[10, 3, "C"], [11, 3, "C"]], Integers(db.Rows("SELECT id, tenant_id, invoice_number FROM invoice_lines WHERE id > 4 ORDER BY id")));
        Assert.Equal([[2, 3, "C"], [5, 3, "C"]], Integers(db.Rows("SELECT id, invoice_tenant_id, invoice_number FROM payments WHERE invoice_number = 'C' ORDER BY id")));
        Assert.Equal([[7], [8]], Integers(db.Rows("SELECT label_id FROM invoices_labels WHERE invoice_number = 'C' ORDER BY label_id")));
        // Invoice; lines, of which SQLite executes one for each; payments; pairs.
        Assert.Equal(engine == Engine.Sqlite ? 1 + 2 + 1 + 1 : 1 + 1 + 1 + 1, db.Sent.Count);

        await Label.CreateAsync(db, new Label { Id = 9 }, l => l.Invoices.Connect((1, "A"), (2, "A")).Create(new Invoice { TenantId = 4, Number = "D" }));
        Assert.Equal([[1, "A"], [2, "A"], [4, "D"]], Integers(db.Rows("SELECT invoice_tenant_id, invoice_number FROM invoices_labels WHERE label_id = 9 ORDER BY 1")));
        await Invoice.UpdateAsync(db, 1, "A", i =>
        {
            i.Payments.Disconnect(1).Connect(3);
            i.Labels.Set(9);
            i.Lines.Update(1, l => l.Invoice.Connect((1, "B"))).Delete(4);
        });
        Assert.Equal([[3, 1, "A"]], Integers(db.Rows("SELECT id, invoice_tenant_id, invoice_number FROM payments WHERE invoice_number = 'A' AND invoice_tenant_id = 1")));
        Assert.Equal([[9]], Integers(db.Rows("SELECT label_id FROM invoices_labels WHERE invoice_tenant_id = 1 AND invoice_number = 'A'")));
        Assert.Equal([[1, 1, "B"], [2, 2, "A"], [3, 1, "B"]], Integers(db.Rows("SELECT id, tenant_id, invoice_number FROM invoice_lines WHERE id < 10 ORDER BY id")));
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => Label.UpdateAsync(db, 7, l => l.Invoices.Connect((9, "Z"))));
        Assert.Equal([(9, "Z")], refused.Keys);
        await Assert.ThrowsAsync<RelationChangeException>(() => Invoice.UpdateAsync(db, 2, "A", i => i.Lines.Delete(3)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_composite_key_is_passed_in_parts_or_as_a_tuple(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);

        // Label 7 has (1, A) and (2, A).
        await Label.UpdateAsync(db, 7, l => l.Invoices.Disconnect(2, "A").Connect(1, "B"));
        Assert.Equal([[1, "A"], [1, "B"]], Labelled());
        await Label.UpdateAsync(db, 7, l => l.Invoices.Set(2, "A"));
        Assert.Equal([[2, "A"]], Labelled());
        await Label.UpdateAsync(db, 7, l => l.Invoices.Update(2, "A", i => i.Payments.Connect(1)).Upsert(5, "E", new Invoice { TenantId = 5, Number = "E" }, _ => { }));
        Assert.Equal([[2, "A"], [5, "E"]], Labelled());
        await Label.UpdateAsync(db, 7, l => l.Invoices.Delete(5, "E"));
        Assert.Equal([[2, "A"]], Labelled());
        await Label.UpdateAsync(db, 7, l => l.Invoices.Clear());
        Assert.Empty(Labelled());
        await Payment.UpdateAsync(db, 4, p => p.Invoice.Connect(1, "B"));
        await Invoice.UpdateAsync(db, (1, "B"), i => i.Lines.Create(new InvoiceLine { Id = 20, InvoiceNumber = "" }));
        Invoice.Update(db, (1, "B"), i => i.Lines.Create(new InvoiceLine { Id = 21, InvoiceNumber = "" }));
        await Ticket.UpdateAsync(db, 1, t => t.Seat.Connect(1, "B", 1));
        await Invoice.CreateAsync(db, new Invoice { TenantId = 8, Number = "H" }, i => i.Labels.Connect(8));

        Assert.Equal([[1, 2, "A"], [4, 1, "B"]], Integers(db.Rows("SELECT id, invoice_tenant_id, invoice_number FROM payments WHERE id IN (1, 4) ORDER BY id")));
        Assert.Equal([[20, 1, "B"], [21, 1, "B"]], Integers(db.Rows("SELECT id, tenant_id, invoice_number FROM invoice_lines WHERE id > 19 ORDER BY id")));
        Assert.Equal([[1, "B", 1]], Integers(db.Rows("SELECT hall, row, number FROM tickets WHERE id = 1")));

        List<object?[]> Labelled() => [.. Integers(db.Rows("SELECT invoice_tenant_id, invoice_number FROM invoices_labels WHERE label_id = 7 ORDER BY 1, 2"))];
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Polymorphic_relations_that_the_targets_store(Engine engine)
    {
        using Database db = Gallery.Create(engine);

        // Photo 3 and clip 3 have the same key.
        Photo photo = await Photo.CreateAsync(db, new Photo { Id = 3, Title = "Lake" }, p =>
        {
            p.Notes.Create(new Note { Id = 20, Body = "new" }).Connect(2, 4);
            p.Badge.Create(new Badge { Id = 20 });
            p.Topics.Connect(1, 3);
        });
        await Clip.CreateAsync(db, new Clip { Id = 3 }, c => c.Topics.Connect(2).Create(new Topic { Id = 20, Name = "red" }));

        Assert.Equal(3, photo.Id);
        Assert.Equal([[2L, "photo"], [4L, "photo"], [20L, "photo"]], db.Rows("SELECT id, subject_type FROM notes WHERE subject_id = 3 ORDER BY id"));
        Assert.Equal([["photo", 3L]], db.Rows("SELECT kind, number FROM badges WHERE id = 20"));
        Assert.Equal([["clip's", 2L], ["clip's", 20L], ["photo", 1L], ["photo", 3L]], db.Rows("SELECT topicable_type, topic_id FROM topicables WHERE topicable_id = 3 ORDER BY 1, 2"));

        await Photo.UpdateAsync(db, 3, p =>
        {
            p.Notes.Disconnect(2).Update(4, n => n.Set(x => x.Body, "changed")).DeleteMany(n => n.Body == "new");
            p.Topics.Set(3);
        });
        Assert.Equal([[2L, "on clip 1", null], [4L, "changed", "photo"]], db.Rows("SELECT id, body, subject_type FROM notes WHERE id IN (2, 4, 20) ORDER BY id"));
        Assert.Equal([["clip's", 2L], ["clip's", 20L], ["photo", 3L]], db.Rows("SELECT topicable_type, topic_id FROM topicables WHERE topicable_id = 3 ORDER BY 1, 2"));

        // A note of the clip with the same key is none of the photo's.
        await Clip.UpdateAsync(db, 3, c => c.Notes.Connect(2));
        await Assert.ThrowsAsync<RelationChangeException>(() => Photo.UpdateAsync(db, 3, p => p.Notes.Update(2, n => n.Set(x => x.Body, "stolen"))));
        await Assert.ThrowsAsync<RelationChangeException>(() => Photo.UpdateAsync(db, 3, p => p.Topics.Update(2, t => t.Set(x => x.Name, "stolen"))));
        await Topic.UpdateAsync(db, 20, t => t.Photos.Connect(1, 2));
        Assert.Equal([["clip's", 3L], ["photo", 1L], ["photo", 2L]], db.Rows("SELECT topicable_type, topicable_id FROM topicables WHERE topic_id = 20 ORDER BY 1, 2"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_of_bytes(Engine engine)
    {
        using Database db = Database.Create(
            engine,
            "CREATE TABLE parents (id BLOB NOT NULL PRIMARY KEY); CREATE TABLE children (id BIGINT NOT NULL PRIMARY KEY, parent_id BLOB); INSERT INTO children (id) VALUES (1), (2), (3)");

        BlobParent parent = await BlobParent.CreateAsync(db, new BlobParent { Id = [1, 2] }, p => p.Children.Connect(1, 2).Create(new BlobChild { Id = 4 }));

        Assert.Equal([1L, 2, 4], (await parent.On(db).Children.ToListAsync()).Select(child => child.Id));
        await BlobChild.CreateAsync(db, new BlobChild { Id = 5 }, c => c.Parent.Connect([1, 2]));
        await BlobParent.UpdateAsync(db, [1, 2], p => p.Children.Disconnect(1).Delete(4).Connect(3));
        Assert.Equal([2L, 3, 5], (await parent.On(db).Children.ToListAsync()).Select(child => child.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Trees(Engine engine)
    {
        using Database db = Database.Create(
            engine,
            "CREATE TABLE students (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, hall_id BIGINT NOT NULL, mentor_id BIGINT); CREATE TABLE halls (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, faculty_id BIGINT NOT NULL)");

        Student ada = await Student.CreateAsync(db, new Student { Id = 1, Name = "Ada" }, s =>
        {
            s.Hall.Create(new Hall { Id = 1, Name = "North", FacultyId = 1 });
            s.Mentor.Create(new Student { Id = 2, Name = "Grace", HallId = 1 }, m => m.Mentor.Create(new Student { Id = 3, Name = "Mary", HallId = 1 }));
        });

        Assert.Equal("Mary", ada.Mentor!.Mentor!.Name);
        Assert.Equal([[1L, 2L], [2L, 3L], [3L, null]], db.Rows("SELECT id, mentor_id FROM students ORDER BY id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_key_that_cannot_be_set(Engine engine)
    {
        string key = engine == Engine.Sqlite ? "id INTEGER PRIMARY KEY" : "id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
        using Database db = Database.Create(engine, Screw.Schema.Replace("id INTEGER PRIMARY KEY", key, StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Plate.CreateAsync(db, new Plate { Text = "a" }, p => p.Screws.Create(new Screw { Id = 1 })));
        Assert.StartsWith("Plate cannot be written together with rows that refer to it: its key Id is made by the database and cannot be set.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Screw.Create(db, new Screw { Id = 1 }, s => s.Plate.Create(new Plate { Text = "a" })));
        Assert.Empty(db.Rows("SELECT id FROM plates UNION ALL SELECT id FROM screws"));

        await Plate.CreateAsync(db, new Plate { Text = "alone" }, _ => { });
        await Plate.CreateAsync(db, new Plate { Id = 7, Text = "given" }, p => p.Screws.Create(new Screw { Id = 1 }));
        Assert.Equal([[1L, 7L]], db.Rows("SELECT id, plate_id FROM screws"));
    }

    [Fact]
    public async Task Rows_are_found_as_the_collation_of_their_columns_compares()
    {
        using Database db = Database.Create(
            Engine.Sqlite,
            """
            CREATE TABLE currencies (code TEXT COLLATE NOCASE NOT NULL PRIMARY KEY);
            CREATE TABLE prices (id INTEGER NOT NULL PRIMARY KEY, currency_code TEXT COLLATE NOCASE NOT NULL);
            CREATE TABLE accepted (currency_code TEXT COLLATE NOCASE NOT NULL, price_id INTEGER NOT NULL);
            INSERT INTO currencies VALUES ('EUR');
            """);

        await Price.CreateAsync(db, new Price { Id = 1, CurrencyCode = "EUR" }, p => p.Accepted.ConnectOrCreate(
            c => c.Code, new Currency { Code = "eur" }, new Currency { Code = "usd" }, new Currency { Code = "USD" }));

        Assert.Equal([["EUR"], ["usd"]], db.Rows("SELECT code FROM currencies ORDER BY code"));
        Assert.Equal([["EUR"], ["usd"]], db.Rows("SELECT currency_code FROM accepted ORDER BY currency_code"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_that_the_database_computes(Engine engine)
    {
        using Database db = Archive.Archive.Create(engine);

        Archive.Document document = await NestedWriter<Archive.Document, long, Archive.DocumentTable>.CreateAsync(
            db, new Archive.Document { Slug = "a", Title = "four" }, (Archive.DocumentCreation _) => { }, CancellationToken.None);

        Assert.Equal((4, 1L), (document.TitleLength, document.Id));
    }

    /// <summary>SQLite has one type for whole numbers.</summary>
    private static IEnumerable<object?[]> Integers(List<object?[]> rows) =>
        rows.Select(row => row.Select(cell => cell is long number ? (int)number : cell).ToArray());
}
