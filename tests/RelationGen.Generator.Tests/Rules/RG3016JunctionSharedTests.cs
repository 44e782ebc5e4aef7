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
    public Task Two_of_one_class_that_name_none() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> {|RG3016:MainTags|} { get; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """,
        says: "'Post.MainTags' uses the junction 'post_tags' like 'Post.Tags', so that both hold the same rows; give one of them another Junction, or name the same one at both if that is meant",
        uses: "Post.Tags Post.MainTags").WithAdditionalLocation("RG3016", "Tags");

    [Theory]
    [InlineData("", ", Junction = \"post_tags\"")]
    [InlineData(", Junction = \"post_tags\"", "")]
    public Task One_that_names_what_the_other_has_by_default(string first, string second) => Rule.Reports($$"""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany{{first}})] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.ManyToMany{{second}})] public partial IReadOnlyList<Tag> {|RG3016:MainTags|} { get; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """, says: "'Post.MainTags' uses the junction 'post_tags' like 'Post.Tags'", uses: "Post.Tags Post.MainTags");

    [Fact]
    public Task Two_pairs_are_one_mistake() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Field = nameof(Tag.Posts))] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.ManyToMany, Field = nameof(Tag.MainPosts))] public partial IReadOnlyList<Tag> {|RG3016:MainTags|} { get; }
        }
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Field = nameof(Post.Tags))] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.ManyToMany, Field = nameof(Post.MainTags))] public partial IReadOnlyList<Post> MainPosts { get; }
        }
        """,
        says: "'Post.MainTags' uses the junction 'post_tag' like 'Post.Tags'",
        uses: "Post.Tags Post.MainTags Tag.Posts Tag.MainPosts");

    [Fact]
    public Task Two_polymorphic_ones_that_name_none() => Rule.Reports("""
        [MorphName("post")] public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.MorphToMany)] public partial IReadOnlyList<Tag> {|RG3016:MainTags|} { get; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """,
        says: "'Post.MainTags' uses the junction 'tagables' like 'Post.Tags'".Replace("tagables", "tagables", StringComparison.Ordinal),
        uses: "Post.Tags Post.MainTags");

    /// <summary>Whoever names a table twice means the table; neither name is redundant then.</summary>
    [Theory]
    [InlineData("tagged")]
    [InlineData("post_tags")]
    public Task Two_of_one_class_that_name_the_same(string junction) => Rule.Silent($$"""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "{{junction}}")] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.ManyToMany, Junction = "{{junction}}")] public partial List<Tag> Again { get; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """,
        uses: "Post.Tags Post.Again");

    [Fact]
    public Task Views_of_a_junction_that_nobody_names() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.ManyToMany, OrderBy = nameof(ByName))] public partial IReadOnlyList<Tag> SortedTags { get; }
            [Relation(RelationType.ManyToMany, Where = nameof(IsShort))] public partial IReadOnlyList<Tag> ShortTags { get; }
            [Relation(RelationType.ManyToMany, Through = typeof(Reading))] public partial IReadOnlyList<Tag> ReadTags { get; }
            private static Predicate IsShort(TagTable t) => t.Name == "a";
            private static Ordering ByName(TagTable t) => t.Name;
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } public string Name { get; set; } = ""; }
        [Table("readings")] public partial class Reading { public long Id { get; set; } public long PostId { get; set; } public long TagId { get; set; } }
        """,
        uses: "Post.Tags Post.SortedTags Post.ShortTags Post.ReadTags");

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
