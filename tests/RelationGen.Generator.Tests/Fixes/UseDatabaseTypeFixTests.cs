using RelationGen.Generator.Tests.Harness;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class UseDatabaseTypeFixTests
{
    [Theory]
    [InlineData("int", "bigint", "long")]
    [InlineData("int? ", "bigint null", "long? ")]
    [InlineData("long", "integer", "int")]
    [InlineData("float", "double precision", "double")]
    [InlineData("DateTime", "date", "DateOnly")]
    public Task The_type_of_the_message(string before, string column, string after) => FixHarness.Verify(
        Sample(before), Sample(after), $"Make 'Sample.Value' '{after.TrimEnd(' ', '?')}'", options: Beside(column));

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Sample("int") + Sample("short", "Other"), Sample("long") + Sample("int", "Other"), "UseDatabaseType",
        options: HarnessOptions.Snippet.With(
            PostgreSql(Table("samples", "id bigint counted; value bigint"), Table("others", "id bigint counted; value integer"))));

    [Fact]
    public Task Nothing_where_the_code_would_not_compile() => FixHarness.VerifyNoFix(
        Sample("int") + "static class Use { public static int Of(Sample sample) => sample.Value; }", options: Beside("bigint"));

    [Theory]
    [InlineData("DayOfWeek", "bigint")]
    [InlineData("List<int>", "bigint[]")]
    [InlineData("DayOfWeek", "smallint")]
    [InlineData("string", "uuid")]
    public Task Nothing_where_the_type_says_more(string type, string column) =>
        FixHarness.VerifyNoFix(Sample(type), options: Beside(column));

    /// <summary>What a base class says, other classes say with it: the message comes there, and nothing changes it.</summary>
    [Theory]
    [InlineData("public int Value { get; set; }", "value bigint", "RG6003")]
    [InlineData("public long? Value { get; set; }", "value bigint", "RG6004")]
    [InlineData("public long Value { get; set; }", "valu bigint", "RG6002")]
    [InlineData("public long Value { get; set; }", "value bigint always", "RG6014")]
    public async Task Nothing_for_a_property_of_a_base_class(string property, string column, string rule)
    {
        string own = "[Table(\"samples\")] public partial class Sample";
        string source = "public abstract class Common { " + property.Replace("Value", "{|" + rule + ":Value|}", StringComparison.Ordinal) + " }\n"
            + own + " : Common { public long Id { get; set; } }\n";
        await AnalyzerHarness.Verify(source, options: Beside(column, name: ""));
        await FixHarness.VerifyNoFix(source, options: Beside(column, name: ""));
        await Assert.ThrowsAnyAsync<Exception>(() => FixHarness.VerifyNoFix(
            own + " { public long Id { get; set; } " + property.Replace("Value", "{|" + rule + ":Value|}", StringComparison.Ordinal) + " }\n",
            options: Beside(column, name: "")));
    }

    private static HarnessOptions Beside(string column, string name = "value ") =>
        HarnessOptions.Snippet.With(PostgreSql(Table("samples", "id bigint counted; " + name + column)));

    private static string Sample(string type, string name = "Sample") =>
        $"[Table(\"{char.ToLowerInvariant(name[0])}{name[1..]}s\")] public partial class {name} {{ public long Id {{ get; set; }} public {(type is "string" or "List<int>" ? "required " : "")}{type} Value {{ get; set; }} }}\n";
}
