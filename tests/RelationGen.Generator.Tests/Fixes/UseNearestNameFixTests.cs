using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class UseNearestNameFixTests
{
    [Theory]
    [InlineData("public string Titel { get; set; } = \"\";", "public string Title { get; set; } = \"\";", "Change 'Titel' to 'Title'")]
    [InlineData("[From(\"Titel\")] public string Heading { get; set; } = \"\";", "[From(\"Title\")] public string Heading { get; set; } = \"\";", "Change '\"Titel\"' to 'Title'")]
    [InlineData("[From(nameof(Wrong.Titel))] public string Heading { get; set; } = \"\";", "[From(nameof(Wrong.Title))] public string Heading { get; set; } = \"\";", "Change 'nameof(Wrong.Titel)' to 'Title'")]
    public Task A_name_that_is_nearly_right(string before, string after, string title) =>
        FixHarness.Verify(Card(before), Card(after), title);

    [Fact]
    public Task A_parameter() => FixHarness.Verify(
        "[View(typeof(Post))] public partial record PostCard(long Id, /* what */ string Titel);\n" + Post,
        "[View(typeof(Post))] public partial record PostCard(long Id, /* what */ string Title);\n" + Post,
        "Change 'Titel' to 'Title'");

    [Fact]
    public Task Nothing_where_no_name_is_near() => FixHarness.VerifyNoFix(Card("public string Summary { get; set; } = \"\";"));

    [Fact]
    public Task Nothing_where_the_name_is_used() => FixHarness.VerifyNoFix(Card("public string Titel { get; set; } = \"\"; public int Size => Titel.Length + Titel.Length;"));

    private const string Post = """
        [Table("posts")] public partial class Post { public long Id { get; set; } public string Title { get; set; } = ""; }
        public static class Wrong { public const int Titel = 1, Title = 2; }
        """;

    private static string Card(string member) => "[View(typeof(Post))]\npublic partial class PostCard\n{\n    " + member + "\n}\n" + Post;
}
