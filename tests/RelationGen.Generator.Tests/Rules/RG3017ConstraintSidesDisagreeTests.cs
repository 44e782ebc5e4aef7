using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3017ConstraintSidesDisagreeTests
{
    [Theory]
    [InlineData("OnDelete = ReferentialAction.Restrict", "OnDelete = ReferentialAction.Cascade", "'User.Posts' says OnDelete = Restrict, but 'Post.User', which stores the foreign key and so decides, says Cascade; remove OnDelete from 'User.Posts' or give both the same")]
    [InlineData("OnUpdate = ReferentialAction.Cascade", "OnUpdate = ReferentialAction.NoAction", "OnUpdate = Cascade, but 'Post.User', which stores the foreign key and so decides, says NoAction; remove OnUpdate")]
    [InlineData("Constraint = \"a\"", "Constraint = \"b\"", "Constraint = \"a\", but 'Post.User', which stores the foreign key and so decides, says \"b\"; remove Constraint")]
    public Task One_to_many(string there, string here, string says) => Rule.Reports(Pair("{|RG3017:" + there + "|}", here), says, uses: "User.Posts Post.User")
        .WithSeverity("RG3017", DiagnosticSeverity.Warning).WithAdditionalLocation("RG3017", here);

    [Fact]
    public Task Every_argument_is_reported_where_it_stands() => Rule.Reports(
        Pair("{|RG3017:OnDelete = ReferentialAction.NoAction|}, {|RG3017:Constraint = \"a\"|}", "OnDelete = ReferentialAction.Cascade, Constraint = \"b\""), "OnDelete", uses: "User.Posts Post.User");

    [Fact]
    public Task One_to_one() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne, {|RG3017:OnDelete = ReferentialAction.Restrict|})] public partial Card? Card { get; }
        }
        public partial class Card
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.OneToOne, Fields = [nameof(UserId)], OnDelete = ReferentialAction.Cascade)] public partial User User { get; set; }
        }
        """, "'User.Card' says OnDelete = Restrict", uses: "User.Card Card.User");

    [Fact]
    public Task Many_to_many() => Rule.Reports(
        Tagged("OnDelete = ReferentialAction.Cascade", "{|RG3017:OnDelete = ReferentialAction.Restrict|}"),
        "'Tag.Posts' says OnDelete = Restrict, but 'Post.Tags', which comes first by its name and so decides, says Cascade", uses: "Post.Tags Tag.Posts");

    [Theory]
    [InlineData("OnDelete = ReferentialAction.Cascade", "OnDelete = ReferentialAction.Cascade")]
    [InlineData("OnDelete = ReferentialAction.Restrict", "Constraint = \"b\"")]
    [InlineData("OnDelete = ReferentialAction.Default", "OnDelete = ReferentialAction.Restrict")]
    [InlineData("OnDelete = ReferentialAction.Restrict", "OnUpdate = ReferentialAction.Cascade")]
    public Task What_does_not_contradict(string there, string here) => Rule.Silent(Pair(there, here), uses: "User.Posts Post.User");

    [Fact]
    public Task The_names_of_two_constraints_of_a_junction() => Rule.Silent(Tagged("Constraint = \"a\"", "Constraint = \"b\""), uses: "Post.Tags Tag.Posts");

    private static string Pair(string there, string here) => $$"""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, {{there}})] public partial IReadOnlyList<Post> Posts { get; }
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne, {{here}})] public partial User User { get; set; }
        }
        """;

    private static string Tagged(string ofPost, string ofTag) => $$"""
        public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany, {{ofPost}})] public partial IReadOnlyList<Tag> Tags { get; } }
        public partial class Tag { public long Id { get; set; } [Relation(RelationType.ManyToMany, {{ofTag}})] public partial IReadOnlyList<Post> Posts { get; } }
        """;
}
