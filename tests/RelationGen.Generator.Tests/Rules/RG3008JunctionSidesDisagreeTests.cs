using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG3008JunctionSidesDisagreeTests
{
    private static string Pair(string here, string there) =>
        "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany" + here
        + ")] public partial IReadOnlyList<Tag> {|RG3008:Tags|} { get; }" + Rule.Healthy + "} public partial class Tag { public long Id { get; set; } [Relation(RelationType.ManyToMany"
        + there + ")] public partial IReadOnlyList<Post> Posts { get; }" + Rule.Healthy + "}";

    private const string Uses = "Post.Tags Post.Healthy Tag.Posts Tag.Healthy";

    [Theory]
    [InlineData(", Junction = \"post_tags\", Field = nameof(Tag.Posts)", ", Junction = \"tagging\"", "'post_tags' (post_id → tag_id)", "'tagging' (post_id → tag_id)")]
    [InlineData(", Field = nameof(Tag.Posts), SourceColumns = [\"post\"]", ", TargetColumns = [\"article\"]", "'post_tag' (post → tag_id)", "'post_tag' (article → tag_id)")]
    [InlineData(", SourceColumns = [\"tag\"], TargetColumns = [\"post\"]", ", SourceColumns = [\"tag\"], TargetColumns = [\"post\"]", "'post_tag' (tag → post)", "'post_tag' (post → tag)")]
    public Task Different_junctions(string here, string there, string mine, string theirs) => Rule.Reports(Pair(here, there),
        says: "'Post.Tags' has " + mine + " but its back-reference 'Tag.Posts' has " + theirs + "; give both the same junction table and mirrored columns",
        uses: Uses).WithAdditionalLocation("RG3008", "Posts");

    [Theory]
    [InlineData(", Junction = \"post_tags\"", "")]
    [InlineData(", Junction = \"post_tags\", SourceColumns = [\"p\"], TargetColumns = [\"t\"]", ", Junction = \"post_tags\", SourceColumns = [\"t\"], TargetColumns = [\"p\"]")]
    [InlineData(", Junction = \"post_tags\"", ", Junction = \"pins\"")]
    public Task Sides_that_agree_or_have_nothing_to_do_with_each_other(string here, string there) =>
        Rule.Silent(Pair(here, there).Replace("{|RG3008:Tags|}", "Tags"), uses: Uses);
}
