using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class AddNotMappedFixTests
{
    [Fact]
    public Task Above_the_property_below_its_comments() => FixHarness.Verify("""
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }

            /// <summary>Where it is.</summary>
            public Uri? Link { get; set; }
        }
        """,
        """
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }

            /// <summary>Where it is.</summary>
            [NotMapped]
            public Uri? Link { get; set; }
        }
        """,
        "Mark 'Post.Link' [NotMapped]");

    [Theory]
    [InlineData("object?")]
    [InlineData("Type?")]
    [InlineData("Action?")]
    [InlineData("IDisposable?")]
    [InlineData("Dictionary<string, int>?")]
    [InlineData("List<Outer.Inner>?")]
    [InlineData("int[,]?")]
    [InlineData("(int, int)")]
    public Task On_whatever_has_no_column(string type) => FixHarness.Verify(
        Post("public " + type + " Link { get; set; }"),
        Post("[NotMapped] public " + type + " Link { get; set; }"),
        "Mark 'Post.Link' [NotMapped]");

    private static string Post(string property) =>
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } " + property
        + " } public static class Outer { public sealed class Inner { } }";

    [Fact]
    public Task With_the_using_that_it_needs() => FixHarness.Verify("""
        using RelationGen;

        namespace App;

        [System.ComponentModel.DataAnnotations.Schema.Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            public System.Uri? Link { get; set; }
        }
        """,
        """
        using System.ComponentModel.DataAnnotations.Schema;
        using RelationGen;

        namespace App;

        [System.ComponentModel.DataAnnotations.Schema.Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            [NotMapped]
            public System.Uri? Link { get; set; }
        }
        """,
        options: HarnessOptions.Default);

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll("""
        [Table("posts")] public partial class Post { public long Id { get; set; } public Uri? Link { get; set; } public object? Tag { get; set; } }
        [Table("tags")] public partial class Tag : Base<int> { public List<object> Names { get; set; } = []; }
        public abstract class Base<T> { public long Id { get; set; } public string Code { get; private set; } = ""; }
        """,
        """
        [Table("posts")] public partial class Post { public long Id { get; set; } [NotMapped] public Uri? Link { get; set; } [NotMapped] public object? Tag { get; set; } }
        [Table("tags")] public partial class Tag : Base<int> { [NotMapped] public List<object> Names { get; set; } = []; }
        public abstract class Base<T> { public long Id { get; set; } [NotMapped] public string Code { get; private set; } = ""; }
        """);
}
