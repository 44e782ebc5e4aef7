using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3004KindsDoNotPairTests
{
    private const string Post = """
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        """ + Rule.Healthy + "}\n";

    private const string Comment = """
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation({|RG3004:RelationType.OneToOne|})] public partial Post Post { get; set; }
        """ + Rule.Healthy + "}\n";

    /// <summary>A one-to-many whose other side says one-to-one: the other side has to change, in whatever order they are declared.</summary>
    [Theory]
    [InlineData(Post + Comment)]
    [InlineData(Comment + Post)]
    public Task A_one_to_one_back_from_a_one_to_many(string source) => Rule.Reports(source,
        says: "'Comment.Post' is one-to-one, but its back-reference 'Post.Comments' is one-to-many; a one-to-many relation pairs with many-to-one: change one of the two types",
        uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy").WithAdditionalLocation("RG3004", "Comments");

    [Theory]
    [InlineData(", Field = nameof(Comment.Post)", "")]
    [InlineData("", ", Field = nameof(Post.Comments)")]
    [InlineData(", Field = nameof(Comment.Post)", ", Field = nameof(Post.Comments)")]
    public Task Named_back_references(string there, string back) => Rule.Reports(
        Post.Replace("OneToMany", "OneToMany" + there) + Comment.Replace("OneToOne|}", "OneToOne|}" + back),
        says: "'Comment.Post' is one-to-one", uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy");

    [Theory]
    [InlineData("", "")]
    [InlineData(", Field = nameof(Comment.Article)", "")]
    [InlineData("", ", Field = nameof(Post.Comments)")]
    public Task A_key_that_only_the_wrong_side_knows_is_not_reported_as_missing(string there, string back) => Rule.Reports(
        Post.Replace("OneToMany", "OneToMany" + there)
        + Comment.Replace("OneToOne|}", "OneToOne|}, Fields = [nameof(Article)]" + back).Replace("PostId", "Article").Replace(" Post { get", " Parent { get")
            .Replace("Article {", "ArticleId {").Replace("nameof(Article)", "nameof(ArticleId)").Replace("Parent {", "Article {"),
        says: "'Comment.Article' is one-to-one", uses: "Post.Comments Post.Healthy Comment.Article Comment.Healthy");

    [Fact]
    public Task A_many_to_many_back_from_a_one_to_many() => Rule.Reports(Post + """
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation({|RG3004:RelationType.ManyToMany|})] public partial IReadOnlyList<Post> Posts { get; }
        """ + Rule.Healthy + "}",
        says: "'Comment.Posts' is many-to-many", uses: "Post.Comments Post.Healthy Comment.Posts Comment.Healthy");

    [Fact]
    public Task Declarations_on_the_class() => Rule.Reports("""
        [Relation(RelationType.OneToMany, typeof(Comment), Name = "Comments")]
        public partial class Post { public long Id { get; set; }
        """ + Rule.Healthy + """
        }
        [Relation({|RG3004:RelationType.OneToOne|}, typeof(Post), Name = "Post")]
        public partial class Comment { public long Id { get; set; } public long PostId { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Comment.Post'", uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy");

    [Fact]
    public Task Ordinary_properties_without_nullable() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public List<Comment> Comments { get; set; }
        """ + Rule.Healthy + """
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation({|RG3004:RelationType.OneToOne|})] public Post Post { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Comment.Post'", uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy", options: Rule.WithoutNullable);

    [Fact]
    public Task Records_nested_in_another_type() => Rule.Reports("""
        namespace App;
        public static partial class Blogging
        {
            public partial record Post
            {
                public long Id { get; set; }
                [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
            }
            public partial record Comment
            {
                public long Id { get; set; }
                public long PostId { get; set; }
                [Relation({|RG3004:RelationType.OneToOne|})] public partial Post Post { get; set; }
        """ + Rule.Healthy + "} }",
        says: "'Comment.Post'", uses: "Blogging.Post.Comments Blogging.Comment.Post Blogging.Comment.Healthy");

    [Fact]
    public Task Two_relations_that_are_no_pair() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public long? PinnedId { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
            [Relation(RelationType.OneToOne)] public partial Comment? Pinned { get; set; }
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
            [Relation(RelationType.OneToOne, Owner = true)] public partial Post? PinnedBy { get; }
        }
        """,
        uses: "Post.Comments Post.Pinned Comment.Post Comment.PinnedBy");

    /// <summary>Each class stores a key of its own, so these are two relations and no pair.</summary>
    [Fact]
    public Task A_many_to_one_in_each_direction() => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            public long? HomeId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial House? Home { get; set; }
        }
        public partial class House
        {
            public long Id { get; set; }
            public long Owner { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(Owner)])] public partial User OwnedBy { get; set; }
        }
        """,
        uses: "User.Home House.OwnedBy");
}
