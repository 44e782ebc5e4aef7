using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1010DerivedEntityTests
{
    [Fact]
    public Task An_entity_that_derives_from_an_entity() => Rule.Reports("""
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            public long HealthyId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; }
        }
        [Table("articles")]
        public partial class {|RG1010:Article|} : Post
        {
            public string Body { get; set; } = "";
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Healthy User { get; set; }
        }
        """,
        says: "'Article' derives from the entity 'Post'; inheritance between entities is not supported: move the shared columns to a base class",
        uses: "Post.Healthy Article.User", allowed: "CS1061");

    [Fact]
    public Task A_base_class_of_columns_only() => Rule.Silent("""
        public abstract class Entity { public long Id { get; set; } public DateTime CreatedAt { get; set; } }
        public abstract class Owned : Entity { public long HealthyId { get; set; } }
        [Table("posts")]
        public partial class Post : Owned
        {
            [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; }
        }
        public class Draft : Post { }
        """,
        uses: "Post.Healthy");
}
