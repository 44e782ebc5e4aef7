using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3013MorphNameMissingTests
{
    [Fact]
    public Task A_target() => Rule.Reports("""
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, {|RG3013:Targets = [typeof(BlogPost)]|})] public partial object? Subject { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("posts")] public partial class BlogPost
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        """,
        says: "'BlogPost' is a target of the polymorphic relation 'Comment.Subject' but has no [MorphName]; add [MorphName(\"blog_post\")] to it",
        uses: "Comment.Healthy BlogPost.Comments");

    [Fact]
    public Task A_side_of_a_junction_is_reported_once() => Rule.Reports("""
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> {|RG3013:Tags|} { get; }
        """ + Rule.Healthy + """
        }
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphedByMany)] public partial IReadOnlyList<Post> Posts { get; }
        }
        """,
        says: "'Post' is a side of the polymorphic relation 'Post.Tags' but has no [MorphName]; add [MorphName(\"post\")] to it",
        uses: "Post.Healthy Post.Tags Tag.Posts");

    [Fact]
    public Task Targets_with_a_name() => Rule.Silent("""
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? Subject { get; set; }
        }
        [MorphName("post")] public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphMany)] public partial IReadOnlyList<Comment> Comments { get; }
            [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> Tags { get; }
        }
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphedByMany)] public partial IReadOnlyList<Post> Posts { get; }
        }
        """,
        uses: "Comment.Subject Post.Comments Post.Tags Tag.Posts");
}
