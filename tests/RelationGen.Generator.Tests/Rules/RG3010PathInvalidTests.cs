using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3010PathInvalidTests
{
    private const string Chain = """

        [Table("users")] public partial class User
        {
            public long Id { get; set; }
            public long CountryId { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        }
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        [Table("islands")] public partial class Island { public long Id { get; set; } }
        public class Plain { public long Id { get; set; } }
        """;

    [Theory]
    [InlineData("{|RG3010:Through = typeof(Plain)|}", "goes through 'Plain', which is not an entity; add [Table] and 'partial' to it")]
    [InlineData("{|RG3010:Through = typeof(Island)|}", "goes through 'Island', but no relation leads from 'Country' to 'Island'; declare it on 'Country' or name the relations to follow with Path")]
    [InlineData("{|RG3010:Path = [\"People\", \"Posts\"]|}", "goes through 'People', which is no relation of 'Country'; name a relation of 'Country'")]
    [InlineData("{|RG3010:Path = [nameof(Users)]|}", "goes through 'Users', which ends at 'User'; end it with a relation to 'Post'")]
    [InlineData("{|RG3010:Path = [nameof(Posts)]|}", "goes through itself; name the relations that lead to 'Post'")]
    [InlineData("{|RG3010:Path = [nameof(Others), nameof(Post.Id)]|}", "goes through 'Country.Others', which goes through others itself; name relations with a key of their own")]
    [InlineData("{|RG3010:Through = typeof(Island)|}, Path = [nameof(Users), nameof(User.Posts)]", "goes through 'Island', but its Path does not; remove Through")]
    public Task A_way_that_does_not_lead_there(string argument, string says) => Rule.Reports(
        "public partial class Country { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<User> Users { get; } [Relation(RelationType.OneToMany, Through = typeof(User))] public partial IReadOnlyList<Post> Others { get; } "
        + "[Relation(RelationType.OneToMany, " + argument + ")] public partial IReadOnlyList<Post> Posts { get; } }" + Chain,
        says: "'Country.Posts' " + says,
        uses: "Country.Users Country.Posts User.Posts");

    [Fact]
    public Task One_relation_is_no_path() => Rule.Reports("""
        public partial class Country
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<User> Users { get; }
            [Relation(RelationType.OneToMany, {|RG3010:Path = [nameof(Users)]|})] public partial IReadOnlyList<User> People { get; }
        }
        """ + Chain,
        says: "'Country.People' goes through 'Users' alone; name at least two relations or use 'Users' itself",
        uses: "Country.Users Country.People");

    [Fact]
    public Task Several_ways_to_the_entity_between() => Rule.Reports("""
        public partial class Country
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, Field = "Home")] public partial IReadOnlyList<User> Citizens { get; }
            [Relation(RelationType.OneToMany, Field = "Away")] public partial IReadOnlyList<User> Guests { get; }
            [Relation(RelationType.OneToMany, {|RG3010:Through = typeof(User)|})] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.OneToMany, Path = [nameof(Guests), nameof(User.Posts)])] public partial IReadOnlyList<Post> Healthy { get; }
        }
        [Table("users")] public partial class User
        {
            public long Id { get; set; }
            public long HomeId { get; set; }
            public long? AwayId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Country Home { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Country? Away { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        }
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } }
        """,
        says: "but several relations lead from 'Country' to 'User' ('Country.Citizens', 'Country.Guests'); name the relations to follow with Path",
        uses: "Country.Citizens Country.Healthy");

    [Theory]
    [InlineData("{|RG3010:Through = typeof(Stray)|}", "goes through 'Stray', which has no foreign key to 'Post'; add 'PostId' or a many-to-one relation to 'Stray', or name its columns with SourceColumns")]
    [InlineData("Through = typeof(Stray), {|RG3010:SourceColumns = [\"post\"]|}", "goes through 'Stray', which has no column 'post'; name a column property of 'Stray' in SourceColumns")]
    [InlineData("Through = typeof(PostTag), {|RG3010:Junction = \"post_tags\"|}", "goes through 'PostTag', whose table is 'post_tag', but Junction names a table too; remove Junction")]
    [InlineData("{|RG3010:Through = typeof(Follow)|}", "goes through 'Follow', which has several relations to 'Post' ('Follow.From', 'Follow.To'); name the columns of each side with SourceColumns and TargetColumns")]
    public Task A_junction_entity_without_the_keys(string argument, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany, " + argument + ")] public partial IReadOnlyList<Tag> Tags { get; }" + Rule.Healthy + """
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        [Table("post_tag")] public partial class PostTag { public long Id { get; set; } public long PostId { get; set; } public long TagId { get; set; } }
        [Table("strays")] public partial class Stray { public long Id { get; set; } public long TagId { get; set; } }
        [Table("follows")] public partial class Follow
        {
            public long Id { get; set; }
            public long FromId { get; set; }
            public long ToId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post From { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post To { get; set; }
        }
        """,
        says: "'Post.Tags' " + says,
        uses: "Post.Tags Post.Healthy");

    [Fact]
    public Task Ways_that_lead_there() => Rule.Silent("""
        public partial class Country
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<User> Users { get; }
            [Relation(RelationType.OneToMany, Through = typeof(User))] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.OneToMany, Path = [nameof(Users), nameof(User.Posts)])] public partial List<Post> Again { get; }
        }
        """ + Chain,
        uses: "Country.Users Country.Posts Country.Again");
}
