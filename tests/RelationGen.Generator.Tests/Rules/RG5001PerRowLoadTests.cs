using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG5001PerRowLoadTests
{
    private const string Id = "RG5001";

    [Fact]
    public Task One_load_for_each_element() => Usage.Reports(
        Id, "'Post.Comments' is loaded for each element of 'posts' with a statement of its own; ",
        "foreach (Post p in posts) { await {|RG5001:p.LoadAsync|}(db, x => x.Comments); }",
        "foreach (var p in posts) await {|RG5001:p.LoadAsync|}(db, x => x.Comments).ConfigureAwait(false);",
        "foreach (Post p in posts) { {|RG5001:p.Load|}(db, x => x.Comments); Console.WriteLine(p.Comments.Count); }",
        "foreach (Post p in posts) { Console.WriteLine(p.Title); try { await {|RG5001:p.LoadAsync|}(db, x => x.Comments); } catch (TimeoutException) { } }",
        "foreach (Post p in posts) { while (true) { try { await {|RG5001:p.LoadAsync|}(db, x => x.Comments); break; } catch (TimeoutException) { } } }",
        "foreach (Post p in posts) { Post same = p; await {|RG5001:same.LoadAsync|}(db, x => x.Comments); }",
        "foreach (Post p in posts) { if (!p.IsLoaded(x => x.Comments)) await {|RG5001:p.LoadAsync|}(db, x => x.Comments); }",
        "foreach (Post p in posts) { await {|RG5001:EntityLoads.LoadAsync|}(p, db, x => x.Comments); }",
        "foreach (Post p in posts) { await {|RG5001:p.LoadAsync|}(db, x => x.Comments); if (p.Comments.Count > 3) break; }",
        "for (int i = 0; i < posts.Count; i++) { await {|RG5001:posts[i].LoadAsync|}(db, x => x.Comments); }",
        "for (int i = 0; i < posts.Count; i++) { Post p = posts[i]; await {|RG5001:p.LoadAsync|}(db, x => x.Comments); }",
        "int i = 0; while (i < posts.Count) { await {|RG5001:posts[i].LoadAsync|}(db, x => x.Comments); i++; }",
        "var tasks = new List<Task>(); foreach (Post p in posts) tasks.Add({|RG5001:p.LoadAsync|}(db, x => x.Comments)); await Task.WhenAll(tasks);",
        "await Task.WhenAll(posts.Select(p => {|RG5001:p.LoadAsync|}(db, x => x.Comments)));",
        "await Task.WhenAll(from p in posts select {|RG5001:p.LoadAsync|}(db, x => x.Comments));",
        "posts.ForEach(p => {|RG5001:p.Load|}(db, x => x.Comments));",
        "Parallel.ForEach(posts, p => {|RG5001:p.Load|}(db, x => x.Comments));",
        "await Parallel.ForEachAsync(posts, async (p, stop) => await {|RG5001:p.LoadAsync|}(db, x => x.Comments, stop));");

    [Fact]
    public Task It_says_what_to_write() => Usage.Reports(Id,
        ("foreach (Post p in posts) await {|RG5001:p.LoadAsync|}(db, x => x.Comments);", "write 'await posts.LoadAsync(db, x => x.Comments)' before the loop"),
        ("foreach (Post p in posts) await {|RG5001:p.LoadAsync|}(db, x => x.Comments.Include(c => c.Author), token).ConfigureAwait(false);", "write 'await posts.LoadAsync(db, x => x.Comments.Include(c => c.Author), token)' before the loop"),
        ("foreach (Post p in posts) {|RG5001:p.Load|}(db, x => x.Comments, x => x.Author);", "'Post.Comments' and 'Post.Author' are loaded for each element of 'posts' with statements of their own; write 'posts.Load(db, x => x.Comments, x => x.Author)' before the loop"),
        ("await Task.WhenAll(posts.Select(p => {|RG5001:p.LoadAsync|}(db, x => x.Comments)));", "write 'await posts.LoadAsync(db, x => x.Comments)' instead"),
        ("foreach (Post p in posts.Where(p => p.Id > 5)) await {|RG5001:p.LoadAsync|}(db, x => x.Comments);", "each element of 'posts.Where(p => p.Id > 5)' with a statement of its own; collect the elements in a list and call LoadAsync on it before the loop"),
        ("foreach (Post p in posts) await {|RG5001:p.Author.LoadAsync|}(db, x => x.Profile);", "'User.Profile' is loaded for each element of 'posts' with a statement of its own; write 'await posts.LoadAsync(db, x => x.Author.Include(…))' before the loop"),
        ("User[] users = []; foreach (User u in users) await {|RG5001:u.Mentor!.LoadAsync|}(db, x => x.Profile);", "write 'await users.LoadAsync(db, x => x.Mentor.Include(…))' before the loop"),
        ("foreach (Post p in posts) Console.WriteLine(await {|RG5001:User.FindAsync|}(db, p.AuthorId));", "'User' is read for each element of 'posts' with a statement of its own; write 'await posts.LoadAsync(db, x => x.Author)' before the loop and use 'Author'"),
        ("foreach (Post p in posts) { if (p.ReviewerId is { } id) Console.WriteLine(1); Console.WriteLine({|RG5001:User.Find|}(db, p.ReviewerId ?? 0)); }", "write 'posts.Load(db, x => x.Reviewer)'"),
        ("User[] users = []; foreach (User u in users) await {|RG5001:u.LoadAsync|}(db, x => x.Mentor.Recursive());", "'User.Mentor' is loaded for each element of 'users' with a statement of its own; write 'await users.LoadAsync(db, x => x.Mentor.Recursive())'"),
        ("var map = posts.ToDictionary(p => p.Id); foreach (KeyValuePair<long, Post> pair in map) await {|RG5001:pair.Value.LoadAsync|}(db, x => x.Comments);", "each element of 'map'"),
        ("foreach (Post p in posts) foreach (Comment c in p.Comments) await {|RG5001:c.LoadAsync|}(db, x => x.Author);", "'Comment.Author' is loaded for each element of 'p.Comments'"),
        ("foreach (Post p in posts) foreach (Comment c in p.Comments) await {|RG5001:p.LoadAsync|}(db, x => x.Author);", "'Post.Author' is loaded for each element of 'posts'"),
        ("Func<PostTable, Include> what = x => x.Comments; foreach (Post p in posts) await {|RG5001:p.LoadAsync|}(db, what);", "A relation of 'Post' is loaded for each element of 'posts'"));

    [Fact]
    public Task Lists_are_what_the_rule_asks_for() => Usage.Silent(
        "await posts.LoadAsync(db, x => x.Comments);",
        "await posts.LoadAsync(db, x => x.Comments); foreach (Post p in posts) Console.WriteLine(p.Comments.Count);",
        "foreach (Post[] chunk in posts.Chunk(100)) await chunk.LoadAsync(db, x => x.Comments);",
        "for (int page = 0; page < 9; page++) { List<Post> rows = await Post.Query(db).ToListAsync(); await rows.LoadAsync(db, x => x.Comments); posts.AddRange(rows); }",
        "foreach (Post p in posts) await p.Comments.LoadAsync(db, x => x.Author);",
        "while (posts.Count > 0) { List<Post> batch = posts.GetRange(0, 1); await batch.LoadAsync(db, x => x.Comments); posts.RemoveRange(0, 1); }");

    [Fact]
    public Task One_entity_once_or_under_a_condition() => Usage.Silent(
        "await one.LoadAsync(db, x => x.Comments); foreach (Comment c in one.Comments) Console.WriteLine(c.Body);",
        "foreach (Comment c in one.Comments) Console.WriteLine(c.Body + one.IsLoaded(x => x.Comments));",
        "foreach (Post p in posts) { await p.LoadAsync(db, x => x.Comments); break; }",
        "foreach (Post p in posts) { if (p.Title == \"\") continue; await p.LoadAsync(db, x => x.Comments); return; }",
        "foreach (Post p in posts) { await p.LoadAsync(db, x => x.Comments); throw new InvalidOperationException(p.Title); }",
        "foreach (Post p in posts) { if (p.Id == 5) await p.LoadAsync(db, x => x.Comments); }",
        "foreach (Post p in posts) { if (p.Id != 5) continue; await p.LoadAsync(db, x => x.Comments); }",
        "foreach (Post p in posts) { switch (p.Id) { case 1: await p.LoadAsync(db, x => x.Comments); break; } }",
        "foreach (Post p in posts) { try { p.Publish(); } catch (TimeoutException) { await p.LoadAsync(db, x => x.Comments); } }",
        "foreach (Post p in posts) { bool any = p.Id == 5 && p.LoadAsync(db, x => x.Comments).IsCompleted; Console.WriteLine(any); }",
        "foreach (Post p in new[] { one }) await p.LoadAsync(db, x => x.Comments);",
        "foreach (int i in new[] { 1, 2 }) { try { await one.LoadAsync(db, x => x.Comments); return; } catch (TimeoutException) { Console.WriteLine(i); } }",
        "while (!token.IsCancellationRequested) { try { await one.LoadAsync(db, x => x.Comments); return; } catch (TimeoutException) { } }",
        "for (int attempt = 0; attempt < 3; attempt++) { await one.LoadAsync(db, x => x.Comments); }");

    [Fact]
    public Task Code_that_does_not_run_for_each_element() => Usage.Silent(
        "foreach (Post p in posts) { var later = new Lazy<Task>(() => p.LoadAsync(db, x => x.Comments)); Console.WriteLine(later); }",
        "foreach (Post p in posts) { AppDomain.CurrentDomain.ProcessExit += (_, _) => p.Load(db, x => x.Comments); }",
        "await Task.Run(() => one.LoadAsync(db, x => x.Comments));",
        "foreach (Post p in posts) { Task Load() => p.LoadAsync(db, x => x.Comments); Func<Task> load = Load; Console.WriteLine(load); }");

    [Fact]
    public Task Entities_that_are_in_no_list() => Usage.Silent(
        "var queue = new Queue<Post>(posts); while (queue.TryDequeue(out Post? p)) await p.LoadAsync(db, x => x.Comments);",
        "var queue = new System.Collections.Concurrent.BlockingCollection<Post>(); foreach (Post p in queue.GetConsumingEnumerable()) await p.LoadAsync(db, x => x.Comments);",
        "foreach (long id in new long[] { 1, 2 }) { Post? p = await Post.FindAsync(db, id); if (p is not null) Console.WriteLine(p.Title); }",
        "foreach (char c in one.Title) { Console.WriteLine(c); await one.LoadAsync(db, x => x.Comments); }",
        "User? node = one.Author; while (node != null) { await node.LoadAsync(db, x => x.Mentor); node = node.Mentor; }",
        "for (User? node = one.Author; node != null; node = node.Mentor) await node.LoadAsync(db, x => x.Mentor);",
        "foreach (Post p in posts) { User? node = p.Author; while (node != null) { await node.LoadAsync(db, x => x.Mentor); node = node.Mentor; } }",
        "for (int i = 0; i < posts.Count; i++) { User? node = posts[i].Author; while (node != null) { await node.LoadAsync(db, x => x.Mentor); node = node.Mentor; } }",
        "for (int i = 0; i < 3; i++) await posts[0].LoadAsync(db, x => x.Comments);",
        "int i = 0; Post first = posts[i]; while (i < 3) { await first.LoadAsync(db, x => x.Comments); i++; }");

    [Fact]
    public Task Nothing_of_ours() => Usage.Silent(
        "await Task.WhenAll(Enumerable.Range(1, 3).Select(i => Task.Delay(i)));",
        "foreach (Post p in posts) await Post.FindAsync(db, p.Title.Length);");

    [Fact]
    public Task Methods_of_the_user_with_our_names() => AnalyzerHarness.Verify(Usage.Members("""
            public static Task LoadAsync(this Post post, string name) => Task.FromResult(post.Title + name);
            public static Task<Post?> FindAsync(long id) => Task.FromResult<Post?>(new Post { Id = id });
            public static async Task Run(List<Post> posts)
            {
                foreach (Post p in posts)
                {
                    await p.LoadAsync("a");
                    await FindAsync(p.AuthorId);
                }
            }
        """));

    [Fact]
    public Task A_stream() => AnalyzerHarness.Verify(Usage.Members("""
            public static async Task Run(DbSession db, IAsyncEnumerable<Post> posts)
            {
                await foreach (Post p in posts)
                    await p.LoadAsync(db, x => x.Comments);

                foreach (Post p in Endless())
                    await p.LoadAsync(db, x => x.Comments);
            }

            private static IEnumerable<Post> Endless() { while (true) yield return new Post(); }
        """));

    [Fact]
    public Task A_sequence_that_is_no_list() => AnalyzerHarness.Verify(Usage.Members("""
            public static void Run(DbSession db, IEnumerable<Post> posts)
            {
                foreach (Post p in posts)
                    {|RG5001:p.Load|}(db, x => x.Comments);
            }
        """)).WithMessage(Id, "collect the elements in a list and call Load on it before the loop");

    [Fact]
    public Task Incomplete_code() => AnalyzerHarness.Verify(Usage.Members("""
            public static async Task Run(DbSession db, List<Post> posts)
            {
                foreach (Post p in posts)
                {
                    await p.LoadAsync(db, x => x.);
                    await p.LoadAsync(
                }
            }
        """), "CS1001? CS1026? CS1002? CS1503? CS1501? CS7036? CS0201? CS1525? CS1061? CS1513? CS8600? CS1593? CS0119? CS0411? CS1579? CS8917?");

    [Fact]
    public Task Statements_of_the_program() => AnalyzerHarness.Verify([
        ("Program.cs", """
            DbSession db = null!;
            List<Post> posts = [];
            foreach (Post p in posts)
                await {|RG5001:p.LoadAsync|}(db, x => x.Comments);
            """), .. Usage.Members("")], "CS8805");
}
