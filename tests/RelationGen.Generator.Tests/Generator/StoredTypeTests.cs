using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>What the name of a column's type says about the values that are stored in it.</summary>
public sealed class StoredTypeTests
{
    [Theory]
    [InlineData("integer")]
    [InlineData("smallint")]
    [InlineData("INT UNSIGNED")]
    [InlineData("tinyint(1)")]
    [InlineData("NUMBER(3)")]
    [InlineData("numeric(5, 0)")]
    [InlineData("double precision")]
    public void An_enum_in_a_type_of_numbers_is_a_number(string type)
        => Assert.Contains("""new("Day", "day", RGen::Model.ColumnType.Int32),""", Generated(type, "DayOfWeek"), StringComparison.Ordinal);

    [Theory]
    [InlineData("text")]
    [InlineData("VARCHAR(20)")]
    [InlineData("character varying (9)")]
    public void An_enum_in_a_text_is_its_name(string type)
        => Assert.Contains("""new("Day", "day", RGen::Model.ColumnType.String),""", Generated(type, "DayOfWeek"), StringComparison.Ordinal);

    [Theory]
    [InlineData("mood")]
    [InlineData("public.mood")]
    [InlineData("\"Mood\"")]
    public void An_enum_in_any_other_type_is_its_name_and_is_given_the_type(string type)
    {
        string literal = "ComparedAs = \"" + type.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
        Assert.Contains(
            """new("Day", "day", RGen::Model.ColumnType.String) { """ + literal, Generated(type, "DayOfWeek"), StringComparison.Ordinal);
        Assert.Contains(literal, Generated(type, "string?"), StringComparison.Ordinal);
    }

    /// <summary>What stands in an attribute goes into the text of statements, so it is a name or nothing.</summary>
    [Theory]
    [InlineData("text; DROP TABLE x")]
    [InlineData("text'")]
    [InlineData("text--")]
    public void What_is_no_name_is_no_type(string type)
        => Assert.DoesNotContain("ComparedAs", Generated(type, "string?"), StringComparison.Ordinal);

    private static string Generated(string type, string property) => GeneratorHarness.Run(
        HarnessOptions.Snippet,
        "[Table(\"plans\")] public partial class Plan { public long Id { get; set; } [Column(TypeName = \""
            + type.Replace("\"", "\\\"", StringComparison.Ordinal) + "\")] public " + property + " Day { get; set; } }").AssertCompiles()["Plan.g.cs"];
}
