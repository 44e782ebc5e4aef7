using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6014MakerDiffersTests
{
    [Theory]
    [InlineData(
        "", "bigint stored",
        "is computed by the database, which refuses any other value; mark it [DatabaseGenerated(DatabaseGeneratedOption.Computed)]")]
    [InlineData(
        "", "bigint always",
        "is GENERATED ALWAYS by the database, which refuses any other value; mark it [DatabaseGenerated(DatabaseGeneratedOption.Identity)]")]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Identity)] ", "bigint",
        "is counted by nobody: the database has neither an identity nor a default for it, so a row without a value is refused; "
        + "mark it [DatabaseGenerated(DatabaseGeneratedOption.None)] and give it a value, or have the database count it")]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Computed)] ", "bigint",
        "is computed by nobody: the database has neither an expression nor a default for it, so every row is refused; "
        + "remove [DatabaseGenerated] and give it a value, or have the database compute it")]
    [InlineData("[DefaultSql(\"1\")] ", "bigint",
        "has no default in the database: a row whose property is not set leaves it out, and is refused; "
        + "give the column the default, or remove [DefaultSql] and give it a value")]
    public Task A_column(string attribute, string column, string says) => SnapshotRule.Reports(
        $$"""[Table("samples")] public partial class Sample { public long Id { get; set; } {{attribute}}public long {|RG6014:Value|} { get; set; } }""",
        PostgreSql(Table("samples", "id bigint counted; value " + column)), "'Sample.Value', \"value\" of \"samples\", " + says,
        "{\"name\": \"value\"");

    [Fact]
    public Task A_key_that_nobody_counts() => SnapshotRule.Reports(
        """[Table("samples")] public partial class Sample { public long {|RG6014:Id|} { get; set; } }""", Sqlite(Table("samples", "id BIGINT")),
        "'Sample.Id', \"id\" of \"samples\", is counted by nobody: the database has neither an identity nor a default for it, so a row without a value is refused; "
        + "mark it [DatabaseGenerated(DatabaseGeneratedOption.None)] and give it a value, or have the database count it",
        "{\"name\": \"id\"");

    [Theory]
    [InlineData("public long Id { get; set; }", "bigint counted")]
    [InlineData("public long Id { get; set; }", "bigint always")]
    [InlineData("public long Id { get; set; }", "integer =nextval('x')")]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.None)] public long Id { get; set; }", "bigint")]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.None)] public long Id { get; set; }", "bigint counted")]
    [InlineData("public Guid Id { get; set; }", "uuid =gen_random_uuid()")]
    public Task Keys(string property, string column) => SnapshotRule.Silent(
        "[Table(\"samples\")] public partial class Sample { " + property + " }", PostgreSql(Table("samples", "id " + column)));

    [Theory]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Computed)] public long Value { get; private set; }", "bigint stored")]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Computed)] public long Value { get; private set; }", "bigint =0")]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Identity)] public long Value { get; private set; }", "bigint always")]
    [InlineData("public long Value { get; set; }", "bigint =0")]
    public Task Columns(string property, string column) => SnapshotRule.Silent(
        "[Table(\"samples\")] public partial class Sample { public long Id { get; set; } " + property + " }",
        PostgreSql(Table("samples", "id bigint counted; value " + column)));

    [Fact]
    public Task A_view_and_a_class_without_a_key() => SnapshotRule.Silent(
        """
        [Table("samples")] public partial class Sample { public long Id { get; set; } }
        [Table("sums")] public partial class Sum { public long Value { get; set; } }
        """,
        PostgreSql(Table("samples", "id bigint", "").As(TableKind.View), Table("sums", "value bigint stored")));
}
