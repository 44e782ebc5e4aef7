using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3006OwnerOnManyToManyTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public Task An_owner(string owner) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany, {|RG3006:Owner = " + owner
        + "|})] public partial IReadOnlyList<Tag> Tags { get; }" + Rule.Healthy + """
        }
        public partial class Tag { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Post> Posts { get; }
        """ + Rule.Healthy + "}",
        says: "'Post.Tags' is many-to-many, whose keys are stored in a junction table; remove Owner", uses: "Post.Tags Post.Healthy Tag.Posts Tag.Healthy");

    [Fact]
    public Task Both_ways_without_owner() => Rule.Silent("""
        public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> Tags { get; } }
        public partial class Tag { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Post> Posts { get; } }
        """,
        uses: "Post.Tags Tag.Posts");
}
