using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6005ConstraintMissingTests
{
    private const string Users = """[Table("users")] public partial class User { public long Id { get; set; } }""";

    /// <summary>The key that is referred to is not there, and the foreign key went with it: that is said of its property.</summary>
    [Fact]
    public Task The_key_of_the_target_is_not_there() => SnapshotRule.Reports(
        """
        [Table("users")] public partial class User { public long {|RG6002:Id|} { get; set; } public string? Name { get; set; } }
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        """,
        PostgreSql(Table("users", "name text null", key: ""), Table("posts", "id bigint counted; user_id bigint").Index("user_id")),
        "'User.Id' is the column \"id\", which \"users\" does not have; name the one that is meant in [Column], remove the property, "
        + "or write the snapshot anew",
        "{");

    [Fact]
    public Task No_foreign_key() => SnapshotRule.Reports(
        Posts("{|RG6005:User|}") + Users,
        PostgreSql(Table("posts", "id bigint counted; user_id bigint").Index("user_id"), Table("users", "id bigint counted")),
        "\"user_id\" of \"posts\" has no foreign key to \"users\", so rows of 'Post.User' may refer to nothing; add the constraint, or say ModelOnly = true", "{");

    [Fact]
    public async Task It_is_an_info() => (await Rule.Reports(
        Posts("{|RG6005:User|}") + Users, "no foreign key",
        options: HarnessOptions.Snippet.With(
            Sqlite(Table("posts", "id INTEGER rowid; user_id INTEGER").Index("user_id"), Table("users", "id INTEGER rowid")))))
        .WithSeverity("RG6005", DiagnosticSeverity.Info);

    [Fact]
    public Task The_side_that_has_no_key_where_it_alone_has_the_relation() => SnapshotRule.Reports(
        """
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        [Table("users")] public partial class User { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> {|RG6005:Posts|} { get; } }
        """,
        PostgreSql(Table("posts", "id bigint counted; user_id bigint").Index("user_id"), Table("users", "id bigint counted")),
        "\"user_id\" of \"posts\" has no foreign key to \"users\", so rows of 'User.Posts' may refer to nothing; add the constraint, or say ModelOnly = true", "{");

    [Fact]
    public Task Of_two_sides_the_one_with_the_key() => SnapshotRule.Reports(
        Posts("{|RG6005:User|}") + """[Table("users")] public partial class User { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; } }""",
        PostgreSql(Table("posts", "id bigint counted; user_id bigint").Index("user_id"), Table("users", "id bigint counted")),
        "\"user_id\" of \"posts\" has no foreign key to \"users\", so rows of 'Post.User' may refer to nothing; add the constraint, or say ModelOnly = true", "{");

    [Fact]
    public Task A_relation_that_is_declared_on_the_class() => SnapshotRule.Reports(
        """
        [Table("posts"), Relation(RelationType.ManyToOne, typeof(User), Name = "User")] public partial class {|RG6005:Post|} { public long Id { get; set; } public long UserId { get; set; } }
        """ + Users,
        PostgreSql(Table("posts", "id bigint counted; user_id bigint").Index("user_id"), Table("users", "id bigint counted")),
        "\"user_id\" of \"posts\" has no foreign key to \"users\", so rows of 'Post.User' may refer to nothing; add the constraint, or say ModelOnly = true", "{");

    [Fact]
    public Task One_that_is_model_only() => SnapshotRule.Silent(
        Posts("User", ", ModelOnly = true") + Users,
        PostgreSql(Table("posts", "id bigint counted; user_id bigint").Index("user_id"), Table("users", "id bigint counted")));

    [Fact]
    public Task One_with_its_key() => SnapshotRule.SilentOnBoth(
        Posts("User") + Users, Table("posts", "id bigint rowid; user_id bigint").References("user_id", "users"),
        Table("users", "id bigint rowid"));

    [Theory]
    [InlineData(nameof(TableKind.View), nameof(TableKind.Table))]
    [InlineData(nameof(TableKind.Table), nameof(TableKind.View))]
    [InlineData(nameof(TableKind.Foreign), nameof(TableKind.Table))]
    [InlineData(nameof(TableKind.Table), nameof(TableKind.MaterializedView))]
    public Task What_can_have_no_keys(string posts, string users) => SnapshotRule.Silent(
        Posts("User") + Users,
        PostgreSql(
            Table("posts", "id bigint counted; user_id bigint").As(Enum.Parse<TableKind>(posts)),
            Table("users", "id bigint counted").As(Enum.Parse<TableKind>(users))));

    [Fact]
    public Task A_partitioned_table() => SnapshotRule.Silent(
        Posts("User") + Users,
        PostgreSql(
            Table("posts", "id bigint counted; user_id bigint").As(TableKind.Partitioned).References("user_id", "users"),
            Table("users", "id bigint counted")));

    [Fact]
    public Task A_target_in_another_project()
    {
        GeneratorResult library = GeneratorHarness.Run(HarnessOptions.Snippet with { AssemblyName = "Library" }, Users).AssertCompiles();
        HarnessOptions options = HarnessOptions.Snippet with { ExtraReferences = [library.Output.ToMetadataReference()] };
        return SnapshotRule.Silent(
            Posts("User"), PostgreSql(Table("posts", "id bigint counted; user_id bigint").Index("user_id")), options);
    }

    [Fact]
    public Task Names_that_SQLite_takes_for_the_same() => SnapshotRule.Silent(
        Posts("User") + Users,
        Sqlite(
            Table("Posts", "ID INTEGER rowid; User_Id INTEGER", "ID").References("USER_ID", "USERS", "ID"),
            Table("Users", "Id INTEGER rowid", "Id")));

    [Fact]
    public Task Tables_in_schemas() => SnapshotRule.Silent(
        """
        [Table("posts", Schema = "blog")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne)] public partial User User { get; set; } }
        [Table("users", Schema = "people")] public partial class User { public long Id { get; set; } }
        """,
        PostgreSql(
            Table("posts", "id bigint counted; user_id bigint").In("blog").References("user_id", "users", schema: "people"),
            Table("users", "id bigint counted").In("people")));

    [Fact]
    public Task A_composite_key_whose_order_differs() => SnapshotRule.SilentOnBoth(
        """
        [Table("lines")] public partial class Line { [Key, Column(Order = 0)] public int Year { get; set; } [Key, Column(Order = 1)] public int Number { get; set; } }
        [Table("returns")] public partial class Return
        {
            public long Id { get; set; }
            public int LineYear { get; set; }
            public int LineNumber { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Line Line { get; set; }
        }
        """,
        Table("lines", "number integer; year integer", "number,year"),
        Table("returns", "id bigint rowid; line_year integer; line_number integer")
            .References("line_number,line_year", "lines", "number,year"));

    private static string Posts(string property, string arguments = "") => $$"""
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne{{arguments}})] public partial User {{property}} { get; set; }
        }

        """;
}
