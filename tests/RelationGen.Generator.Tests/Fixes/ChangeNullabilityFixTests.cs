using RelationGen.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class ChangeNullabilityFixTests
{
    [Theory]
    [InlineData("long", "partial User? User { get; set; }", "partial User User { get; set; }", "Make 'Post.User' required")]
    [InlineData("long?", "partial User User { get; set; }", "partial User? User { get; set; }", "Make 'Post.User' nullable")]
    [InlineData("long?", "User /* who */ User { get; set; } = null!;", "User? /* who */ User { get; set; } = null!;", "Make 'Post.User' nullable")]
    public Task The_property_follows_its_key(string key, string before, string after, string title) => FixHarness.Verify(Post(key, before), Post(key, after), title);

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Post("long", "partial User? User { get; set; }") + Post("long?", "partial User User { get; set; }", "Page"),
        Post("long", "partial User User { get; set; }") + Post("long?", "partial User? User { get; set; }", "Page"),
        nameof(ChangeNullabilityFix));

    [Fact]
    public Task Nothing_where_Optional_is_wrong() => FixHarness.VerifyNoFix(
        Post("long", "partial User User { get; set; }").Replace("ManyToOne", "ManyToOne, Optional = true", StringComparison.Ordinal), nameof(ChangeNullabilityFix));

    private static string Post(string key, string property, string name = "Post") => $$"""
        public partial class {{name}}
        {
            public long Id { get; set; }
            public {{key}} UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public {{property}}
        }

        """ + (name == "Post" ? """[Table("users")] public partial class User { public long Id { get; set; } }""" + "\n" : "");
}
