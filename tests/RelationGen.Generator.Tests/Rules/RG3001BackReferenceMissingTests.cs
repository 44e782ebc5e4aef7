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

    [Theory]
    [InlineData("RG3001", "Article", "has no such property")]
    [InlineData("RG3003", "Title", "is not a relation")]
    public Task A_key_that_only_the_wrong_side_names_is_not_missed_by_the_other(string id, string field, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public string? Title { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }" + Rule.Healthy
        + "} public partial class Comment { public long Id { get; set; } public long About { get; set; } [Relation(RelationType.ManyToOne, Fields = [nameof(About)], {|" + id + ":Field = \"" + field
        + "\"|})] public partial Post Post { get; set; }" + Rule.Healthy + "}",
        says, uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy");

    [Theory]
    [InlineData("Post", "Detail", "About")]
    [InlineData("Detail", "Post", "Of")]
    public Task Nor_that_of_a_one_to_one(string one, string other, string key) => Rule.Reports(
        "public partial class " + one + " { public long Id { get; set; } [Relation(RelationType.OneToOne)] public partial " + other + "? " + other + " { get; }" + Rule.Healthy
        + "} public partial class " + other + " { public long Id { get; set; } public long " + key + " { get; set; } [Relation(RelationType.OneToOne, Fields = [nameof(" + key + ")], {|RG3001:Field = \"Nothing\"|})] public partial "
        + one + " " + one + " { get; set; }" + Rule.Healthy + "}",
        "names 'Nothing'", uses: one + "." + other + " " + one + ".Healthy");

    [Fact]
    public Task A_key_that_is_missed_on_the_side_with_the_wrong_name() => Rule.Reports(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }" + Rule.Healthy
        + "} public partial class Comment { public long Id { get; set; } [Relation(RelationType.ManyToOne, {|RG3001:Field = \"Article\"|})] public partial Post Post { get; set; }" + Rule.Healthy + "}",
        "names 'Article'", uses: "Post.Healthy Comment.Healthy");

    [Fact]
    public Task Another_relation_that_is_right_does_not_hide_a_missing_key() => Rule.Reports(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany, Field = nameof(Comment.Post))] public partial IReadOnlyList<Comment> Comments { get; } "
        + "[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> {|RG2001:Others|} { get; }" + Rule.Healthy
        + "} public partial class Comment { public long Id { get; set; } public long About { get; set; } [Relation(RelationType.ManyToOne, Fields = [nameof(About)], Field = \"Comments\")] public partial Post Post { get; set; }" + Rule.Healthy + "}",
        "'Comment' has no property 'PostId'", uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy");

    [Fact]
    public Task A_back_reference_that_is_declared_on_the_class() => Rule.Silent("""
        [Relation(RelationType.ManyToOne, typeof(Post), Name = "Article", Fields = [nameof(About)], Field = nameof(Post.Comments))]
        [Relation(RelationType.ManyToOne, typeof(Post), Name = "Related", Fields = [nameof(RelatedTo)])]
        public partial class Comment { public long Id { get; set; } public long About { get; set; } public long? RelatedTo { get; set; } }
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, Field = nameof(Comment.Article))] public partial IReadOnlyList<Comment> Comments { get; }
        }
        """,
        uses: "Post.Comments Comment.Article");
}
