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
        [Table("tags")] public partial class Tag : Base { public List<byte[]> Names { get; set; } = []; }
        public abstract class Base { public long Id { get; set; } public string Code { get; private set; } = ""; }
        """,
        """
        [Table("posts")] public partial class Post { public long Id { get; set; } [NotMapped] public Uri? Link { get; set; } [NotMapped] public object? Tag { get; set; } }
        [Table("tags")] public partial class Tag : Base { [NotMapped] public List<byte[]> Names { get; set; } = []; }
        public abstract class Base { public long Id { get; set; } [NotMapped] public string Code { get; private set; } = ""; }
        """);
}
