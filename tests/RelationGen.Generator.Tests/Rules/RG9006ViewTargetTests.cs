using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9006ViewTargetTests
{
    [Theory]
    [InlineData(
        "public CommentLine {|RG9006:Author|} { get; set; } = null!;",
        "'PostCard.Author' is read of 'Post.Author', but 'CommentLine' is a view of 'Comment' and not of 'User'; use a view of 'User'")]
    [InlineData("public User {|RG9006:Author|} { get; set; } = null!;", "'User' is no view; declare a view of 'User' and use it here")]
    [InlineData("public string {|RG9006:Author|} { get; set; } = \"\";", "but 'string' is no view; name the column behind 'Author'")]
    [InlineData(
        "public Writer {|RG9006:Author|} { get; set; } = null!; public sealed class Writer;",
        "but 'Writer' is no view; add [View(typeof(User))] to it")]
    [InlineData("public List<UserLine> {|RG9006:Comments|} { get; set; } = [];", "'UserLine' is a view of 'User' and not of 'Comment'")]
    [InlineData(
        "public List<Comment> {|RG9006:Comments|} { get; set; } = [];",
        "'Comment' is no view; declare a view of 'Comment' and use it here")]
    public Task A_type_that_is_no_view_of_the_target(string member, string says) => ViewRule.Member(member, says);

    [Fact]
    public Task A_polymorphic_relation() => ViewRule.Reports(
        """
        [View(typeof(Like))] public partial record LikeLine { public long Id { get; init; } [From({|RG9006:nameof(Like.Liked)|}, "Title")] public string? Title { get; init; } }
        [Table("likes")] public partial class Like
        {
            public long Id { get; set; }
            public string LikedType { get; set; } = "";
            public long LikedId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Photo), typeof(Video)])] public partial object? Liked { get; set; }
        }
        [MorphName("photo"), Table("photos")] public partial class Photo { public long Id { get; set; } public string Title { get; set; } = ""; }
        [MorphName("video"), Table("videos")] public partial class Video { public long Id { get; set; } public string Title { get; set; } = ""; }
        """,
        "'LikeLine.Title' is read of 'Like.Liked', but that is polymorphic, so that no path leads further; end the path there",
        used: "LikeLine",
        entity: "Like");

    [Theory]
    [InlineData(
        "public object? {|RG9006:Liked|} { get; init; }", "",
        "'LikeLine.Liked' is read of 'Like.Liked', but no view of 'Photo' or 'Video' is a 'object'; declare a view of each that derives from an abstract record")]
    [InlineData(
        "public LikedLine? {|RG9006:Liked|} { get; init; }",
        "public abstract record LikedLine; [View(typeof(Photo))] public partial record A(long Id) : LikedLine;",
        "no view of 'Video' is a 'LikedLine'; declare a view of 'Video' that derives from 'LikedLine', in it or beside it")]
    [InlineData(
        "public LikedLine? {|RG9006:Liked|} { get; init; }",
        "public abstract partial record LikedLine { [View(typeof(Photo))] public partial record A(long Id) : LikedLine; [View(typeof(Photo))] public partial record B(long Id) : LikedLine; "
        + "[View(typeof(Video))] public partial record C(long Id) : LikedLine; }",
        "'A' and 'B' are both views of 'Photo' and a 'LikedLine'; keep one of them")]
    [InlineData(
        "public PhotoLine? {|RG9006:Liked|} { get; init; }", "[View(typeof(Photo))] public partial record PhotoLine(long Id);",
        "no view of 'Photo' or 'Video' is a 'PhotoLine'; declare a view of each that derives from an abstract record")]
    [InlineData(
        "public LikedLine {|RG9003:Liked|} { get; init; } = null!;",
        "public interface LikedLine; [View(typeof(Photo))] public partial record A(long Id) : LikedLine; [View(typeof(Video))] public partial record B(long Id) : LikedLine;",
        "'Like.Liked' may lead to no row")]
    [InlineData(
        "[From(nameof(Like.Answered), nameof(Like.Liked))] public LikedLine {|RG9003:First|} { get; init; } = null!;",
        "public interface LikedLine; [View(typeof(Photo))] public partial record A(long Id) : LikedLine; [View(typeof(Video))] public partial record B(long Id) : LikedLine;",
        "'Like.Answered' may lead to no row")]
    [InlineData(
        "[From(nameof(Like.Liked), {|RG9008:Take = 3|})] public LikedLine? Liked { get; init; }",
        "public interface LikedLine; [View(typeof(Photo))] public partial record A(long Id) : LikedLine; [View(typeof(Video))] public partial record B(long Id) : LikedLine;",
        "is read of 'Like.Liked', which leads to one row, so that Take means nothing")]
    [InlineData(
        "public LikedLine? Liked { get; init; }",
        "public abstract record LikedLine; [View(typeof(Photo))] public partial record A(long Id, IReadOnlyList<LikeLine> {|RG9004:Likes|}) : LikedLine; "
        + "[View(typeof(Video))] public partial record B(long Id) : LikedLine;",
        "'A' contains itself (A → A.Likes → LikeLine.Liked → A)")]
    public Task Views_of_each_target(string member, string types, string says) =>
        ViewRule.Reports(Likes(member, types), says, "LikeLine", "Like");

    [Theory]
    [InlineData(
        "public LikedLine? Liked { get; init; }",
        "public abstract partial record LikedLine { [View(typeof(Photo))] public partial record A(long Id) : LikedLine; [View(typeof(Video))] public partial record B(string Title) : LikedLine; }")]
    [InlineData(
        "[From(nameof(Like.Liked))] public ILiked? What { get; set; } public string LikedType { get; set; } = \"\";",
        "public interface ILiked; [View(typeof(Photo))] public partial record struct A(long Id) : ILiked; [View(typeof(Video))] public partial class B : ILiked { public string Title { get; set; } = \"\"; }")]
    public Task Views_of_each_target_that_are_there(string member, string types) =>
        ViewRule.SilentViews(Likes(member, types), "LikeLine", "Like");

    [Fact]
    public Task A_view_with_a_mistake_of_its_own_is_no_second_one() => ViewRule.Reports(
        """
        [View(typeof(Post))] public partial record PostCard { public long Id { get; init; } public required Writer Author { get; init; } }
        [View(typeof(User))] public partial record Writer(string {|RG9001:Nam|});
        """,
        "did you mean 'Name'?");

    [Theory]
    [InlineData("public UserLine Author { get; set; } = null!; public UserLine? Editor { get; set; }")]
    [InlineData(
        "[From(nameof(Post.Author))] public UserLine? Writer { get; set; } public IReadOnlyList<CommentLine> Comments { get; set; } = [];")]
    public Task Views_of_the_target(string member) => ViewRule.Silent(member);

    private static string Likes(string member, string types) => $$"""
        [View(typeof(Like))] public partial record LikeLine { public long Id { get; init; } {{member}} }
        {{types}}
        [Table("likes")] public partial class Like
        {
            public long Id { get; set; }
            public string LikedType { get; set; } = "";
            public long LikedId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Photo), typeof(Video)])] public partial object? Liked { get; set; }
            public long? AnsweredId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Like? Answered { get; set; }
        }
        [MorphName("photo"), Table("photos")] public partial class Photo
        {
            public long Id { get; set; }
            public string Title { get; set; } = "";
            [Relation(RelationType.MorphMany)] public partial IReadOnlyList<Like> Likes { get; }
        }
        [MorphName("video"), Table("videos")] public partial class Video { public long Id { get; set; } public string Title { get; set; } = ""; }
        """;
}
