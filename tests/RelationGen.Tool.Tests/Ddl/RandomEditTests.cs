using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>
/// A random schema, filled, is taken to one that is up to five random edits away: the schema afterwards is that one, or the one that the
/// plan promises
/// where nothing may be dropped; the rows of columns that stay are as they were; and a failure at any statement leaves everything as it
/// was.
/// </summary>
public sealed class RandomEditTests
{
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("RELATIONGEN_RANDOM_EDITS") ?? "60",
        CultureInfo.InvariantCulture);

    [Fact]
    public void On_SQLite() => Check(SchemaEngine.Sqlite, Cases);

    [PostgresFact]
    public void On_PostgreSQL() => Check(SchemaEngine.PostgreSql, Math.Max(Cases / 3, 1));

    private static void Check(SchemaEngine engine, int cases)
    {
        Arbitrary<(int Seed, int[] Edits)> changes = Arb.From(
            from seed in Gen.Choose(0, 1_000_000)
            from count in Gen.Choose(1, 5)
            from edits in Gen.ArrayOf(Gen.Choose(0, 17), count)
            select (seed, edits),
            change => change.Item2.Length < 2 ? [] : Enumerable.Range(0, change.Item2.Length).Select(i => (change.Item1,
                change.Item2.Where((_, at) => at != i).ToArray())));
        Prop.ForAll(changes, change => Leads(engine, change.Seed, change.Edits)).Check(Config.QuickThrowOnFailure.WithMaxTest(cases)
            .WithReplay(3, 5));
    }

    private static void Leads(SchemaEngine engine, int seed, int[] edits)
    {
        var random = new RandomEdits(engine, seed);
        SchemaSnapshot first = random.Schema();
        using Changing database = Changing.Create(engine, "");
        database.Apply(database.Plan(first));
        foreach (string row in random.Fill(first))
            database.Run(row);

        SchemaSnapshot start = database.Read();
        Assert.Empty(SchemaDiffer.Compare(first, start));
        SchemaSnapshot wanted = edits.Aggregate(start, random.Edit).Canonical();
        WithoutDropping(database, start, wanted);
        start = database.Read();
        Dropping(database, start, wanted, engine == SchemaEngine.Sqlite ? 1 : 3);
    }

    private static void WithoutDropping(Changing database, SchemaSnapshot start, SchemaSnapshot wanted)
    {
        DdlPlan plan = database.Plan(wanted);
        Assert.DoesNotContain(plan.Steps, step => step.IsDestructive);
        Assert.Empty(plan.Obstacles);
        string[] before = [.. start.Tables.Select(table => database.Checksum(table.Name, table.Columns.Where(IsStored).Select(column =>
            column.Name)))];
        database.Apply(plan);
        Assert.Equal(before, start.Tables.Select(table => database.Checksum(table.Name, table.Columns.Where(IsStored).Select(column =>
            column.Name))));
        Assert.Empty(DdlRunner.Differences(plan, database.Read()));
        Assert.Empty(database.Plan(wanted).Steps);
    }

    private static void Dropping(Changing database, SchemaSnapshot start, SchemaSnapshot wanted, int step)
    {
        DdlPlan plan = database.Plan(wanted, new DdlOptions { AllowDrop = true });
        string[] before = Kept(database, start, wanted);
        string everything = database.Everything();
        for (int i = 0; i <= plan.Steps.Count; i += step)
        {
            List<DdlStep> steps = [.. plan.Steps];
            steps.Insert(i, new DdlStep("SELECT * FROM there_is_no_such_table", "Failing"));
            ToolException failure = Assert.Throws<ToolException>(() => database.Apply(plan with { Steps = steps }));
            Assert.True(failure.Message.StartsWith("Nothing was changed: Failing failed.", StringComparison.Ordinal), failure.Message);
        }

        Assert.Equal(everything, database.Everything());
        database.Apply(plan);
        Assert.Equal([], SchemaDiffer.Compare(wanted, database.Read(), plan.Comparison).Select(difference => difference.ToString()));
        Assert.Equal(before, Kept(database, start, wanted));
    }

    private static bool IsStored(SchemaColumn column) => column.Generated == GeneratedKind.None;

    private static string[] Kept(Changing database, SchemaSnapshot before, SchemaSnapshot wanted) =>
    [
        .. from table in before.Tables
           let other = wanted.Find(null, table.Name)
           where other is not null
           select table.Name + " " + database.Checksum(table.Name, table.Columns.Where(column => IsStored(column)
               && other.Find(before.Engine, column.Name) is { } same && same.Type == column.Type && IsStored(same)).Select(column =>
                   column.Name)),
    ];
}
