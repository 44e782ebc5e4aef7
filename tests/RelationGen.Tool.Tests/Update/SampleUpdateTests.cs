using RelationGen.Tool.Tests.Readers;
using RelationGen.Tool.Tests.Scaffold;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>Databases that others made: right after a scaffold and a build, <c>update</c> has nothing to do.</summary>
public sealed class SampleUpdateTests
{
    [SampleFact("chinook")]
    public Task Chinook_on_SQLite() => HasNothingToDo("chinook", SchemaEngine.Sqlite);

    [SampleFact("chinook", onPostgres: true)]
    public Task Chinook_on_PostgreSQL() => HasNothingToDo("chinook", SchemaEngine.PostgreSql);

    [SampleFact("sakila")]
    public Task Sakila_on_SQLite() => HasNothingToDo("sakila", SchemaEngine.Sqlite);

    [SampleFact("sakila", onPostgres: true)]
    public Task Sakila_on_PostgreSQL() => HasNothingToDo("sakila", SchemaEngine.PostgreSql);

    private static async Task HasNothingToDo(string name, SchemaEngine engine)
    {
        SchemaSnapshot snapshot = await SampleScaffoldTests.ReadAsync(name, engine);
        UpdatePlan plan = UpdatedProject.Scaffolded(snapshot).Plan(snapshot);
        Assert.Equal(
            string.Empty,
            string.Join(
            "\n", plan.Items.Where(item => item.Kind != UpdateItemKind.Note).Select(item => item.Place + ": " + item.Text)));
        Assert.Empty(plan.Files);
    }
}
