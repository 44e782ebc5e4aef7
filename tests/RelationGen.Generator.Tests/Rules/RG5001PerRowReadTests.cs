using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG5001PerRowReadTests
{
    private const string Id = "RG5001";

    [Fact]
    public Task One_read_for_each_element() => Usage.Reports(
        Id, "'Post.Comments' is read for each element of 'posts' with a statement of its own; ",
        "foreach (var p in posts) await {|RG5001:p.On(db).Comments.ToListAsync|}();",
        "foreach (Post p in posts) { List<Comment> comments = await {|RG5001:p.On(db).Comments.ToListAsync|}(token).ConfigureAwait(false); Console.WriteLine(comments.Count); }",
        "foreach (Post p in posts) Console.WriteLine({|RG5001:p.On(db).Comments.ToList|}().Count);",
        "foreach (Post p in posts) { await foreach (Comment c in {|RG5001:p.On(db).Comments|}) Console.WriteLine(c.Body); }",
        "foreach (Post p in posts) { foreach (Comment c in {|RG5001:p.On(db).Comments|}) { if (c.Id > 5) break; } }",
        "foreach (Post p in posts) { await foreach (Comment c in {|RG5001:p.On(db).Comments.Where(c => c.Id > 5).AsAsyncEnumerable|}().WithCancellation(token)) Console.WriteLine(c.Body); }",
        "foreach (Post p in posts) { PostHandles handles = p.On(db); await {|RG5001:handles.Comments.ToListAsync|}(); }",
        "foreach (Post p in posts) { var latest = p.On(db).Comments.OrderBy(c => c.Id.Descending).Take(3); await {|RG5001:latest.ToListAsync|}(); }",
        "for (int i = 0; i < posts.Count; i++) { await {|RG5001:posts[i].On(db).Comments.Query.ToListAsync|}(); }",
        "int smallest = 5; foreach (Post p in posts) await {|RG5001:p.On(db).Comments.Where(c => c.Id > smallest).FirstOrDefaultAsync|}();",
        "await Task.WhenAll(posts.Select(p => {|RG5001:p.On(db).Comments.ToListAsync|}()));",
        "var all = posts.SelectMany(p => {|RG5001:p.On(db).Comments.ToList|}()).ToList(); Console.WriteLine(all.Count);",
        "var tasks = from p in posts select {|RG5001:p.On(db).Comments.ToListAsync|}(); await Task.WhenAll(tasks);",
        "posts.ForEach(p => Console.WriteLine({|RG5001:p.On(db).Comments.ToList|}().Count));",
        "await Parallel.ForEachAsync(posts, async (p, stop) => await {|RG5001:p.On(db).Comments.ToListAsync|}(stop));");

    [Fact]
    public Task It_says_what_to_write() => Usage.Reports(Id,
        ("foreach (Post p in posts) await {|RG5001:p.On(db).Comments.ToListAsync|}();", "write 'await posts.LoadAsync(db, x => x.Comments)' before the loop and use 'Comments'"),
        ("foreach (Post p in posts) {|RG5001:p.On(db).Comments.ToList|}();", "write 'posts.Load(db, x => x.Comments)' before the loop and use 'Comments'"),
        ("foreach (Post p in posts) { await foreach (Comment c in {|RG5001:p.On(db).Comments|}) Console.WriteLine(c.Body); }", "write 'await posts.LoadAsync(db, x => x.Comments)'"),
        ("foreach (Post p in posts) { foreach (Comment c in {|RG5001:p.On(db).Comments|}) Console.WriteLine(c.Body); }", "write 'posts.Load(db, x => x.Comments)'"),
        ("foreach (Post p in posts) Console.WriteLine((await {|RG5001:p.On(db).Author.GetAsync|}()).Name);", "'Post.Author' is read for each element of 'posts' with a statement of its own; write 'await posts.LoadAsync(db, x => x.Author)'"),
        ("List<Note> notes = []; foreach (Note n in notes) Console.WriteLine((await {|RG5001:n.On(db).Subject.GetAsync|}())?.Title);", "'Note.Subject' is read for each element of 'notes' with a statement of its own; write 'await notes.LoadAsync(db, x => x.Subject)'"),
        ("foreach (Post p in posts) Console.WriteLine({|RG5001:p.On(db).Reviewer.Get|}()?.Name);", "write 'posts.Load(db, x => x.Reviewer)'"),
        ("foreach (Post p in posts) await {|RG5001:p.On(db).Author.Include(u => u.Profile).FirstAsync|}();", "x => x.Author.Include(u => u.Profile))'"),
        ("foreach (Post p in posts) await {|RG5001:p.On(db).Comments.Where(c => c.Id > 5).OrderBy(c => c.Body).Skip(1).Take(3).ToListAsync|}();", "x => x.Comments.Where(c => c.Id > 5).OrderBy(c => c.Body).Skip(1).Take(3))'"),
        ("foreach (Post p in posts) await {|RG5001:p.On(db).Comments.OrderBy(c => c.Body).FirstOrDefaultAsync|}();", "x => x.Comments.OrderBy(c => c.Body).Take(1))'"),
        ("foreach (Post p in posts) await {|RG5001:p.On(db).Comments.OrderBy(c => c.Body).TakeLast(3).ToListAsync|}();", "load 'Comments' for all of them with one call before the loop"),
        ("foreach (Post p in posts) Console.WriteLine(await {|RG5001:p.On(db).Comments.Where(c => c.Id > 5).CountAsync|}());", "'Post.Comments' is counted for each element of 'posts' with a statement of its own; read the number beside the rows, with 'ToListAsync(x => x.Comments.Where(c => c.Id > 5).Count)' on a query"),
        ("foreach (Post p in posts) Console.WriteLine(await {|RG5001:p.On(db).Comments.Take(3).CountAsync|}());", "load 'Comments' for all of them with one call"),
        ("foreach (Post p in posts) if (await {|RG5001:p.On(db).Comments.AnyAsync|}()) Console.WriteLine(p.Title);", "'Post.Comments' is checked for each element"),
        ("foreach (Post p in posts) Console.WriteLine(await {|RG5001:p.On(db).Reviewer.AnyAsync|}());", "load 'Reviewer' for all of them with one call"),
        ("foreach (Post p in posts.Where(p => p.Id > 5)) await {|RG5001:p.On(db).Comments.ToListAsync|}();", "collect the elements in a list and call LoadAsync on it before the loop"),
        ("foreach (Post p in posts) await {|RG5001:p.Author.On(db).Profile.GetAsync|}();", "'User.Profile' is read for each element of 'posts' with a statement of its own; write 'await posts.LoadAsync(db, x => x.Author.Include(…))'"),
        ("await Task.WhenAll(posts.Select(p => {|RG5001:p.On(db).Comments.ToListAsync|}()));", "write 'await posts.LoadAsync(db, x => x.Comments)' first and use 'Comments'"));

    [Fact]
    public Task One_entity() => Usage.Silent(
        "Console.WriteLine((await one.On(db).Comments.ToListAsync()).Count);",
        "await foreach (Comment c in one.On(db).Comments) Console.WriteLine(c.Body);",
        "int page = 0; while (true) { List<Comment> rows = await one.On(db).Comments.Skip(page * 20).Take(20).ToListAsync(); if (rows.Count == 0) break; page++; }",
        "Comment? last = null; do { var query = one.On(db).Comments.OrderBy(c => c.Id); last = await (last is null ? query : query.After(last)).FirstOrDefaultAsync(); } while (last is not null);",
        "foreach (long id in new long[] { 1, 2 }) Console.WriteLine((await one.On(db).Comments.Where(c => c.Id == id).Take(3).ToListAsync()).Count);",
        "for (int i = 0; i < 3; i++) await posts[0].On(db).Comments.Skip(i).Take(1).ToListAsync();",
        "int i = 0; var handles = posts[i].On(db); while (i < posts.Count) { await handles.Comments.ToListAsync(); i++; }",
        "foreach (Post p in posts) { Console.WriteLine((await p.On(db).Comments.ToListAsync()).Count); break; }");

    [Fact]
    public Task What_differs_from_element_to_element() => Usage.Silent(
        "foreach (Post p in posts) await p.On(db).Comments.Where(c => c.Body == p.Title).ToListAsync();",
        "foreach (Post p in posts) { int page = 0; while (await p.On(db).Comments.Skip(page).AnyAsync()) page++; }",
        "long last = 0; foreach (Post p in posts) { Comment? next = await p.On(db).Comments.Where(c => c.Id > last).FirstOrDefaultAsync(); last = next?.Id ?? last; }",
        "await Task.WhenAll(posts.Select((p, index) => p.On(db).Comments.Take(index).ToListAsync()));");

    [Fact]
    public Task Under_a_condition_or_later() => Usage.Silent(
        "foreach (Post p in posts) { if (p.Id == 5) await p.On(db).Comments.ToListAsync(); }",
        "foreach (Post p in posts) { if (p.Id != 5) continue; await p.On(db).Comments.ToListAsync(); }",
        "foreach (Post p in posts) { var later = new Lazy<Task<List<Comment>>>(() => p.On(db).Comments.ToListAsync()); Console.WriteLine(later); }",
        "var streams = posts.Select(p => p.On(db).Comments.Query.AsAsyncEnumerable()); Console.WriteLine(streams);",
        "var handles = posts.Select(p => p.On(db)).ToList(); Console.WriteLine(handles.Count);");

    [Fact]
    public Task Entities_that_are_in_no_list() => Usage.Silent(
        "await foreach (Post p in Post.Query(db).AsAsyncEnumerable()) Console.WriteLine(await p.On(db).Comments.CountAsync());",
        "User? node = one.Author; while (node != null) node = await node.On(db).Mentor.GetAsync();");

    [Fact]
    public Task Queries_in_a_loop() => Usage.Silent(
        "foreach (Post p in posts) Console.WriteLine((await Comment.Query(db).Where(c => c.PostId == p.Id).ToListAsync()).Count);",
        "await Task.WhenAll(posts.Select(p => Comment.Query(db).Where(c => c.PostId == p.Id).CountAsync()));",
        "foreach (Post p in posts) { var rows = await Post.Query(db).OrderBy(x => x.Id).After(p).Take(3).ToListAsync(); Console.WriteLine(rows.Count); }");

    [Fact]
    public Task Methods_of_the_user_with_our_names() => AnalyzerHarness.Verify(Usage.Members("""
            public sealed class Handles { public List<Comment> Comments { get; } = []; }
            public static Handles On(this Post post, string name) => new();
            public static void Run(List<Post> posts)
            {
                foreach (Post p in posts)
                    Console.WriteLine(p.On("a").Comments.ToList().Count);
            }
        """));
}
