using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9002ViewTypeMismatchTests
{
    [Theory]
    [InlineData("public int {|RG9002:Id|} { get; set; }", "'PostCard.Id' is 'int', but 'Post.Id' is 'long'; make it 'long'")]
    [InlineData(
        "[From(nameof(Post.Author), nameof(User.Name))] public int {|RG9002:Author|} { get; set; }",
        "'PostCard.Author' is 'int', but 'User.Name' is 'string'")]
    [InlineData(
        "[From(nameof(Post.Comments), Aggregate = Aggregate.Count)] public double {|RG9002:Comments|} { get; set; }",
        "is 'double', but Aggregate.Count is 'long'")]
    [InlineData(
        "[From(nameof(Post.Comments), nameof(Comment.Stars), Aggregate = Aggregate.Average)] public decimal? {|RG9002:Stars|} { get; set; }", "but Aggregate.Average of 'Comment.Stars' is 'double'")]
    [InlineData(
        "[From(nameof(Post.Comments), nameof(Comment.Stars), Aggregate = Aggregate.Sum)] public int {|RG9002:Stars|} { get; set; }",
        "but Aggregate.Sum of 'Comment.Stars' is 'long'")]
    [InlineData(
        "public IReadOnlyList<UserLine> {|RG9002:Author|} { get; set; } = [];",
        "but 'Post.Author' leads to one row; make it a view of 'User'")]
    [InlineData(
        "public CommentLine {|RG9002:Comments|} { get; set; } = null!;",
        "but 'Post.Comments' leads to many rows; use IReadOnlyList<T>, List, IList, IReadOnlyCollection, ICollection or IEnumerable, T being a view of 'Comment'")]
    [InlineData("public long {|RG9002:Comments|} { get; set; }", "IEnumerable, T being a view of 'Comment', or say Aggregate")]
    [InlineData(
        "public CommentLine[] {|RG9002:Comments|} { get; set; } = [];",
        "use IReadOnlyList<CommentLine>, List, IList, IReadOnlyCollection, ICollection or IEnumerable")]
    [InlineData(
        "public HashSet<CommentLine> {|RG9002:Comments|} { get; set; } = [];",
        "'Post.Comments' leads to many rows; use IReadOnlyList<CommentLine>")]
    [InlineData("public List<CommentLine?> {|RG9002:Comments|} { get; set; } = [];", "there is a row behind each item; list 'CommentLine'")]
    [InlineData(
        "[From(nameof(Post.Comments), nameof(Comment.Body))] public List<int> {|RG9002:Bodies|} { get; set; } = [];",
        "but 'Comment.Body' is 'string'")]
    [InlineData(
        "[From(Value = nameof(Size))] public long {|RG9002:TitleSize|} { get; set; } static Scalar<int> Size(PostTable p) => Scalar.Sql<int>($\"1\");", "but the value of 'Size' is 'int'")]
    public Task Types_that_differ(string member, string says) => ViewRule.Member(member, says);

    [Theory]
    [InlineData("public long Id { get; set; }")]
    [InlineData("public long? Id { get; set; }")]
    [InlineData(
        "[From(nameof(Post.Comments), Aggregate = Aggregate.Count)] public long Number { get; set; } [From(nameof(Post.Comments), Aggregate = Aggregate.Count)] public int? Few { get; set; }")]
    [InlineData("[From(nameof(Post.Comments), nameof(Comment.Stars), Aggregate = Aggregate.Max)] public int? Most { get; set; }")]
    [InlineData("[From(nameof(Post.Comments), nameof(Comment.Body), Aggregate = Aggregate.Min)] public string? First { get; set; }")]
    [InlineData("[From(nameof(Post.Comments), nameof(Comment.Body), Aggregate = Aggregate.CountDistinct)] public int Bodies { get; set; }")]
    [InlineData("[From(nameof(Post.Comments), nameof(Comment.CreatedAt), Aggregate = Aggregate.Max)] public DateTime? Last { get; set; }")]
    [InlineData(
        "public IEnumerable<CommentLine>? Comments { get; set; } [From(nameof(Post.Comments))] public IList<CommentLine> All { get; set; } = [];")]
    [InlineData("[From(nameof(Post.Comments), nameof(Comment.Stars))] public ICollection<int?> Stars { get; set; } = [];")]
    public Task Types_that_fit(string member) => ViewRule.Silent(member);
}
