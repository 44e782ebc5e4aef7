using RelationGen.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Refactorings;

public sealed class RemoveRelationRefactoringTests
{
    private const string Post = """
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }

            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<Comment> $$Comments { get; }
        }
        """;

    private const string PostAlone = """
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
        }
        """;

    private const string Comment = """
        [Table("comments")]
        public partial class Comment
        {
            public long Id { get; set; }

            public long PostId { get; set; }

            [Relation(RelationType.ManyToOne, Field = nameof(Post.Comments))]
            public partial Post Post { get; set; }
        }
        """;

    [Fact]
    public Task Alone_and_what_named_it_is_mended() => RefactoringHarness.Verify(
        new RemoveRelationRefactoring(), [Post, Comment], [PostAlone, Comment.Replace(", Field = nameof(Post.Comments)", "", StringComparison.Ordinal)], "Remove 'Post.Comments'");

    [Fact]
    public Task With_its_inverse() => RefactoringHarness.Verify(
        new RemoveRelationRefactoring(),
        [Post, Comment],
        [
            PostAlone,
            """
            [Table("comments")]
            public partial class Comment
            {
                public long Id { get; set; }

                public long PostId { get; set; }
            }
            """,
        ],
        "Remove 'Post.Comments' and its inverse 'Comment.Post'");

    [Fact]
    public Task With_the_foreign_key() => RefactoringHarness.Verify(
        new RemoveRelationRefactoring(),
        [Post, Comment],
        [
            PostAlone,
            """
            [Table("comments")]
            public partial class Comment
            {
                public long Id { get; set; }
            }
            """,
        ],
        "Remove 'Post.Comments', its inverse and the foreign key 'Comment.PostId'");

    /// <summary>The class would be an entity no more, and others lead to it.</summary>
    [Fact]
    public Task The_last_relation_of_a_class_without_table() => RefactoringHarness.Verify(
        new RemoveRelationRefactoring(),
        [
            """
            /// <summary>It.</summary>
            public partial class Tag
            {
                public long Id { get; set; }

                public long PostId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Post $$Post { get; set; }
            }
            """,
            """
            public partial class Post
            {
                public long Id { get; set; }

                public long? TagId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Tag? Tag { get; set; }
            }
            """,
        ],
        [
            """
            /// <summary>It.</summary>
            [Table("tag")]
            public partial class Tag
            {
                public long Id { get; set; }

                public long PostId { get; set; }
            }
            """,
        ],
        "Remove 'Tag.Post'");

    /// <summary>Another relation names it in its path or in its field, or its rest would be ambiguous.</summary>
    [Theory]
    [InlineData("[Relation(RelationType.OneToMany, Path = [nameof(Posts), nameof(Post.Comments)])] public partial IReadOnlyList<Comment> Comments { get; }", "")]
    [InlineData("[Relation(RelationType.OneToMany, Path = [\"Posts\", \"Comments\"])] public partial IReadOnlyList<Comment> Comments { get; }", "")]
    [InlineData("public static object Use(User user) => user.Posts;", "")]
    public Task What_others_need_stays(string other, string back) => RefactoringHarness.VerifyNotOffered(
        new RemoveRelationRefactoring(),
        "public partial class User { public long Id { get; set; } [Relation(RelationType.OneToMany" + back + ")] public partial IReadOnlyList<Post> $$Posts { get; } " + other + " }",
        "[Table(\"posts\")] public partial class Post { [Key] public long UserId { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; } }",
        "[Table(\"comments\")] public partial class Comment { public long Id { get; set; } public long PostUserId { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, Fields = [nameof(UserId)])] public partial Post Post { get; set; } }");

    [Fact]
    public Task A_property_that_is_no_relation() => RefactoringHarness.VerifyNotOffered(
        new RemoveRelationRefactoring(), "[Table(\"posts\")] public partial class Post { public long Id { get; set; } public string $$Title { get; set; } = \"\"; }");
}
