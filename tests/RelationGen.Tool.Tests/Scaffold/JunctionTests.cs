using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>Which tables could be junctions, and what becomes of those that are chosen.</summary>
public sealed class JunctionTests
{
    private static readonly ScaffoldOptions Pure = Options with { ManyToMany = ManyToManyMode.Pure };

    [Fact]
    public async Task Nothing_is_assumed_and_every_candidate_is_named()
    {
        SchemaSnapshot snapshot = PostgreSql(Posts, Tags, PostsTags, Weighted);
        Scaffolding result = await snapshot.Scaffold();

        Assert.Equal(["posts_tags", "weights"], result.Report.Candidates.Select(candidate => candidate.Table.Name));
        Has(result, "PostsTag", "[Key]\n    public long PostId");
        string text = ReportText.Of(result.Report, snapshot);
        Assert.Contains("2 tables could be the junction of a many-to-many relation; nothing was assumed:\n"
            + "  posts_tags  posts ↔ tags, unique (post_id, tag_id)  →  --many-to-many posts_tags\n"
            + "  weights     posts ↔ tags, unique (post_id, tag_id), also has weight  →  --many-to-many weights\n", text,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pure_junction_is_a_relation_of_both_sides_and_no_class()
    {
        Scaffolding result = await PostgreSql(Posts, Tags, PostsTags, Weighted).Scaffold(Pure);

        Assert.DoesNotContain(result.Files, file => file.Path == "PostsTag.cs");
        Has(result, "Post",
            "[Relation(RelationType.ManyToMany, OnDelete = ReferentialAction.NoAction)]\n    public partial IReadOnlyList<Tag> Tags { get; }");
        Has(result, "Tag", "public partial IReadOnlyList<Post> Posts { get; }");
        Assert.Equal((4, 4), (result.Report.ForeignKeys, result.Report.Relations));
        Assert.Equal("posts_tags", Assert.Single(result.Report.Junctions));
    }

    [Fact]
    public async Task A_junction_with_other_names_says_them()
    {
        Scaffolding result = await PostgreSql(
            Posts, Tags, Table("labels", Column("p", "bigint"), Column("t", "bigint")).Key("t", "p")
                .Refers("p", "posts", onDelete: SchemaAction.Cascade).Refers("t", "tags", onDelete: SchemaAction.Cascade)).Scaffold(Pure);

        Has(result, "Post", "[Relation(RelationType.ManyToMany, Junction = \"labels\", SourceColumns = [\"p\"], TargetColumns = [\"t\"])]");
        Has(result, "Tag", "[Relation(RelationType.ManyToMany, Junction = \"labels\", SourceColumns = [\"t\"], TargetColumns = [\"p\"])]");
    }

    [Fact]
    public async Task A_junction_of_a_table_with_itself_is_called_by_its_columns()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Table("follows", Column("follower_id", "bigint"), Column("followee_id", "bigint")).Key("follower_id", "followee_id")
                .Refers("follower_id", "users").Refers("followee_id", "users")).Scaffold(Pure);

        Has(result, "User",
            "SourceColumns = [\"follower_id\"], TargetColumns = [\"followee_id\"], OnDelete = ReferentialAction.NoAction)]\n    public partial IReadOnlyList<User> Followees { get; }");
        Has(result, "User", "Field = nameof(User.Followees)");
    }

    [Fact]
    public async Task Two_junctions_between_the_same_tables_say_which_side_belongs_to_which()
    {
        Scaffolding result = await PostgreSql(
            Posts, Tags, PostsTags, Table("posts_hidden_tags", Column("post_id", "bigint"), Column("tag_id", "bigint"))
                .Key("post_id", "tag_id").Refers("post_id", "posts").Refers("tag_id", "tags")).Scaffold(Pure);

        Has(result, "Post", "IReadOnlyList<Tag> Tags { get; }");
        Has(result, "Post", "IReadOnlyList<Tag> TagsOverPostsTags { get; }");
    }

    [Fact]
    public async Task A_chosen_junction_with_columns_of_its_own_is_gone_through()
    {
        Scaffolding result = await PostgreSql(Posts, Tags, PostsTags, Weighted, Entity("users"), Follows).Scaffold(
            Options with { ManyToMany = ManyToManyMode.Chosen, Junctions = new[] { "weights", "follows" }.ToEquatableArray() });

        Has(result, "Post",
            "[Relation(RelationType.ManyToMany, Through = typeof(Weight))]\n    public partial IReadOnlyList<Tag> Tags { get; }");
        Has(result, "PostsTag", "public partial class PostsTag");
        Has(result, "User", "[Relation(RelationType.ManyToMany, Path = [nameof(FollowsByFollower), nameof(Follow.Followee)]");
    }

