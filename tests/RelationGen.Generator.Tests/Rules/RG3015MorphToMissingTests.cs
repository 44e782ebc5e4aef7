using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3015MorphToMissingTests
{
    private static string Post(string relation) => "[MorphName(\"post\")] public partial class Post { public long Id { get; set; } " + relation + Rule.Healthy + "}\n";

    [Theory]
    [InlineData("MorphMany", "IReadOnlyList<Comment>", "polymorphic one-to-many")]
    [InlineData("MorphOne", "Comment?", "polymorphic one-to-one")]
    public Task A_target_without_a_polymorphic_relation(string kind, string type, string says) => Rule.Reports(
        Post("[Relation(RelationType." + kind + ")] public partial " + type + " {|RG3015:Comments|} { get; }")
        + "[Table(\"comments\")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }",
        says: "'Post.Comments' is " + says + ", but 'Comment' has no MorphTo relation to 'Post'; declare one there with Targets = [typeof(Post)]",
        uses: "Post.Comments Post.Healthy");

    [Fact]
    public Task A_polymorphic_relation_to_others() => Rule.Reports(
        Post("[Relation(RelationType.MorphMany)] public partial IReadOnlyList<Comment> {|RG3015:Comments|} { get; }") + """
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Video)])] public partial object? Subject { get; set; }
        }
        [Table("videos"), MorphName("video")] public partial class Video { public long Id { get; set; } }
        """,
        says: "but 'Post' is not among the Targets of 'Comment.Subject'; add typeof(Post) there",
        uses: "Post.Comments Post.Healthy Comment.Subject");

    [Fact]
    public Task A_name_that_is_no_polymorphic_relation() => Rule.Reports(
        Post("[Relation(RelationType.MorphMany, {|RG3015:Field = nameof(Comment.Id)|})] public partial IReadOnlyList<Comment> Comments { get; }")
        + "[Table(\"comments\")] public partial class Comment { public long Id { get; set; } }",
        says: "but 'Comment.Id' is no MorphTo relation; name one in Field or declare it with Targets = [typeof(Post)]",
        uses: "Post.Comments");

    [Fact]
    public Task Several_that_lead_here() => Rule.Reports(
        Post("[Relation(RelationType.MorphMany)] public partial IReadOnlyList<Comment> {|RG3007:Comments|} { get; }") + """
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            public string? CauseType { get; set; }
            public long? CauseId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? Subject { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? Cause { get; set; }
        }
        """,
        says: "'Post.Comments' could be the inverse of 'Comment.Subject' or 'Comment.Cause'; choose one with 'Field = nameof(Comment.Subject)'",
        uses: "Post.Comments Comment.Cause");

    [Fact]
    public Task A_polymorphic_relation_that_leads_here() => Rule.Silent("""
        [MorphName("post")] public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphMany, Field = nameof(Comment.Cause))] public partial IReadOnlyList<Comment> Effects { get; }
            [Relation(RelationType.MorphOne, Field = nameof(Comment.Subject))] public partial Comment? Comment { get; set; }
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            public string CauseType { get; set; } = "";
            public long CauseId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? Subject { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? Cause { get; }
        }
        """,
        uses: "Post.Effects Post.Comment Comment.Subject Comment.Cause");
}
