using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG4002SeveralCascadePathsTests
{
    private const string Cascade = ", OnDelete = ReferentialAction.Cascade";

    [Fact]
    public Task A_long_and_a_short_way() => Rule.Reports(
        Source(Cascade, Cascade, Cascade, "{|RG4002:User|}"),
        says: "Deleting a 'User' cascades to 'Comment' in several ways (User → User.Posts → Comment.Post → Comment and User → Comment.User → Comment); where that is not meant, give one of these relations another OnDelete",
        uses: "User.Posts Comment.Post Comment.User");

    [Fact]
    public Task Two_keys_to_one_entity() => Rule.Reports("""
        [Table("teams")] public partial class {|RG4002:Team|} { public long Id { get; set; } }
        public partial class Match
        {
            public long Id { get; set; }
            public long HomeId { get; set; }
            public long GuestId { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial Team Home { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial Team Guest { get; set; }
        }
        """,
        says: "(Team → Match.Home → Match and Team → Match.Guest → Match)",
        uses: "Match.Home Match.Guest");

    [Theory]
    [InlineData("", Cascade, Cascade)]
    [InlineData(Cascade, "", Cascade)]
    [InlineData(Cascade, Cascade, "")]
    public Task One_way_only(string posts, string post, string user) => Rule.Silent(Source(posts, post, user, "User"), uses: "User.Posts Comment.Post Comment.User");

    [Fact]
    public Task Two_parents_that_have_nothing_in_common() => Rule.Silent("""
        [Table("posts")] public partial class Post { public long Id { get; set; } }
        [Table("users")] public partial class User { public long Id { get; set; } }
        public partial class Like
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial Post Post { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial User User { get; set; }
        }
        """,
        uses: "Like.Post Like.User");

    private static string Source(string posts, string post, string user, string name) => $$"""
        public partial class {{name}}
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany{{posts}})] public partial IReadOnlyList<Post> Posts { get; }
        }
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne{{post}})] public partial Post Post { get; set; }
            [Relation(RelationType.ManyToOne{{user}})] public partial User User { get; set; }
        }
        """;
}
