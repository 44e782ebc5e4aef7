using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2005ReferencedNotUniqueTests
{
    [Fact]
    public Task A_referenced_property_that_is_no_key() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public string AuthorEmail { get; set; } = "";
            [Relation(RelationType.ManyToOne, {|RG2005:References = [nameof(User.Email)]|})] public partial User Author { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } public string Email { get; set; } = ""; }
        """,
        says: "'Post.Author' references 'Email', which is neither the key of 'User' nor unique; reference the key or add [Unique(nameof(Email))] to 'User'",
        uses: "Post.Author Post.Healthy");

    [Fact]
    public Task Unique_properties() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public string AuthorEmail { get; set; } = "";
            public long? AuthorNumber { get; set; }
            [Relation(RelationType.ManyToOne, References = [nameof(User.Email)])] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(AuthorNumber)], References = [nameof(User.Number)])] public partial User? Second { get; set; }
        """ + Rule.Healthy + """
        }
        [Unique(nameof(Email)), Unique(nameof(Number))]
        [Table("users")] public partial class User { public long Id { get; set; } public string Email { get; set; } = ""; public long? Number { get; set; } }
        """,
        uses: "Post.Author Post.Second Post.Healthy");
}
