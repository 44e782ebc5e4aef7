using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1004NoKeyTests
{
    [Fact]
    public Task An_entity_without_key() => Rule.Reports("""
        public partial class {|RG1004:Post|}
        {
            public string Title { get; set; } = "";
        """ + Rule.Healthy + """
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post' has no key; add a property 'Id' or 'PostId', or mark the key with [Key]",
        uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy");

    [Fact]
    public Task A_key_of_too_many_parts() => Rule.Reports("""
        [Table("cells")]
        public partial class {|RG1004:Cell|}
        {
            [Key] public int A { get; set; }
            [Key] public int B { get; set; }
            [Key] public int C { get; set; }
            [Key] public int D { get; set; }
            [Key] public int E { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Cell' has a key of 5 properties; a key has at most 4", uses: "Cell.Healthy");

    [Theory]
    [InlineData("public Uri {|RG1005:Id|} { get; set; } = null!;", "cannot be a column")]
    [InlineData("[Key] public Uri {|RG1005:Code|} { get; set; } = null!;", "cannot be a column")]
    [InlineData("public long {|RG1005:PostId|} { get; } = 1;", "it has no setter and no constructor parameter")]
    public Task A_key_that_is_no_column_is_one_mistake(string key, string says) => Rule.Reports(
        "public partial class Post { " + key + Rule.Healthy + "}", says, uses: "Post.Healthy");

    [Fact]
    public Task A_key_of_an_unknown_type_is_the_compilers_to_report() =>
        AnalyzerHarness.Verify("""[Table("posts")] public partial class Post { public Missing Id { get; set; } }""", "CS0246");

    [Theory]
    [InlineData("public long Id { get; set; }")]
    [InlineData("public long PostID { get; set; }")]
    [InlineData("[Key] public string Slug { get; set; } = \"\";")]
    [InlineData("[Key] public int Year { get; set; } [Key] public int Number { get; set; }")]
    public Task Keys(string key) => Rule.Silent("[Table(\"posts\")] public partial class Post { " + key + Rule.Healthy + "}", uses: "Post.Healthy");

    [Fact]
    public Task A_key_in_a_base_class() => Rule.Silent("""
        public abstract class Entity { public long Id { get; private set; } protected Entity() { } protected Entity(long id) => Id = id; }
        public abstract class Stored { public long Id { get; set; } }
        [Table("posts")] public partial class Post : Stored { public string Title { get; set; } = ""; }
        """);

    [Theory]
    [InlineData("[Key] private int {|RG1004:Id|} { get; set; }")]
    [InlineData("[Key] protected int {|RG1004:Id|} { get; set; }")]
    [InlineData("public int {|RG1004:Id|} { private get; set; }")]
    public Task A_key_that_only_the_class_can_read(string key) => Rule.Reports(
        "[Table(\"posts\")] public partial class Post { " + key + Rule.Healthy + "}",
        says: "'Post' has the key 'Id', which code outside the class cannot read; make it and its getter internal or public",
        uses: "Post.Healthy");
}
