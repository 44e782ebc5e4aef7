using RelationGen.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Refactorings;

public sealed class AddBackReferenceRefactoringTests
{
    private const string Post = """
        namespace App;

        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }

            public long AuthorId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial User $$Author { get; set; }
        }
        """;

    [Fact]
    public Task A_collection_of_those_that_point_here() => RefactoringHarness.Verify(
        new AddBackReferenceRefactoring(),
        [
            Post,
            """
            namespace App;

            [Table("users")]
            public partial class User
            {
                public long Id { get; set; }
            }
            """,
        ],
        [
            Post.Replace("$$", "", StringComparison.Ordinal),
            """
            namespace App;

            [Table("users")]
            public partial class User
            {
                public long Id { get; set; }

                [Relation(RelationType.OneToMany)]
                public partial IReadOnlyList<Post> Posts { get; }
            }
            """,
        ],
        "Add 'User.Posts' as the back-reference");

    /// <summary>The name that would be usual is that of another relation, which is generated for its other half.</summary>
    [Fact]
    public async Task The_usual_name_is_another_relations()
    {
        SourceFile[] after = await RefactoringHarness.Apply(
            new AddBackReferenceRefactoring(),
            [
                Post.Replace("    [Relation", "    public long? ReviewerId { get; set; }\n\n    [Relation(RelationType.ManyToOne)]\n    public partial User? Reviewer { get; set; }\n\n    [Relation", StringComparison.Ordinal),
                """
                namespace App;

                [Table("users")]
                public partial class User
                {
                    public long Id { get; set; }

                    [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]
                    public partial IReadOnlyList<Post> Posts { get; }
                }
                """,
            ],
            "Add 'User.AuthorPosts' as the back-reference");
        Assert.Contains("[Relation(RelationType.OneToMany, Field = nameof(Post.Author))]\n    public partial IReadOnlyList<Post> AuthorPosts { get; }", after[1].Text, StringComparison.Ordinal);
    }

    /// <summary>A target that is seen by fewer than the source, and the other way round.</summary>
    [Theory]
    [InlineData("public", "internal")]
    [InlineData("internal", "public")]
    public async Task Classes_of_different_accessibility(string post, string user)
    {
        // It compiles, or it is not offered: the harness asserts the first.
        SourceFile[] files = [post + " partial class Post { public long Id { get; set; } public long AuthorId { get; set; } [Relation(RelationType.ManyToOne)] internal partial User $$Author { get; set; } }", user + " partial class User { public long Id { get; set; } [Relation(RelationType.ManyToOne)] public partial User? Self { get; set; } public long? SelfId { get; set; } }"];
        await RefactoringHarness.Apply(new AddBackReferenceRefactoring(), files, title: null);
    }

    [Fact]
    public Task A_property_that_fits_is_used() => RefactoringHarness.Verify(
        new AddBackReferenceRefactoring(),
        [
            Post,
            """
            namespace App;

            [Table("users")]
            public partial class User
            {
                public long Id { get; set; }

                // Everything that was written.
                #pragma warning disable RG1005
                public List<Post> Written { get; set; } = [];
            }
            """,
        ],
        [
            Post.Replace("$$", "", StringComparison.Ordinal),
            """
            namespace App;

            [Table("users")]
            public partial class User
            {
                public long Id { get; set; }

                // Everything that was written.
                #pragma warning disable RG1005
                [Relation(RelationType.OneToMany)]
                public List<Post> Written { get; set; } = [];
            }
            """,
        ],
        "Make 'User.Written' the back-reference");

    [Fact]
    public Task One_of_several_relations_is_named() => RefactoringHarness.Verify(
        new AddBackReferenceRefactoring(),
        [
            """
            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }
                public long AuthorId { get; set; }
                public long? ReviewerId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User? $$Reviewer { get; set; }
            }
            [Table("users")] public partial class User { public long Id { get; set; } }
            """,
        ],
        [
            """
            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }
                public long AuthorId { get; set; }
                public long? ReviewerId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User? Reviewer { get; set; }
            }
            [Table("users")] public partial class User { public long Id { get; set; } [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))] public partial IReadOnlyList<Post> Posts { get; } }
            """,
        ],
        "Add 'User.Posts' as the back-reference");

    [Fact]
    public Task The_side_that_stores_the_key() => RefactoringHarness.Verify(
        new AddBackReferenceRefactoring(),
        [
            """
            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.OneToMany)]
                public partial IReadOnlyList<Comment> $$Comments { get; }
            }

            [Table("comments")]
            public partial class Comment
            {
                public long Id { get; set; }

                public long? PostId { get; set; }
            }
            """,
        ],
        [
            """
            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.OneToMany)]
                public partial IReadOnlyList<Comment> Comments { get; }
            }

            [Table("comments")]
            public partial class Comment
            {
                public long Id { get; set; }

                public long? PostId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Post? Post { get; set; }
            }
            """,
        ],
        "Add 'Comment.Post' as the back-reference");

    [Theory]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial User $$User { get; set; }", "[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }")]
    [InlineData("[Relation(RelationType.ManyToOne, Fields = [\"Missing\"])] public partial User $$User { get; set; }", "")]
    [InlineData("public string $$Title { get; set; } = \"\";", "")]
    public Task It_is_not_offered_where_there_is_nothing_to_add(string member, string other) => RefactoringHarness.VerifyNotOffered(
        new AddBackReferenceRefactoring(),
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } " + member
        + " } [Table(\"users\")] public partial class User { public long Id { get; set; } " + other + " }");
}
