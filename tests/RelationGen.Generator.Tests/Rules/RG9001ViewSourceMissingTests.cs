using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9001ViewSourceMissingTests
{
    [Theory]
    [InlineData(
        "public string {|RG9001:Titel|} { get; set; } = \"\";",
        "'PostCard.Titel' has no source: 'Post' has no column 'Titel'; did you mean 'Title'?")]
    [InlineData(
        "public string {|RG9001:Summary|} { get; set; } = \"\";",
        "'Post' has no column 'Summary'; say where it comes from with [From(…)], or mark it [NotMapped]")]
    [InlineData("public int {|RG9001:Length|} { get; set; }", "'Post' has no column 'Length': it is computed; name a column or a relation")]
    [InlineData(
        "[From({|RG9001:\"Autor\"|}, \"Name\")] public string AuthorName { get; set; } = \"\";",
        "'Post' has no column 'Autor'; did you mean 'Author'?")]
    [InlineData(
        "[From(nameof(Post.Author), {|RG9001:\"Nam\"|})] public string AuthorName { get; set; } = \"\";",
        "'User' has no column 'Nam'; did you mean 'Name'?")]
    [InlineData(
        "[From(nameof(Post.Author), {|RG9001:\"Birthday\"|})] public DateTime Born { get; set; }",
        "'User' has no column 'Birthday'; name a column or a relation of 'User'")]
    [InlineData(
        "[From({|RG9001:nameof(Post.Title)|}, \"Length\")] public int Size { get; set; }",
        "'Post.Title' is a column, which leads nowhere; end the path there")]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9001:\"Text\"|})] public List<string> Texts { get; set; } = [];",
        "'Comment' has no column 'Text'; name a column or a relation of 'Comment'")]
    public Task Something_that_is_not_there(string member, string says) => ViewRule.Member(member, says);

    [Theory]
    [InlineData(
        "public string? {|RG9001:Title|} { get; }",
        "'PostCard.Title' has no source: it can be neither set nor taken by the constructor, so that no row is read into it; add 'init'")]
    [InlineData("public int {|RG9001:Views|} { get; }", "it can be neither set nor taken by the constructor")]
    [InlineData(
        "public List<CommentLine> {|RG9001:Comments|} { get; } = [];",
        "so that no row is read into it; add 'init', or mark it [NotMapped]")]
    [InlineData("public string {|RG9001:Title|} = \"\";", "it is a field, and rows are read into properties; make it a property")]
    [InlineData("public required int {|RG9001:Views|};", "it is a field, and rows are read into properties")]
    [InlineData(
        "[NotMapped] public required string {|RG9001:Note|} { get; set; }",
        "it is required and [NotMapped], so that it would be null; remove 'required'")]
    public Task What_no_row_is_read_into(string member, string says) => ViewRule.Member(member, says);

    [Theory]
    [InlineData(
        "public string Title { get; set; } = \"\"; public string Kind { get; } = \"card\"; [NotMapped] public int Views { get; } [NotMapped] public string? Note; private readonly int _cache = 3; public int Cached => _cache;")]
    [InlineData(
        "[NotMapped] public required string? Note { get; set; } [NotMapped] public required int Size { get; set; } public const int Most = 3; public static int All;")]
    public Task What_need_not_be_read(string member) => ViewRule.Silent(member);

    [Fact]
    public Task A_parameter() =>
        ViewRule.Reports("[View(typeof(Post))] public partial record PostCard(long Id, string {|RG9001:Titel|});", "did you mean 'Title'?");

    [Fact]
    public Task A_column_that_only_the_entity_can_name() => ViewRule.Reports(
        """
        [View(typeof(Note))] public partial record NoteLine(long Id, string {|RG9001:Secret|});
        [Table("notes")] public partial class Note { public long Id { get; set; } [Column] private string Secret { get; set; } = ""; }
        """,
        "'Note.Secret' cannot be named from here; make it internal or public",
        used: "NoteLine",
        entity: "Note");

    [Fact]
    public Task A_name_that_does_not_bind_is_the_compilers() => ViewRule.Reports(
        "[View(typeof(Post))] public partial record PostCard { [From(nameof(Post.Author), {|RG9001:nameof(User.Nam)|})] public string AuthorName { get; set; } = \"\"; }",
        "did you mean 'Name'?",
        allowed: "CS0117");

    [Theory]
    [InlineData("public string Title { get; set; } = \"\";")]
    [InlineData("[NotMapped] public string Summary { get; set; } = \"\";")]
    [InlineData("public string Summary => Title + \"…\"; public string Title { get; set; } = \"\";")]
    [InlineData("[From(nameof(Post.Title))] public string Heading { get; set; } = \"\";")]
    [InlineData("[From(\"Author\", \"Name\")] public string Writer { get; set; } = \"\";")]
    [InlineData(
        "[From(\"Title\")] public string Heading { get; private set; } = \"\"; public static string Shared { get; set; } = \"\"; public string this[int i] => \"\";")]
    public Task What_is_there(string member) => ViewRule.Silent(member);
}
