using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class UseDatabaseNameFixTests
{
    private static readonly HarnessOptions Beside = HarnessOptions.Snippet.With(PostgreSql(
        Table("posts", "id bigint counted; title text; body text"), Table("users", "id bigint counted; name text")));

    [Theory]
    [InlineData("[Table(\"post\")]", "[Table(\"posts\")]")]
    [InlineData("[Table(\"post\"), Serializable]", "[Table(\"posts\"), Serializable]")]
    [InlineData("[Table(name: \"post\", Schema = \"public\")]", "[Table(\"posts\", Schema = \"public\")]")]
    public Task A_table(string before, string after) =>
        FixHarness.Verify(Post(before), Post(after), "Use the table 'posts'", options: Beside);

    [Fact]
    public Task A_table_without_an_attribute() => FixHarness.Verify(
        "// A log.\npublic partial class Log\n{\n    public long Id { get; set; }\n    [Relation(RelationType.ManyToOne)] public partial Log? Next { get; }\n    public long? NextId { get; set; }\n}\n",
        "// A log.\n[Table(\"logz\")]\npublic partial class Log\n{\n    public long Id { get; set; }\n    [Relation(RelationType.ManyToOne)] public partial Log? Next { get; }\n    public long? NextId { get; set; }\n}\n",
        "Use the table 'logz'",
        options: HarnessOptions.Snippet.With(
            PostgreSql(
            Table("logz", "id bigint counted; next_id bigint null").References("next_id", "logz", onDelete: SchemaAction.SetNull))));

    [Fact]
    public Task The_attribute_of_another_part() => FixHarness.Verify(
        [("Test.cs",
            "public partial class Post { public long Id { get; set; } public required string Title { get; set; } public required string Body { get; set; } }\n"), ("Other.cs", "[Table(\"post\")] partial class Post;\n")],
        [("Other.cs", "[Table(\"posts\")] partial class Post;\n")], "Use the table 'posts'", options: Beside);

    [Theory]
    [InlineData("public required string Titel", "[Column(\"title\")]\n    public required string Titel")]
    [InlineData("[Column(\"titel\")] public required string Title", "[Column(\"title\")] public required string Title")]
    [InlineData(
        "[Column(\"titel\", TypeName = \"text\")] public required string Title",
        "[Column(\"title\", TypeName = \"text\")] public required string Title")]
    public Task A_column(string before, string after) =>
        FixHarness.Verify(Member(before), Member(after), "Use the column 'title'", options: Beside);

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Member("public required string Titel").Replace("Body", "Bodi", StringComparison.Ordinal),
        Member("[Column(\"title\")]\n    public required string Titel")
            .Replace(
            "    public required string Body", "    [Column(\"body\")]\n    public required string Bodi", StringComparison.Ordinal),
        options: Beside);

    [Fact]
    public Task Nothing_where_no_name_is_near() => FixHarness.VerifyNoFix(Member("public required string Heading"), options: Beside);

    [Fact]
    public Task Nothing_for_the_table_of_another_schema() => FixHarness.VerifyNoFix(
        """[Table("logs")] public partial class Log { public long Id { get; set; } }""", options: HarnessOptions.Snippet.With(PostgreSql(Table("logs", "id bigint counted").In("old"))));

    [Fact]
    public Task Nothing_for_a_part_of_an_owned_value() => FixHarness.VerifyNoFix(
        """
        [Table("users")] public partial class User { public long Id { get; set; } [Owned(Prefix = "")] public required Naming Naming { get; set; } }
        public record Naming(string Nam);
        """,
        options: Beside);

    private static string Post(string attributes) =>
        attributes
            + " public partial class Post { public long Id { get; set; } public required string Title { get; set; } public required string Body { get; set; } }\n";

    private static string Member(string title) =>
        "[Table(\"posts\")]\npublic partial class Post\n{\n    public long Id { get; set; }\n    " + title
            + " { get; set; }\n    public required string Body { get; set; }\n}\n";
}
