using RelationGen.Generator.Tests.Harness;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class UseDatabaseNullabilityFixTests
{
    [Theory]
    [InlineData("long Value { get; set; }", "bigint null", "long? Value { get; set; }", "nullable")]
    [InlineData("long? Value { get; set; }", "bigint", "long Value { get; set; }", "required")]
    [InlineData("required string Value { get; set; }", "text null", "required string? Value { get; set; }", "nullable")]
    [InlineData("required string? Value { get; set; }", "text", "required string Value { get; set; }", "required")]
    [InlineData("string? Value { get; set; }", "text", "string Value { get; set; } = \"\";", "required")]
    [InlineData("string Value { get; set; } = \"\";", "text null", "string? Value { get; set; } = \"\";", "nullable")]
    public Task The_property_follows_its_column(string before, string column, string after, string title) =>
        FixHarness.Verify(Sample(before), Sample(after), $"Make 'Sample.Value' {title}", options: Beside(column));

    [Fact]
    public Task A_foreign_key_and_its_relation() => FixHarness.Verify(
        Posts("{|RG6004:UserId|}", "long", "User User"), Posts("UserId", "long?", "User? User"),
        "Make 'Post.UserId' and 'Post.User' nullable",
        options: HarnessOptions.Snippet.With(Sqlite(
            Table("posts", "id INTEGER rowid; user_id INTEGER null").References("user_id", "users", onDelete: Schema.SchemaAction.SetNull),
            Table("users", "id INTEGER rowid"))));

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        "[Table(\"samples\")] public partial class Sample { public long Id { get; set; } public long Value { get; set; } public required string Name { get; set; } }\n",
        "[Table(\"samples\")] public partial class Sample { public long Id { get; set; } public long? Value { get; set; } public required string? Name { get; set; } }\n",
        "UseDatabaseNullability.true",
        options: HarnessOptions.Snippet.With(PostgreSql(Table("samples", "id bigint counted; value bigint null; name text null"))));

    [Fact]
    public Task Nothing_where_the_code_would_not_compile() => FixHarness.VerifyNoFix(
        Sample("long Value { get; set; }") + "static class Use { public static long Of(Sample sample) => sample.Value; }",
        options: Beside("bigint null"));

    private static HarnessOptions Beside(string column) =>
        HarnessOptions.Snippet.With(PostgreSql(Table("samples", "id bigint counted; value " + column)));

    private static string Sample(string member) =>
        "[Table(\"samples\")] public partial class Sample { public long Id { get; set; } public " + member + " }\n";

    private static string Posts(string key, string type, string relation) => $$"""
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public {{type}} {{key}} { get; set; }
            [Relation(RelationType.ManyToOne)] public partial {{relation}} { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """;
}
