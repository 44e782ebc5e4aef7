using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9003ViewNotNullableTests
{
    [Theory]
    [InlineData(
        "public string {|RG9003:Slug|} { get; set; } = \"\";",
        "'PostCard.Slug' is 'string', which cannot be null, but 'Post.Slug' can; make it 'string?'")]
    [InlineData("public long {|RG9003:EditorId|} { get; set; }", "'Post.EditorId' can; make it 'long?'")]
    [InlineData(
        "[From(nameof(Post.Editor), nameof(User.Name))] public string {|RG9003:EditorName|} { get; set; } = \"\";",
        "but 'Post.Editor' may lead to no row; make it 'string?'")]
    [InlineData("public UserLine {|RG9003:Editor|} { get; set; } = null!;", "but 'Post.Editor' may lead to no row; make it 'UserLine?'")]
    [InlineData(
        "[From(nameof(Post.Comments), nameof(Comment.Stars), Aggregate = Aggregate.Average)] public double {|RG9003:Stars|} { get; set; }",
        "but Aggregate.Average of 'Comment.Stars' is null where there are no rows; make it 'double?'")]
    [InlineData(
        "[From(nameof(Post.Comments), nameof(Comment.Body), Aggregate = Aggregate.Max)] public string {|RG9003:Last|} { get; set; } = \"\";", "make it 'string?'")]
    [InlineData(
        "[From(nameof(Post.Comments), nameof(Comment.Stars))] public List<int> {|RG9003:Stars|} { get; set; } = [];",
        "'PostCard.Stars' is 'int', which cannot be null, but 'Comment.Stars' can; make it 'List<int?>'")]
    [InlineData(
        "[From(Value = nameof(Size))] public int {|RG9003:TitleSize|} { get; set; } static Scalar<int?> Size(PostTable p) => Scalar.Sql<int?>($\"1\");", "but the value of 'Size' can; make it 'int?'")]
    public Task A_source_that_can_be_null(string member, string says) => ViewRule.Member(member, says);

    [Theory]
    [InlineData(
        "public string? Slug { get; set; } public long? EditorId { get; set; } public UserLine? Editor { get; set; } public UserLine Author { get; set; } = null!;")]
    [InlineData("[From(nameof(Post.Editor), nameof(User.Id))] public long? Editor { get; set; }")]
    [InlineData("[From(nameof(Post.Author), nameof(User.Id))] public long Author { get; set; }")]
    [InlineData("[From(nameof(Post.Editor), nameof(User.Posts), Aggregate = Aggregate.Count)] public long Posts { get; set; }")]
    [InlineData("[From(nameof(Post.Comments), nameof(Comment.Stars), Aggregate = Aggregate.Sum)] public long Stars { get; set; }")]
    public Task What_admits_null_or_needs_none(string member) => ViewRule.Silent(member);

    [Fact]
    public Task Code_without_nullable_annotations() => Rule.Silent("""
        [View(typeof(Post))] public partial class PostCard { public string Slug { get; set; } public AuthorLine Author { get; set; } }
        [View(typeof(Author))] public partial class AuthorLine { public string Name { get; set; } }
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public string Slug { get; set; }
            public long? AuthorId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Author Author { get; set; }
        }
        [Table("authors")] public partial class Author { public long Id { get; set; } public string Name { get; set; } }
        """,
        options: Rule.WithoutNullable);
}
