using RelationGen.Behaviour.Tests.Model.Tenancy;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Foreign keys that share a part with the primary key of the row that stores them: it is required, never written.</summary>
public sealed class SharedKeyTests
{
    private const string Lines = "SELECT tenant_id, id, order_id FROM lines ORDER BY 1, 2";

    [DatabaseTheory, OnEveryDatabase]
    public async Task Associating_requires_the_tenant(Engine engine)
    {
        using Database db = Tenancy.Create(engine);
        Order order = (await Order.FindAsync(db, 1, 1))!;
        List<Line> lines = await Line.Query(db).ToListAsync();
        db.Forget();

        await order.On(db).Lines.AssociateAsync(lines[..2]);

        Assert.StartsWith("""UPDATE "lines" SET "order_id" = $2 WHERE """, db.Sent[0].Text, StringComparison.Ordinal);
        Assert.EndsWith(""" AND "tenant_id" = $1""", db.Sent[0].Text, StringComparison.Ordinal);
        Assert.Single(db.Sent);
        Assert.Equal([[1, 1, 1], [1, 2, 1], [2, 1, null], [2, 2, 1]], Integers(db.Rows(Lines)));
        Assert.Equal([1, 1], lines[..2].Select(line => line.OrderId!.Value));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_of_another_tenant_are_refused_with_their_keys(Engine engine)
    {
        using Database db = Tenancy.Create(engine);
        Order order = (await Order.FindAsync(db, 1, 1))!;
        List<Line> lines = await Line.Query(db).ToListAsync();
        List<object?[]> before = db.Rows(Lines);
        foreach (Func<Task> change in new Func<Task>[]
        {
            () => order.On(db).Lines.AssociateAsync(lines),
            () => order.On(db).Lines.AssociateKeysAsync([(1, 1), (2, 1), (2, 2)]),
            () => order.On(db).Lines.SetAsync(lines),
            () => order.On(db).Lines.SetKeysAsync([(2, 2), (1, 1), (2, 1)]),
            () => order.On(db).Lines.ApplyAsync(added: lines, removed: []),
            () => Order.UpdateAsync(db, 1, 1, o => o.Lines.Connect((1, 1), (2, 1), (2, 2))),
            () => Order.UpdateAsync(db, 1, 1, o => o.Lines.Set((1, 1), (2, 1), (2, 2))),
            () => Order.CreateAsync(db, new Order { TenantId = 1, Id = 9 }, o => o.Lines.Connect((1, 1), (2, 1), (2, 2))),
            () => Task.Run(() => order.On(db).Lines.Associate(lines)),
            () => Task.Run(() => order.On(db).Lines.Set(lines)),
        })
        {
            var refused = await Assert.ThrowsAsync<RelationChangeException>(change);
            Assert.Equal(
                "Order.Lines was not changed: Line (2, 1), (2, 2) has another TenantId than this Order: it is a part of the key of the Line, which no change of a relation writes. Leave it out.",
                refused.Message.Replace("(2, 2), (2, 1)", "(2, 1), (2, 2)", StringComparison.Ordinal));
            Assert.Equal([(2, 1), (2, 2)], refused.Keys.Cast<(int, int)>().Order());
            Assert.Equal(before, db.Rows(Lines));
        }

        await Assert.ThrowsAsync<RelationChangeException>(() => order.On(db).Lines.AssociateKeysAsync([(1, 1), (1, 77)]));
        Assert.Equal(3, db.Rows("SELECT 1 FROM orders").Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Letting_go_keeps_the_tenant(Engine engine)
    {
        using Database db = Tenancy.Create(engine);
        Order order = (await Order.FindAsync(db, 1, 2))!;
        Line line = (await Line.FindAsync(db, 1, 2))!;
        Line other = (await Line.FindAsync(db, 2, 2))!;

        Assert.Equal([(2, 2)], await order.On(db).Lines.DissociateAsync([other]));
        Assert.Empty(await order.On(db).Lines.DissociateAsync(line));
        Assert.Equal((1, null), (line.TenantId, line.OrderId));
        await order.On(db).Lines.SetAsync([line]);
        Assert.Equal(1, await order.On(db).Lines.ClearAsync());
        await line.On(db).Order.AssociateAsync(order);
        await line.On(db).Order.UnlinkAsync();
        await other.On(db).Order.UnlinkAsync();
        line.Order = order;
        line.Order = null;

        Assert.Equal([[1, 1, null], [1, 2, null], [2, 1, null], [2, 2, null]], Integers(db.Rows(Lines)));
        Assert.Equal((1, null), (line.TenantId, line.OrderId));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_side_that_stores_the_key_requires_it_too(Engine engine)
    {
        using Database db = Tenancy.Create(engine);
        Order order = (await Order.FindAsync(db, 1, 1))!;
        Line line = (await Line.FindAsync(db, 1, 1))!;
        Line foreign = (await Line.FindAsync(db, 2, 1))!;
        db.Forget();

        await line.On(db).Order.AssociateAsync(order);
        db.AssertSent("""
            UPDATE "lines" SET "order_id" = $2 WHERE "tenant_id" = $3 AND "id" = $4 AND "tenant_id" = $1
            AND EXISTS (SELECT 1 FROM "orders" AS t WHERE t."tenant_id" = $1 AND t."id" = $2)
            """);
        foreach (Func<Task> change in new Func<Task>[]
        {
            () => foreign.On(db).Order.AssociateAsync(order),
            () => Task.Run(() => foreign.On(db).Order.Associate(order)),
            () => Line.UpdateAsync(db, 2, 1, l => l.Order.Connect((1, 1))),
        })
        {
            var refused = await Assert.ThrowsAsync<RelationChangeException>(change);
            Assert.Equal(
                "Line.Order was not changed: this Order has another TenantId than the Line: it is a part of the key of the Line, which no change of a relation writes.", refused.Message);
        }

        Assert.Equal([[1, 1, 1], [1, 2, 2], [2, 1, null], [2, 2, 1]], Integers(db.Rows(Lines)));
        Assert.Equal((2, null), (foreign.TenantId, foreign.OrderId));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_relation_to_one_requires_it(Engine engine)
    {
        using Database db = Tenancy.Create(engine);
        Order order = (await Order.FindAsync(db, 1, 1))!;
        List<Receipt> receipts = await Receipt.Query(db).ToListAsync();

        await Assert.ThrowsAsync<RelationChangeException>(() => order.On(db).Receipt.AssociateAsync(receipts[1]));
        Assert.Throws<RelationChangeException>(() => order.Receipt = receipts[1]);
        Assert.Throws<RelationChangeException>(() => order.Associate(o => o.Receipt, receipts[1]));
        await order.On(db).Receipt.AssociateAsync(receipts[0]);

        Assert.Equal([[1, 1, 1], [2, 1, 9]], Integers(db.Rows("SELECT tenant_id, id, order_id FROM receipts ORDER BY 1")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_key_that_contains_the_whole_foreign_key_stays(Engine engine)
    {
        using Database db = Tenancy.Create(engine);
        Order order = (await Order.FindAsync(db, 1, 1))!;
        List<Step> steps = await Step.Query(db).ToListAsync();

        await order.On(db).Steps.AssociateAsync(steps[0]);
        await Order.UpdateAsync(db, 1, 1, o => o.Steps.Connect((1, 1, 1)));
        await steps[0].On(db).Order.AssociateAsync(order);
        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => order.On(db).Steps.AssociateAsync(steps));
        await Assert.ThrowsAsync<RelationChangeException>(() => steps[1].On(db).Order.AssociateAsync(order));
        await Assert.ThrowsAsync<RelationChangeException>(() => Order.UpdateAsync(db, 1, 1, o => o.Steps.Connect((1, 2, 1))));
        await Assert.ThrowsAsync<RelationChangeException>(() => order.On(db).Steps.AssociateKeysAsync([(1, 1, 7)]));

        Assert.Equal([(1, 2, 1), (2, 1, 1)], refused.Keys.Cast<(int, int, int)>().Order());
        Assert.Equal([[1, 1, 1], [1, 2, 1], [2, 1, 1]], Integers(db.Rows("SELECT tenant_id, order_id, number FROM steps ORDER BY 1, 2, 3")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_junction_has_the_tenant_once(Engine engine)
    {
        using Database db = Tenancy.Create(engine);
        Order order = (await Order.FindAsync(db, 1, 1))!;
        List<Label> labels = await Label.Query(db).ToListAsync();

        await order.On(db).Labels.AssociateAsync(labels[..2]);
        await order.On(db).Labels.SetKeysAsync([(1, 2)]);
        await order.On(db).Labels.AssociateKeysAsync([(1, 1), (1, 2)]);
        await Order.CreateAsync(db, new Order { TenantId = 1, Id = 9 }, o => o.Labels.Connect((1, 1)).Create(new Label { TenantId = 1, Id = 3 }));
        foreach (Func<Task> change in new Func<Task>[]
        {
            () => order.On(db).Labels.AssociateAsync(labels),
            () => order.On(db).Labels.SetAsync(labels),
            () => order.On(db).Labels.ToggleAsync([labels[2]]),
            () => order.On(db).Labels.AssociateAsync([(labels[2], new OrderLabel())]),
            () => Order.UpdateAsync(db, 1, 1, o => o.Labels.Connect((1, 1), (2, 1))),
            () => Task.Run(() => order.On(db).Labels.Associate(labels)),
        })
            await Assert.ThrowsAsync<RelationChangeException>(change);

        Assert.Equal(
            [[1, 1, 1], [1, 1, 2], [1, 9, 1], [1, 9, 3]], Integers(db.Rows("SELECT tenant_id, order_id, label_id FROM order_labels ORDER BY 1, 2, 3")));
        await order.On(db).Labels.DissociateAsync(labels[0]);
        Assert.Equal(3, db.Rows("SELECT 1 FROM order_labels").Count);
    }

    [Fact]
    public void In_memory_a_key_stays_and_one_that_is_not_set_is_set()
    {
        var order = new Order { TenantId = 1, Id = 1 };
        var line = new Line { Id = 1 };
        var other = new Line { TenantId = 2, Id = 1 };
        var step = new Step { Number = 1 };

        line.Order = order;
        step.Order = order;
        order.Associate(o => o.Lines, new Line { Id = 2 });
        var refused = Assert.Throws<RelationChangeException>(() => other.Order = order);
        Assert.Throws<RelationChangeException>(() => order.Associate(o => o.Lines, line, other));
        Assert.Throws<RelationChangeException>(() => step.Order = new Order { TenantId = 1, Id = 2 });

        Assert.Equal(
            "Line.Order was not changed in memory: the Order has another TenantId than this Line: it is a part of the key of the Line, which no change of a relation writes. "
            + "Set TenantId before where the Line is new.",
            refused.Message);
        Assert.Equal((1, 1, 1, 1), (line.TenantId, line.OrderId, step.TenantId, step.OrderId));
        Assert.Equal((2, null), (other.TenantId, other.OrderId));
        Assert.False(other.IsLoaded(l => l.Order));
    }

    /// <summary>SQLite has one type for whole numbers.</summary>
    private static IEnumerable<object?[]> Integers(List<object?[]> rows) => rows.Select(row => row.Select(cell => cell is long number ? (int)number : cell).ToArray());
}
