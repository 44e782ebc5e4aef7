using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3009JunctionColumnsEqualTests
{
    [Fact]
    public Task A_relation_to_the_same_class() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "friends")] public partial IReadOnlyList<User> {|RG3009:Friends|} { get; }
        """ + Rule.Healthy + "}",
        says: "'User.Friends' uses the column 'user_id' of the junction 'friends' for both sides; set SourceColumns and TargetColumns",
        uses: "User.Friends User.Healthy");

    [Fact]
    public Task Columns_of_their_own() => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "friends", SourceColumns = ["user_id"], TargetColumns = ["friend_id"])]
            public partial IReadOnlyList<User> Friends { get; }
            [Relation(RelationType.ManyToMany, Junction = "follows", SourceColumns = ["follower_id"], TargetColumns = ["followed_id"], Field = nameof(Followers))]
            public partial IReadOnlyList<User> Following { get; }
            [Relation(RelationType.ManyToMany, Junction = "follows", SourceColumns = ["followed_id"], TargetColumns = ["follower_id"], Field = nameof(Following))]
            public partial IReadOnlyList<User> Followers { get; }
        }
        """,
        uses: "User.Friends User.Following User.Followers");
}
