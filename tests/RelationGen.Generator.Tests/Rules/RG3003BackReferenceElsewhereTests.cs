using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3003BackReferenceElsewhereTests
{
    [Fact]
    public Task A_back_reference_to_another_entity() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, {|RG3003:Field = nameof(Comment.Healthy)|})] public partial IReadOnlyList<Comment> Comments { get; }
        """ + Rule.Healthy + """
        }
        public partial class Comment { public long Id { get; set; } public long PostId { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.Comments' names 'Comment.Healthy' as its back-reference, but that points to 'Healthy'; name a relation of 'Comment' that points back to 'Post' or remove Field",
        uses: "Post.Comments Post.Healthy Comment.Healthy");

    [Fact]
    public Task A_column() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, {|RG3003:Field = nameof(Comment.PostId)|})] public partial IReadOnlyList<Comment> Comments { get; }
        """ + Rule.Healthy + """
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says: "but that is not a relation", uses: "Post.Comments Post.Healthy");

    [Fact]
    public Task A_back_reference_that_belongs_to_another_relation() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, Field = nameof(Post.Author))] public partial IReadOnlyList<Post> Written { get; }
            [Relation(RelationType.OneToMany, {|RG3003:Field = nameof(Post.Author)|})] public partial IReadOnlyList<Post> Reviewed { get; }
        """ + Rule.Healthy + """
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(User.Written))] public partial User Author { get; set; }
        """ + Rule.Healthy + "}",
        says: "that names 'Written' as its own back-reference", uses: "User.Written User.Reviewed User.Healthy Post.Author Post.Healthy");

    [Fact]
    public Task Pairs_that_name_each_other() => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, Field = nameof(Post.Author))] public partial IReadOnlyList<Post> Written { get; }
            [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))] public partial IReadOnlyList<Post> Reviewed { get; }
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(User.Written))] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? Reviewer { get; set; }
        }
        """,
        uses: "User.Written User.Reviewed Post.Author Post.Reviewer");
}
