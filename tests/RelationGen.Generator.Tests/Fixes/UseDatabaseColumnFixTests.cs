using RelationGen.Generator.Tests.Harness;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class UseDatabaseColumnFixTests
{
    [Theory]
    [InlineData("[Key] public required string Name", "[Collation(\"NOCASE\")]\n    [Key] public required string Name")]
    [InlineData("[Key, Collation(\"RTRIM\")] public required string Name", "[Key, Collation(\"NOCASE\")] public required string Name")]
    public Task A_collation(string before, string after) => FixHarness.Verify(
        Code(before), Code(after), "Mark 'Code.Name' [Collation(\"NOCASE\")]",
        options: HarnessOptions.Snippet.With(Sqlite(Table("codes", "name TEXT COLLATE NOCASE", "name"))));

    [Theory]
    [InlineData("[Key] public required string Name", "[Column(TypeName = \"citext\")]\n    [Key] public required string Name")]
    [InlineData(
        "[Key, Column(\"name\")] public required string Name",
        "[Key, Column(\"name\", TypeName = \"citext\")] public required string Name")]
    public Task A_type_without_regard_to_case(string before, string after) => FixHarness.Verify(
        Code(before), Code(after), "Mark 'Code.Name' [Column(TypeName = \"citext\")]",
        options: HarnessOptions.Snippet.With(PostgreSql(Table("codes", "name citext", "name"))));

    [Theory]
    [InlineData(
        "public long Value", "stored", "[DatabaseGenerated(DatabaseGeneratedOption.Computed)]\n    public long Value",
        "Mark 'Sample.Value' [DatabaseGenerated(DatabaseGeneratedOption.Computed)]")]
    [InlineData(
        "public long Value", "always", "[DatabaseGenerated(DatabaseGeneratedOption.Identity)]\n    public long Value",
        "Mark 'Sample.Value' [DatabaseGenerated(DatabaseGeneratedOption.Identity)]")]
    [InlineData(
        "[DatabaseGenerated(DatabaseGeneratedOption.Computed)] public long Value", "", "public long Value",
        "Remove [DatabaseGenerated] of 'Sample.Value'")]
    [InlineData(
        "// Why.\n    [DatabaseGenerated(DatabaseGeneratedOption.Identity)]\n    public long Value", "", "// Why.\n    public long Value",
        "Remove [DatabaseGenerated] of 'Sample.Value'")]
    [InlineData(
        "[Column(\"value\"), DatabaseGenerated(DatabaseGeneratedOption.Identity)] public long Value", "",
        "[Column(\"value\")] public long Value", "Remove [DatabaseGenerated] of 'Sample.Value'")]
    public Task A_maker(string before, string column, string after, string title) => FixHarness.Verify(
        Sample(before), Sample(after), title,
        options: HarnessOptions.Snippet.With(PostgreSql(Table("samples", "id bigint counted; value bigint " + column))));

    [Theory]
    [InlineData("public long Id", "[DatabaseGenerated(DatabaseGeneratedOption.None)]\n    public long Id")]
    [InlineData(
        "[DatabaseGenerated(DatabaseGeneratedOption.Identity)] public long Id",
        "[DatabaseGenerated(DatabaseGeneratedOption.None)] public long Id")]
    public Task A_key_that_nobody_counts(string before, string after) => FixHarness.Verify(
        Code(before), Code(after), "Mark 'Code.Id' [DatabaseGenerated(DatabaseGeneratedOption.None)]",
        options: HarnessOptions.Snippet.With(PostgreSql(Table("codes", "id bigint"))));

    [Fact]
    public Task All_in_a_document_with_the_using_once() => FixHarness.VerifyFixAll(
        Code("public long Id { get; set; }\n    public long A { get; set; }\n    public long B"),
        Code(
            "public long Id { get; set; }\n    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]\n    public long A { get; set; }\n    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]\n    public long B"),
        "UseDatabaseColumn.Computed",
        options: HarnessOptions.Snippet.With(PostgreSql(Table("codes", "id bigint counted; a bigint stored; b bigint stored"))));

    private static string Sample(string member) =>
        "[Table(\"samples\")]\npublic partial class Sample\n{\n    public long Id { get; set; }\n    " + member + " { get; set; }\n}\n";

    private static string Code(string member) => "[Table(\"codes\")]\npublic partial class Code\n{\n    " + member + " { get; set; }\n}\n";
}
