using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1015ReservedNameTests
{
    [Fact]
    public Task Members_named_like_helpers() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public string {|RG1015:Query|} { get; set; } = "";
            public int {|RG1015:Find|} { get; set; }
            public void {|RG1015:FindAsync|}() { }
        """ + Rule.Healthy + "}",
        says: "'Post.Query' takes the name of a generated helper, which is left out; call 'EntityLoader<Post, long, PostTable>.Query' instead",
        uses: "Post.Healthy");

    [Fact]
    public Task Relations_named_like_helpers() => Rule.Reports("""
        [Relation(RelationType.ManyToOne, typeof(Healthy), Name = "Query", Fields = [nameof(HealthyId)])]
        public partial class {|RG1015:Post|}
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(HealthyId)])] public partial Healthy {|RG1015:Find|} { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.Query'", uses: "Post.Query Post.Find Post.Healthy");

    [Fact]
    public Task Members_of_other_names() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public string Querying { get; set; } = "";
            public bool IsLoaded { get; set; }
            public new bool Equals { get; set; }
        """ + Rule.Healthy + "}");
}
