using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2002ReferencedPropertyMissingTests
{
    [Theory]
    [InlineData("nameof(User.Code)", "Code", "CS0117")]
    [InlineData("\"Code\"", "Code", "")]
    [InlineData("nameof(User.Link)", "Link", "")]
    [InlineData("\"Place.Code\"", "Place.Code", "")]
    public Task A_referenced_property_that_is_no_column(string reference, string name, string allowed) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public long AuthorId { get; set; } "
        + "[Relation(RelationType.ManyToOne, Fields = [nameof(AuthorId)], {|RG2002:References = [" + reference + "]|})] public partial User Author { get; set; }"
        + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } public Uri Link => new("a:b"); public required Place Place { get; set; } }
        [Owned] public sealed record Place(long Code);
        """,
        says: "'Post.Author' references '" + name + "', but 'User' has no such column property; name a column property of 'User' or remove References",
        uses: "Post.Author Post.Healthy", allowed: allowed);

    [Fact]
    public Task The_other_side_stays_silent() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        """ + Rule.Healthy + """
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne, {|RG2002:References = ["Nothing"]|})] public partial User User { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.User' references 'Nothing'", uses: "User.Posts User.Healthy Post.User Post.Healthy");

    [Fact]
    public Task A_referenced_property_of_a_base_class() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public string AuthorEmail { get; set; } = "";
            [Relation(RelationType.ManyToOne, References = [nameof(User.Email)])] public partial User Author { get; set; }
        """ + Rule.Healthy + """
        }
        public abstract class Person { public string Email { get; set; } = ""; }
        [Unique(nameof(Email)), Table("users")] public partial class User : Person { public long Id { get; set; } }
        """,
        uses: "Post.Author Post.Healthy");
}
