using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6004NullabilityDiffersTests
{
    [Theory]
    [InlineData(
        "long", "bigint null",
        "'Sample.Value' is 'long', but \"value\" of \"samples\" admits NULL: a row that has one cannot be read; make it 'long?'")]
    [InlineData(
        "required string", "text null",
        "'Sample.Value' is 'string', but \"value\" of \"samples\" admits NULL: a row that has one cannot be read; make it 'string?'")]
    [InlineData(
        "long?", "bigint",
        "'Sample.Value' is 'long?', but \"value\" of \"samples\" is NOT NULL: a row without a value is refused; make it 'long'")]
    [InlineData(
        "string?", "text",
        "'Sample.Value' is 'string?', but \"value\" of \"samples\" is NOT NULL: a row without a value is refused; make it 'string'")]
    public Task Either_way(string property, string column, string says) => SnapshotRule.Reports(
        Sample($"public {property} {{|RG6004:Value|}}"), PostgreSql(Table("samples", "id bigint counted; value " + column)), says,
        "{\"name\": \"value\"");

    [Fact]
    public Task On_Sqlite_too() => SnapshotRule.Reports(
        Sample("public long? {|RG6004:Value|}"), Sqlite(Table("samples", "id INTEGER rowid; value INTEGER")),
        "'Sample.Value' is 'long?', but \"value\" of \"samples\" is NOT NULL: a row without a value is refused; make it 'long'",
        "{\"name\": \"value\"");

    [Fact]
    public Task The_type_comes_first_and_alone() => SnapshotRule.Reports(
        Sample("public int {|RG6003:Value|}"), PostgreSql(Table("samples", "id bigint counted; value bigint null")),
        "'Sample.Value' is 'int', but \"value\" of \"samples\" is bigint: a row with a greater number than it holds cannot be read; make it 'long'", "{\"name\": \"value\"");

    [Theory]
    [InlineData("long", "bigint")]
    [InlineData("long?", "bigint null")]
    [InlineData("string?", "text null")]
    public Task What_agrees(string property, string column) => SnapshotRule.Silent(
        Sample($"public {property} Value"), PostgreSql(Table("samples", "id bigint counted; value " + column)));

    [Fact]
    public Task A_column_of_a_view() => SnapshotRule.Silent(
        Sample("public long Value"), PostgreSql(Table("samples", "id bigint null; value bigint null", "").As(TableKind.View)));

    [Fact]
    public Task A_key_of_Sqlite() => SnapshotRule.Silent(
        """[Table("codes")] public partial class Code { [Key] public required string Name { get; set; } }""", Sqlite(Table("codes", "name TEXT null", "name")));

    [Fact]
    public Task A_column_that_the_database_computes() => SnapshotRule.Silent(
        """
        [Table("samples")] public partial class Sample
        {
            public long Id { get; set; }
            [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public long Value { get; private set; }
            [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public long? Other { get; private set; }
            [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public DateTimeOffset? Changed { get; private set; }
        }
        """,
        PostgreSql(
            Table("samples", "id bigint counted; value bigint null stored; other bigint stored; changed timestamp with time zone =now()")));

    [Fact]
    public Task A_file_that_says_nothing_of_null() => SnapshotRule.Silent(
        Sample("public string Value") + """ [Table("notes")] public partial class Note { public string Id { get; set; } public byte[] Data { get; set; } public long? Size { get; set; } }""",
        PostgreSql(Table("samples", "id bigint counted; value text"), Table("notes", "id text; data bytea null; size bigint null")),
        Rule.WithoutNullable);

    [Fact]
    public Task The_values_of_such_a_file_are_said_all_the_same() => SnapshotRule.Reports(
        Sample("public long? {|RG6004:Value|}"), PostgreSql(Table("samples", "id bigint counted; value bigint")),
        "'Sample.Value' is 'long?', but \"value\" of \"samples\" is NOT NULL: a row without a value is refused; make it 'long'",
        "{\"name\": \"value\"", Rule.WithoutNullable);

    private static string Sample(string property) =>
        $$"""[Table("samples")] public partial class Sample { public long Id { get; set; } {{property}} { get; set; }{{(property.Contains("required", StringComparison.Ordinal) ? "" : property.Contains("string ", StringComparison.Ordinal) ? " = default!;" : "")}} }""";
}