    [Fact]
    public async Task What_the_product_cannot_keep_without_a_class_stays_one_with_the_reason()
    {
        SchemaTable far = Table("far", Column("post_id", "bigint"), Column("tag_id", "bigint")).Key("post_id", "tag_id")
            .Refers("post_id", "posts").Refers("tag_id", "tags") with
        { Schema = "other" };
        SchemaTable mixed = Table("mixed", Column("post_id", "bigint"), Column("tag_id", "bigint")).Key("post_id", "tag_id")
            .Refers("post_id", "posts", onDelete: SchemaAction.Cascade).Refers("tag_id", "tags");
        SchemaTable used = Table("used", Id(), Column("post_id", "bigint"), Column("tag_id", "bigint")).Key("id")
            .Unique("post_id", "tag_id").Refers("post_id", "posts").Refers("tag_id", "tags");
        SchemaTable users = Entity("uses", Column("used_id", "bigint")).Refers("used_id", "used");
        Scaffolding result = await PostgreSql(Posts, Tags, far, mixed, used, users).Scaffold(Pure);

        Assert.Empty(result.Report.Junctions);
        Assert.Equal(
            ["its two keys have different actions", "others refer to it", "it is in another schema than what it connects"],
            result.Report.Candidates.Select(candidate => candidate.Obstacle));
    }

    [Fact]
    public async Task A_key_of_its_own_and_values_of_the_database_leave_a_junction_pure()
    {
        Scaffolding result = await PostgreSql(
            Posts, Tags,
            Table("links", Id(), Column("post_id", "bigint"), Column("tag_id", "bigint"),
                Column("at", "timestamp without time zone", def: "now()")).Key("id")
                .Unique("tag_id", "post_id").Refers("post_id", "posts").Refers("tag_id", "tags")).Scaffold(Pure);
        Assert.Equal("links", Assert.Single(result.Report.Junctions));
    }

    [Fact]
    public async Task Three_keys_a_key_that_may_be_null_or_nothing_unique_are_no_junction()
    {
        Scaffolding result = await PostgreSql(
            Posts, Tags,
            Table("a", Id(), Column("post_id", "bigint"), Column("tag_id", "bigint")).Key("id").Refers("post_id", "posts")
                .Refers("tag_id", "tags"),
            Table("b", Id(), Column("post_id", "bigint", nullable: true), Column("tag_id", "bigint")).Key("id")
                .Unique("post_id", "tag_id").Refers("post_id", "posts").Refers("tag_id", "tags"),
            Table("c", Column("post_id", "bigint"), Column("tag_id", "bigint"), Column("x_id", "bigint")).Key("post_id", "tag_id")
                .Refers("post_id", "posts").Refers("tag_id", "tags").Refers("x_id", "tags")).Scaffold();
        Assert.Empty(result.Report.Candidates);
    }

    [Fact]
    public async Task Two_keys_that_share_a_tenant_are_a_candidate_that_stays_a_class()
    {
        Scaffolding result = await PostgreSql(
            Table("users", Column("tenant_id", "bigint"), Column("id", "bigint")).Key("tenant_id", "id"),
            Table("roles", Column("tenant_id", "bigint"), Column("id", "bigint")).Key("tenant_id", "id"),
            Table("user_roles", Column("tenant_id", "bigint"), Column("user_id", "bigint"), Column("role_id", "bigint"))
                .Key("tenant_id", "user_id", "role_id")
                .Refers(["tenant_id", "user_id"], "users", ["tenant_id", "id"])
                    .Refers(["tenant_id", "role_id"], "roles", ["tenant_id", "id"])).Scaffold(
            Options with { ManyToMany = ManyToManyMode.Chosen, Junctions = new[] { "user_roles" }.ToEquatableArray() });
        Assert.Equal("its two keys share columns", Assert.Single(result.Report.Candidates).Obstacle);
        Has(result, "User", "Through = typeof(UserRole)");
        Has(result, "UserRole", "public partial User User { get; set; }");
    }

    private static SchemaTable Posts { get; } = Entity("posts");

    private static SchemaTable Tags { get; } = Entity("tags");

    private static SchemaTable PostsTags { get; } = Table("posts_tags", Column("post_id", "bigint"), Column("tag_id", "bigint"))
        .Key("post_id", "tag_id").Refers("post_id", "posts").Refers("tag_id", "tags");

    private static SchemaTable Follows { get; } = Table("follows", Column("follower_id", "bigint"), Column("followee_id", "bigint"),
        Column("note")).Key("follower_id", "followee_id")
        .Refers("follower_id", "users").Refers("followee_id", "users");

    private static SchemaTable Weighted { get; } = Table("weights", Column("post_id", "bigint"), Column("tag_id", "bigint"),
        Column("weight", "integer")).Key("post_id", "tag_id").Refers("post_id", "posts").Refers("tag_id", "tags");

    private static void Has(Scaffolding result, string className, string text) =>
        Assert.Contains(text, result.Of(className), StringComparison.Ordinal);
}
