using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2012KeyUnusedTests
{
    private const string User = """

        [Table("users")] public partial class User { public long Id { get; set; } }
        """;

    [Fact]
    public Task A_key_that_nobody_uses() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long {|RG2012:UserId|} { get; set; }
        """ + Rule.Healthy + "}" + User,
        says: "'Post.UserId' looks like a key of 'User', but no relation uses it; declare a many-to-one relation to 'User' on 'Post' or a relation to 'Post' on 'User'",
        uses: "Post.Healthy").WithSeverity("RG2012", DiagnosticSeverity.Info);

    [Fact]
    public Task Beside_a_relation_that_uses_another_key() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long? {|RG2012:UserId|} { get; set; }
            public long AuthorId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
        }
        """ + User,
        says: "'Post.UserId'",
        uses: "Post.Author");

    [Fact]
    public Task Of_an_entity_of_an_enclosing_namespace() => Rule.Reports("""
        namespace App { [Table("users")] public partial class User { public long Id { get; set; } } }
        namespace App.Blog.Posts { [Table("posts")] public partial class Post { public long Id { get; set; } public long {|RG2012:UserId|} { get; set; } } }
        """,
        says: "'Post.UserId' looks like a key of 'User'");

    [Theory]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial User User { get; set; }", "")]
    [InlineData("", "[Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }")]
    [InlineData("", "[Relation(RelationType.OneToOne)] public partial Post? Post { get; }")]
    public Task A_relation_of_either_side_uses_it(string onPost, string onUser) => Rule.Silent($$"""
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } {{onPost}} }
        [Table("users")] public partial class User { public long Id { get; set; } {{onUser}} }
        """);

    [Fact]
    public Task A_junction_entity_without_relations_of_its_own() => Rule.Silent("""
        [Table("users")] public partial class User { public long Id { get; set; } [Relation(RelationType.ManyToMany, Through = typeof(Member))] public partial IReadOnlyList<Team> Teams { get; } }
        [Table("teams")] public partial class Team { public long Id { get; set; } }
        [Table("members")] public partial class Member { public long Id { get; set; } public long UserId { get; set; } public long TeamId { get; set; } }
        """,
        uses: "User.Teams");

    [Theory]
    [InlineData("public Guid UserId { get; set; }")]
    [InlineData("public string? UserId { get; set; }")]
    [InlineData("public long CustomerId { get; set; }")]
    [InlineData("[NotMapped] public long UserId { get; set; }")]
    [InlineData("public long UserID { get; set; }")]
    public Task A_property_that_only_looks_a_little_like_a_key(string property) => Rule.Silent(
        "[Table(\"posts\")] public partial class Post { public long Id { get; set; } " + property + " }" + User);

    [Fact]
    public Task An_entity_of_another_namespace_and_the_own_key() => Rule.Silent("""
        namespace App.Users { [Table("users")] public partial class User { public long UserId { get; set; } } }
        namespace App.Posts { [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } } }
        """);

    [Fact]
    public Task A_relation_with_a_mistake_may_have_meant_it() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne, {|RG2001:Fields = ["UsrId"]|})] public partial User User { get; set; }
        }
        """ + User,
        says: "'Post' has no property 'UsrId'");
}
