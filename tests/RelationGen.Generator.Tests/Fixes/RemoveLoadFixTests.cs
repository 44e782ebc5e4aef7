using RelationGen.Generator.Tests.Harness;
using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class RemoveLoadFixTests
{
    [Theory]
    [InlineData(".Include(x => x.Author, x => x.Comments)", ".Include(x => x.Author)")]
    [InlineData(".Include(x => x.Comments, x => x.Author)", ".Include(x => x.Author)")]
    [InlineData(".Include(x => x.Author).Include(x => x.Comments)", ".Include(x => x.Author)")]
    [InlineData("\n            .Include(x => x.Comments)\n            .Include(x => x.Author)\n            ", "\n            .Include(x => x.Author)\n            ")]
    [InlineData(".Where(x => x.Id > 5).Include(x => x.Author).Include(x => x.Comments).Take(3)", ".Where(x => x.Id > 5).Include(x => x.Author).Take(3)")]
    public Task From_a_query(string before, string after) => FixHarness.Verify(Query(before), Query(after), "Remove 'x => x.Comments'");

    [Theory]
    [InlineData("await post.LoadAsync(db, x => x.Comments, x => x.Author, token);", "await post.LoadAsync(db, x => x.Author, token);")]
    [InlineData("post.Load(db, x => x.Author);\n        post.Load(db, x => x.Comments);", "post.Load(db, x => x.Author);")]
    [InlineData("await post.LoadAsync(db, x => x.Author);\n        await post.LoadAsync(db, x => x.Comments);", "await post.LoadAsync(db, x => x.Author);")]
    public Task From_a_load(string before, string after) => FixHarness.Verify(Load(before), Load(after), "Remove 'x => x.Comments'");

    [Fact]
    public Task From_a_stream() => FixHarness.Verify(
        Usage.Method("await foreach (Post p in Post.Query(db).Include(x => x.Comments.Where(c => c.Id > 5).Take(3)).AsAsyncEnumerable()) Console.WriteLine(p.Title);"),
        Usage.Method("await foreach (Post p in Post.Query(db).AsAsyncEnumerable()) Console.WriteLine(p.Title);"), "Remove 'x => x.Comments.Where(c => c.Id > 5).Take(3)'");

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Query(".Include(x => x.Author, x => x.Comments, x => x.Tags).Include(x => x.Reviewer)"), Query(".Include(x => x.Author)"));

    [Fact]
    public Task Nothing_where_the_method_would_await_nothing() => FixHarness.VerifyNoFix(Usage.Members("""
            public static async Task Run(DbSession db)
            {
                Post post = Post.Find(db, 1)!;
                await post.LoadAsync(db, x => x.Comments);
                Console.WriteLine(post.Title);
            }
        """));

    private static SourceFile[] Query(string includes) => Usage.Method($"""
        List<Post> rows = Post.Query(db){includes}.ToList();
        foreach (Post p in rows)
            Console.WriteLine(p.Author.Name);
        """);

    private static SourceFile[] Load(string statements) => Usage.Method($"""
        Post post = (await Post.FindAsync(db, 1))!;
        {statements}
        Console.WriteLine(post.Author.Name);
        """);
}
