using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3001BackReferenceMissingTests
{
    [Theory]
    [InlineData("nameof(Comment.Article)", "CS0117")]
    [InlineData("\"Article\"", "")]
    public Task A_back_reference_that_does_not_exist(string field, string allowed) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany, {|RG3001:Field = " + field
        + "|})] public partial IReadOnlyList<Comment> Comments { get; }" + Rule.Healthy + """
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.Comments' names 'Article' as its back-reference, but 'Comment' has no such property; name a relation of 'Comment' or remove Field",
        uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy", allowed: allowed);

    [Fact]
    public Task A_back_reference_that_is_declared_on_the_class() => Rule.Silent("""
        [Relation(RelationType.ManyToOne, typeof(Post), Name = "Article", Fields = [nameof(On)], Field = nameof(Post.Comments))]
        [Relation(RelationType.ManyToOne, typeof(Post), Name = "Related", Fields = [nameof(RelatedTo)])]
        public partial class Comment { public long Id { get; set; } public long On { get; set; } public long? RelatedTo { get; set; } }
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, Field = nameof(Comment.Article))] public partial IReadOnlyList<Comment> Comments { get; }
        }
        """,
        uses: "Post.Comments Comment.Article");
}
