using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1017NotBuiltYetTests
{
    [Theory]
    [InlineData("RelationType.OneToMany, {|RG1017:Where = nameof(Filter)|}", "IReadOnlyList<User> ", "Where")]
    [InlineData("RelationType.OneToMany, {|RG1017:OrderBy = \"x\"|}", "IReadOnlyList<User> ", "OrderBy")]
    [InlineData("RelationType.ManyToOne, {|RG1017:Label = \"User\"|}", "User ", "Label")]
    public Task What_is_declared_for_later(string arguments, string type, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public static void Filter() { } public long UserId { get; set; } [Relation(" + arguments + ")] public partial "
        + type + "User { get; set; }" + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says: "'Post.User' uses " + says + ", which is declared for a later version and does nothing yet; remove it",
        uses: "Post.User Post.Healthy");

    [Fact]
    public Task What_is_built() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public long? UserId { get; set; }
            [Relation(RelationType.ManyToOne, Optional = true, Owner = false, OnDelete = ReferentialAction.Cascade, Fields = [nameof(UserId)], References = [nameof(User.Id)])]
            public partial User? User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.User");
}
