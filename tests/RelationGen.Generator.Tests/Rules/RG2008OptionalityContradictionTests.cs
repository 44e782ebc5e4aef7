using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2008OptionalityContradictionTests
{
    private const string User = """[Table("users")] public partial class User { public long Id { get; set; } }""";

    [Theory]
    [InlineData("long", "", "User?", "{|RG2008:User|}", "nullable, but its foreign key 'UserId' cannot be null; remove the '?' or make the foreign key nullable")]
    [InlineData("long?", "", "User", "{|RG2008:User|}", "not nullable, but its foreign key 'UserId' can be null; add '?' to the property or make the foreign key not nullable")]
    [InlineData("long", ", {|RG2008:Optional = true|}", "User", "User", "declared optional, but its foreign key 'UserId' cannot be null; make the foreign key nullable or remove Optional")]
    [InlineData("long?", ", {|RG2008:Optional = false|}", "User?", "User", "declared required, but its foreign key 'UserId' can be null; make the foreign key not nullable or remove Optional")]
    public Task A_partial_relation_that_contradicts_its_key(string key, string arguments, string type, string name, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + key + " UserId { get; set; } [Relation(RelationType.ManyToOne" + arguments
        + ")] public partial " + type + " " + name + " { get; set; }" + Rule.Healthy + "}" + User,
        says: "'Post.User' is " + says, uses: "Post.User Post.Healthy").WithSeverity("RG2008", Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    [Fact]
    public Task An_ordinary_property_that_promises_a_value_gets_a_warning() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long? UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public User {|RG2008:User|} { get; set; } = null!;
        """ + Rule.Healthy + "}" + User,
        says: "not nullable", uses: "Post.User Post.Healthy").WithSeverity("RG2008", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);

    [Fact]
    public Task The_referenced_side_of_a_one_to_one() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne)] public partial User {|RG2008:User|} { get; }
        """ + Rule.Healthy + "}" + User.Replace("Id {", "Id { get; set; } public long PostId {", StringComparison.Ordinal),
        says: "'Post.User' is not nullable, but the row that stores the foreign key may not exist; add '?' to the property",
        uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("long", "User User { get; set; } = null!;")]
    [InlineData("long", "User? User { get; set; }")]
    [InlineData("long?", "User? User { get; set; }")]
    public Task What_agrees(string key, string property) => Rule.Silent(
        "public partial class Post { public long Id { get; set; } public " + key + " UserId { get; set; } [Relation(RelationType.ManyToOne)] public "
        + property + Rule.Healthy + "}" + User,
        uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("long?", "Optional = true", "User?")]
    [InlineData("long", "Optional = false", "User")]
    public Task An_argument_that_agrees(string key, string argument, string type) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } public " + key + " UserId { get; set; } [Relation(RelationType.ManyToOne, {|RG1026:" + argument
        + "|})] public partial " + type + " User { get; set; }" + Rule.Healthy + "}" + User,
        says: "'Post.User' needs no Optional", uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("long")]
    [InlineData("long?")]
    public Task Without_nullable_annotations_the_key_decides(string key) => Rule.Silent(
        "#nullable disable\npublic partial class Post { public long Id { get; set; } public " + key
        + " UserId { get; set; } [Relation(RelationType.ManyToOne)] public partial User User { get; set; }" + Rule.Healthy + "}" + User,
        uses: "Post.User Post.Healthy");
}
