using RelationGen.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Refactorings;

public sealed class SplitJunctionRefactoringTests
{
    /// <summary>A second relation, a view of the same junction, goes through the new entity as well.</summary>
    [Fact]
    public async Task A_view_of_the_same_junction()
    {
        SourceFile[] changed = await RefactoringHarness.Apply(
            new SplitJunctionRefactoring(),
            [
                """
                namespace App;

                [Table("posts")]
                public partial class Post
                {
                    public long Id { get; set; }

                    [Relation(RelationType.ManyToMany, Junction = "tagged")]
                    public partial IReadOnlyList<Tag> $$Tags { get; }

                    [Relation(RelationType.ManyToMany, Junction = "tagged", Where = nameof(IsShort))]
                    public partial IReadOnlyList<Tag> ShortTags { get; }

                    private static Predicate IsShort(TagTable tag) => tag.Name == "a";
                }

                [Table("tags")]
                public partial class Tag
                {
                    public long Id { get; set; }

                    public string Name { get; set; } = "";
                }
                """,
            ],
            title: null);
        Assert.Contains("[Relation(RelationType.ManyToMany, Through = typeof(PostTag), Where = nameof(IsShort))]", changed[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Both_sides_go_through_the_new_entity() => RefactoringHarness.Verify(
        new SplitJunctionRefactoring(),
        [
            """
            namespace App;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.ManyToMany, Junction = "post_tags", Field = nameof(Tag.Posts))]
                public partial IReadOnlyList<Tag> $$Tags { get; }
            }
            """,
            """
            namespace App;

            [Table("tags")]
            public partial class Tag
            {
                public Guid Id { get; set; }

                [Relation(RelationType.ManyToMany, Junction = "post_tags")]
                public partial IReadOnlyList<Post> Posts { get; }
            }
            """,
        ],
        [
            """
            namespace App;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.ManyToMany, Through = typeof(PostTag), Field = nameof(Tag.Posts))]
                public partial IReadOnlyList<Tag> Tags { get; }
            }

            [Table("post_tags")]
            public partial class PostTag
            {
                [Key, Column(Order = 0)]
                public long PostId { get; set; }

                [Key, Column(Order = 1)]
                public Guid TagId { get; set; }

                [Relation(RelationType.ManyToOne, Fields = [nameof(PostId)], OnDelete = ReferentialAction.Cascade)]
                public partial Post Post { get; set; }

                [Relation(RelationType.ManyToOne, Fields = [nameof(TagId)], OnDelete = ReferentialAction.Cascade)]
                public partial Tag Tag { get; set; }
            }

            """,
            """
            namespace App;

            [Table("tags")]
            public partial class Tag
            {
                public Guid Id { get; set; }

                [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
                public partial IReadOnlyList<Post> Posts { get; }
            }
            """,
        ],
        "Split the junction 'post_tags' into an entity 'PostTag'");

    [Fact]
    public Task Columns_with_names_of_their_own_keep_them() => RefactoringHarness.Verify(
        new SplitJunctionRefactoring(),
        [
            """
            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.ManyToMany, Junction = "marks", SourceColumns = ["post"], TargetColumns = ["label"])]
                public partial IReadOnlyList<Label> $$Labels { get; }
            }

            [Table("labels")]
            public partial class Label
            {
                [Key]
                public string Code { get; set; } = "";
            }
            """,
        ],
        [
            """
            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.ManyToMany, Through = typeof(LabelPost))]
                public partial IReadOnlyList<Label> Labels { get; }
            }

            [Table("marks")]
            public partial class LabelPost
            {
                [Key, Column("post", Order = 0)]
                public long PostId { get; set; }

                [Key, Column("label", Order = 1)]
                public string LabelCode { get; set; } = "";

                [Relation(RelationType.ManyToOne, Fields = [nameof(PostId)], OnDelete = ReferentialAction.Cascade)]
                public partial Post Post { get; set; }

                [Relation(RelationType.ManyToOne, Fields = [nameof(LabelCode)], OnDelete = ReferentialAction.Cascade)]
                public partial Label Label { get; set; }
            }

            [Table("labels")]
            public partial class Label
            {
                [Key]
                public string Code { get; set; } = "";
            }
            """,
        ],
        "Split the junction 'marks' into an entity 'LabelPost'");

    [Theory]
    [InlineData("[Relation(RelationType.ManyToMany, Field = nameof(Read))] public partial IReadOnlyList<Post> $$Readers { get; } [Relation(RelationType.ManyToMany, Field = nameof(Readers), SourceColumns = [\"a\"], TargetColumns = [\"b\"])] public partial IReadOnlyList<Post> Read { get; }")]
    [InlineData("[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Tag> $$Tags { get; }")]
    [InlineData("[Relation(RelationType.ManyToMany, OnDelete = ReferentialAction.Restrict)] public partial IReadOnlyList<Tag> $$Tags { get; }")]
    [InlineData("[Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> $$Tags { get; } } public class PostTag {")]
    [InlineData("public string $$Title { get; set; } = \"\";")]
    public Task It_is_not_offered_where_names_or_actions_would_be_a_choice(string member) => RefactoringHarness.VerifyNotOffered(
        new SplitJunctionRefactoring(),
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } " + member + " } [Table(\"tags\")] public partial class Tag { public long Id { get; set; } public long PostId { get; set; } }");
}
