using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9004ViewCycleTests
{
    [Fact]
    public Task A_view_within_itself() => ViewRule.Reports(
        """
        [View(typeof(Post))] public partial record PostCard(long Id, PostCard? {|RG9004:Next|}) { }
        """.Replace("PostCard? {|RG9004:Next|}", "[From(nameof(Post.Author), nameof(User.Posts))] List<PostCard> {|RG9004:Others|}", StringComparison.Ordinal),
        "'PostCard' contains itself (PostCard → PostCard.Others → PostCard), so reading it would never end");

    [Fact]
    public Task Over_other_views_the_first_by_name_says_so() => ViewRule.Reports(
        """
        [View(typeof(Post))] public partial record PostCard { public required AuthorPage Author { get; init; } }
        [View(typeof(User))] public partial record AuthorPage { public required IReadOnlyList<PostCard> {|RG9004:Posts|} { get; init; } }
        """,
        "'AuthorPage' contains itself (AuthorPage → AuthorPage.Posts → PostCard.Author → AuthorPage)");

    [Fact]
    public Task What_leads_to_a_cycle_is_no_part_of_it() => ViewRule.Reports(
        """
        [View(typeof(Comment))] public partial record Reply { public required PostCard Post { get; init; } }
        [View(typeof(Post))] public partial record PostCard { [From("Author", "Posts")] public required IReadOnlyList<PostCard> {|RG9004:Others|} { get; init; } }
        """,
        "(PostCard → PostCard.Others → PostCard)",
        used: "Reply",
        entity: "Comment");

    [Fact]
    public Task The_same_entity_in_another_view() => ViewRule.SilentViews(
        """
        [View(typeof(Post))] public partial record PostCard { public required AuthorPage Author { get; init; } }
        [View(typeof(User))] public partial record AuthorPage { public required IReadOnlyList<PostLine> Posts { get; init; } }
        [View(typeof(Post))] public partial record PostLine(long Id, UserLine Author);
        """);

    [Fact]
    public Task A_list_of_the_view_itself_can_be_recursive() => ViewRule.Reports(
        Trees("[From(nameof(Node.Below))]", "{|RG9004:Below|}"),
        "(NodeTree → NodeTree.Below → NodeTree), so reading it would never end; say Recursive = true in its [From]",
        used: "NodeTree",
        entity: "Node");

    [Theory]
    [InlineData("[From(nameof(Node.Below), Recursive = true)]")]
    [InlineData("[From(nameof(Node.Below), Recursive = true, MaxDepth = 3, Where = nameof(All), OrderBy = nameof(First), Take = 2)]")]
    public Task A_recursive_list(string from) => ViewRule.SilentViews(Trees(from, "Below"), "NodeTree", "Node");

    [Theory]
    [InlineData("[From(nameof(Node.Below), {|RG9008:MaxDepth = 3|})]", "has MaxDepth and is not recursive; add Recursive = true")]
    [InlineData("[From(nameof(Node.Below), Recursive = true, {|RG9008:MaxDepth = -1|})]", "has -1 levels; give MaxDepth a number from 1")]
    [InlineData("[From(nameof(Node.Above), nameof(Node.Below), {|RG9008:Recursive = true|})]", "is recursive and leads over other rows")]
    public Task What_does_not_fit_a_recursion(string from, string says) =>
        ViewRule.Reports(Trees(from, "Below", isMarked: true), says, "NodeTree", "Node");

    [Fact]
    public Task A_recursion_over_another_view() => ViewRule.Reports(
        """
        [View(typeof(Post))] public partial record PostCard { [From(nameof(Post.Comments), {|RG9008:Recursive = true|})] public required IReadOnlyList<CommentLine> Comments { get; init; } }
        """,
        "'PostCard.Comments' is recursive and lists 'CommentLine'; list 'PostCard', or remove Recursive");

    [Fact]
    public Task Two_recursions() => ViewRule.Reports(
        Trees("[From(nameof(Node.Below), Recursive = true)]", "Below")
            .Replace(
                "/* more */",
                "[From(nameof(Node.Beside), {|RG9008:Recursive = true|})] public IReadOnlyList<NodeTree> Beside { get; init; } = [];",
                StringComparison.Ordinal),
        "is recursive and so is 'Below'; follow one relation",
        used: "NodeTree",
        entity: "Node");

    private static string Trees(string from, string name, bool isMarked = false) => $$"""
        [View(typeof(Node))] public partial record NodeTree
        {
            public long Id { get; init; }
            {{from}} public {{(isMarked && from.Contains("MaxDepth = 3", StringComparison.Ordinal) ? "IReadOnlyList<NodeLine>" : "IReadOnlyList<NodeTree>")}} {{name}} { get; init; } = [];
            /* more */
            public static Predicate All(NodeTable x) => x.Id > 0;
            public static Ordering First(NodeTable x) => x.Id.Ascending;
        }
        [View(typeof(Node))] public partial record NodeLine(long Id);
        [Table("nodes")] public partial class Node
        {
            public long Id { get; set; }
            public long? AboveId { get; set; }
            public long? BesideId { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(Below))] public partial Node? Above { get; set; }
            [Relation(RelationType.OneToMany, Field = nameof(Above))] public partial IReadOnlyList<Node> Below { get; }
            [Relation(RelationType.ManyToOne, Field = nameof(Beside), Fields = [nameof(BesideId)])] public partial Node? Sibling { get; set; }
            [Relation(RelationType.OneToMany, Field = nameof(Sibling))] public partial IReadOnlyList<Node> Beside { get; }
        }
        """;
}
