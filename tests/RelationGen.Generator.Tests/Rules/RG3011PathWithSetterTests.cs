using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3011PathWithSetterTests
{
    private const string Chain = """

        [Table("users")] public partial class User
        {
            public long Id { get; set; }
            public long CountryId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Country Country { get; set; }
        }
        [Table("countries")] public partial class Country { public long Id { get; set; } }
        """;

    [Theory]
    [InlineData("set")]
    [InlineData("init")]
    [InlineData("private set")]
    public Task A_setter(string setter) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.OneToOne, Through = typeof(User))] public partial Country {|RG3011:Country|} { get; "
        + setter + "; } [Relation(RelationType.ManyToOne)] public partial User User { get; set; } }" + Chain,
        says: "'Post.Country' has a setter, but a relation that goes through another entity can only be read; remove the setter",
        uses: "Post.User Post.Country");

    [Fact]
    public Task A_getter_alone_and_an_ordinary_property_that_loading_assigns() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.OneToOne, Through = typeof(User))] public partial Country Country { get; }
            [Relation(RelationType.OneToOne, Through = typeof(User))] public Country? Ordinary { get; set; }
        }
        """ + Chain,
        uses: "Post.Country Post.Ordinary");
}
