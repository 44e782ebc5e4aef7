using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>A list of a view itself: a statement for each level of the tree, until there is no more or the depth ends it.</summary>
public sealed class RecursiveViewTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_whole_tree(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        db.Forget();

        List<EmployeeTree> roots = await Employee.Query(db).Where(e => e.ManagerId == null).ToListAsync<EmployeeTree>();

        Assert.Equal("Ada(Brian(Dora) Cleo)", Text(roots));
        string many = """
            SELECT t."name", t."id", t."manager_id" FROM "employees" AS t
            WHERE t."manager_id" IN (SELECT "value" FROM json_each($1))
            """;
        string one = """SELECT t."name", t."id", t."manager_id" FROM "employees" AS t WHERE t."manager_id" = $1""";
        db.AssertSent(
            """SELECT t."name", t."id" FROM "employees" AS t WHERE t."manager_id" IS NULL ORDER BY t."id" """.Trim(), one, many, one);
        Assert.Equal(Text(roots), Text(Employee.Query(db).Where(e => e.ManagerId == null).ToList<EmployeeTree>()));
        Assert.Equal("Brian(Dora)", Text([(await EmployeeTree.FindAsync(db, 2))!]));
    }

    /// <summary>Rows that are below others are listed for themselves too, each with its own tree.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Trees_of_all_rows(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        const string All = "Ada(Brian(Dora) Cleo) Brian(Dora) Cleo Dora Emil";

        Assert.Equal(All, Text(await Employee.Query(db).ToListAsync<EmployeeTree>()));
        Assert.Equal(All, Text([.. Employee.Query(db).AsEnumerable<EmployeeTree>(2)]));
        Assert.Equal(All, Text(await (await Employee.Query(db).ToListAsync()).ViewAsync<EmployeeTree>(db)));
        List<Superior> superiors = await Employee.Query(db).Where(e => e.Id.In(1, 4)).ToListAsync<Superior>();
        Assert.Equal(
            ["Ada of none over Brian(Dora) Cleo", "Dora of Brian(Dora) over "],
            superiors.Select(each => $"{each.Name} of {(each.Manager is { } manager ? Text([manager]) : "none")} over {Text(each.Teams)}"));
    }

    /// <summary>The levels of each list are its own, however deep the row is that has it.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_tree_in_the_rows_of_a_tree(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);

        EmployeeBeside ada = (await EmployeeBeside.FindAsync(db, 1))!;

        EmployeeBeside dora = Assert.Single(ada.Reports[0].Reports);
        Assert.Equal(["Brian", "Cleo"], ada.Reports.Select(each => each.Name));
        Assert.All(ada.Reports, each => Assert.Equal(["Brian", "Cleo"], each.Manager!.Reports.Select(report => report.Name)));
        Assert.Equal(["Dora"], dora.Manager!.Reports.Select(report => report.Name));
        Assert.All(ada.Reports[0].Manager!.Reports, each => Assert.Empty(each.Reports));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Levels_are_limited_filtered_and_ordered_each(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        db.Run("INSERT INTO employees (id, name, manager_id) VALUES (6, 'Finn', 4), (7, 'Gina', 2), (8, 'Hugo', 7)");
        db.Forget();

        EmployeeBranch branch = (await EmployeeBranch.FindAsync(db, 1))!;

        // Cleo is left out, Gina comes after Dora, and who reports to her is one level too deep.
        Assert.Equal([2L], branch.Reports.Select(e => e.Id));
        Assert.Equal([7L], branch.Reports[0].Reports.Select(e => e.Id));
        Assert.Empty(branch.Reports[0].Reports[0].Reports);
        Assert.Equal(3, db.Sent.Count);
        Assert.Equal(3, EmployeeBranch.Find(db, 1)!.Reports.Count + branch.Reports[0].Reports.Count + branch.Reports.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_lead_back_to_themselves(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        db.Run("UPDATE employees SET manager_id = 4 WHERE id = 1");
        db.Run("DELETE FROM follows");
        db.Run("INSERT INTO people (id) VALUES (11), (12), (13)");
        db.Run("INSERT INTO follows (follower_id, followed_id) VALUES (11, 12), (11, 13), (12, 13), (13, 11)");
        db.Forget();

        RelationIntegrityException tree = await Assert.ThrowsAsync<RelationIntegrityException>(
            () => Employee.Query(db).ToListAsync<EmployeeTree>());
        Assert.Equal(
            "Employee.Reports: rows lead back to themselves (1 → 2 → 4 → 1), so that a view of them would never end. Repair the rows, or "
            + "limit the levels with MaxDepth.", tree.Message);
        Assert.Throws<RelationIntegrityException>(() => EmployeeTree.Find(db, 2));
        Assert.Throws<RelationIntegrityException>(() => Person.Query(db).ToList<Follower>());
        Assert.InRange(db.Sent.Count, 3, 20);
        db.AssertUsable();

        NearFollower near = (await NearFollower.FindAsync(db, 11))!;
        Assert.Equal("11(12(13(11)) 13(11(12 13)))", Near(near));
        db.Run("DELETE FROM follows WHERE follower_id = 13");
        Assert.Equal([12L, 13], (await Follower.FindAsync(db, 11))!.Follows.Select(follower => follower.Id));
        Assert.Equal(13, (await Follower.FindAsync(db, 11))!.Follows[0].Follows.Single().Id);
    }

    /// <summary>The stack does not grow with the data.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_long_chain(Engine engine)
    {
        const int Length = 3000;
        using Database db = Database.Create(engine, Company.Script);
        db.Run("DELETE FROM employees");
        db.Run("CREATE INDEX by_manager ON employees (manager_id)");
        db.Run($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Length})
            INSERT INTO employees (id, name, manager_id) SELECT i, 'e', NULLIF(i - 1, 0) FROM n
            """);

        int length = 0;
        for (EmployeeTree? at = await EmployeeTree.FindAsync(db, 1); at is not null; at = at.Reports.SingleOrDefault())
            length++;

        for (EmployeeTree? at = EmployeeTree.Find(db, 1); at is not null; at = at.Reports.SingleOrDefault())
            length++;

        Assert.Equal(2 * Length, length);
    }

    private static string Text(IEnumerable<EmployeeTree> trees)
        => string.Join(" ", trees.Select(tree => tree.Name + (tree.Reports.Count == 0 ? "" : $"({Text(tree.Reports)})")));

    private static string Near(NearFollower follower)
        => follower.Id + (follower.Follows.Count == 0 ? "" : $"({string.Join(" ", follower.Follows.Select(Near))})");
}
