using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6001TableMissingTests
{
    [Fact]
    public Task A_name_that_is_near() => SnapshotRule.Reports(
        """[Table("post")] public partial class {|RG6001:Post|} { public long Id { get; set; } }""",
        PostgreSql(Table("posts", "id bigint counted"), Table("users", "id bigint counted")),
        "'Post' is the table \"post\", which the database does not have; did you mean \"posts\"?");

    [Fact]
    public Task No_name_that_is_near() => SnapshotRule.Reports(
        """[Table("invoices")] public partial class {|RG6001:Post|} { public long Id { get; set; } }""",
        Sqlite(Table("posts", "id INTEGER rowid")),
        "'Post' is the table \"invoices\", which the database does not have; name the one that is meant in [Table], or write the snapshot anew");

    [Fact]
    public Task The_table_of_another_schema() => SnapshotRule.Reports(
        """[Table("posts")] public partial class {|RG6001:Post|} { public long Id { get; set; } }""",
        PostgreSql(Table("posts", "id bigint counted").In("sales")),
        "'Post' is the table \"posts\", which the database does not have; there is one in another schema: say Schema = \"sales\" in [Table]",
        "{\n      \"schema\": \"sales\", \"name\": \"posts\"");

    [Fact]
    public Task A_schema_too_many() => SnapshotRule.Reports(
        """[Table("posts", Schema = "sales")] public partial class {|RG6001:Post|} { public long Id { get; set; } }""",
        PostgreSql(Table("posts", "id bigint counted")),
        "'Post' is the table \"sales\".\"posts\", which the database does not have; there is one in the default schema: remove Schema from [Table]",
        "{");

    [Fact]
    public Task Names_in_another_case_on_PostgreSql() => SnapshotRule.Reports(
        """[Table("Posts")] public partial class {|RG6001:Post|} { public long Id { get; set; } }""",
        PostgreSql(Table("posts", "id bigint counted")),
        "'Post' is the table \"Posts\", which the database does not have; did you mean \"posts\"?");

    [Fact]
    public Task Nothing_else_is_said_of_what_is_not_there() => SnapshotRule.Reports(
        """
        [Table("post")] public partial class {|RG6001:Post|}
        {
            public long Id { get; set; }
            public string? Title { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; } }
        """,
        PostgreSql(Table("users", "id bigint counted")),
        "'Post' is the table \"post\", which the database does not have; name the one that is meant in [Table], or write the snapshot anew");

    [Theory]
    [InlineData(nameof(TableKind.Table))]
    [InlineData(nameof(TableKind.View))]
    [InlineData(nameof(TableKind.MaterializedView))]
    [InlineData(nameof(TableKind.Partitioned))]
    [InlineData(nameof(TableKind.Foreign))]
    public Task Views_and_partitioned_and_foreign_tables_are_tables(string kind) => SnapshotRule.Silent(
        """[Table("posts")] public partial class Post { public long Id { get; set; } }""", PostgreSql(Table("posts", "id bigint counted").As(Enum.Parse<TableKind>(kind))));

    [Fact]
    public Task Names_in_another_case_on_Sqlite() => SnapshotRule.Silent(
        """[Table("Posts", Schema = "main")] public partial class Post { public long Id { get; set; } [Column("TITLE")] public required string Title { get; set; } }""",
        Sqlite(Table("posts", "Id INTEGER rowid; title TEXT")));

    [Theory]
    [InlineData("[Table(\"posts\")]")]
    [InlineData("[Table(\"posts\", Schema = \"public\")]")]
    public Task The_default_schema_by_name_or_not(string attribute) => SnapshotRule.Silent(
        attribute + " public partial class Post { public long Id { get; set; } }",
        PostgreSql(Table("posts", "id bigint counted"), Table("posts", "nr text", "nr").In("old")));

    [Fact]
    public Task A_class_with_a_mistake() => Rule.Reports(
        """[Table("post")] public class {|RG1001:Post|} { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne)] public Post User { get; set; } = null!; }""",
        "Post", options: HarnessOptions.Snippet.With(PostgreSql(Table("posts", "id bigint counted"))));

    [Fact]
    public Task A_project_without_a_snapshot() => Rule.Silent(
        """[Table("post")] public partial class Post { public long Id { get; set; } }""",
        options: HarnessOptions.Snippet.WithFile("relations.json", "{}").WithFile("schema.json", "x")
            .WithFile("relations.schema.json.bak", "x"));
}
