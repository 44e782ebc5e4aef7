using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2010SetDefaultWithoutDefaultTests
{
    // A warning: the database may have a default that the class does not know of.
    [Fact]
    public Task A_key_without_default() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne, {|RG2010:OnDelete = ReferentialAction.SetDefault|})] public partial User User { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.User' sets its foreign key to its default (OnDelete = SetDefault), but 'UserId' has none; add [DefaultValue(…)] to it or choose another action",
        uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("System.ComponentModel.DefaultValue(1L)")]
    [InlineData("DefaultSql(\"1\")")]
    public Task A_key_with_default(string attribute) => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
        """ + "[" + attribute + "]" + """
             public long UserId { get; set; } = 1;
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetDefault)] public partial User User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.User");
}
