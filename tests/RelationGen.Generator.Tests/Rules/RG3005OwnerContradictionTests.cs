using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3005OwnerContradictionTests
{
    private static string Pair(string here, string there, string hereKey = "", string thereKey = "", string mark = "{|RG3005:User|}") =>
        "public partial class User { public long Id { get; set; } " + hereKey + " [Relation(RelationType.OneToOne" + here
        + ")] public partial Profile? Profile { get; set; }" + Rule.Healthy + "} public partial class Profile { public long Id { get; set; } " + thereKey
        + " [Relation(RelationType.OneToOne" + there + ")] public partial User? " + mark + " { get; set; }" + Rule.Healthy + "}";

    private const string Uses = "User.Profile User.Healthy Profile.User Profile.Healthy";

    [Fact]
    public Task Both_are_owners() => Rule.Reports(Pair(", Owner = true", ", Owner = true", thereKey: "public long? UserId { get; set; }"),
        says: "'Profile.User' and 'User.Profile' are both owners, so neither stores the foreign key; remove Owner from the side that stores it",
        uses: Uses).WithAdditionalLocation("RG3005", "Profile");

    [Theory]
    [InlineData(", Fields = [nameof(ProfileId)]", ", Fields = [nameof(UserId)]")]
    [InlineData(", Owner = false", ", Owner = false")]
    [InlineData("", "")]
    public Task Both_store_the_key(string here, string there) => Rule.Reports(
        Pair(here, there, "public long? ProfileId { get; set; }", "public long? UserId { get; set; }"),
        says: "'Profile.User' and 'User.Profile' both store the foreign key; remove Fields from the side that does not, or set Owner = true there", uses: Uses);

    [Fact]
    public Task An_owner_that_has_the_key() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            public long? ProfileId { get; set; }
            [Relation(RelationType.OneToOne, {|RG3005:Owner = true|})] public partial Profile? Profile { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("profiles")] public partial class Profile { public long Id { get; set; } }
        """,
        says: "'User.Profile' and 'User.ProfileId' contradict each other: Owner = true says that the other side stores the foreign key; remove Owner",
        uses: "User.Profile User.Healthy");

    [Fact]
    public Task A_side_that_claims_the_key_of_the_other() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne, {|RG3005:Owner = false|})] public partial Profile? Profile { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("profiles")] public partial class Profile { public long Id { get; set; } public long UserId { get; set; } }
        """,
        says: "'User.Profile' and 'Profile.UserId' contradict each other: Owner = false says that this side stores the foreign key; remove Owner",
        uses: "User.Profile User.Healthy");

    [Theory]
    [InlineData("ManyToOne, {|RG3005:Owner = true|}", "User", "a many-to-one side always stores the foreign key; remove Owner")]
    [InlineData("OneToMany, {|RG3005:Owner = false|}", "IReadOnlyList<User>", "a one-to-many side never stores the foreign key; remove Owner")]
    public Task Types_that_leave_no_choice(string arguments, string type, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType." + arguments + ")] public partial "
        + type + " User { get; }" + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says, uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("", "")]
    [InlineData(", Owner = true", "")]
    [InlineData(", Owner = true", ", Owner = false")]
    [InlineData("", ", Fields = [nameof(UserId)]")]
    public Task Sides_that_agree(string here, string there) => Rule.Silent(
        Pair(here, there, thereKey: "public long? UserId { get; set; }", mark: "User"), uses: Uses);

    [Fact]
    public Task Sides_that_name_each_other() => Rule.Reports(
        Pair(", {|RG1026:Field = nameof(Profile.User)|}", ", {|RG1026:Field = nameof(User.Profile)|}", thereKey: "public long? UserId { get; set; }", mark: "User"),
        says: "is the only relation that fits", uses: Uses);

    [Fact]
    public Task One_to_one_relations_beside_each_other() => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            public long? HomeId { get; set; }
            [Relation(RelationType.OneToOne, Fields = [nameof(HomeId)], Field = nameof(Address.Resident))] public partial Address? Home { get; set; }
            [Relation(RelationType.OneToOne, Field = nameof(Address.Worker))] public partial Address? Work { get; }
        }
        public partial class Address
        {
            public long Id { get; set; }
            public long? WorkerId { get; set; }
            [Relation(RelationType.OneToOne, Field = nameof(User.Home))] public partial User? Resident { get; }
            [Relation(RelationType.OneToOne, Field = nameof(User.Work))] public partial User? Worker { get; set; }
        }
        public partial class Step
        {
            public long Id { get; set; }
            public long? NextId { get; set; }
            [Relation(RelationType.OneToOne, Field = nameof(Previous))] public partial Step? Next { get; set; }
            [Relation(RelationType.OneToOne)] public partial Step? Previous { get; }
        }
        """,
        uses: "User.Home User.Work Address.Resident Address.Worker Step.Next Step.Previous");
}
