using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

/// <summary>A fix that would leave more errors than there are is not offered; of several that do so together, those are taken that do not.</summary>
public sealed class AfterStateTests
{
    private const string Comment = """

        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """;

    /// <summary>Another file uses the property as what it was.</summary>
    [Fact]
    public Task A_use_in_another_file() => FixHarness.VerifyNoFix(
        [
            "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToOne)] public partial Comment Comment { get; } }" + Comment,
            "public static class Uses { public static long Id(Post post) { Comment comment = post.Comment; return comment.Id + comment.PostId; } public static Comment Other(Post post) => post.Comment; }",
        ],
        "Change 'Post.Comment' to OneToMany");

    /// <summary>A key that is made nullable is an error where it is counted on, in a file that the fix does not touch.</summary>
    [Fact]
    public Task A_key_that_is_counted_on() => FixHarness.VerifyNoFix(
    [
        "public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User User { get; set; } } [Table(\"users\")] public partial class User { public long Id { get; set; } }",
        "public static class Uses { public static long Of(Post post) => post.UserId; }",
    ]);

    [Fact]
    public Task Those_of_all_that_leave_it_no_worse() => FixHarness.VerifyFixAll(
        [
            """
            [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User User { get; set; } }
            """,
            """
            [Table("pages")] public partial class Page { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, {|RG2009:OnDelete = ReferentialAction.SetNull|})] public partial User User { get; set; } }
            [Table("users")] public partial class User { public long Id { get; set; } }
            """,
            "public static class Uses { public static long Of(Post post) => post.UserId; }",
        ],
        [
            """
            [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User User { get; set; } }
            """,
            """
            [Table("pages")] public partial class Page { public long Id { get; set; } public long? UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User? User { get; set; } }
            [Table("users")] public partial class User { public long Id { get; set; } }
            """,
            "public static class Uses { public static long Of(Post post) => post.UserId; }",
        ],
        "MakeKeyNullable", mayRemain: true);
}
