using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6004ViewCycleTests
{
    [Fact]
    public Task A_view_within_itself() => ViewRule.Reports(
        """
        [View(typeof(Post))] public partial record PostCard(long Id, PostCard? {|RG6004:Next|}) { }
        """.Replace("PostCard? {|RG6004:Next|}", "[From(nameof(Post.Author), nameof(User.Posts))] List<PostCard> {|RG6004:Others|}", StringComparison.Ordinal),
        "'PostCard' contains itself (PostCard → PostCard.Others → PostCard), so reading it would never end");

    [Fact]
    public Task Over_other_views_the_first_by_name_says_so() => ViewRule.Reports(
        """
        [View(typeof(Post))] public partial record PostCard { public required AuthorPage Author { get; init; } }
        [View(typeof(User))] public partial record AuthorPage { public required IReadOnlyList<PostCard> {|RG6004:Posts|} { get; init; } }
        """,
        "'AuthorPage' contains itself (AuthorPage → AuthorPage.Posts → PostCard.Author → AuthorPage)");

    [Fact]
    public Task What_leads_to_a_cycle_is_no_part_of_it() => ViewRule.Reports(
        """
        [View(typeof(Comment))] public partial record Reply { public required PostCard Post { get; init; } }
        [View(typeof(Post))] public partial record PostCard { [From("Author", "Posts")] public required IReadOnlyList<PostCard> {|RG6004:Others|} { get; init; } }
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
}
