using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9005ViewMethodTests
{
    private static string List(string argument, string method) =>
        "[From(nameof(Post.Comments), " + argument + ")] public required IReadOnlyList<CommentLine> Latest { get; init; } " + method;

    [Theory]
    [InlineData(
        "{|RG9005:Where = \"Missing\"|}", "",
        "'PostCard.Latest': Where names 'Missing', which 'PostCard' does not have; name a method like 'static Predicate Missing(CommentTable x)'")]
    [InlineData("{|RG9005:Where = nameof(Latest)|}", "", "Where names 'Latest', which is no method with one parameter")]
    [InlineData("{|RG9005:Where = nameof(Is)|}", "Predicate Is(CommentTable c) => c.Approved;", "Where names 'Is', which is not static")]
    [InlineData(
        "{|RG9005:Where = nameof(Is)|}", "static Predicate Is(PostTable p) => p.Id > 1;",
        "whose parameter is a 'PostTable' and not the target's 'CommentTable'")]
    [InlineData(
        "{|RG9005:Where = nameof(Is)|}", "static bool Is(CommentTable c) => true;",
        "which returns a 'bool'; name a method like 'static Predicate Is(CommentTable x)'")]
    [InlineData(
        "{|RG9005:Where = nameof(Is)|}", "static Predicate Is(ref CommentTable c) => c.Approved;",
        "names 'Is', whose parameter is passed by reference")]
    [InlineData(
        "{|RG9005:OrderBy = nameof(By)|}", "static Predicate By(CommentTable c) => c.Approved;",
        "OrderBy names 'By', which returns a 'Predicate'; name a method like 'static Ordering By(CommentTable x)'")]
    public Task A_method_of_a_list(string argument, string method, string says) => ViewRule.Member(List(argument, method), says);

    [Theory]
    [InlineData(
        "[From({|RG9005:Value = \"Size\"|})] public int TitleSize { get; set; }",
        "'PostCard.TitleSize': Value names 'Size', which 'PostCard' does not have; name a method like 'static Scalar<int> Size(PostTable x)'")]
    [InlineData(
        "[From({|RG9005:Value = nameof(Size)|})] public int? TitleSize { get; set; } static int Size(PostTable p) => 1;",
        "which returns a 'int'; name a method like 'static Scalar<int> Size(PostTable x)'")]
    [InlineData(
        "[From(nameof(Post.Author), {|RG9005:Value = nameof(Size)|})] public int NameSize { get; set; } static Scalar<int> Size(PostTable p) => Scalar.Sql<int>($\"1\");", "whose parameter is a 'PostTable' and not 'UserTable'")]
    [InlineData(
        "[From({|RG9005:Value = nameof(All)|})] public object? Rest { get; set; } static Scalar<object> All(PostTable p) => Scalar.Sql<object>($\"1\");", "whose value of type 'object' no column can have")]
    public Task A_method_of_a_value(string member, string says) => ViewRule.Member(member, says);

    [Theory]
    [InlineData("Where = nameof(Is)", "private static Predicate Is(CommentTable c) => c.Approved & c.Stars > 3;")]
    [InlineData("Where = nameof(Is)", "public static BoolColumn Is(CommentTable c) => c.Approved;")]
    [InlineData(
        "Where = nameof(Is)",
        "static Predicate Is(UserTable u) => u.Id > 1; static Predicate Is(CommentTable c) => c.Approved; static bool Is() => true;")]
    [InlineData("OrderBy = nameof(By), Take = 2", "private static Ordering[] By(CommentTable c) => [c.Approved, c.CreatedAt.Descending];")]
    [InlineData("OrderBy = nameof(By)", "private static Ordering By(CommentTable c) => c.CreatedAt.Descending;")]
    public Task A_method_that_fits(string argument, string method) => ViewRule.Silent(List(argument, method));

    [Fact]
    public Task A_method_of_a_base_record() => ViewRule.SilentViews(
        """
        public abstract record Card { protected static Predicate Approved(CommentTable c) => c.Approved; }
        [View(typeof(Post))] public partial record PostCard : Card { [From("Comments", Where = nameof(Approved), Aggregate = Aggregate.Count)] public int Comments { get; init; } }
        """);
}
