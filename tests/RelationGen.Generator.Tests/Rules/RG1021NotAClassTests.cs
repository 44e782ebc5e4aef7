using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1021NotAClassTests
{
    [Theory]
    [InlineData("struct", "'Post' is a struct")]
    [InlineData("record struct", "'Post' is a record struct")]
    [InlineData("interface", "'Post' is an interface")]
    public Task A_relation_in_something_else(string kind, string says) => Rule.Reports(
        "public partial " + kind + " {|RG1021:Post|} { public long HealthyId { get; set; } "
        + "[Relation(RelationType.ManyToOne)] public Healthy Healthy { get; set; } }",
        says + ", but relations are instance properties of classes and record classes; move the relation or remove [Relation]");

    [Theory]
    [InlineData("public static Healthy {|RG1021:Shared|} { get; set; } = null!;", "'Post.Shared' is a static property")]
    [InlineData("public Healthy {|RG1021:this|}[int i] => null!;", "'Post.this' is an indexer")]
    public Task A_property_that_can_be_no_relation(string property, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToOne)] " + property + Rule.Healthy + "}",
        says, uses: "Post.Healthy");

    [Fact]
    public Task A_record_class() => Rule.Silent("""
        public partial record class Post { public long Id { get; set; }
        """ + Rule.Healthy + "}",
        uses: "Post.Healthy");
}
