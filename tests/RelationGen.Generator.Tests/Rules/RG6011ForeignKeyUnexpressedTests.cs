using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6011ForeignKeyUnexpressedTests
{
    private static readonly SchemaTable Users = Table("users", "id bigint rowid");
    private static readonly SchemaTable Posts = Table("posts", "id bigint rowid; user_id bigint").References("user_id", "users");

    [Fact]
    public Task Nobody_says_so() => SnapshotRule.Reports(
        Source("{|RG6011:Post|}", "", ""), PostgreSql(Users, Posts),
        "The foreign key \"user_id\" of \"posts\" leads to 'User', and no relation of 'Post' or 'User' says so; add one",
        "{\"name\": \"posts_user_id_fkey\"");

    /// <summary>RG2012 guesses by the name, where no database knows.</summary>
    [Fact]
    public async Task It_alone_speaks_of_a_key_that_the_database_has()
    {
        await SnapshotRule.Reports(
            Source("{|RG6011:Post|}", "", ""), PostgreSql(Users, Posts),
            "The foreign key \"user_id\" of \"posts\" leads to 'User', and no relation of 'Post' or 'User' says so; add one",
            "{\"name\": \"posts_user_id_fkey\"", HarnessOptions.Snippet);
        await SnapshotRule.Silent(
            Source("Post", "", ""),
            PostgreSql(
                Users, Table("people", "id bigint counted"),
                Table("posts", "id bigint rowid; user_id bigint").References("user_id", "people")),
            HarnessOptions.Snippet);
        await Rule.Reports(
            Source("Post", "", "").Replace("long UserId", "long {|RG2012:UserId|}", StringComparison.Ordinal),
            "'Post.UserId' looks like a key of 'User'",
            options: HarnessOptions.Snippet.With(PostgreSql(Users, Table("posts", "id bigint rowid; user_id bigint"))));
    }

    [Fact]
    public Task A_key_to_the_table_itself() => SnapshotRule.Reports(
        """[Table("nodes")] public partial class {|RG6011:Node|} { public long Id { get; set; } public long? ParentId { get; set; } }""",
        PostgreSql(Table("nodes", "id bigint counted; parent_id bigint null").References("parent_id", "nodes")),
        "The foreign key \"parent_id\" of \"nodes\" leads to 'Node', and no relation of it says so; add one",
        "{\"name\": \"nodes_parent_id_fkey\"");

    [Fact]
    public async Task It_is_an_info() =>
        (await Rule.Reports(Source("{|RG6011:Post|}", "", ""), "no relation", options: SnapshotRule.Quiet.With(Sqlite(Users, Posts))))
        .WithSeverity("RG6011", DiagnosticSeverity.Info);

    [Theory]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial User User { get; set; }", "")]
    [InlineData("", "[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }")]
    [InlineData("[Relation(RelationType.ManyToOne, ModelOnly = true)] public partial User User { get; set; }", "")]
    public Task One_side_says_so(string ofPost, string ofUser) => SnapshotRule.SilentOnBoth(Source("Post", ofPost, ofUser), Users, Posts);

    [Fact]
    public Task A_junction_says_so() => SnapshotRule.SilentOnBoth(
        """
        [Table("posts")] public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> Tags { get; } }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        [Table("posts_tags")] public partial class PostTag { [Key, Column(Order = 0)] public long PostId { get; set; } [Key, Column(Order = 1)] public long TagId { get; set; } }
        """,
        Table("posts", "id bigint rowid"), Table("tags", "id bigint rowid"),
        Table("posts_tags", "post_id bigint; tag_id bigint", "post_id,tag_id")
            .References("post_id", "posts", onDelete: SchemaAction.Cascade).References("tag_id", "tags", onDelete: SchemaAction.Cascade));

    /// <summary>The column of the relation has another name now: that is said of its property.</summary>
    [Theory]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial User User { get; set; }", "")]
    [InlineData("", "[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }")]
    public Task A_relation_between_the_two_whose_column_is_not_there(string ofPost, string ofUser) => SnapshotRule.Reports(
        Source("Post", ofPost, ofUser).Replace("long UserId", "long {|RG6002:UserId|}", StringComparison.Ordinal),
        PostgreSql(Users, Table("posts", "id bigint rowid; user_ids bigint").References("user_ids", "users")),
        "'Post.UserId' is the column \"user_id\", which \"posts\" does not have; did you mean \"user_ids\"?", "{");

    [Fact]
    public Task The_target_is_no_class_of_the_project() => SnapshotRule.SilentOnBoth(
        """[Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }""", Users, Posts);

    [Fact]
    public Task A_relation_with_a_mistake() => Rule.Reports(
        Source(
            "Post", "",
            "[Relation(RelationType.OneToMany, {|RG3001:Field = \"Nobody\"|})] public partial IReadOnlyList<Post> Posts { get; }"),
            "Nobody",
        options: SnapshotRule.Quiet.With(PostgreSql(Users, Posts)));

    private static string Source(string post, string ofPost, string ofUser) => $$"""
        [Table("posts")] public partial class {{post}} { public long Id { get; set; } public long UserId { get; set; } {{ofPost}} }
        [Table("users")] public partial class User { public long Id { get; set; } {{ofUser}} }
        """;
}
