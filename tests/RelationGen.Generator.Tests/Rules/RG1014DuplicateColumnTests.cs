using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1014DuplicateColumnTests
{
    [Fact]
    public Task Two_properties_of_one_column() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public string Title { get; set; } = "";
            [Column("TITLE")] public string {|RG1014:Heading|} { get; set; } = "";
        """ + Rule.Healthy + "}",
        says: "'Post.Title' and 'Post.Heading' are both mapped to the column 'TITLE'; give one of them another [Column] name or mark it [NotMapped]",
        uses: "Post.Healthy");

    [Fact]
    public Task Columns_with_names_of_their_own() => Rule.Silent("""
        public class Entity { public virtual string Title { get; set; } = ""; }
        public partial class Post : Entity
        {
            public long Id { get; set; }
            public override string Title { get; set; } = "";
            [NotMapped] public string TITLE => Title;
            [Column("heading")] public string Heading { get; set; } = "";
        """ + Rule.Healthy + "}",
        uses: "Post.Healthy");
}
