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

    [Fact]
    public Task A_property_that_is_no_relation() => RefactoringHarness.VerifyNotOffered(
        new RemoveRelationRefactoring(), "[Table(\"posts\")] public partial class Post { public long Id { get; set; } public string $$Title { get; set; } = \"\"; }");
}
