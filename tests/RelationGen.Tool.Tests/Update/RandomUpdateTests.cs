using RelationGen.Tool.Scaffold;
using RelationGen.Tool.Tests.Scaffold;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>
/// Whatever a schema looks like and however it changes: an update of classes whose names are all other ones compiles, keeps every name, and
/// leaves nothing that the classes say otherwise but what it reports. RELATIONGEN_RANDOM_UPDATES says how many schemas are tried, and
/// <see cref="Seeds"/> which.
/// </summary>
public sealed class RandomUpdateTests
{
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("RELATIONGEN_RANDOM_UPDATES"), out int count) ? count : 4;

    [Theory]
    [InlineData("postgresql")]
    [InlineData("sqlite")]
    public async Task Random_changes_are_followed(string engine)
    {
        SchemaEngine kind = EngineNames.Parse(engine)!.Value;
        int edits = 0;
        foreach (int seed in Seeds.Take(Count / 2))
        {
            try
            {
                edits += await FollowAsync(seed, kind);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"The schema of the seed {seed} on {engine} fails.", failure);
            }
        }

        Assert.True(edits > 0, "No schema changed in a way that an update follows.");
    }

    /// <summary>How many edits were made. A failure names the seed, which makes the same schema and the same changes again.</summary>
    private static async Task<int> FollowAsync(int seed, SchemaEngine engine)
    {
        var random = new Random(seed);
        SchemaSnapshot before = RandomSchemaTests.Make(random, engine).Canonical();
        UpdatedProject project = HandRenames.Of(Scaffolder.Plan(before, Db.Options));
        IReadOnlyList<CodeEntity> entities = project.Entities();
        UpdatePlan nothing = project.Plan(entities, before);
        Assert.Equal(string.Empty, string.Join("\n", nothing.Items.Where(item => item.Kind is UpdateItemKind.Edit or UpdateItemKind.New)
            .Select(item => item.Place + ": " + item.Text)));

        SchemaSnapshot after = new RandomAlterations(random).Apply(before, 1 + random.Next(3)).Canonical();
        UpdatePlan plan = project.Plan(entities, after);
        UpdatedProject updated = project.After(plan);
        string[] old = [.. await ScaffoldedProject.Problems(project.Files)];
        string[] problems = [.. (await ScaffoldedProject.Problems(updated.Files))
            .Where(problem => !IsExpected(problem) && !old.Select(Rule).Contains(Rule(problem)))];
        Assert.True(
            problems.Length == 0, string.Join("\n", problems.Take(5)) + "\n\n" + string.Join("\n", plan.Items) + "\n\n"
            + string.Join("\n", plan.Files.Select(file => file.New)));

        IReadOnlyList<CodeEntity> now = updated.Entities();
        foreach (CodeEntity entity in entities)
        {
            CodeEntity same = now.Single(candidate => candidate.FullName == entity.FullName);
            Assert.Empty(entity.Relations.Select(relation => relation.Name).Except(same.Relations.Select(relation => relation.Name)));
            Assert.Empty(entity.Columns.Where(column => after.Find(entity.Schema, entity.Table)?.Find(engine, column.Column) is not null)
                .Select(column => column.Property).Except(same.Columns.Select(column => column.Property)));
        }

        HashSet<string> left = [.. plan.Items.Where(item => item.IsOpen).Select(item => item.Place)];
        bool isAsked = plan.Items.Any(item => item.Kind == UpdateItemKind.Question);
        HashSet<string> known = [.. entities.SelectMany(entity => SchemaRules.Check(entity, before)).Select(Place)];
        Assert.Empty(now.SelectMany(entity => SchemaRules.Check(entity, after))
            .Where(finding => !finding.IsInfo && !isAsked && !known.Contains(Place(finding)) && !left.Contains(Item(finding, now)))
            .Select(finding => finding.Rule + " " + finding.Message));
        return plan.Items.Count(item => item.Kind is UpdateItemKind.Edit or UpdateItemKind.New);
    }

    /// <summary>Rows that need each other are in the report.</summary>
    private static bool IsExpected(string problem) => problem.Contains("RG4003", StringComparison.Ordinal);

    private static string Rule(string problem) => problem.Split('\n')[0];

    private static string Place(SchemaFinding finding) => finding.Rule + finding.Entity + "." + finding.Member;

    private static string Item(SchemaFinding finding, IReadOnlyList<CodeEntity> entities)
    {
        string name = entities.First(entity => entity.FullName == finding.Entity).Name;
        return finding.Member is null ? name : name + "." + finding.Member;
    }
}
