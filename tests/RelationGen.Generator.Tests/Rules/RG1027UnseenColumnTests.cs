using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1027UnseenColumnTests
{
    private const string User = """[Table("users")] public partial class User { public long Id { get; set; } }""";

    [Theory]
    [InlineData("public string? Title { get; set; }", "'Post' gets 'Title' from another source generator, so it is no column: RelationGen sees only what you write; declare it in your own code or mark it [NotMapped]")]
    [InlineData("public string? Title { get; set; } public int Length { get; set; }", "'Post' gets 'Title', 'Length' from another source generator, so they are no columns: RelationGen sees only what you write; declare them")]
    public Task Properties_that_would_be_columns(string made, string says) => Reports(
        "[Table(\"posts\"), AddMembers(\"" + made + "\")] public partial class {|RG1027:Post|} { public long Id { get; set; }" + Rule.Healthy + "}", says, "Post.Healthy");

    [Fact]
    public async Task They_are_columns_for_neither_side()
    {
        GeneratorResult result = (await Reports(
            "[Table(\"posts\"), AddMembers(\"public string? Title { get; set; }\")] public partial class {|RG1027:Post|} { public long Id { get; set; }" + Rule.Healthy + "}", "'Title'", "Post.Healthy")).Generated;
        Assert.Contains("\"healthy_id\"", result["Post.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("title", result["Post.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public Task The_property_of_a_field() => Reports(
        "[Table(\"posts\")] public partial class {|RG1027:Post|} { public long Id { get; set; } [ObservableProperty] private string _title = \"\"; }", "'Post' gets 'Title'");

    [Fact]
    public Task Of_a_base_class() => Reports("""
        [AddMembers("public string? Title { get; set; }")] public abstract partial class Page;
        [Table("posts")] public partial class {|RG1027:Post|} : Page { public long Id { get; set; } }
        """, "'Post' gets 'Title'");

    [Theory]
    [InlineData("public string Shout => \\\"!\\\";")]
    [InlineData("internal string? Title { get; set; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped] public string? Title { get; set; }")]
    [InlineData("public static int Count { get; set; }")]
    [InlineData("public System.Uri? Link { get; set; }")]
    [InlineData("public void Touch() { }")]
    public Task Members_that_would_be_no_columns_either(string made) => Rule.Silent(
        "[Table(\"posts\"), AddMembers(\"" + made + "\")] public partial class Post { public long Id { get; set; }" + Rule.Healthy + "}", "Post.Healthy", OtherGenerator.Beside);

    [Fact]
    public Task A_partial_property_that_the_user_declares() => Rule.Silent(
        "[Table(\"posts\"), AddMembers(\"private string? _title; public partial string? Title { get => _title; set => _title = value; }\")] public partial class Post { public long Id { get; set; } public partial string? Title { get; set; } "
        + Rule.Healthy + "}", "Post.Healthy", OtherGenerator.Beside);

    [Theory]
    [InlineData("", "{|RG2011:User|}")]
    [InlineData(", {|RG2011:Fields = [nameof(UserId)]|}", "User")]
    [InlineData(", {|RG2011:Fields = [\"UserId\"]|}", "User")]
    public Task A_foreign_key_is_reported_where_it_is_missed(string arguments, string name) => Reports(
        "[AddMembers(\"public long UserId { get; set; }\")] public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToOne" + arguments + ")] public partial User " + name + " { get; set; }" + Rule.Healthy + "}" + User,
        "'Post.UserId' is part of the key of 'Post.User', but another source generator makes it, and RelationGen sees only what you write; declare it in your own code", "Post.User Post.Healthy");

    [Fact]
    public Task A_foreign_key_of_the_other_class() => Reports(
        "[Table(\"posts\"), AddMembers(\"public long UserId { get; set; }\")] public partial class {|RG1027:Post|} { public long Id { get; set; } }"
        + "public partial class User { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> {|RG2011:Posts|} { get; }" + Rule.Healthy + "}",
        "'Post' gets 'UserId'", "User.Posts User.Healthy");

    [Fact]
    public Task A_key() => Reports(
        "[Table(\"posts\"), AddMembers(\"public long Id { get; set; }\")] public partial class {|RG1004:Post|} { public string? Title { get; set; } }",
        "'Post' has no key that RelationGen can see; another source generator makes 'Post.Id': declare it in your own code");

    [Fact]
    public Task A_back_reference() => Reports(
        "[AddMembers(\"public Post? Post { get; set; }\")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } " + Rule.Healthy + "}"
        + "public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany, {|RG3003:Field = \"Post\"|})] public partial IReadOnlyList<Comment> Comments { get; }" + Rule.Healthy + "}",
        "'Post.Comments' names 'Comment.Post' as its back-reference, but that is made by another source generator, whose members RelationGen does not see", "Post.Comments Post.Healthy Comment.Healthy");

    [Fact]
    public Task The_method_of_a_scope() => Reports(
        "[AddMembers(\"private static RelationGen.Predicate IsOpen(CommentTable comment) => comment.IsOpen;\")] public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany, {|RG1025:Where = \"IsOpen\"|})] public partial IReadOnlyList<Comment> Comments { get; }" + Rule.Healthy + "}"
        + "[Table(\"comments\")] public partial class Comment { public long Id { get; set; } public bool IsOpen { get; set; } public long PostId { get; set; } }",
        "'IsOpen', which 'Post' does not have", "Post.Comments Post.Healthy");

    [Theory]
    [InlineData("public Post() { }")]
    [InlineData("public Post() { } public Post(string other) { }")]
    [InlineData("[RelationGen.Relation(RelationGen.RelationType.ManyToOne)] public Healthy? Other { get; set; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.ForeignKey(nameof(Healthy))] internal long OtherId { get; set; }")]
    public Task What_else_would_be_read_of_a_class(string made) => Rule.Silent(
        "[AddMembers(\"" + made + "\")] public partial class Post { public long Id { get; set; }" + Rule.Healthy + "}", "Post.Healthy", OtherGenerator.Beside);

    private static Task<AnalyzerResult> Reports(string markup, string says, string uses = "") =>
        Rule.Reports(markup, says, uses, options: OtherGenerator.Beside);
}
