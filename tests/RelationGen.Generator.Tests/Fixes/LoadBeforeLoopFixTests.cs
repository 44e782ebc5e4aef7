using RelationGen.Generator.Tests.Harness;
using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class LoadBeforeLoopFixTests
{
    [Theory]
    [InlineData("await p.LoadAsync(db, x => x.Comments);", "await posts.LoadAsync(db, x => x.Comments);")]
    [InlineData("await p.LoadAsync(db, x => x.Comments.Include(c => c.Author), x => x.Tags, token).ConfigureAwait(false);", "await posts.LoadAsync(db, x => x.Comments.Include(c => c.Author), x => x.Tags, token).ConfigureAwait(false);")]
    [InlineData("p.Load(db, x => x.Comments);", "posts.Load(db, x => x.Comments);")]
    [InlineData("await EntityLoads.LoadAsync(p, db, x => x.Comments);", "await EntityLoads.LoadAsync(posts, db, x => x.Comments);")]
    public Task The_first_statement_of_a_loop(string before, string after) => FixHarness.Verify(
        Usage.Method($$"""
            Console.WriteLine(posts.Count);

            // Show them.
            foreach (Post p in posts)
            {
                // The comments are needed.
                {{before}} // all of them
                Console.WriteLine(p.Comments.Count);
            }

            """),
        Usage.Method($$"""
            Console.WriteLine(posts.Count);
            // The comments are needed.
            {{after}} // all of them

            // Show them.
            foreach (Post p in posts)
            {
                Console.WriteLine(p.Comments.Count);
            }

            """), "Load 'posts' before the loop");

    [Fact]
    public Task The_only_statement() => FixHarness.Verify(
        Usage.Method("""
            // Comments.
            foreach (var p in posts)
                await p.LoadAsync(db, x => x.Comments);

            """),
        Usage.Method("""
            // Comments.
            await posts.LoadAsync(db, x => x.Comments);

            """));

    [Fact]
    public Task A_loop_by_index() => FixHarness.Verify(
        Usage.Method("""
            for (int i = 0; i < posts.Count; i++)
            {
                Post p = posts[i];
                Console.WriteLine(p.Title);
                await p.LoadAsync(db, x => x.Comments);
                Console.WriteLine(p.Comments.Count);
            }
            """),
        Usage.Method("""
            await posts.LoadAsync(db, x => x.Comments);
            for (int i = 0; i < posts.Count; i++)
            {
                Post p = posts[i];
                Console.WriteLine(p.Title);
                Console.WriteLine(p.Comments.Count);
            }
            """));

    [Fact]
    public Task An_inner_loop() => FixHarness.Verify(
        Usage.Method("""
            foreach (Post p in posts)
            {
                foreach (Comment c in p.Comments)
                {
                    await c.LoadAsync(db, x => x.Author);
                    Console.WriteLine(c.Author.Name);
                }
            }
            """),
        Usage.Method("""
            foreach (Post p in posts)
            {
                await p.Comments.LoadAsync(db, x => x.Author);
                foreach (Comment c in p.Comments)
                {
                    Console.WriteLine(c.Author.Name);
                }
            }
            """));

    [Fact]
    public Task All_loads_of_a_loop_in_their_order() => FixHarness.VerifyFixAll(
        Usage.Method("""
            foreach (Post p in posts)
            {
                await p.LoadAsync(db, x => x.Comments);
                await p.LoadAsync(db, x => x.Author);
                Console.WriteLine(p.Author.Name);
            }

            foreach (Post p in posts)
            {
                await p.LoadAsync(db, x => x.Tags);
                await p.LoadAsync(db, x => x.Reviewer);
            }
            """),
        Usage.Method("""
            await posts.LoadAsync(db, x => x.Comments);
            await posts.LoadAsync(db, x => x.Author);
            foreach (Post p in posts)
            {
                Console.WriteLine(p.Author.Name);
            }
            await posts.LoadAsync(db, x => x.Tags);
            await posts.LoadAsync(db, x => x.Reviewer);
            """));

    [Fact]
    public Task Statements_of_the_program() => FixHarness.Verify(
        [
            ("Program.cs", """
                DbSession db = null!;
                Post[] posts = [];
                foreach (Post p in posts)
                {
                    await p.LoadAsync(db, x => x.Comments);
                    Console.WriteLine(p.Comments.Count);
                }
                """), .. Usage.Members(""),
        ],
        [
            ("Program.cs", """
                DbSession db = null!;
                Post[] posts = [];
                await posts.LoadAsync(db, x => x.Comments);
                foreach (Post p in posts)
                {
                    Console.WriteLine(p.Comments.Count);
                }
                """),
        ], allowedCompilerErrors: "CS8805");

    [Theory]
    // Nothing to load at once, or not certainly the same rows.
    [InlineData("foreach (Post p in posts.Where(x => x.Id > 1)) await p.LoadAsync(db, x => x.Comments);")]
    [InlineData("foreach (Post p in posts.ToList()) await p.LoadAsync(db, x => x.Comments);")]
    [InlineData("for (int i = 1; i < posts.Count; i++) await posts[i].LoadAsync(db, x => x.Comments);")]
    [InlineData("for (int i = 0; i < posts.Count; i++) { await posts[i].LoadAsync(db, x => x.Comments); posts.Add(new Post()); }")]
    [InlineData("for (int i = 0; i < posts.Count; i++) { posts[i] = new Post(); await posts[i].LoadAsync(db, x => x.Comments); }")]
    [InlineData("foreach (Post p in posts) await p.Author.LoadAsync(db, x => x.Profile);")]
    // The arguments differ from element to element, or could.
    [InlineData("foreach (Post p in posts) { DbSession own = db; await p.LoadAsync(own, x => x.Comments); }")]
    [InlineData("foreach (Post p in posts) { await p.LoadAsync(db, x => x.Comments); db = new DbSession((System.Data.Common.DbConnection)null!); }")]
    [InlineData("foreach (Post p in posts) await p.LoadAsync(new DbSession((System.Data.Common.DbConnection)null!), x => x.Comments);")]
    // What stands around the load is about this element.
    [InlineData("foreach (Post p in posts) { p.AuthorId = 5; await p.LoadAsync(db, x => x.Author); }")]
    [InlineData("foreach (Post p in posts) { p.Publish(); await p.LoadAsync(db, x => x.Author); }")]
    [InlineData("foreach (Post p in posts) { await p.LoadAsync(db, x => x.Comments); if (p.Comments.Count > 3) break; }")]
    [InlineData("foreach (Post p in posts) { try { await p.LoadAsync(db, x => x.Comments); } catch (TimeoutException) { } }")]
    [InlineData("foreach (Post p in posts) { if (!p.IsLoaded(x => x.Comments)) await p.LoadAsync(db, x => x.Comments); }")]
    [InlineData("foreach (Post p in posts) { Task task = p.LoadAsync(db, x => x.Comments); await task; }")]
    public Task Nothing_where_it_would_mean_something_else(string statements) => FixHarness.VerifyNoFix(Usage.Method(statements));
}
