using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6006ConstraintDiffersTests
{
    private const string Users = """[Table("users")] public partial class User { public long Id { get; set; } }""";

    [Theory]
    [InlineData(
        "", nameof(SchemaAction.Cascade), nameof(SchemaAction.NoAction), "ON DELETE RESTRICT", "ON DELETE CASCADE",
        "OnDelete = ReferentialAction.Cascade")]
    [InlineData(
        ", OnDelete = ReferentialAction.Cascade", nameof(SchemaAction.NoAction), nameof(SchemaAction.NoAction), "ON DELETE CASCADE",
        "ON DELETE NO ACTION", "OnDelete = ReferentialAction.NoAction")]
    [InlineData(
        ", OnUpdate = ReferentialAction.Cascade", nameof(SchemaAction.Restrict), nameof(SchemaAction.NoAction), "ON UPDATE CASCADE",
        "ON UPDATE NO ACTION", "OnUpdate = ReferentialAction.NoAction")]
    [InlineData(
        ", OnDelete = ReferentialAction.Cascade", nameof(SchemaAction.Restrict), nameof(SchemaAction.Cascade),
        "ON DELETE CASCADE and ON UPDATE NO ACTION", "ON DELETE RESTRICT and ON UPDATE CASCADE",
        "OnDelete = ReferentialAction.Restrict, OnUpdate = ReferentialAction.Cascade")]
    public Task Another_action(string arguments, string onDelete, string onUpdate, string said, string there, string write) =>
        SnapshotRule.Reports(
        Posts("long", "User {|RG6006:User|}", arguments) + Users,
        Tables("bigint", Enum.Parse<SchemaAction>(onDelete), Enum.Parse<SchemaAction>(onUpdate)),
        $"'Post.User' is {said}, but the foreign key \"user_id\" of \"posts\" is {there}; write {write}, or change the constraint",
        "{\"name\": \"posts_user_id_fkey\"");

    [Fact]
    public Task What_is_concluded_counts_as_said() => SnapshotRule.Reports(
        Posts("long?", "User? {|RG6006:User|}") + Users, Tables("bigint null", SchemaAction.NoAction),
        "'Post.User' is ON DELETE SET NULL, but the foreign key \"user_id\" of \"posts\" is ON DELETE NO ACTION; write OnDelete = ReferentialAction.NoAction, or change the constraint",
        "{\"name\": \"posts_user_id_fkey\"");

    [Fact]
    public Task Another_target() => SnapshotRule.Reports(
        Posts("long", "User {|RG6006:User|}") + Users,
        PostgreSql(
            Table("posts", "id bigint counted; user_id bigint").References("user_id", "people"), Table("users", "id bigint counted"),
            Table("people", "id bigint counted")),
        "'Post.User' relates \"user_id\" of \"posts\" to \"users\", but the foreign key there refers to \"id\" of \"people\"; make them agree, or say ModelOnly = true",
        "{\"name\": \"posts_user_id_fkey\"");

    [Fact]
    public Task Columns_that_are_paired_otherwise() => SnapshotRule.Reports(
        """
        [Table("lines")] public partial class Line { [Key, Column(Order = 0)] public int Year { get; set; } [Key, Column(Order = 1)] public int Number { get; set; } }
        [Table("returns")] public partial class Return
        {
            public long Id { get; set; }
            public int LineYear { get; set; }
            public int LineNumber { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Line {|RG6006:Line|} { get; set; }
        }
        """,
        PostgreSql(
            Table("lines", "year integer; number integer", "year,number"),
            Table("returns", "id bigint counted; line_year integer; line_number integer")
                .References("line_year,line_number", "lines", "number,year")),
        "'Return.Line' relates (\"line_year\", \"line_number\") of \"returns\" to \"lines\", but the foreign key there refers to (\"number\", \"year\") of \"lines\"; make them agree, or say ModelOnly = true",
        "{\"name\": \"returns_line_year_line_number_fkey\"");

    [Theory]
    [InlineData("", nameof(SchemaAction.NoAction))]
    [InlineData("", nameof(SchemaAction.Restrict))]
    [InlineData(", OnDelete = ReferentialAction.NoAction", nameof(SchemaAction.Restrict))]
    [InlineData(", OnDelete = ReferentialAction.Cascade", nameof(SchemaAction.Cascade))]
    [InlineData(", OnDelete = ReferentialAction.NoAction, ModelOnly = true", nameof(SchemaAction.Cascade))]
    public Task What_does_the_same(string arguments, string onDelete) => SnapshotRule.Silent(
        Posts("long", "User User", arguments) + Users, Tables("bigint", Enum.Parse<SchemaAction>(onDelete)));

    [Fact]
    public Task A_relation_to_itself() => SnapshotRule.Silent(
        """
        [Table("nodes")] public partial class Node
        {
            public long Id { get; set; }
            public long? ParentId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Node? Parent { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Node> Children { get; }
        }
        """,
        Sqlite(
            Table("nodes", "id INTEGER rowid; parent_id INTEGER null").References("parent_id", "nodes", onDelete: SchemaAction.SetNull)));

    private static SchemaSnapshot Tables(string type, SchemaAction onDelete, SchemaAction onUpdate = SchemaAction.NoAction) => PostgreSql(
        Table("posts", "id bigint counted; user_id " + type).References("user_id", "users", onDelete: onDelete, onUpdate: onUpdate),
        Table("users", "id bigint counted"));

    private static string Posts(string key, string property, string arguments = "") => $$"""
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public {{key}} UserId { get; set; }
            [Relation(RelationType.ManyToOne{{arguments}})] public partial {{property}} { get; set; }
        }

        """;
}
