using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>Every entity has a file of its own, where case does not count too; a name that two would have must not take away all of them.</summary>
public sealed class HintNameTests
{
    private const string Order = "[Table(\"a\")] public partial class Order { public long Id { get; set; } }";
    private const string Shouted = "[Table(\"b\")] public partial class ORDER { public long Id { get; set; } }";

    [Fact]
    public void Names_that_differ_in_case_only()
    {
        GeneratorResult result = GeneratorHarness.Run(HarnessOptions.Snippet, Order, Shouted).AssertCompiles();
        Assert.Equal(["ORDER-315bc2e2.g.cs", "Order-6eadf7e2.g.cs", "RelationGen.Schema.g.cs"], result.Files.Keys);
    }

    [Fact]
    public void Only_those_that_meet_get_another_name_and_keep_it()
    {
        const string Post = "[Table(\"c\")] public partial class Post { public long Id { get; set; } }";
        Assert.Equal(
            "Outputs: ORDER-315bc2e2.g.cs New, Order-6eadf7e2.g.cs New, Order.g.cs Removed, Post.g.cs Reprinted, RelationGen.Schema.g.cs Modified",
            LastLine(IncrementalHarness.Run([("Order.cs", Order), ("Post.cs", Post)], Edit.Add("Shouted.cs", Shouted))));
        Assert.Equal(
            "Outputs: ORDER-315bc2e2.g.cs Cached, Order-6eadf7e2.g.cs Cached, Post.g.cs New, RelationGen.Schema.g.cs Modified",
            LastLine(IncrementalHarness.Run([("Order.cs", Order), ("Shouted.cs", Shouted)], Edit.Add("Post.cs", Post))));
    }

    [Fact]
    public void An_entity_named_like_the_schema() => Assert.Equal(
        ["RelationGen.Schema-855e8379.g.cs", "RelationGen.Schema.g.cs"],
        GeneratorHarness.Run(HarnessOptions.Snippet, "namespace RelationGen { [Table(\"b\")] public partial class Schema { public long Id { get; set; } } }").AssertCompiles().Files.Keys);

    [Theory]
    [InlineData("[Table(\"a\")] public partial class Order { public long Id { get; set; } } [Table(\"b\")] public partial struct ORDER { public long Id { get; set; } }")]
    [InlineData("[Table(\"a\")] public partial class Order { public long Id { get; set; } } [Table(\"b\")] public partial struct Order { public long Id { get; set; } }")]
    [InlineData("[Table(\"a\")] public partial class Order { public long Id { get; set; } } [Table(\"b\")] public partial record Order { public long Id { get; set; } }")]
    [InlineData("[Table(\"a\")] public partial class { public long Id { get; set; } }")]
    [InlineData("[Table(\"a\")] public partial class")]
    [InlineData("[Table(\"a\")] public partial class Order : Missing { public long Id { get; set; } [Relation(RelationType.MorphTo, Targets = [typeof(Healthy)])] public partial object? Target { get; set; } }")]
    [InlineData("namespace A { public partial class B { [Table(\"a\")] public partial class C { public long Id { get; set; } } } } namespace A.B { [Table(\"b\")] public partial class C { public long Id { get; set; } } }")]
    public async Task What_does_not_compile_costs_no_other_entity(string source)
    {
        const string Healthy = "[Table(\"healthy\"), MorphName(\"healthy\")] public partial class Healthy { public long Id { get; set; } }";
        GeneratorResult result = GeneratorHarness.Run(HarnessOptions.Snippet, source, Healthy);
        Assert.Contains("Healthy.g.cs", result.Files.Keys);
        Assert.Contains("class RelationMap", result["Healthy.g.cs"], StringComparison.Ordinal);
        await AnalyzerHarness.Analyze(result.Output, HarnessOptions.Snippet);
    }

    private static string LastLine(string text) => text[(text.LastIndexOf('\n') + 1)..];
}
