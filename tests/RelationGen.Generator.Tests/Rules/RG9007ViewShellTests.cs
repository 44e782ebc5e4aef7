using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9007ViewShellTests
{
    [Theory]
    [InlineData(
        "[View(typeof(Post))] public record {|RG9007:PostCard|}(long Id);", "The view 'PostCard' is not partial; add 'partial' to it")]
    [InlineData(
        "public class Outer { [View(typeof(Post))] public partial record {|RG9007:PostCard|}(long Id); }",
        "is nested in 'Outer', which is not partial; add 'partial' to 'Outer'")]
    [InlineData("[View(typeof(Post))] public partial record {|RG9007:PostCard|}<T>(long Id);", "is generic or nested in a generic type")]
    [InlineData("[View(typeof(Post))] public ref partial struct {|RG9007:PostCard|} { public long Id { get; set; } }", "is a ref struct")]
    [InlineData(
        "[View(typeof(Post))] public static partial class {|RG9007:PostCard|} { public static long Id { get; set; } }", "is static")]
    [InlineData("[View(typeof(Post))] file partial record {|RG9007:PostCard|}(long Id);", "is file-local")]
    [InlineData(
        "[View(typeof(Post))] public partial record {|RG9007:PostCard|}(long Id) { public int ViewMap => 1; }",
        "needs the name 'ViewMap' for a generated type, but that is the name of its member 'ViewMap'")]
    [InlineData(
        "[View(typeof(Post)), Table(\"cards\")] public partial record {|RG9007:PostCard|}(long Id);",
        "is an entity itself; declare the view as a type of its own")]
    public Task A_type_to_which_nothing_can_be_added(string views, string says) => ViewRule.Reports(views, says, used: null);

    [Theory]
    [InlineData("[View(typeof(Post))] public abstract partial record {|RG9007:PostCard|} { public long Id { get; init; } }", "is abstract")]
    [InlineData(
        "[View(typeof(Post))] public partial class {|RG9007:PostCard|}(long id, int count) { public long Id { get; } = id; public int Other => count; }", "has a constructor that takes 'count', but no property of that name and of type 'int'; add one")]
    [InlineData(
        "[View(typeof(Post))] public partial class {|RG9007:PostCard|} { [Obsolete(\"no\", true)] public PostCard() { } public long Id { get; set; } }", "has a constructor that is [Obsolete] as an error")]
    public Task A_type_that_cannot_be_created(string views, string says) => ViewRule.Reports(views, says);

    [Theory]
    [InlineData("[View(typeof(Post))] internal sealed partial record PostCard(long Id);")]
    [InlineData("[View(typeof(Post))] public partial class PostCard { private PostCard() { } public long Id { get; private set; } }")]
    [InlineData(
        "[View(typeof(Post))] public partial class PostCard(long id, int unused = 1) { public long Id { get; } = id + unused - unused; }")]
    public Task What_can_be_created(string views) => ViewRule.SilentViews(views.Replace("internal", "public", StringComparison.Ordinal));

    /// <summary>Two attributes are the compiler's to report.</summary>
    [Fact]
    public Task Parts_that_both_say_so() => ViewRule.Reports(
        """
        [View(typeof(Post))] public partial record PostCard(long Id);
        [View(typeof(Post))] public partial record PostCard { public string {|RG9001:Titel|} { get; set; } = ""; }
        """,
        "did you mean 'Title'?",
        allowed: "CS0579");

    [Fact]
    public Task A_public_view_of_what_the_project_keeps_to_itself() => ViewRule.SilentViews(
        """
        [Table("drafts")] internal partial class Draft { public long Id { get; set; } public string Text { get; set; } = ""; }
        [View(typeof(Draft))] public partial record DraftLine(long Id, string Text);
        internal static class Drafts { public static Task<DraftLine?> One(DbSession db) => DraftLine.FindAsync(db, 1); }
        """,
        used: null);

    [Fact]
    public Task A_view_below_another() => ViewRule.SilentViews(
        """
        [View(typeof(User))] public partial record Line { public long Id { get; init; } }
        [View(typeof(Post))] public partial record PostCard : Line { public required string Title { get; init; } }
        """);

    [Theory]
    [InlineData("[View(typeof(Post))] public readonly partial record struct PostCard(long Id);")]
    [InlineData(
        "[View(typeof(Post))] public partial struct PostCard { public required long Id { get; init; } [NotMapped] public string? Slug; }")]
    [InlineData(
        "public partial class Outer { protected internal partial interface IInner { [View(typeof(Post))] private partial record PostCard(long Id); } }")]
    public Task Structs_and_nested_types(string views) => ViewRule.SilentViews(views, used: null);
}
