using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class UseDatabaseConstraintFixTests
{
    private static readonly SchemaTable Users = Table("users", "id bigint counted");
    private static readonly SchemaTable Posts = Table("posts", "id bigint counted; user_id bigint");

    [Theory]
    [InlineData("RelationType.ManyToOne", "RelationType.ManyToOne, ModelOnly = true")]
    [InlineData(
        "RelationType.ManyToOne, Fields = [nameof(UserId)], ModelOnly = false",
        "RelationType.ManyToOne, Fields = [nameof(UserId)], ModelOnly = true")]
    public Task No_constraint(string before, string after) => FixHarness.Verify(
        Post(before), Post(after), "In [Relation] of 'Post.User': write ModelOnly = true",
        options: HarnessOptions.Snippet.With(PostgreSql(Users, Posts.Index("user_id"))));

    [Theory]
    [InlineData(
        "", nameof(SchemaAction.Cascade), nameof(SchemaAction.NoAction), ", OnDelete = ReferentialAction.Cascade",
        "write OnDelete = ReferentialAction.Cascade")]
    [InlineData(
        ", OnDelete = ReferentialAction.Cascade", nameof(SchemaAction.NoAction), nameof(SchemaAction.NoAction), "", "remove OnDelete")]
    [InlineData(
        ", OnUpdate = ReferentialAction.Cascade, Label = \"x\"", nameof(SchemaAction.Restrict), nameof(SchemaAction.NoAction),
        ", Label = \"x\"", "remove OnUpdate")]
    [InlineData(", OnDelete = ReferentialAction.NoAction, Label = \"x\"", nameof(SchemaAction.Cascade), nameof(SchemaAction.Cascade),
        ", OnDelete = ReferentialAction.Cascade, Label = \"x\", OnUpdate = ReferentialAction.Cascade",
        "write OnDelete = ReferentialAction.Cascade, write OnUpdate = ReferentialAction.Cascade")]
    public Task Another_action(string before, string onDelete, string onUpdate, string after, string title) => FixHarness.Verify(
        Post("RelationType.ManyToOne" + before), Post("RelationType.ManyToOne" + after), "In [Relation] of 'Post.User': " + title,
        options: HarnessOptions.Snippet.With(PostgreSql(
            Users,
            Posts.References(
                "user_id", "users", onDelete: Enum.Parse<SchemaAction>(onDelete), onUpdate: Enum.Parse<SchemaAction>(onUpdate)))));

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Post("RelationType.ManyToOne") + Post("RelationType.ManyToOne", "Note").Split("[Table(\"users")[0],
        Post("RelationType.ManyToOne, ModelOnly = true")
            + Post("RelationType.ManyToOne, ModelOnly = true", "Note").Split("[Table(\"users")[0],
        "UseDatabaseConstraint.ModelOnly",
        options: HarnessOptions.Snippet.With(
            PostgreSql(Users, Posts.Index("user_id"), Table("notes", "id bigint counted; user_id bigint").Index("user_id"))));

    [Fact]
    public Task Nothing_where_the_target_is_another() => FixHarness.VerifyNoFix(
        Post("RelationType.ManyToOne"),
        options: HarnessOptions.Snippet.With(
            PostgreSql(Users, Table("people", "id bigint counted"), Posts.References("user_id", "people"))));

    [Fact]
    public Task Nothing_for_a_relation_that_is_declared_on_the_class() => FixHarness.VerifyNoFix(
        """
        [Table("posts"), Relation(RelationType.ManyToOne, typeof(User), Name = "User")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        options: HarnessOptions.Snippet.With(PostgreSql(Users, Posts.Index("user_id"))));

    private static string Post(string arguments, string name = "Post") => $$"""
        [Table("{{char.ToLowerInvariant(name[0])}}{{name[1..]}}s")] public partial class {{name}}
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation({{arguments}})] public partial User User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """;
}
