using System.Globalization;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>What an edit makes the generator do again in a project of 200 entities and 600 relations.</summary>
public sealed class LargeProjectTests
{
    private const int Entities = 200;
    private const int RelationsOfEach = 3;

    [Fact]
    public void An_unrelated_file_reruns_nothing() => AssertRuns(
        "Entity: 200 Cached", reprinted: "", Edit.Add("Other.cs", "namespace App; public class Other { public long Id { get; set; } }"));

    [Fact]
    public void A_method_of_an_entity_reruns_nothing() => AssertRuns(
        "Entity: 200 Cached", reprinted: "", Edit.Change("E100.cs", "=> 1;", "=> 2;"));

    [Fact]
    public void A_method_of_an_unrelated_file_reruns_nothing() => AssertRuns(
        "Entity: 200 Cached", reprinted: "", Edit.Change("Service.cs", "return 1;", "return 2;"));

    [Fact]
    public void A_member_of_an_unrelated_file_reruns_nothing() => AssertRuns(
        "Entity: 200 Cached", reprinted: "", Edit.Change("Service.cs", "public int Count()", "public int Total { get; set; }\n    public int Count()"));

    [Fact]
    public void A_property_that_is_no_column_reruns_nothing() => AssertRuns(
        "Entity: 200 Cached", reprinted: "", Edit.Change("E100.cs", "public int Count()", "public string Text => \"\";\n    public int Count()"));

    /// <summary>E099 stores a key of E100 under a name that E100 prints, and nothing else reads it.</summary>
    [Fact]
    public void A_foreign_keys_column_reruns_its_entity_and_what_it_refers_to() => AssertRuns(
        "Entity: 198 Cached, 2 Modified",
        reprinted: "App.E099.g.cs App.E100.g.cs",
        Edit.Change("E099.cs", "public long? NextId", "[Column(\"following\")] public long? NextId"));

    /// <summary>
    /// E099 and E101 read rows of the table, E090 joins it, and its junction with E110 is called after it, whose rows go with those of E110. The entity itself is
    /// found by its [Table] from then on.
    /// </summary>
    [Fact]
    public void A_tables_name_reruns_its_entity_and_its_dependents() => AssertRuns(
        "Entity: 196 Cached, 3 Modified, 1 New, 1 Removed",
        reprinted: "App.E090.g.cs App.E099.g.cs App.E100.g.cs App.E101.g.cs App.E110.g.cs",
        Edit.Change("E100.cs", "public partial class", "[Table(\"others\")] public partial class"));

    [Fact]
    public void A_column_reruns_its_entity() => AssertRuns(
        "Entity: 199 Cached, 1 Modified",
        reprinted: "App.E100.g.cs",
        Edit.Change("E100.cs", "public int Count()", "public string? Name { get; set; }\n    public int Count()"));

    /// <summary>E099 stores the key of E100, E101 is the target of E100, and E090 has a junction with it.</summary>
    [Fact]
    public void A_key_reruns_its_entity_and_its_dependents() => AssertRuns(
        "Entity: 196 Cached, 4 Modified",
        reprinted: "App.E090.g.cs App.E099.g.cs App.E100.g.cs App.E101.g.cs",
        Edit.Change("E100.cs", "public long Id", "public int Id"),
        Edit.Change("E099.cs", "public long? NextId", "public int? NextId"));

    [Fact]
    public void A_new_entity_reruns_the_schema_alone() => AssertRuns(
        "Entity: 200 Cached, 1 New",
        reprinted: "App.Extra.g.cs RelationGen.Schema.g.cs",
        Edit.Add("Extra.cs", "namespace App; [Table(\"extra\")] public partial class Extra { public long Id { get; set; } }"));

    [Fact]
    public void The_project_is_as_large_as_it_says()
    {
        GeneratorResult result = GeneratorHarness.Run(HarnessOptions.Snippet, Files()).AssertCompiles();
        Assert.Equal(Entities, result.Files.Count(file => file.Value.Contains("class RelationMap", StringComparison.Ordinal)));
        Assert.Equal(Entities * RelationsOfEach, result.Files.Sum(file => file.Value.Split("> Instance ").Length - 1));
    }

    private static void AssertRuns(string steps, string reprinted, params Edit[] edits)
    {
        string[] lines = IncrementalHarness.Run(Files(), edits).Split('\n');
        Assert.Equal(steps, lines[0]);
        string[] outputs = lines[^1]["Outputs: ".Length..].Split(", ");
        Assert.Equal(reprinted, string.Join(' ', outputs.Where(output => !output.EndsWith(" Cached", StringComparison.Ordinal)).Select(output => output.Split(' ')[0])));
        Assert.InRange(outputs.Length, Entities + 1, int.MaxValue);
    }

    private static SourceFile[] Files() =>
    [
        .. Enumerable.Range(0, Entities).Select(i => new SourceFile(Name(i) + ".cs", Source(i))),
        new SourceFile("Service.cs", "namespace App;\n\npublic class Service\n{\n    public int Count()\n    {\n        return 1;\n    }\n}\n"),
    ];

    private static string Source(int i) => $$"""
        namespace App;

        public partial class {{Name(i)}}
        {
            public long Id { get; set; }
            public long? NextId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial {{Name(i + 1)}}? Next { get; set; }

            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<{{Name(i - 1)}}> Previous { get; }

            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<{{Name(i + 10)}}> Linked { get; }

            public int Count() => 1;
        }
        """;

    private static string Name(int i) => "E" + ((i + Entities) % Entities).ToString("000", CultureInfo.InvariantCulture);
}
