using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class MakePartialFixTests
{
    private const string User = """

        [Table("users")] public partial class User { public long Id { get; set; } }
        """;

    [Fact]
    public Task A_class() => FixHarness.Verify("""
        // The posts.
        [Table("posts")]
        public sealed class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial User User { get; set; }
        }
        """ + User,
        """
        // The posts.
        [Table("posts")]
        public sealed partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial User User { get; set; }
        }
        """ + User,
        "Make 'Post' partial");

    [Fact]
    public Task A_record_without_modifiers() => FixHarness.Verify("""
        /// <summary>A post.</summary>
        record Post(long Id, long UserId)
        {
            [Relation(RelationType.ManyToOne)] public User? User { get; set; }
        }
        """ + User,
        """
        /// <summary>A post.</summary>
        partial record Post(long Id, long UserId)
        {
            [Relation(RelationType.ManyToOne)] public User? User { get; set; }
        }
        """ + User,
        "Make 'Post' partial");

    [Fact]
    public Task A_class_and_the_types_around_it() => FixHarness.Verify("""
        namespace App;

        public static class Outer
        {
            internal interface IInner
            {
                [Table("posts")]
                public partial class Post { public long Id { get; set; } }
            }
        }
        """,
        """
        namespace App;

        public static partial class Outer
        {
            internal partial interface IInner
            {
                [Table("posts")]
                public partial class Post { public long Id { get; set; } }
            }
        }
        """,
        "Make 'Outer' and 'IInner' partial");

    [Theory]
    [InlineData("public User? User { get; }", "public partial User? User { get; }")]
    [InlineData("public User User { get; init; } = null!; // set once", "public partial User User { get; init; } // set once")]
    [InlineData("public virtual User User { get; } = new();", "public virtual partial User User { get; }")]
    public Task A_property(string before, string after) => FixHarness.Verify(Post(before), Post(after), "Make 'Post.User' partial");

    [Theory]
    [InlineData("[View(typeof(Post))] public record PostLine(long Id);", "[View(typeof(Post))] public partial record PostLine(long Id);", "Make 'PostLine' partial")]
    [InlineData("[View(typeof(Post))] readonly record struct PostLine(long Id);", "[View(typeof(Post))] readonly partial record struct PostLine(long Id);", "Make 'PostLine' partial")]
    public Task A_view(string before, string after, string title) =>
        FixHarness.Verify(before + "\n" + ViewedPost, after + "\n" + ViewedPost, title);

    [Fact]
    public Task Nothing_for_a_view_that_lacks_more() => FixHarness.VerifyNoFix("[View(typeof(Post))] public record PostLine<T>(long Id);\n" + ViewedPost);

    private const string ViewedPost = """[Table("posts")] public partial class Post { public long Id { get; set; } }""";

    [Fact]
    public Task Nothing_for_a_computed_property() => FixHarness.VerifyNoFix(Post("public User User => new();"));

    [Fact]
    public Task Nothing_for_a_property_where_the_language_has_no_partial_ones() =>
        FixHarness.VerifyNoFix(Post("public User? User { get; }"), options: Rules.Rule.CSharp12);

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll("""
        public class Outer
        {
            [Table("posts")]
            public partial class Post { public long Id { get; set; } }
            [Table("comments")]
            public partial class Comment { public long Id { get; set; } }
        }
        """,
        """
        public partial class Outer
        {
            [Table("posts")]
            public partial class Post { public long Id { get; set; } }
            [Table("comments")]
            public partial class Comment { public long Id { get; set; } }
        }
        """);

    [Fact]
    public Task All_in_a_project() => FixHarness.VerifyFixAll(
        [
            ("Post.cs", "public class Post { public long Id { get; set; } [Relation(RelationType.OneToMany)] public List<Comment> Comments { get; } = []; }"),
            ("Comment.cs", "public class Comment { public long Id { get; set; } public long PostId { get; set; } [Relation(RelationType.ManyToOne)] public Post? Post { get; set; } }"),
        ],
        [
            ("Post.cs", "public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany)] public List<Comment> Comments { get; } = []; }"),
            ("Comment.cs", "public partial class Comment { public long Id { get; set; } public long PostId { get; set; } [Relation(RelationType.ManyToOne)] public Post? Post { get; set; } }"),
        ]);

    private static string Post(string property) => $$"""
        public partial class Post
        {
            public long Id { get; set; }
            public long? UserId { get; set; }

            [Relation(RelationType.ManyToOne)]
            {{property}}
        }
        """.Replace("long? UserId", property.Contains("User?", StringComparison.Ordinal) ? "long? UserId" : "long UserId") + User;
}
