using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1008GenericEntityTests
{
    [Fact]
    public Task A_generic_class() => Rule.Reports("""
        [Table("boxes")]
        public partial class {|RG1008:Box|}<T>
        {
            public long Id { get; set; }
            public long HealthyId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; }
            [Relation(RelationType.ManyToMany)] public partial List<Healthy>? Others { get; }
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long BoxId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Box<int> Box { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Box' is generic or nested in a generic type, which an entity cannot be; declare a non-generic class that derives from it",
        uses: "Post.Box Post.Healthy");

    [Fact]
    public Task A_class_in_a_generic_class() => Rule.Reports("""
        public partial class Outer<T>
        {
            [Table("posts")] public partial class {|RG1008:Post|} { public long Id { get; set; } }
        }
        """,
        says: "'Post'");

    [Fact]
    public Task A_generic_base_class() => Rule.Silent("""
        public abstract class Entity<TKey> where TKey : struct { public TKey Id { get; set; } }
        [Table("posts")] public partial class Post : Entity<long>
        {
        """ + Rule.Healthy + "}",
        uses: "Post.Healthy");
}
