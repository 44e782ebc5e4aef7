using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1031CollationWithoutTextTests
{
    [Theory]
    [InlineData("int", "'int'")]
    [InlineData("Guid?", "'Guid?'")]
    [InlineData("DayOfWeek", "'DayOfWeek'")]
    public Task A_column_of_another_type(string type, string says) => Rule.Reports(
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } [Collation(\"NOCASE\")] public " + type + " {|RG1031:Number|} { get; set; }" + Rule.Healthy + "}",
        says: "'Post.Number' has the collation 'NOCASE', but its type " + says + " is no text; remove [Collation]",
        uses: "Post.Healthy");

    /// <summary>Both sides would be compared as texts.</summary>
    [Fact]
    public Task A_key_that_relations_compare() => Rule.Reports("""
        [Table("posts")] public partial class Post
        {
            [Collation("NOCASE")] public int {|RG1031:Id|} { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        [Table("comments")] public partial class Comment
        {
            public int Id { get; set; }
            public int PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        }
        """,
        says: "'Post.Id'",
        uses: "Post.Comments Comment.Post");

    [Fact]
    public Task An_enum_that_is_stored_as_text() => Rule.Reports(
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } [Collation(\"NOCASE\"), Column(TypeName = \"text\")] public DayOfWeek {|RG1031:Day|} { get; set; } }",
        says: "'DayOfWeek'");

    [Fact]
    public Task Text() => Rule.Silent(
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } [Collation(\"NOCASE\")] public string? Name { get; set; }" + Rule.Healthy + "}", "Post.Healthy");
}
