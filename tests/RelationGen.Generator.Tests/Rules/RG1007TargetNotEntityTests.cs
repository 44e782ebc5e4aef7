using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1007TargetNotEntityTests
{
    [Fact]
    public Task A_target_without_table() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User {|RG1007:User|} { get; set; }
        """ + Rule.Healthy + """
        }
        public partial class User { public long Id { get; set; } }
        """,
        says: "'User' is the target of 'Post.User' but not an entity; add [Table] to it", uses: "Post.User Post.Healthy");

    [Fact]
    public Task A_plain_class_is_reported_once_for_all_relations_to_it() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public long EditorId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User {|RG1007:Author|} { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Editor { get; set; }
        """ + Rule.Healthy + """
        }
        public class User { public long Id { get; set; } }
        """,
        says: "add [Table] and 'partial' to it", uses: "Post.Author Post.Editor Post.Healthy");

    [Fact]
    public Task A_table_that_is_not_partial() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany)] public List<Tag> {|RG1007:Tags|} { get; set; } = [];
        """ + Rule.Healthy + """
        }
        [Table("tags")] public class Tag { public long Id { get; set; } }
        """,
        says: "add 'partial' to it", uses: "Post.Tags Post.Healthy");

    [Fact]
    public Task A_class_of_another_assembly() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long VersionId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Version {|RG1007:Version|} { get; set; }
        """ + Rule.Healthy + "}",
        says: "declared in another assembly", uses: "Post.Version Post.Healthy");

    [Fact]
    public Task A_relation_makes_an_entity_of_the_target() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        }
        """,
        uses: "Post.User User.Posts");
}
