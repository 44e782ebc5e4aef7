using RelationGen.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Refactorings;

public sealed class JoinJunctionRefactoringTests
{
    private const string Title = "Join the entity 'PostTag' into the junction 'post_tags'";

    private const string Post = """
        namespace App;

        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }

            [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
            public partial IReadOnlyList<Tag> $$Tags { get; }

            /// <summary>The rows between, <see cref="PostTag"/> by name.</summary>
            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<PostTag> PostTags { get; }
        }

        """;

    private const string PostTag = """
        namespace App;

        /// <summary>A pair, of which <see cref="PostTag"/> knows nothing more.</summary>
        [Table("post_tags")]
        public partial class PostTag
        {
            [Key, Column(Order = 0)]
            public long PostId { get; set; }

            [Key, Column(Order = 1)]
            public long TagId { get; set; }

            [Relation(RelationType.ManyToOne, Field = nameof(Post.PostTags), OnDelete = ReferentialAction.Cascade)]
            public partial Post Post { get; set; }

            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
            public partial Tag Tag { get; set; }
        }

        """;

    private const string Tag = """
        namespace App;

        [Table("tags")]
        public partial class Tag
        {
            public long Id { get; set; }

            [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
            public partial IReadOnlyList<Post> Posts { get; }
        }

        """;

    [Fact]
    public Task Both_sides_name_the_table_and_what_is_about_the_entity_goes() => RefactoringHarness.Verify(
        new JoinJunctionRefactoring(),
        [Post, Tag + "\n" + PostTag.Replace("namespace App;\n\n", "", StringComparison.Ordinal)],
        [
            """
            namespace App;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.ManyToMany, Junction = "post_tags")]
                public partial IReadOnlyList<Tag> Tags { get; }
            }

            """,
            Tag.Replace("Through = typeof(PostTag)", "Junction = \"post_tags\"", StringComparison.Ordinal),
        ],
        Title);

    [Fact]
    public async Task A_file_that_is_left_without_anything_goes_too()
    {
        SourceFile[] after = await RefactoringHarness.Apply(new JoinJunctionRefactoring(), [Post, Tag, PostTag], Title);
        Assert.Equal(2, after.Length);
        Assert.DoesNotContain(after, file => file.Text.Contains("PostTag", StringComparison.Ordinal));
    }

    [Fact]
    public Task The_default_table_needs_no_name_and_other_columns_keep_theirs() => RefactoringHarness.Verify(
        new JoinJunctionRefactoring(),
        [
            """
            public partial class Post
            {
                public long Id { get; set; }
                [Relation(RelationType.ManyToMany, Through = typeof(Mark), Field = nameof(Tag.Posts))] public partial IReadOnlyList<Tag> $$Tags { get; }
            }
            public partial class Tag
            {
                [Key] public string Code { get; set; } = "";
                [Relation(RelationType.ManyToMany, Through = typeof(Mark))] public partial IReadOnlyList<Post> Posts { get; }
            }
            [Table("post_tag")]
            public sealed partial class Mark
            {
                [Key, Column("label", Order = 1)] public string Label { get; set; } = "";
                [Key, Column(Order = 0)] public long PostId { get; set; }
                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial Post Post { get; set; }
                [Relation(RelationType.ManyToOne, Fields = [nameof(Label)], OnDelete = ReferentialAction.Cascade)] public partial Tag Tag { get; set; }
            }
            """,
        ],
        [
            """
            public partial class Post
            {
                public long Id { get; set; }
                [Relation(RelationType.ManyToMany, TargetColumns = ["label"], Field = nameof(Tag.Posts))] public partial IReadOnlyList<Tag> Tags { get; }
            }
            public partial class Tag
            {
                [Key] public string Code { get; set; } = "";
                [Relation(RelationType.ManyToMany, SourceColumns = ["label"])] public partial IReadOnlyList<Post> Posts { get; }
            }

            """,
        ],
        "Join the entity 'Mark' into the junction 'post_tag'");

