using RelationGen.Generator.Tests.Harness;
using RelationGen.Model;
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

    [Theory]
    [InlineData("MorphToMany", "Post", "Tag")]
    [InlineData("MorphedByMany", "Tag", "Post")]
    public Task A_polymorphic_many_to_many_relation_follows_none(string kind, string source, string target) => Rule.Reports(
        "[Table(\"" + source + "s\"), MorphName(\"" + source + "\")] public partial class " + source + " { public long Id { get; set; } [Relation(RelationType." + kind
        + ", {|RG3010:Path = [\"Taggings\", \"Other\"]|})] public partial IReadOnlyList<" + target + "> Others { get; } }"
        + "[Table(\"" + target + "s\"), MorphName(\"" + target + "\")] public partial class " + target + " { public long Id { get; set; } }",
        says: "'" + source + ".Others' goes through 'Taggings', 'Other', but a polymorphic many-to-many relation follows no path; remove Path",
        uses: source + ".Others");

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
    [InlineData("{|RG3010:Through = typeof(Follow)|}", "goes through 'Follow', which has several relations to 'Post' ('Follow.From', 'Follow.To'); name the relations to follow with Path, or the columns of each side with SourceColumns and TargetColumns")]
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

    private const string Follows = """

        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        public partial class Follow
        {
            public long Id { get; set; }
            public long FromId { get; set; }
            public long ToId { get; set; }
            public long TagId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post From { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post To { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Tag Tag { get; set; }
        }
        """;

    private const string Sides = """
            [Relation(RelationType.OneToMany, Field = "From")] public partial IReadOnlyList<Follow> Outgoing { get; }
            [Relation(RelationType.OneToMany, Field = "To")] public partial IReadOnlyList<Follow> Incoming { get; }
        """;

    /// <summary>Where several relations lead to the entity between, or from it, Path says which.</summary>
    [Theory]
    [InlineData("Through = typeof(Follow), Path = [nameof(Outgoing), nameof(Follow.Tag)]", "from_id", "tag_id")]
    [InlineData("Through = typeof(Follow), Path = [nameof(Incoming), nameof(Follow.Tag)]", "to_id", "tag_id")]
    [InlineData("Path = [nameof(Incoming), nameof(Follow.Tag)]", "to_id", "tag_id")]
    public async Task A_path_over_a_junction_entity(string arguments, string source, string target) => AssertJunction(
        await Rule.Silent(
            "public partial class Post { public long Id { get; set; } " + Sides + "[Relation(RelationType.ManyToMany, " + arguments + ")] public partial IReadOnlyList<Tag> Tags { get; } }" + Follows,
            uses: "Post.Outgoing Post.Incoming Post.Tags"),
        "Tags", source, target);

    [Theory]
    [InlineData("")]
    [InlineData(", Through = typeof(Follow), Path = [nameof(Incoming), nameof(Follow.From)]")]
    public async Task A_path_on_one_side_or_both_of_a_self_reference(string other)
    {
        AnalyzerResult result = await Rule.Silent(
            "public partial class Post { public long Id { get; set; } " + Sides
                + "[Relation(RelationType.ManyToMany, Field = nameof(FollowedBy), Path = [nameof(Outgoing), nameof(Follow.To)])] public partial IReadOnlyList<Post> Following { get; }"
                + "[Relation(RelationType.ManyToMany, Field = nameof(Following)" + other + ")] public partial IReadOnlyList<Post> FollowedBy { get; } }" + Follows,
            uses: "Post.Following Post.FollowedBy");
        AssertJunction(result, "Following", "from_id", "to_id");
        AssertJunction(result, "FollowedBy", "to_id", "from_id");
    }

    [Theory]
    [InlineData("Path = [\"Nothing\", nameof(Follow.Tag)]", "goes through 'Nothing', which is no relation of 'Post'; name a relation of 'Post'")]
    [InlineData("Path = [nameof(Outgoing), \"Nothing\"]", "goes through 'Nothing', which is no relation of 'Follow'; name a relation of 'Follow'")]
    [InlineData("Path = [nameof(Outgoing), nameof(Follow.To)]", "goes through 'Outgoing', 'To', which are not two keys of one entity between; name a relation of 'Post' to that entity, and one of that entity to 'Tag'")]
    [InlineData("Path = [nameof(Outgoing)]", "goes through 'Outgoing', which are not two keys of one entity between")]
    [InlineData("Path = [nameof(Tags), nameof(Follow.Tag)]", "goes through 'Tags', 'Tag', which are not two keys of one entity between", true)]
    [InlineData("Path = [nameof(Outgoing), nameof(Follow.Tag)], SourceColumns = [\"to_id\"]", "goes through 'Outgoing', 'Tag', but SourceColumns and TargetColumns name the keys too; remove one of the two")]
    public Task A_path_that_is_no_junction(string path, string says, bool needsThrough = false)
    {
        int end = path.IndexOf(']', StringComparison.Ordinal) + 1;
        return Rule.Reports(
            "public partial class Post { public long Id { get; set; } " + Sides + Rule.Healthy + "[Relation(RelationType.ManyToMany, " + (needsThrough ? "Through = typeof(Follow), " : "")
                + "{|RG3010:" + path[..end] + "|}" + path[end..] + ")] public partial IReadOnlyList<Tag> Tags { get; } }" + Follows,
            says: "'Post.Tags' " + says, uses: "Post.Outgoing Post.Healthy");
    }

    [Fact]
    public Task Paths_of_two_sides_that_differ() => Rule.Reports(
        "public partial class Post { public long Id { get; set; } " + Sides
            + "[Relation(RelationType.ManyToMany, Field = nameof(FollowedBy), Path = [nameof(Outgoing), nameof(Follow.To)])] public partial IReadOnlyList<Post> Following { get; }"
            + "[Relation(RelationType.ManyToMany, Field = nameof(Following), Path = [nameof(Outgoing), nameof(Follow.To)])] public partial IReadOnlyList<Post> {|RG3008:FollowedBy|} { get; } }" + Follows,
        says: "'Post.FollowedBy' has the path 'Outgoing', 'To' but its back-reference 'Post.Following' has the path 'Outgoing', 'To'", uses: "Post.Outgoing");

    private static void AssertJunction(AnalyzerResult result, string relation, string source, string target)
    {
        EntityModel post = EntityModel.Parse(Generator.SchemaTests.Models(result.Generated.Output).Single(model => model.Json.Contains("\"name\":\"Post\"", StringComparison.Ordinal)).Json);
        JunctionModel junction = post.Relations.Single(candidate => candidate.Name == relation).Junction!;
        Assert.Equal((source, target), (Assert.Single(junction.SourceColumns), Assert.Single(junction.TargetColumns)));
    }

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
