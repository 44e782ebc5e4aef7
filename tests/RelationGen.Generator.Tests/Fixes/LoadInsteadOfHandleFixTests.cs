using RelationGen.Generator.Tests.Harness;
using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class LoadInsteadOfHandleFixTests
{
    [Theory]
    [InlineData("foreach (Comment c in await p.On(db).Comments.ToListAsync())\n        Console.WriteLine(c.Body);", "await posts.LoadAsync(db, x => x.Comments);", "foreach (Comment c in p.Comments)\n        Console.WriteLine(c.Body);")]
    [InlineData("var comments = await p.On(db).Comments.ToListAsync(token).ConfigureAwait(false); // all\n    Console.WriteLine(comments.Count + comments[0].Body);", "await posts.LoadAsync(db, x => x.Comments, token).ConfigureAwait(false);", "var comments = p.Comments; // all\n    Console.WriteLine(comments.Count + comments[0].Body);")]
    [InlineData("IReadOnlyCollection<Comment> comments = p.On(db).Comments.ToList();\n    Console.WriteLine(comments.Count);", "posts.Load(db, x => x.Comments);", "IReadOnlyCollection<Comment> comments = p.Comments;\n    Console.WriteLine(comments.Count);")]
    [InlineData("Console.WriteLine((await p.On(db).Comments.Include(c => c.Author).ToListAsync()).Count);", "await posts.LoadAsync(db, x => x.Comments.Include(c => c.Author));", "Console.WriteLine(p.Comments.Count);")]
    [InlineData("User author = await p.On(db).Author.GetAsync();\n    Console.WriteLine(author.Name);", "await posts.LoadAsync(db, x => x.Author);", "User author = p.Author;\n    Console.WriteLine(author.Name);")]
    [InlineData("Console.WriteLine(p.Title + p.On(db).Reviewer.Get()?.Name);", "posts.Load(db, x => x.Reviewer);", "Console.WriteLine(p.Title + p.Reviewer?.Name);")]
    public Task The_property_after_a_load(string before, string load, string after) => FixHarness.Verify(
        Usage.Method($$"""
            Console.WriteLine(posts.Count);
            foreach (Post p in posts)
            {
                // What is shown.
                {{before}}
            }
            """),
        Usage.Method($$"""
            Console.WriteLine(posts.Count);
            {{load}}
            foreach (Post p in posts)
            {
                // What is shown.
                {{after}}
            }
            """));

    [Fact]
    public Task A_loop_by_index() => FixHarness.Verify(
        Usage.Method("""
            for (int i = 0; i < posts.Count; i++)
                Console.WriteLine((await posts[i].On(db).Author.GetAsync()).Name);
            """),
        Usage.Method("""
            await posts.LoadAsync(db, x => x.Author);
            for (int i = 0; i < posts.Count; i++)
                Console.WriteLine(posts[i].Author.Name);
            """), "Load 'Author' before the loop");

    [Fact]
    public Task All_of_a_loop() => FixHarness.VerifyFixAll(
        Usage.Method("""
            foreach (Post p in posts)
            {
                User author = await p.On(db).Author.GetAsync();
                foreach (Comment c in await p.On(db).Comments.ToListAsync())
                    Console.WriteLine(author.Name + c.Body);
            }
            """),
        Usage.Method("""
            await posts.LoadAsync(db, x => x.Author);
            await posts.LoadAsync(db, x => x.Comments);
            foreach (Post p in posts)
            {
                User author = p.Author;
                foreach (Comment c in p.Comments)
                    Console.WriteLine(author.Name + c.Body);
            }
            """));

    [Theory]
    // The property would hold only some of the rows, or what is asked for is not rows.
    [InlineData("foreach (Post p in posts) foreach (Comment c in await p.On(db).Comments.Where(c => c.Id > 5).ToListAsync()) Console.WriteLine(c.Body);")]
    [InlineData("foreach (Post p in posts) Console.WriteLine(await p.On(db).Comments.CountAsync());")]
    [InlineData("foreach (Post p in posts) Console.WriteLine((await p.On(db).Comments.FirstOrDefaultAsync())?.Body);")]
    // The list is the loop's own.
    [InlineData("foreach (Post p in posts) { List<Comment> comments = await p.On(db).Comments.ToListAsync(); Console.WriteLine(comments.Count); }")]
    [InlineData("foreach (Post p in posts) { var comments = await p.On(db).Comments.ToListAsync(); comments.Clear(); }")]
    [InlineData("foreach (Post p in posts) { List<Tag> tags = await p.On(db).Tags.ToListAsync(); tags.Clear(); }")]
    [InlineData("foreach (Post p in posts) { var tags = await p.On(db).Tags.ToListAsync(); tags[0] = new Tag(); }")]
    [InlineData("var all = new List<Comment>(); foreach (Post p in posts) all.AddRange(await p.On(db).Comments.ToListAsync());")]
    // It is not awaited there.
    [InlineData("foreach (Post p in posts) { Task<User> author = p.On(db).Author.GetAsync(); Console.WriteLine((await author).Name); }")]
    [InlineData("await Task.WhenAll(posts.Select(p => p.On(db).Comments.ToListAsync()));")]
    // The rows may be others, or there is no list to load.
    [InlineData("foreach (Post p in posts) { p.AuthorId = 5; Console.WriteLine((await p.On(db).Author.GetAsync()).Name); }")]
    [InlineData("foreach (Post p in posts) { User author = await p.On(db).Author.GetAsync(); if (author.Id == 5) break; }")]
    [InlineData("foreach (Post p in posts) { try { Console.WriteLine((await p.On(db).Author.GetAsync()).Name); } catch (TimeoutException) { } }")]
    [InlineData("foreach (Post p in posts) { DbSession own = db; Console.WriteLine((await p.On(own).Author.GetAsync()).Name); }")]
    [InlineData("foreach (Post p in posts.Where(x => x.Id > 1)) Console.WriteLine((await p.On(db).Author.GetAsync()).Name);")]
    [InlineData("foreach (Post p in posts) { PostHandles handles = p.On(db); Console.WriteLine((await handles.Author.GetAsync()).Name); }")]
    public Task Nothing_where_it_would_mean_something_else(string statements) => FixHarness.VerifyNoFix(Usage.Method(statements));
}
