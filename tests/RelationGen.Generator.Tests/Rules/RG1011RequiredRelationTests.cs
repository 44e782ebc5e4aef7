using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1011RequiredRelationTests
{
    [Fact]
    public Task A_required_partial_relation() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public required partial User {|RG1011:User|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.User' is a required partial relation, but loading creates the entity before its relations; remove 'required'",
        uses: "Post.User Post.Healthy");

    [Fact]
    public Task A_required_ordinary_relation_and_required_columns() => Rule.Silent("""
        public partial class Post
        {
            public required long Id { get; set; }
            public required long UserId { get; init; }
            [NotMapped] public required Uri Link { get; set; }
            [Relation(RelationType.ManyToOne)] public required User User { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.User Post.Healthy");
}
