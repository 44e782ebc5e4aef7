using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2013MorphUnusedTests
{
    [Theory]
    [InlineData("long")]
    [InlineData("Guid?")]
    [InlineData("string?")]
    public Task A_pair_that_nobody_uses(string type) => Rule.Reports($$"""
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public {{type}} {|RG2013:SubjectId|} { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Comment.SubjectType' and 'Comment.SubjectId' look like a polymorphic key, but no relation uses them; declare [Relation(RelationType.MorphTo, Targets = [typeof(…)])] on a property 'Subject' of 'Comment'",
        uses: "Comment.Healthy");

    [Fact]
    public Task A_relation_uses_it() => Rule.Silent("""
        [Table("posts"), MorphName("post")] public partial class Post { public long Id { get; set; } }
        [Relation(RelationType.MorphTo, Name = "About", Targets = [typeof(Post)], Fields = [nameof(SubjectType), nameof(SubjectId)])]
        public partial class Comment { public long Id { get; set; } public string? SubjectType { get; set; } public long? SubjectId { get; set; } }
        """,
        uses: "Comment.About");

    [Theory]
    [InlineData("public long SubjectId { get; set; }")]
    [InlineData("public string SubjectType { get; set; } = \"\";")]
    [InlineData("public int SubjectType { get; set; } public long SubjectId { get; set; }")]
    [InlineData("public DayOfWeek SubjectType { get; set; } public long SubjectId { get; set; }")]
    [InlineData("public string SubjectType { get; set; } = \"\"; public double SubjectId { get; set; }")]
    public Task Half_a_pair_or_one_of_other_types(string properties) => Rule.Silent(
        "[Table(\"comments\")] public partial class Comment { public long Id { get; set; } " + properties + " }");
}
