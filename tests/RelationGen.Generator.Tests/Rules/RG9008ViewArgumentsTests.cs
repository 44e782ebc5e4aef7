using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9008ViewArgumentsTests
{
    [Theory]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9008:Take = -1|})] public List<CommentLine> Latest { get; set; } = [];",
        "'PostCard.Latest' takes -1 targets; give Take a number from 1")]
    [InlineData(
        "[From(nameof(Post.Title), {|RG9008:Take = 3|})] public string Heading { get; set; } = \"\";",
        "is read of the column 'Post.Title', for which Take means nothing; remove Take")]
    [InlineData(
        "[From(nameof(Post.Author), {|RG9008:Aggregate = Aggregate.Count|})] public UserLine Writer { get; set; } = null!;",
        "is read of 'Post.Author', which leads to one row, so that Aggregate means nothing; remove Aggregate")]
    [InlineData(
        "[From(nameof(Post.Author), {|RG9008:Where = \"Any\"|})] public UserLine Writer { get; set; } = null!;",
        "so that Where means nothing")]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9008:Aggregate = Aggregate.Sum|})] public long Stars { get; set; }",
        "computes Aggregate.Sum of no column; name one behind 'Comments'")]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9008:nameof(Comment.Stars)|}, Aggregate = Aggregate.Count)] public long Stars { get; set; }",
        "counts targets, of which it names the column 'Stars'; remove it, or count its values with Aggregate.CountDistinct")]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9008:nameof(Comment.Body)|}, Aggregate = Aggregate.Average)] public double? Stars { get; set; }",
        "computes Aggregate.Average of 'Comment.Body', which is no number")]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9008:nameof(Comment.Approved)|}, Aggregate = Aggregate.Max)] public bool? Any { get; set; }",
        "which has no order")]
    [InlineData(
        "[From(nameof(Post.Comments), Aggregate = Aggregate.Count, {|RG9008:Take = 3|})] public long Few { get; set; }",
        "is computed of targets, for which Take means nothing; remove Take")]
    [InlineData(
        "[From(nameof(Post.Comments), Aggregate = Aggregate.Count, {|RG9008:OrderBy = \"By\"|})] public long Few { get; set; }",
        "for which OrderBy means nothing")]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9008:nameof(Comment.Post)|}, nameof(Post.Title))] public List<string> Titles { get; set; } = [];",
        "leads over 'Post.Comments' to many rows and from there to 'Post.Title'; end the path at a column of 'Comment', or list a view of it")]
    [InlineData(
        "[From(nameof(Post.Comments), {|RG9008:nameof(Comment.Post)|})] public List<CommentLine> Posts { get; set; } = [];",
        "leads over a relation to many to 'Comment.Post'")]
    [InlineData(
        "[From(Value = nameof(Size), {|RG9008:Take = 2|})] public int Titles { get; set; } static Scalar<int> Size(PostTable p) => Scalar.Sql<int>($\"1\");", "has both Value and Take; remove one of them")]
    [InlineData(
        "[From({|RG9008:nameof(Post.Comments)|}, Value = nameof(Size))] public int Titles { get; set; } static Scalar<int> Size(CommentTable p) => Scalar.Sql<int>($\"1\");", "leads over 'Post.Comments' to many rows; give Value a path of relations to one")]
    [InlineData(
        "public long Id { get; set; } [From(nameof(Post.Title))] public string {|RG9008:Heading|} => \"\";",
        "'PostCard.Heading' has [From], but can be neither set nor taken by the constructor; add 'init' or remove [From]")]
    public Task Arguments_that_contradict_each_other(string member, string says) => ViewRule.Member(member, says);

    [Theory]
    [InlineData(
        "public class Card { [From(nameof(Post.Title))] public string {|RG9008:Heading|} { get; set; } = \"\"; }",
        "'Card.Heading' has [From], but 'Card' is no view; add [View(typeof(…))] to 'Card' or remove [From]")]
    [InlineData("public record Card([From(nameof(Post.Title))] string {|RG9008:Heading|});", "'Card' is no view")]
    public Task Outside_a_view(string type, string says) => ViewRule.Reports(type, says, used: null);

    [Theory]
    [InlineData(
        "[From({|RG9008:Aggregate = Aggregate.Count|})] public long Number { get; set; }",
        "computes Aggregate.Count of nothing; name a relation to many, or make the view one of groups: Grouped = true")]
    public Task What_is_computed_of_nothing(string member, string says) => ViewRule.Member(member, says);

    /// <summary>Nothing is computed over arrays, documents and bytes, by queries as by views.</summary>
    [Theory]
    [InlineData("Sizes", "CountDistinct", "long", "whose values are not compared")]
    [InlineData("Sizes", "Max", "List<int>?", "which has no order")]
    [InlineData("Data", "CountDistinct", "int", "whose values are not compared")]
    [InlineData("Data", "Min", "System.Text.Json.JsonElement?", "which has no order")]
    [InlineData("Bytes", "CountDistinct", "long", "whose values are not compared")]
    public Task What_is_computed_of_no_single_value(string column, string aggregate, string type, string says) => ViewRule.Reports(
        $$"""
        [Table("boxes")] public partial class Box
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Item> Items { get; }
        }
        [Table("items")] public partial class Item
        {
            public long Id { get; set; }
            public long BoxId { get; set; }
            public List<int> Sizes { get; set; } = [];
            public byte[] Bytes { get; set; } = [];
            [JsonColumn] public System.Text.Json.JsonElement? Data { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Box Box { get; set; }
        }
        [View(typeof(Box))] public partial class BoxCard
        {
            [From(nameof(Box.Items), {|RG9008:nameof(Item.{{column}})|}, Aggregate = Aggregate.{{aggregate}})]
            public {{type}} Value { get; set; }
        }
        """,
        says, used: "BoxCard", entity: "Box");

    [Fact]
    public Task Two_sources() => ViewRule.Reports(
        "[View(typeof(Post))] public partial record PostCard(long Id, [From(nameof(Post.Title))] [property: From({|RG9008:nameof(Post.Slug)|})] string Name);",
        "'PostCard.Name' has a [From] at the parameter and another at the property; remove one of them");

    /// <summary>A group has what its rows share, and what is computed over them.</summary>
    [Theory]
    [InlineData(
        "public string Title { get; set; } = \"\"; [From({|RG9008:nameof(Post.Comments)|})] public List<CommentLine> Latest { get; set; } = [];", "is of a group of rows, and 'Post.Comments' is of one row")]
    [InlineData(
        "[From({|RG9008:nameof(Post.Author)|})] public UserLine Writer { get; set; } = null!;",
        "is of a group of rows, and 'Post.Author' is of one row")]
    [InlineData(
        "[From({|RG9008:Aggregate = Aggregate.Sum|})] public long Stars { get; set; }",
        "computes Aggregate.Sum of no column; name one of 'Post'")]
    [InlineData(
        "[From({|RG9008:nameof(Post.Stars)|}, Aggregate = Aggregate.Count)] public long Stars { get; set; }",
        "counts rows, of which it names the column 'Stars'")]
    [InlineData(
        "[From({|RG9008:nameof(Post.Title)|}, Aggregate = Aggregate.Average)] public double? Stars { get; set; }",
        "computes Aggregate.Average of 'Post.Title', which is no number")]
    [InlineData(
        "[From(Aggregate = Aggregate.Count, {|RG9008:Where = \"Any\"|})] public long Few { get; set; }",
        "is of a group of rows, of which Where means nothing; remove Where")]
    public Task Members_of_a_view_of_groups(string member, string says) =>
        ViewRule.Reports("[View(typeof(Post), Grouped = true)] public partial class PostCard { " + member + " }", says, used: null);

    [Fact]
    public Task A_view_of_groups() => ViewRule.SilentViews(
        """
        [View(typeof(Post), Grouped = true)] public partial record PostCard
        {
            [From(nameof(Post.Author), nameof(User.Name))] public required string Name { get; init; }
            [From(Value = nameof(Size))] public int Size1 { get; init; }
            [From(Aggregate = Aggregate.Count)] public int Count { get; init; }
            [From(nameof(Post.Stars), Aggregate = Aggregate.Sum)] public long Stars { get; init; }
            [From(nameof(Post.Editor), nameof(User.Name), Aggregate = Aggregate.Max)] public string? Last { get; init; }
            static Scalar<int> Size(PostTable p) => Scalar.Sql<int>($"LENGTH({p.Title})");
        }
        """,
        used: null);

    [Fact]
    public Task A_base_of_views() => ViewRule.SilentViews(
        """
        public abstract record Card { [From(nameof(Post.Title))] public required string Heading { get; init; } }
        [View(typeof(Post))] public partial record PostCard : Card;
        """);

    [Theory]
    [InlineData("[From(Take = 3)] public List<CommentLine> Comments { get; set; } = [];")]
    [InlineData("[From(nameof(Post.Author), nameof(User.Posts), nameof(Post.Title))] public List<string> Titles { get; set; } = [];")]
    [InlineData("[From(nameof(Post.Author), nameof(User.Posts), Aggregate = Aggregate.Count)] public long Posts { get; set; }")]
    [InlineData(
        "[From(nameof(Post.Author), Value = nameof(Size))] public int Name { get; set; } static Scalar<int> Size(UserTable u) => Scalar.Sql<int>($\"1\");")]
    public Task Arguments_that_fit(string member) => ViewRule.Silent(member);
}
