using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3007AmbiguousPairTests
{
    [Fact]
    public Task A_one_to_many_with_two_candidates() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> {|RG3007:Posts|} { get; }
        """ + Rule.Healthy + """
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? Reviewer { get; set; }
        """ + Rule.Healthy + "}",
        says: "'User.Posts' could be the inverse of 'Post.Author' or 'Post.Reviewer'; choose one with 'Field = nameof(Post.Author)'",
        uses: "User.Posts User.Healthy Post.Author Post.Reviewer Post.Healthy").WithAdditionalLocation("RG3007", "Author");

    [Fact]
    public Task A_many_to_many_with_two_candidates() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> {|RG3007:Tags|} { get; }
        """ + Rule.Healthy + """
        }
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.ManyToMany, Junction = "pins")] public partial IReadOnlyList<Post> Pinned { get; }
        """ + Rule.Healthy + "}",
        says: "'Tag.Posts' or 'Tag.Pinned'", uses: "Post.Tags Post.Healthy Tag.Posts Tag.Pinned Tag.Healthy");

    [Fact]
    public Task Candidates_of_which_one_is_claimed() => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))] public partial IReadOnlyList<Post> Reviews { get; }
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? Reviewer { get; set; }
        }
        public partial class Category
        {
            public long Id { get; set; }
            public long? ParentId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Category? Parent { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Category> Children { get; }
        }
        """,
        uses: "User.Posts User.Reviews Post.Author Post.Reviewer Category.Parent Category.Children");
}
