using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3016JunctionSharedTests
{
    [Fact]
    public Task Between_other_entities() => Rule.Reports(
        Source("Junction = \"links\"", "Junction = \"links\"", "{|RG3016:Tags|}"),
        says: "'Post.Tags' uses the junction 'links' for Post(post_id) with Tag(tag_id), but 'Post.Readers' uses it for Post(post_id) with User(user_id); give one of them another Junction",
        uses: "Post.Readers Post.Tags").WithAdditionalLocation("RG3016", "Readers");

    [Fact]
    public Task The_default_name_of_another_relation() => Rule.Reports(
        Source("Junction = \"POST_TAGS\"", "", "{|RG3016:Tags|}"), says: "'Post.Tags' uses the junction 'post_tags'", uses: "Post.Readers Post.Tags");

    [Fact]
    public Task With_other_columns() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "tagged")] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.ManyToMany, Junction = "tagged", TargetColumns = ["other_id"])] public partial IReadOnlyList<Tag> {|RG3016:Others|} { get; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """,
        says: "'Post.Others' uses the junction 'tagged' for Post(post_id) with Tag(other_id), but 'Post.Tags' uses it for Post(post_id) with Tag(tag_id)",
        uses: "Post.Tags Post.Others");

    [Fact]
    public Task Junctions_of_their_own() => Rule.Silent(Source("", "", "Tags"), uses: "Post.Readers Post.Tags");

    [Fact]
    public Task Two_sides_and_another_view_of_one() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "tagged")] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.ManyToMany, Junction = "tagged", Where = nameof(IsShort))] public partial IReadOnlyList<Tag> ShortTags { get; }
            private static Predicate IsShort(TagTable t) => t.Name == "a";
        }
        public partial class Tag
        {
            public long Id { get; set; }
            public string Name { get; set; } = "";
            [Relation(RelationType.ManyToMany, Junction = "tagged")] public partial IReadOnlyList<Post> Posts { get; }
        }
        """,
        uses: "Post.Tags Post.ShortTags Tag.Posts");

    [Fact]
    public Task One_relation_seen_from_both_sides_of_a_class() => Rule.Silent("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "follows", SourceColumns = ["a"], TargetColumns = ["b"], Field = nameof(Followers))] public partial IReadOnlyList<User> Following { get; }
            [Relation(RelationType.ManyToMany, Junction = "follows", SourceColumns = ["b"], TargetColumns = ["a"], Field = nameof(Following))] public partial IReadOnlyList<User> Followers { get; }
        }
        """,
        uses: "User.Following User.Followers");

    [Fact]
    public Task A_discriminator_tells_entities_apart() => Rule.Silent("""
        [MorphName("post")] public partial class Post { public long Id { get; set; } [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> Tags { get; } }
        [MorphName("page")] public partial class Page { public long Id { get; set; } [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> Tags { get; } }
        public partial class Tag { public long Id { get; set; } [Relation(RelationType.MorphedByMany)] public partial IReadOnlyList<Page> Pages { get; } }
        """,
        uses: "Post.Tags Page.Tags Tag.Pages");

    private static string Source(string readers, string tags, string name) => $$"""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, {{readers}})] public partial IReadOnlyList<User> Readers { get; }
            [Relation(RelationType.ManyToMany, {{tags}})] public partial IReadOnlyList<Tag> {{name}} { get; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """.Replace(", )", ")", StringComparison.Ordinal);
}