    [Fact]
    public Task Rows_of_one_class() => RefactoringHarness.Verify(
        new JoinJunctionRefactoring(),
        [
            """
            public partial class User
            {
                public long Id { get; set; }
                [Relation(RelationType.ManyToMany, Through = typeof(Follow), SourceColumns = ["FollowerId"], TargetColumns = ["FollowedId"])]
                public partial IReadOnlyList<User> $$Follows { get; }
            }
            public partial class Follow
            {
                [Key, Column(Order = 0)] public long FollowerId { get; set; }
                [Key, Column(Order = 1)] public long FollowedId { get; set; }
                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial User Follower { get; set; }
                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial User Followed { get; set; }
            }
            """,
        ],
        [
            """
            public partial class User
            {
                public long Id { get; set; }
                [Relation(RelationType.ManyToMany, Junction = "follow", SourceColumns = ["follower_id"], TargetColumns = ["followed_id"])]
                public partial IReadOnlyList<User> Follows { get; }
            }

            """,
        ],
        "Join the entity 'Follow' into the junction 'follow'");

    [Theory]
    [InlineData("Junction = \"post_tags\"", ", Junction = \"post_tags\"")]
    [InlineData("", "")]
    [InlineData("Junction = \"marks\", SourceColumns = [\"post\"], TargetColumns = [\"label\"]", ", Junction = \"marks\", SourceColumns = [\"label\"], TargetColumns = [\"post\"]")]
    public async Task After_a_split_it_leads_back(string arguments, string ofOtherSide)
    {
        SourceFile post = "[Table(\"posts\")]\npublic partial class Post\n{\n    public long Id { get; set; }\n\n    [Relation(RelationType.ManyToMany"
            + (arguments.Length == 0 ? "" : ", ") + arguments + ", Field = nameof(Tag.Posts))]\n    public partial IReadOnlyList<Tag> $$Tags { get; }\n}\n";
        SourceFile tag = "[Table(\"tags\")]\npublic partial class Tag\n{\n    public Guid Id { get; set; }\n\n    [Relation(RelationType.ManyToMany" + ofOtherSide
            + ")]\n    public partial IReadOnlyList<Post> Posts { get; }\n}\n";
        SourceFile[] split = await RefactoringHarness.Apply(new SplitJunctionRefactoring(), [post, tag], title: null);
        Assert.Contains("class PostTag", split[0].Text, StringComparison.Ordinal);
        split[0] = split[0] with { Text = split[0].Text.Replace(" Tags {", " $$Tags {", StringComparison.Ordinal) };
        SourceFile[] joined = await RefactoringHarness.Apply(new JoinJunctionRefactoring(), split, title: null);
        Assert.Equal([post.Text.Replace("$$", "", StringComparison.Ordinal), tag.Text], joined.Select(file => file.Text));
    }

