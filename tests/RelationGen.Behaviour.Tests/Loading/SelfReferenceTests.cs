using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class SelfReferenceTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Input_entities_are_the_targets_and_are_not_asked_for(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        List<Employee> employees = [.. (await Employee.Query(db).ToListAsync()).Take(4)];
        db.Forget();

        await employees.LoadAsync(db, e => e.Manager);

        Assert.Equal([null, employees[0], employees[0], employees[1]], employees.Select(employee => employee.Manager));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Only_managers_outside_the_input_are_asked_for(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        List<Employee> employees = [(await Employee.FindAsync(db, 2))!, (await Employee.FindAsync(db, 4))!];
        db.Forget();

        await employees.LoadAsync(db, e => e.Manager);

        Assert.Equal("Ada", employees[0].Manager!.Name);
        Assert.Same(employees[0], employees[1].Manager);
        Assert.Equal(1L, db.Sent[0].Parameters["$1"]);
        db.AssertSent("""
            SELECT t."id", t."name", t."manager_id" FROM "employees" AS t WHERE t."id" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_are_the_input_entities_too(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        List<Employee> employees = await Employee.Query(db).ToListAsync();
        db.Forget();

        await employees.LoadAsync(db, e => e.Reports);

        Assert.Equal([employees[1], employees[2]], employees[0].Reports);
        Assert.Same(employees[0], employees[1].Manager);
        Assert.False(employees[4].IsLoaded(e => e.Manager));
        db.AssertSent("""
            SELECT t."id", t."name", t."manager_id" FROM "employees" AS t
            WHERE t."manager_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_tree_is_one_statement_for_each_level(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        Employee root = (await Employee.FindAsync(db, 1))!;
        db.Forget();

        await root.LoadAsync(db, e => e.Reports.Include(r => r.Reports));

        Assert.Equal([2L, 3L], root.Reports.Select(employee => employee.Id));
        Assert.Equal([4L], root.Reports[0].Reports.Select(employee => employee.Id));
        Assert.Empty(root.Reports[1].Reports);
        Assert.Same(root.Reports[0], root.Reports[0].Reports[0].Manager);
        Assert.Equal(2, db.Sent.Count);
    }
}
