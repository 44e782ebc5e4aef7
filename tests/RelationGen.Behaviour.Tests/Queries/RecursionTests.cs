using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>A relation of an entity to itself, followed to its end in one statement.</summary>
public sealed class RecursionTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_whole_tree(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        db.Forget();

        List<Employee> roots = await Employee.Query(db).Where(e => e.ManagerId == null).Include(e => e.Reports.Recursive()).ToListAsync();

        Employee ada = Assert.Single(roots);
        Assert.Equal([2, 3], ada.Reports.Select(e => e.Id));
        Assert.Equal([4], ada.Reports[0].Reports.Select(e => e.Id));
        Assert.Empty(ada.Reports[0].Reports[0].Reports);
        Assert.Empty(ada.Reports[1].Reports);
        Assert.Same(ada, ada.Reports[0].Manager);
        Assert.Equal(2, db.Sent.Count);
        Assert.Equal(
            Sent.OnOneLine(engine == Engine.Sqlite
                ? """
                    WITH RECURSIVE "r*"(key1, next1) AS ( SELECT t."id", t."id" FROM "employees" AS t WHERE t."manager_id" = $1
                    UNION SELECT t."id", t."id" FROM "r*" AS r JOIN "employees" AS t ON t."manager_id" = r.next1 )
                    SELECT t."id", t."name", t."manager_id" FROM "employees" AS t WHERE t."id" IN (SELECT key1 FROM "r*")
                    """
                : """
                    WITH RECURSIVE "r*"(key1, next1, depth) AS ( SELECT t."id", t."id", 1 FROM "employees" AS t WHERE t."manager_id" = $1
                    UNION SELECT t."id", t."id", r.depth + 1 FROM "r*" AS r JOIN "employees" AS t ON t."manager_id" = r.next1 WHERE r.depth < 16
                    ), "d*"(key1, next1) AS ( SELECT key1, next1 FROM "r*" WHERE depth = 16
                    UNION SELECT t."id", t."id" FROM "d*" AS d CROSS JOIN LATERAL (SELECT t.* FROM "employees" AS t WHERE t."manager_id" = d.next1 OFFSET 0) AS t )
                    SELECT t."id", t."name", t."manager_id" FROM "employees" AS t WHERE t."id" IN (SELECT key1 FROM "r*" UNION ALL SELECT key1 FROM "d*")
                    """),
            db.Sent[1].Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_depth_limits_it(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        Employee ada = (await Employee.FindAsync(db, 1))!;

        await ada.LoadAsync(db, e => e.Reports.Recursive(maxDepth: 1));

        Assert.Equal([2, 3], ada.Reports.Select(e => e.Id));
        Assert.All(ada.Reports, e => Assert.False(e.IsLoaded(x => x.Reports)));
        Assert.Equal(2, db.Sent[^1].Rows);
        await ada.LoadAsync(db, e => e.Reports.Recursive(maxDepth: 2));
        Assert.Equal([4], ada.Reports[0].Reports.Select(e => e.Id));
        Assert.False(ada.Reports[0].Reports[0].IsLoaded(x => x.Reports));
        Assert.Throws<ArgumentOutOfRangeException>(() => ada.Load(db, e => e.Reports.Recursive(0)));
        Assert.Throws<InvalidOperationException>(() => ada.Load(db, e => e.Reports.Take(1).Recursive()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_way_to_the_root(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        List<Employee> all = await Employee.Query(db).Where(e => e.Id.In(3, 4, 5)).ToListAsync();
        db.Forget();

        await all.LoadAsync(db, e => e.Manager.Recursive());

        Assert.Equal("Ada", all[1].Manager!.Manager!.Name);
        Assert.Null(all[1].Manager!.Manager!.Manager);
        Assert.Same(all[0].Manager, all[1].Manager!.Manager);

        // The manager of 5 does not exist, and need not.
        Assert.Null(all[2].Manager);
        Assert.Single(db.Sent);
        await all[1].LoadAsync(db, e => e.Manager.Recursive(maxDepth: 1));
        Assert.False(all[1].Manager!.IsLoaded(e => e.Manager) && all[1].Manager!.Manager is null);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cycle_comes_to_an_end(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        db.Run("UPDATE employees SET manager_id = 4 WHERE id = 1");
        Employee ada = (await Employee.FindAsync(db, 1))!;

        await ada.LoadAsync(db, e => e.Reports.Recursive());
        await ada.LoadAsync(db, e => e.Manager.Recursive());

        Assert.Same(ada, ada.Reports[0].Reports[0].Reports.Single());
        Assert.Same(ada, ada.Manager!.Manager!.Manager);
        await ada.LoadAsync(db, e => e.Reports.Recursive(maxDepth: 10));
        Assert.Same(ada, ada.Reports[0].Reports[0].Reports.Single());
    }

    /// <summary>A level more than sixteen is found in another way on PostgreSQL.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_long_chain(Engine engine)
    {
        using Database db = Database.Create(engine, "CREATE TABLE employees (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, manager_id BIGINT)");
        const int Length = 3000;
        db.Run($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Length}) INSERT INTO employees (id, name, manager_id) SELECT i, 'e', NULLIF(i - 1, 0) FROM n");
        db.Run("CREATE INDEX by_manager ON employees (manager_id)");
        Employee first = (await Employee.FindAsync(db, 1))!;
        Employee last = (await Employee.FindAsync(db, Length))!;

        await first.LoadAsync(db, e => e.Reports.Recursive());
        await last.LoadAsync(db, e => e.Manager.Recursive());

        Assert.Equal([Length - 1L, Length - 1], db.Sent.TakeLast(2).Select(sent => sent.Rows));
        Assert.Equal(Length, Depth(first, e => e.Reports.SingleOrDefault()));
        Assert.Equal(Length, Depth(last, e => e.Manager));
        foreach (int depth in (int[])[16, 17, 40])
        {
            Employee again = (await Employee.FindAsync(db, 1))!;
            again.Load(db, e => e.Reports.Recursive(depth));
            Assert.Equal(depth, db.Sent[^1].Rows);
            last = (await Employee.FindAsync(db, Length))!;
            await last.LoadAsync(db, e => e.Manager.Recursive(depth));
            Assert.Equal(depth, db.Sent[^1].Rows);
        }

        db.Run("UPDATE employees SET manager_id = 50 WHERE id = 1; UPDATE employees SET manager_id = NULL WHERE id = 51");
        Employee one = (await Employee.FindAsync(db, 1))!;
        await one.LoadAsync(db, e => e.Reports.Recursive());
        Assert.Equal(50, db.Sent[^1].Rows);
        Assert.Equal(50, one.Manager!.Id);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Relations_below_are_loaded_for_every_level(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        List<Employee> roots = await Employee.Query(db).Where(e => e.Id == 1L).ToListAsync();
        db.Forget();

        await roots.LoadAsync(db, e => e.Reports.Recursive().Include(r => r.Manager));

        Assert.Equal("Brian", roots[0].Reports[0].Reports[0].Manager!.Name);
        Assert.Single(db.Sent);
    }

    private static int Depth(Employee employee, Func<Employee, Employee?> next)
    {
        int depth = 1;
        for (Employee? below = next(employee); below is not null; below = next(below))
            depth++;

        return depth;
    }
}
