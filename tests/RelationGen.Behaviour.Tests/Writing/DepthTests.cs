using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Rows that are nested deeper than the stack are refused; they do not end the process.</summary>
public sealed class DepthTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_change_that_is_too_deep_is_refused(Engine engine)
    {
        using Database db = Database.Create(engine, "CREATE TABLE employees (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, manager_id BIGINT)");

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Employee.Create(db, New(0), Below(100_000)));
        Assert.StartsWith("The rows are nested too deeply", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, (await Assert.ThrowsAsync<InvalidOperationException>(() => Employee.CreateAsync(db, New(0), Below(100_000)))).Message);
        Assert.Empty(db.Rows("SELECT id FROM employees"));
        db.AssertUsable();

        await Employee.CreateAsync(db, New(0), Below(100));
        Assert.Equal([[101L]], db.Rows("SELECT COUNT(*) FROM employees"));
    }

    /// <summary>What is built in little stack may need more of it to be written.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public void A_change_that_can_be_built_is_written_or_refused(Engine engine)
    {
        foreach (int levels in (int[])[400, 1500])
        {
            using Database db = Database.Create(engine, "CREATE TABLE employees (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, manager_id BIGINT)");
            Exception? thrown = Record.Exception(() => Employee.Create(db, New(0), Below(levels)));

            Assert.True(thrown is null or InvalidOperationException, thrown?.ToString());
            Assert.Equal([[thrown is null ? levels + 1L : 0]], db.Rows("SELECT COUNT(*) FROM employees"));
        }
    }

    private static Employee New(int id) => new() { Id = id + 1, Name = "e" };

    private static Action<EmployeeCreation> Below(int levels, int id = 1) => employee =>
    {
        if (levels > 0)
            employee.Reports.Create(New(id), Below(levels - 1, id + 1));
    };
}
