using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1012SettableOverReadOnlyKeyTests
{
    [Fact]
    public Task A_setter_over_an_init_only_key() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; init; }
            [Relation(RelationType.ManyToOne)] public partial User {|RG1012:User|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.User' has a setter, which must set 'UserId', but that property is init-only; give it a setter or remove the setter of 'User'",
        uses: "Post.User Post.Healthy").WithAdditionalLocation("RG1012", "UserId");

    [Fact]
    public Task A_setter_on_the_referenced_side() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne)] public partial Profile? {|RG1012:Profile|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("profiles")] public partial class Profile { public long Id { get; set; } public long UserId { get; private set; } }
        """,
        says: "must set 'Profile.UserId', but that property has a setter that is not accessible here", uses: "User.Profile User.Healthy");

    [Fact]
    public Task A_private_setter_in_a_base_class() => Rule.Reports("""
        public abstract class Owned { public long Id { get; set; } protected Owned() { } protected Owned(long userId) => UserId = userId; public long UserId { get; private set; } }
        public partial class Post : Owned
        {
            public Post(long userId) : base(userId) { }
            [Relation(RelationType.ManyToOne)] public partial User {|RG1012:User|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "has a private setter in a base class", uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("{ get; init; }", "partial User User { get; }")]
    [InlineData("{ get; private set; }", "partial User User { get; set; }")]
    [InlineData("{ get; init; }", "partial User User { get; init; }")]
    [InlineData("{ get; init; }", "User User { get; set; } = null!;")]
    public Task What_can_be_set(string key, string relation) => Rule.Silent(
        "public partial class Post { public long Id { get; set; } public long UserId " + key + " [Relation(RelationType.ManyToOne)] public " + relation + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.User");
}