    [Theory]
    [InlineData("{ get; set; }\n\n    [Relation", "{ get; set; }\n\n    public int Weight { get; set; }\n\n    [Relation")]
    [InlineData("    [Relation(RelationType.ManyToOne, OnDelete", "    public string Text() => \"\";\n\n    [Relation(RelationType.ManyToOne, OnDelete")]
    [InlineData("    [Key, Column(Order = 1)]\n    public long TagId", "    public long Id { get; set; }\n\n    public long TagId")]
    [InlineData("[Key, Column(Order = 1)]", "[Key, Column(Order = 1, TypeName = \"int\")]")]
    [InlineData("[Key, Column(Order = 1)]", "[Key, Column(Order = 1), DatabaseGenerated(DatabaseGeneratedOption.None)]")]
    [InlineData("public long TagId { get; set; }", "public long TagId { get; set; } = 7;")]
    [InlineData("public long TagId { get; set; }", "public long TagId { get => _tag; set => _tag = value; }\n    private long _tag;")]
    [InlineData("[Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]", "[Relation(RelationType.ManyToOne)]")]
    [InlineData("[Relation(RelationType.ManyToOne, OnDelete", "[Relation(RelationType.ManyToOne, OnUpdate = ReferentialAction.Cascade, OnDelete")]
    [InlineData("[Relation(RelationType.ManyToOne, OnDelete", "[Relation(RelationType.ManyToOne, Constraint = \"x\", OnDelete")]
    [InlineData("[Relation(RelationType.ManyToOne, OnDelete", "[Relation(RelationType.ManyToOne, ModelOnly = true, OnDelete")]
    [InlineData("[Relation(RelationType.ManyToOne, OnDelete", "[Relation(RelationType.ManyToOne, Label = \"Tag\", OnDelete")]
    [InlineData("[Relation(RelationType.ManyToOne, OnDelete", "[Relation(RelationType.OneToOne, OnDelete")]
    [InlineData("    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]\n    public partial Tag Tag { get; set; }\n", "")]
    [InlineData("[Table(\"post_tags\")]", "[Table(\"post_tags\", Schema = \"blog\")]")]
    [InlineData("[Table(\"post_tags\")]", "[Table(\"post_tags\"), Index(nameof(TagId))]")]
    [InlineData("[Table(\"post_tags\")]", "[Table(\"post_tags\"), Serializable]")]
    [InlineData("class PostTag", "class PostTag : object")]
    [InlineData("class PostTag", "class PostTag { }\npublic partial class PostTag")]
    public Task An_entity_that_says_more_than_a_junction(string part, string instead)
    {
        Assert.Contains(part, PostTag, StringComparison.Ordinal);
        return RefactoringHarness.VerifyNotOffered(new JoinJunctionRefactoring(), Post, Tag, PostTag.Replace(part, instead, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public static class Use { public static List<App.PostTag> All { get; } = []; }")]
    [InlineData("public static class Use { public static object? First(App.Post post) => post.PostTags[0]; }")]
    [InlineData("namespace App; public static class Use { public static Task Load(List<Post> posts, DbSession db) => posts.LoadAsync(db, p => p.PostTags); }")]
    [InlineData("public static class Use { public static object Query(DbSession db) => App.PostTag.Query(db); }")]
    [InlineData("public static class Use { public static object? Table(App.PostTagTable table) => null; }")]
    [InlineData("/// <summary>See <see cref=\"App.PostTag\"/>.</summary>\npublic static class Use;")]
    [InlineData("namespace App; public partial class Author { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; } "
        + "[Relation(RelationType.OneToMany, Path = [\"Posts\", \"PostTags\", \"Tag\"])] public partial IReadOnlyList<Tag> Tags { get; } } public partial class Post { public long AuthorId { get; set; } }")]
    [InlineData("namespace App; public partial class Post { [Relation(RelationType.OneToMany, Through = typeof(PostTag))] public partial IReadOnlyList<Tag> Labels { get; } }")]
    [InlineData("namespace App; [Relation(RelationType.OneToMany, typeof(PostTag), Name = \"Pairs\")] public partial class Tag;")]
    public Task An_entity_that_something_else_uses(string use) => RefactoringHarness.VerifyNotOffered(new JoinJunctionRefactoring(), Post, Tag, PostTag, use);

    [Fact]
    public Task An_entity_that_another_project_uses() => RefactoringHarness.VerifyNotOfferedBeside(
        new JoinJunctionRefactoring(), "public static class Use { public static object? First(App.Post post) => post.PostTags[0]; }", Post, Tag, PostTag);

    [Theory]
    [InlineData("[Relation(RelationType.OneToMany)]", "[Relation(RelationType.OneToMany, Label = \"Pairs\")]")]
    [InlineData("[Relation(RelationType.OneToMany)]", "[Relation(RelationType.OneToMany, OrderBy = nameof(ByTag))]")]
    [InlineData("Through = typeof(PostTag)", "Through = typeof(PostTag), OnDelete = ReferentialAction.Restrict")]
    [InlineData("[Relation(RelationType.ManyToMany, Through = typeof(PostTag))]", "[Relation(RelationType.ManyToMany)]")]
    [InlineData("$$Tags { get; }", "$$Tags { get; }\n    [Relation(RelationType.ManyToMany, Junction = \"likes\")] public partial IReadOnlyList<Tag> Liked { get; }")]
    public Task Sides_that_say_more_than_a_junction(string part, string instead) => RefactoringHarness.VerifyNotOffered(
        new JoinJunctionRefactoring(),
        Post.Replace(part, instead, StringComparison.Ordinal) + "public partial class Post { private static Ordering ByTag(PostTagTable row) => row.TagId.Ascending; }",
        instead.EndsWith("ManyToMany)]", StringComparison.Ordinal) ? Tag.Replace(", Through = typeof(PostTag)", "", StringComparison.Ordinal) : Tag,
        PostTag);
}
