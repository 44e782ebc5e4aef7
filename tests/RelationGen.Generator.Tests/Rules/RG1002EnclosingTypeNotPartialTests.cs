using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1002EnclosingTypeNotPartialTests
{
    [Fact]
    public Task An_enclosing_class_that_is_not_partial() => Rule.Reports("""
        namespace App;
        public class Outer
        {
            public partial class Inner
            {
                [Table("posts")]
                public partial class {|RG1002:Post|}
                {
                    public long Id { get; set; }
                    public long HealthyId { get; set; }
                    [Relation(RelationType.ManyToOne)] public Healthy Healthy { get; set; } = null!;
                }
            }
        }
        """,
        says: "'Outer' encloses the entity 'Post' but is not partial; add 'partial' to 'Outer'");

    [Fact]
    public Task Its_relations_from_elsewhere_compile() => Rule.Reports("""
        public class Outer
        {
            [Table("posts")]
            public partial class {|RG1002:Post|} { public long Id { get; set; } }
        }
        [Table("comments")]
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Outer.Post Post { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Outer'", uses: "Comment.Post Comment.Healthy");

    [Fact]
    public Task Nested_in_partial_types() => Rule.Silent("""
        namespace App;
        public static partial class Outer
        {
            public partial interface IInner
            {
                [Table("posts")]
                public partial class Post
                {
                    public long Id { get; set; }
                    public long HealthyId { get; set; }
                    [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; }
                }
            }
        }
        """,
        uses: "Outer.IInner.Post.Healthy");
}
