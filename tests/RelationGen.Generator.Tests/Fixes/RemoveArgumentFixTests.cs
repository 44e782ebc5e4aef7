using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class RemoveArgumentFixTests
{
    [Theory]
    [InlineData("RelationType.ManyToOne, Fields = [nameof(UserId)]", "RelationType.ManyToOne", "Remove Fields")]
    [InlineData("RelationType.ManyToOne, Fields = [nameof(UserId)], OnDelete = ReferentialAction.Cascade", "RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade", "Remove Fields")]
    [InlineData("RelationType.ManyToOne, typeof(User)", "RelationType.ManyToOne", "Remove typeof(User)")]
    [InlineData("RelationType.ManyToOne, Optional = false", "RelationType.ManyToOne", "Remove Optional")]
    public Task On_a_property(string before, string after, string title) => FixHarness.Verify(Post(before), Post(after), title);

    [Fact]
    public Task All_of_a_document_several_in_one_attribute() => FixHarness.VerifyFixAll(
        Post("RelationType.ManyToOne, typeof(User), Label = \"User\", Fields = [nameof(UserId)], Optional = false"),
        Post("RelationType.ManyToOne, Label = \"User\""),
        "RemoveArgument");

    [Fact]
    public Task What_the_other_side_overrules() => FixHarness.VerifyFixAll(
        Post("RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, Constraint = \"a\"", ", OnDelete = ReferentialAction.Restrict, Label = \"Posts\", Constraint = \"b\""),
        Post("RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, Constraint = \"a\"", ", Label = \"Posts\""),
        "RemoveArgument");

    [Fact]
    public Task Nothing_where_the_argument_says_something() => FixHarness.VerifyNoFix(
        Post("RelationType.ManyToOne, Fields = [nameof(WriterId)]").Replace("UserId", "WriterId", StringComparison.Ordinal));

    private static string Post(string arguments, string ofOtherSide) =>
        Post(arguments).Replace("Id { get; set; } }", "Id { get; set; } [Relation(RelationType.OneToMany" + ofOtherSide + ")] public partial IReadOnlyList<Post> Posts { get; } }", StringComparison.Ordinal);

    private static string Post(string arguments) => $$"""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation({{arguments}})] public partial User User { get; set; }
        }

        [Table("users")] public partial class User { public long Id { get; set; } }
        """;
}
