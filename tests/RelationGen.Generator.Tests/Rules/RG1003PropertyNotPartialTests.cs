using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1003PropertyNotPartialTests
{
    [Fact]
    public Task A_property_without_setter() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            [Relation(RelationType.ManyToOne)] public User? {|RG1003:Author|} { get; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.Author' has no setter and is not partial, so nothing can be loaded into it; add 'partial' or a setter",
        uses: "Post.Author Post.Healthy");

    [Theory]
    [InlineData("public User Author { get; init; } = null!;", "can be set on construction only")]
    [InlineData("public User Author => null!;", "has no setter")]
    public Task Other_properties_that_cannot_be_set(string property, string says) => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            [Relation(RelationType.ManyToOne)]
        """ + property.Replace("Author ", "{|RG1003:Author|} ") + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says, uses: "Post.Author Post.Healthy");

    [Theory]
    [InlineData("IReadOnlyList<Post> {|RG1003:Posts|} { get; } = [];")]
    [InlineData("IEnumerable<Post> {|RG1003:Posts|} { get; init; } = [];")]
    [InlineData("Post[] {|RG1003:Posts|} { get; } = [];")]
    public Task A_collection_that_cannot_be_filled(string property) => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public
        """ + " " + property + Rule.Healthy + """
        }
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        """,
        says: "'User.Posts'", uses: "User.Posts User.Healthy");

    [Theory]
    [InlineData("List<Post> Posts { get; } = [];")]
    [InlineData("List<Post> Posts { get; init; } = [];")]
    [InlineData("ICollection<Post> Posts { get; private set; } = [];")]
    [InlineData("HashSet<Post> Posts { get; } = [];")]
    [InlineData("Post[] Posts { get; set; } = [];")]
    [InlineData("partial IReadOnlyList<Post> Posts { get; }")]
    [InlineData("partial Post[] Posts { get; }")]
    public Task What_can_be_filled_or_implemented(string property) => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public
        """ + " " + property + """
        }
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        """,
        uses: "User.Posts");

    [Theory]
    [InlineData("partial User? {|RG1003:Author|} { set; }")]
    [InlineData("partial User? {|RG1003:Author|} { init; }")]
    [InlineData("User? {|RG1003:Author|} { set { } }")]
    public Task A_property_without_a_getter(string property) => Rule.Reports(
        "[Table(\"users\")] public partial class User { public long Id { get; set; } } public partial class Post { public long Id { get; set; } public long? AuthorId { get; set; } [Relation(RelationType.ManyToOne)] public "
        + property + Rule.Healthy + "}",
        says: "'Post.Author' has no getter, so what is loaded cannot be read; add 'get;'");
}
