using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1025ScopeMethodTests
{
    private const string Comment = """

        [Table("comments")] public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            public bool Approved { get; set; }
            public DateTime CreatedAt { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        }
        """;

    private static string Post(string argument, string method, string kind = "OneToMany", string type = "IReadOnlyList<Comment>") =>
        "public partial class Post { public long Id { get; set; } " + method + " [Relation(RelationType." + kind + ", " + argument + ")] public partial " + type + " Found { get; }"
        + Rule.Healthy + "}" + Comment;

    [Theory]
    [InlineData("Where = \"Missing\"", "", "Where names 'Missing', which 'Post' does not have; name a method like 'static Predicate Missing(CommentTable x)'")]
    [InlineData("Where = nameof(Id)", "", "Where names 'Id', which is no method with one parameter; name a method like 'static Predicate Id(CommentTable x)'")]
    [InlineData("Where = nameof(Is)", "Predicate Is(CommentTable c) => c.Approved;", "Where names 'Is', which is not static; name a method like 'static Predicate Is(CommentTable x)'")]
    [InlineData("Where = nameof(Is)", "static Predicate Is(PostTable p) => p.Id > 1;", "Where names 'Is', whose parameter is a 'PostTable' and not the target's 'CommentTable'")]
    [InlineData("Where = nameof(Is)", "static bool Is(CommentTable c) => true;", "Where names 'Is', which returns a 'bool'")]
    [InlineData("OrderBy = nameof(By)", "static Predicate By(CommentTable c) => c.Approved;", "OrderBy names 'By', which returns a 'Predicate'; name a method like 'static Ordering By(CommentTable x)'")]
    public Task A_method_that_does_not_fit(string argument, string method, string says) =>
        Rule.Reports(Post("{|RG1025:" + argument + "|}", method), says: "'Post.Found': " + says, uses: "Post.Found Post.Healthy Comment.Post");

    [Fact]
    public Task An_order_for_a_relation_to_one() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            static Ordering ByName(UserTable u) => u.Name;
            [Relation(RelationType.ManyToOne, {|RG1025:OrderBy = nameof(ByName)|})] public partial User User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } public string Name { get; set; } = ""; }
        """,
        says: "'Post.User': OrderBy orders a relation that has one row at most",
        uses: "Post.User");

    [Theory]
    [InlineData("OneToOne")]
    public Task The_first_of_many_with_a_setter(string kind) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } static Ordering Newest(CommentTable c) => c.CreatedAt.Descending; [Relation(RelationType." + kind
        + ", OrderBy = nameof(Newest))] public partial Comment? {|RG3011:Latest|} { get; set; } }" + Comment,
        says: "'Post.Latest' has a setter, but the first of several rows can only be read; remove the setter",
        uses: "Post.Latest Comment.Post");

    [Theory]
    [InlineData("Where = nameof(Is)", "static Predicate Is(CommentTable c) => c.Approved & c.CreatedAt > DateTime.UnixEpoch;", "OneToMany", "IReadOnlyList<Comment>")]
    [InlineData("Where = nameof(Is)", "public static BoolColumn Is(CommentTable c) => c.Approved;", "OneToMany", "List<Comment>")]
    [InlineData("OrderBy = nameof(By)", "private static Ordering[] By(CommentTable c) => [c.Approved, c.CreatedAt.Descending];", "OneToMany", "IReadOnlyList<Comment>")]
    [InlineData("OrderBy = nameof(By)", "private static Ordering By(CommentTable c) => c.CreatedAt.Descending;", "OneToOne", "Comment?")]
    public Task A_method_that_fits(string argument, string method, string kind, string type) =>
        Rule.Silent(Post(argument, method, kind, type).Replace(Rule.Healthy, " [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; } ", StringComparison.Ordinal),
            uses: "Post.Found Post.Comments Comment.Post");
}
