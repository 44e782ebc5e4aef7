using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class MakeMemberNullableFixTests
{
    [Theory]
    [InlineData("public string Slug { get; set; } = \"\";", "public string? Slug { get; set; } = \"\";", "Make 'Slug' nullable")]
    [InlineData("public int /* few */ Stars { get; init; }", "public int? /* few */ Stars { get; init; }", "Make 'Stars' nullable")]
    [InlineData("[From(\"Next\", \"Slug\")] public IReadOnlyList<string> Slugs { get; set; } = [];", "[From(\"Next\", \"Slug\")] public IReadOnlyList<string?> Slugs { get; set; } = [];", "Make the items of 'Slugs' nullable")]
    public Task A_member(string before, string after, string title) => FixHarness.Verify(Card(before), Card(after), title);

    [Fact]
    public Task A_parameter() => FixHarness.Verify(
        "[View(typeof(Post))] public partial record PostCard(long Id, string Slug);\n" + Post,
        "[View(typeof(Post))] public partial record PostCard(long Id, string? Slug);\n" + Post,
        "Make 'Slug' nullable");

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Card("public string Slug { get; set; } = \"\"; public int Stars { get; set; }"), Card("public string? Slug { get; set; } = \"\"; public int? Stars { get; set; }"));

    [Fact]
    public Task Nothing_where_the_value_is_used() => FixHarness.VerifyNoFix(Card("public int Stars { get; set; } public int Twice() { int stars = Stars; int more = Stars; return stars + more; }"));

    private const string Post = """
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public string? Slug { get; set; }
            public int? Stars { get; set; }
            public long? PreviousId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post? Previous { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Next { get; }
        }
        """;

    private static string Card(string member) => "[View(typeof(Post))]\npublic partial class PostCard\n{\n    " + member + "\n}\n" + Post;
}
