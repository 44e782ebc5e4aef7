using RelationGen.Generator.Tests.Harness;
using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class LoadRelationFixTests
{
    [Fact]
    public Task A_query_includes_it() => FixHarness.Verify(
        Usage.Method("""
            List<Post> rows = await Post.Query(db)
                .Include(x => x.Author)
                .ToListAsync(token);
            foreach (Post p in rows)
                Console.WriteLine(p.Author.Name + p.Comments.Count);
            """),
        Usage.Method("""
            List<Post> rows = await Post.Query(db)
                .Include(x => x.Author).Include(x => x.Comments)
                .ToListAsync(token);
            foreach (Post p in rows)
                Console.WriteLine(p.Author.Name + p.Comments.Count);
            """), "Include 'Comments' in the query");

    [Theory]
    [InlineData("Post post = await Post.Query(db).OrderBy(x => x.Title).FirstAsync(token);", "Post post = await Post.Query(db).OrderBy(x => x.Title).Include(x => x.Comments).FirstAsync(token);")]
    [InlineData("await foreach (Post post in Post.Query(db).AsAsyncEnumerable().WithCancellation(token))", "await foreach (Post post in Post.Query(db).Include(x => x.Comments).AsAsyncEnumerable().WithCancellation(token))")]
    public Task Any_method_of_a_query(string before, string after) => FixHarness.Verify(
        Usage.Method($"{before}\n    Console.WriteLine(post.Comments.Count);"), Usage.Method($"{after}\n    Console.WriteLine(post.Comments.Count);"), "Include 'Comments' in the query");

    [Theory]
    [InlineData("(await Post.FindAsync(db, 1))!", "await post.LoadAsync(db, x => x.Comments);")]
    [InlineData("(await Post.FindAsync(db, 1).ConfigureAwait(false)) ?? throw new InvalidOperationException()", "await post.LoadAsync(db, x => x.Comments).ConfigureAwait(false);")]
    [InlineData("Post.Find(db, 1)!", "post.Load(db, x => x.Comments);")]
    public Task A_statement_behind_Find_loads_it(string find, string load) => FixHarness.Verify(
        Usage.Method($"""
            Post post = {find};

            Console.WriteLine(post.Comments.Count);
            """),
        Usage.Method($"""
            Post post = {find};
            {load}

            Console.WriteLine(post.Comments.Count);
            """), "Load 'Comments' first");

    [Fact]
    public Task All_of_one_query() => FixHarness.VerifyFixAll(
        Usage.Method("foreach (Post p in Post.Query(db).ToList()) Console.WriteLine(p.Author.Name + p.Comments.Count);"),
        Usage.Method("foreach (Post p in Post.Query(db).Include(x => x.Comments).Include(x => x.Author).ToList()) Console.WriteLine(p.Author.Name + p.Comments.Count);"));

    [Theory]
    [InlineData("Post? post = await Post.FindAsync(db, 1); Console.WriteLine(post?.Comments.Count);")]
    [InlineData("Post post = (await Post.FindAsync(new DbSession((System.Data.Common.DbConnection)null!), 1))!; Console.WriteLine(post.Comments.Count);")]
    public Task Nothing_where_the_statement_is_not_clear(string statements) => FixHarness.VerifyNoFix(Usage.Method(statements));
}
