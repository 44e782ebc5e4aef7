using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class RemoveFieldsFixTests
{
    private const string Comment = """

        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """;

    [Theory]
    [InlineData("RelationType.OneToMany, Fields = [nameof(Id)]", "RelationType.OneToMany", "Remove Fields from 'Post.Comments'")]
    [InlineData("RelationType.OneToMany, Fields = [nameof(PostId)], OnDelete = ReferentialAction.Cascade", "RelationType.OneToMany, OnDelete = ReferentialAction.Cascade", "Remove Fields from 'Post.Comments'")]
    [InlineData("RelationType.OneToMany, Owner = true, Fields = [\"PostId\"], References = [nameof(Id)]", "RelationType.OneToMany, Owner = true", "Remove Fields and References from 'Post.Comments'")]
    [InlineData("RelationType.ManyToMany, References = [nameof(Id)]", "RelationType.ManyToMany", "Remove References from 'Post.Comments'")]
    public Task On_a_property(string before, string after, string title) => FixHarness.Verify(Post(before), Post(after), title);

    [Fact]
    public Task On_the_class() => FixHarness.Verify("""
        [Relation(RelationType.OneToMany, typeof(Comment), Fields = [nameof(Id)], Name = "Comments")]
        public partial class Post { public long Id { get; set; } }
        """ + Comment,
        """
        [Relation(RelationType.OneToMany, typeof(Comment), Name = "Comments")]
        public partial class Post { public long Id { get; set; } }
        """ + Comment,
        "Remove Fields from 'Post.Comments'");

    [Fact]
    public Task Over_several_lines() => FixHarness.Verify(
        Post("\n        RelationType.OneToMany,\n        Owner = true,\n        Fields = [nameof(Id)]"),
        Post("\n        RelationType.OneToMany,\n        Owner = true"));

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Post("RelationType.OneToMany, Fields = [nameof(Id)]") + "\n" + Post("RelationType.OneToMany, Fields = [nameof(Id)]").Replace("Post", "Page").Replace("Comment", "Note"),
        Post("RelationType.OneToMany") + "\n" + Post("RelationType.OneToMany").Replace("Post", "Page").Replace("Comment", "Note"));

    [Fact]
    public Task Nothing_where_Fields_belong() => FixHarness.VerifyNoFix("""
        public partial class Comment { public long Id { get; set; } public long ArticleId { get; set; } [Relation(RelationType.ManyToOne, Fields = [nameof(ArticleId)])] public partial Post Post { get; set; } }
        [Table("posts")] public partial class Post { public long Id { get; set; } }
        """);

    private static string Post(string arguments) => $$"""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation({{arguments}})] public partial IReadOnlyList<Comment> Comments { get; }
        }
        """ + Comment;
}
