using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG4001CascadeCycleTests
{
    private const string Cascade = ", OnDelete = ReferentialAction.Cascade";

    [Fact]
    public Task Over_three_entities_reported_once_on_the_first() => Rule.Reports(
        Source(Cascade, Cascade, Cascade, "{|RG4001:Comment|}"),
        says: "Deleting a 'Comment' cascades back to 'Comment' (Comment → User.BestComment → User.Posts → Post.Comments → Comment); where that is not meant, give one of these relations another OnDelete",
        uses: "User.Posts Post.Comments User.BestComment").WithSeverity("RG4001", DiagnosticSeverity.Info);

    [Theory]
    [InlineData("", Cascade, Cascade)]
    [InlineData(Cascade, ", OnDelete = ReferentialAction.NoAction", Cascade)]
    [InlineData(Cascade, Cascade, ", OnDelete = ReferentialAction.SetNull")]
    [InlineData(Cascade, Cascade + ", ModelOnly = true", Cascade)]
    public Task One_relation_that_does_not_cascade(string posts, string comments, string best) => Rule.Silent(
        Source(posts, comments, best, "Comment"), uses: "User.Posts Post.Comments User.BestComment");

    [Fact]
    public Task A_tree() => Rule.Silent("""
        public partial class Node
        {
            public long Id { get; set; }
            public long? ParentId { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial Node? Parent { get; set; }
        }
        """,
        uses: "Node.Parent");

    private static string Source(string posts, string comments, string best, string comment) => $$"""
        public partial class User
        {
            public long Id { get; set; }
            public long? BestCommentId { get; set; }
            [Relation(RelationType.OneToMany{{posts}})] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.ManyToOne{{best}})] public partial Comment? BestComment { get; set; }
        }
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        public partial class {{comment}}
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne{{comments}})] public partial Post Post { get; set; }
        }
        """;
}
