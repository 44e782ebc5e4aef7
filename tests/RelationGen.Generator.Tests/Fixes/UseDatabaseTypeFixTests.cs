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
    [InlineData("string", "uuid")]
    public Task Nothing_where_the_type_says_more(string type, string column) =>
        FixHarness.VerifyNoFix(Sample(type), options: Beside(column));

    private static HarnessOptions Beside(string column) =>
        HarnessOptions.Snippet.With(PostgreSql(Table("samples", "id bigint counted; value " + column)));

    private static string Sample(string type, string name = "Sample") =>
        $"[Table(\"{char.ToLowerInvariant(name[0])}{name[1..]}s\")] public partial class {name} {{ public long Id {{ get; set; }} public {(type is "string" or "List<int>" ? "required " : "")}{type} Value {{ get; set; }} }}\n";
}
