using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class ChangeKeyNullabilityFixTests
{
    private const string Nullable = "MakeKeyNullable";
    private const string Required = "MakeKeyRequired";
    private const string SetNull = ", OnDelete = ReferentialAction.SetNull";

    [Theory]
    [InlineData("long", "partial User? User", "long?", "partial User? User", "Make 'Post.UserId' nullable")]
    [InlineData("long?", "partial User User", "long", "partial User User", "Make 'Post.UserId' required")]
    [InlineData("long /* who */", "partial User? User", "long? /* who */", "partial User? User", Nullable)]
    public Task The_key_follows_its_relation(string key, string property, string keyAfter, string propertyAfter, string fix) =>
        Verify(Post(key, property), Post(keyAfter, propertyAfter), fix);

    [Fact]
    public Task The_key_of_an_ordinary_property() =>
        Verify(Post("long?", "User User").Replace("get; set; }\n}", "get; set; } = null!;\n}", StringComparison.Ordinal),
            Post("long", "User User").Replace("get; set; }\n}", "get; set; } = null!;\n}", StringComparison.Ordinal), Required);

    [Theory]
    [InlineData("long", "true", "partial User User", "long?", "partial User? User", "Make 'Post.UserId' and 'Post.User' nullable and remove Optional")]
    [InlineData("long", "true", "partial User? User", "long?", "partial User? User", "Make 'Post.UserId' nullable and remove Optional")]
    [InlineData("long?", "false", "partial User? User", "long", "partial User User", "Make 'Post.UserId' and 'Post.User' required and remove Optional")]
    [InlineData("long?", "true", "partial User User", "long", "partial User User", "Make 'Post.UserId' required and remove Optional")]
    public Task What_Optional_says_is_said_by_the_key(string key, string optional, string property, string keyAfter, string propertyAfter, string title) =>
        Verify(Post(key, property, ", Optional = " + optional), Post(keyAfter, propertyAfter), title);

    [Fact]
    public Task SetNull_takes_the_key_and_the_property() =>
        Verify(Post("long", "partial User User", SetNull), Post("long?", "partial User? User", SetNull), "Make 'Post.UserId' and 'Post.User' nullable");

    [Fact]
    public Task SetNull_on_the_other_side() => FixHarness.Verify(
        [User("[Relation(RelationType.OneToMany" + SetNull + ")] public partial IReadOnlyList<Post> Posts { get; }"), Post("long", "partial User User")],
        [User("[Relation(RelationType.OneToMany" + SetNull + ")] public partial IReadOnlyList<Post> Posts { get; }"), Post("long?", "partial User? User")],
        Nullable);

    [Theory]
    [InlineData("string? Code", "partial Tag Tag", "string Code", " = \"\";")]
    [InlineData("required string? Code", "partial Tag Tag", "required string Code", "")]
    public Task A_text_that_must_be_there(string key, string property, string keyAfter, string initializer) => Verify(
        Tagged(key, property), Tagged(keyAfter, property).Replace("Code { get; set; }\n    [R", "Code { get; set; }" + initializer + "\n    [R", StringComparison.Ordinal), Required);

    [Fact]
    public Task A_text_that_may_be_missing() => Verify(
        Tagged("required string Code", "partial Tag? Tag"), Tagged("required string? Code", "partial Tag? Tag"), Nullable);

    [Fact]
    public Task A_parameter_of_a_record() => Verify(
        "public partial record Post(long Id, long UserId) { [Relation(RelationType.ManyToOne)] public partial User? User { get; } }",
        "public partial record Post(long Id, long? UserId) { [Relation(RelationType.ManyToOne)] public partial User? User { get; } }",
        Nullable);

    [Theory]
    [InlineData("int", "int", "partial Place? Place", "int?", "int?", Nullable)]
    [InlineData("int?", "int?", "partial Place Place", "int", "int", Required)]
    [InlineData("int", "int?", "partial Place Place", "int", "int", Required)]
    public Task Every_part_of_a_key(string x, string y, string property, string xAfter, string yAfter, string fix) =>
        FixHarness.Verify([Placed(x, y, property)], [Placed(xAfter, yAfter, property)], fix);

    [Fact]
    public Task A_part_of_the_own_key_stays() =>
        FixHarness.Verify([Placed("[Key] int", "int", "partial Place? Place")], [Placed("[Key] int", "int?", "partial Place? Place")], "Make 'Post.Y' nullable");

    [Fact]
    public Task A_part_that_another_relation_uses_stays()
    {
        const string Other = "partial Place? Place { get; set; } [Relation(RelationType.ManyToOne, Fields = [nameof(X)])] public partial Row Row";
        return FixHarness.Verify([Placed("int", "int", Other)], [Placed("int", "int?", Other)], "Make 'Post.Y' nullable");
    }

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Post("long?", "partial User User") + Post("long?", "partial User User", ", Optional = false", name: "Page") + User(),
        Post("long", "partial User User") + Post("long", "partial User User", name: "Page") + User(),
        Required);

    [Fact]
    public Task All_in_a_project() => FixHarness.VerifyFixAll(
        [Post("long", "partial User User", SetNull) + Post("long", "partial User User", SetNull, name: "Note"), Post("long", "partial User User", SetNull, name: "Page"), User()],
        [Post("long?", "partial User? User", SetNull) + Post("long?", "partial User? User", SetNull, name: "Note"), Post("long?", "partial User? User", SetNull, name: "Page"), User()],
        Nullable);

    [Theory]
    [InlineData("public static class Use { public static long Of(Post post) => post.UserId; }")]
    [InlineData("public partial class Post { [Relation(RelationType.OneToOne, Path = [nameof(User), nameof(User.Team)])] public partial Team Team { get; } }")]
    public Task Not_where_something_else_counts_on_the_key(string use) => FixHarness.VerifyNoFix(
        [Post("long", "partial User? User"), User("public long TeamId { get; set; } [Relation(RelationType.ManyToOne)] public partial Team Team { get; set; }"),
            "public partial class Team { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<User> Users { get; } }", use],
        Nullable);

    [Fact]
    public Task Not_where_null_is_assigned() => FixHarness.VerifyNoFix(
        [Post("long?", "partial User User"), User(), "public static class Use { public static void Clear(Post post) => post.UserId = null; }"], Required);

    [Fact]
    public Task Not_where_another_action_needs_null() => FixHarness.VerifyNoFix([Post("long?", "partial User User", SetNull), User()], Required);

    [Fact]
    public Task Not_where_the_type_hides_that_it_is_nullable() => FixHarness.VerifyNoFix([Post("Nullable<long>", "partial User User"), User()], Required);

    [Theory]
    [InlineData("partial Place Place", ", OnDelete = ReferentialAction.SetNull")]
    [InlineData("partial Place? Place", "")]
    public Task Not_where_a_part_has_to_stay(string property, string arguments) =>
        FixHarness.VerifyNoFix([Placed("[Key] int", arguments.Length == 0 ? "[Key] int" : "int", property, arguments)], Nullable);

    [Fact]
    public Task Not_for_the_columns_of_a_junction() => FixHarness.VerifyNoFix(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany" + SetNull + ")] public partial IReadOnlyList<User> Users { get; } }\n" + User(), Nullable);

    private static Task Verify(string before, string after, string fix) => FixHarness.Verify([before, User()], [after, User()], fix);

    private static string Post(string key, string property, string arguments = "", string name = "Post") => $$"""
        public partial class {{name}}
        {
            public long Id { get; set; }
            public {{key}} UserId { get; set; }
            [Relation(RelationType.ManyToOne{{arguments}})] public {{property}} { get; set; }
        }

        """;

    private static string User(string members = "") => "[Table(\"users\")] public partial class User { public long Id { get; set; } " + members + " }\n";

    private static string Tagged(string key, string property) => $$"""
        public partial class Post
        {
            public long Id { get; set; }
            public {{key}} { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(Code)])] public {{property}} { get; set; }
        }

        [Table("tags")] public partial class Tag { [Key] public string Code { get; set; } = ""; }

        """;

    private static string Placed(string x, string y, string property, string arguments = "") => $$"""
        public partial class Post
        {
            {{Key(x)}}public {{Type(x)}} X { get; set; }
            {{Key(y)}}public {{Type(y)}} Y { get; set; }
            {{(x[0] == '[' ? "[Key] public long Number { get; set; }" : "public long Id { get; set; }")}}
            [Relation(RelationType.ManyToOne, Fields = [nameof(X), nameof(Y)]{{arguments}})] public {{property}} { get; set; }
        }

        [Table("places")] public partial class Place { [Key] public int X { get; set; } [Key] public int Y { get; set; } }
        [Table("rows")] public partial class Row { public int Id { get; set; } }

        """;

    private static string Key(string type) => type[0] == '[' ? "[Key] " : "";

    private static string Type(string type) => type.Replace("[Key] ", "", StringComparison.Ordinal);
}
