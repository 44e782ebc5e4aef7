using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3012MorphTargetsTests
{
    private const string Targets = """

        public interface ISubject;
        [Table("posts"), MorphName("post")] public partial class Post : ISubject { public long Id { get; set; } }
        [Table("pairs"), MorphName("pair")] public partial class Pair { [Key] public long A { get; set; } [Key] public long B { get; set; } }
        [Table("videos"), MorphName("video")] public partial class Video { public long Id { get; set; } }
        public class Plain { public long Id { get; set; } }
        """;

    [Theory]
    [InlineData("{|RG3012:Subject|}", "", "object?", "it has no targets; name them with 'Targets = [typeof(…)]'")]
    [InlineData("Subject", ", {|RG3012:Targets = []|}", "object?", "it has no targets; name them with 'Targets = [typeof(…)]'")]
    [InlineData("Subject", ", {|RG3012:Targets = [typeof(Post), typeof(Plain)]|}", "object?", "its target 'Plain' is not an entity; add [Table] and 'partial' to it")]
    [InlineData("Subject", ", {|RG3012:Targets = [typeof(Post), typeof(Video)]|}", "ISubject?", "a 'Video' is no 'ISubject', which is the type of the property; use 'object?' or a type that all targets derive from or implement")]
    [InlineData("Subject", ", {|RG3012:Targets = [typeof(Pair)]|}", "object?", "the key of 'Pair' has 2 parts; name targets with a key of one part")]
    [InlineData("Subject", ", {|RG3012:Targets = [typeof(Post), typeof(Post)]|}", "object?", "it names 'Post' twice; remove one of them")]
    public Task Targets_that_do_not_fit(string name, string arguments, string type, string says) => Rule.Reports(
        "public partial class Comment { public long Id { get; set; } public string? SubjectType { get; set; } public long? SubjectId { get; set; } [Relation(RelationType.MorphTo"
        + arguments + ")] public partial " + type + " " + name + " { get; set; }" + Rule.Healthy + "}" + Targets,
        says: "'Comment.Subject' is polymorphic, but " + says,
        uses: "Comment.Healthy");

    [Fact]
    public Task Targets_that_fit() => Rule.Silent("""
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post), typeof(Video)])] public partial object? Subject { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)], Fields = [nameof(SubjectType), nameof(SubjectId)])] public partial ISubject? Same { get; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)], Fields = [nameof(SubjectType), nameof(SubjectId)])] public Post? Post { get; set; }
        }
        """ + Targets,
        uses: "Comment.Subject Comment.Same Comment.Post");

    [Fact]
    public Task The_foreign_key_of_a_polymorphic_relation() => Rule.Reports("""
        public partial class Comment
        {
            public long Id { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? {|RG2001:Subject|} { get; set; }
        }
        """ + Targets,
        says: "'Comment' has no property 'SubjectType' for 'Comment.Subject'; add 'public string? SubjectType { get; set; }' or name another with Fields");

    [Theory]
    [InlineData("public int {|RG2011:SubjectType|} { get; set; } public long SubjectId { get; set; }", "'Comment.SubjectType' is part of the key of 'Comment.Subject', but a discriminator is a string; change its type")]
    [InlineData("public string SubjectType { get; set; } = \"\"; public int {|RG2004:SubjectId|} { get; set; }", "'Comment.SubjectId' is 'int' but 'Post.Id', which it references for 'Comment.Subject', is 'long'; give both the same type")]
    public Task Key_parts_of_another_type(string key, string says) => Rule.Reports(
        "public partial class Comment { public long Id { get; set; } " + key + " [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? Subject { get; set; } }" + Targets,
        says: says);

    [Fact]
    public Task A_property_that_cannot_be_null() => Rule.Reports("""
        public partial class Comment
        {
            public long Id { get; set; }
            public string SubjectType { get; set; } = "";
            public long SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial Post {|RG2008:Subject|} { get; set; }
        }
        """ + Targets,
        says: "'Comment.Subject' is not nullable, but the row that its key names may not exist; add '?' to the property");
}
