using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG5003NeverReadTests
{
    private const string Id = "RG5003";

    [Fact]
    public Task What_is_loaded_for_nothing() => Usage.Reports(Id,
        ("foreach (Post p in await Post.Query(db).Include({|RG5003:x => x.Comments|}).ToListAsync()) Console.WriteLine(p.Title);", "'Post.Comments' is loaded for 'p', but this method never reads it; remove 'x => x.Comments'"),
        ("List<Post> rows = await Post.Query(db).Include(x => x.Author, {|RG5003:x => x.Tags|}).ToListAsync(); foreach (Post p in rows) Console.WriteLine(p.Author.Name);", "'Post.Tags' is loaded for 'rows'"),
        ("List<Post> rows = await Post.Query(db).ToListAsync(); await rows.LoadAsync(db, {|RG5003:x => x.Comments.Include(c => c.Author)|}); Console.WriteLine(rows.Count);", "remove 'x => x.Comments.Include(c => c.Author)'"),
        ("Post? post = await Post.FindAsync(db, 1); if (post is null) return; await post.LoadAsync(db, {|RG5003:x => x.Author|}, x => x.Comments); foreach (Comment c in post.Comments) Console.WriteLine(c.Body);", "'Post.Author' is loaded for 'post'"));

    [Fact]
    public Task What_a_query_includes_for_nothing() => Usage.Reports(Id,
        ("Post post = await Post.Query(db).Include({|RG5003:x => x.Comments|}).FirstAsync(); Console.WriteLine(post.Title);", "'Post.Comments' is loaded for 'post'"),
        ("await foreach (Post p in Post.Query(db).Include({|RG5003:x => x.Author|}).AsAsyncEnumerable()) Console.WriteLine(p.Title);", "'Post.Author' is loaded for 'p'"),
        ("List<Post> rows = await Post.Query(db).Where(x => x.Author.Name == \"Ada\").OrderBy(x => x.Author.Name).Include({|RG5003:x => x.Author|}).ToListAsync(); Console.WriteLine(rows.Count);", "'Post.Author' is loaded for 'rows'"),
        ("List<Post> rows = await Post.Query(db).Include({|RG5003:x => x.Comments.Where(c => c.Author.Name == \"Ada\").OrderBy(c => c.Id.Descending).Take(3)|}).ToListAsync(); Console.WriteLine(rows.Count); Comment comment = (await Comment.FindAsync(db, 1))!; await comment.LoadAsync(db, c => c.Author); Console.WriteLine(comment.Author.Name);", "remove 'x => x.Comments"));

    [Fact]
    public Task What_is_followed_for_nothing() => Usage.Reports(Id,
        ("List<Post> rows = await Post.Query(db).Include({|RG5003:x => x.Author.Include(u => u.Mentor.Recursive())|}).ToListAsync(); Console.WriteLine(rows.Count);", "'Post.Author' is loaded for 'rows'"),
        ("List<Post> rows = await Post.Query(db).Include({|RG5003:x => x.Author.Include(u => u.Students.Recursive(3))|}).ToListAsync(); Console.WriteLine(rows.Count);", "'Post.Author' is loaded for 'rows'"));

    [Fact]
    public Task What_a_query_includes_and_the_method_reads() => Usage.Silent(
        "Post post = await Post.Query(db).Include(x => x.Comments.Where(c => c.Id > 5).Take(3)).SingleAsync(); Console.WriteLine(post.Comments.Count);",
        "await foreach (Post p in Post.Query(db).Include(x => x.Author.Include(u => u.Profile)).AsAsyncEnumerable()) Console.WriteLine(p.Author.Profile?.Bio);",
        "foreach ((Post p, long comments) in await Post.Query(db).Include(x => x.Author).ToListAsync(x => x.Comments.Count)) Console.WriteLine(p.Title + comments);",
        "await foreach (Post p in Post.Query(db).Include(x => x.Comments).AsAsyncEnumerable()) posts.Add(p);");

    [Fact]
    public Task What_is_read() => Usage.Silent(
        "List<Post> rows = await Post.Query(db).Include(x => x.Author.Include(u => u.Profile)).ToListAsync(); foreach (Post p in rows) Console.WriteLine(p.Author.Profile?.Bio);",
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments); Console.WriteLine(post is { Comments.Count: > 1 });",
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments); Func<int> count = () => post.Comments.Count; Console.WriteLine(count());",
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments, x => x.Author); foreach (Comment c in post.Comments) Console.WriteLine(c.Post.Author.Name);");

    [Fact]
    public Task What_others_may_read() => Usage.Silent(
        "List<Post> rows = await Post.Query(db).Include(x => x.Comments).ToListAsync(); Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(rows));",
        "List<Post> rows = await Post.Query(db).Include(x => x.Comments).ToListAsync(); posts.AddRange(rows);",
        "foreach (Post p in await Post.Query(db).Include(x => x.Comments).ToListAsync()) p.Publish();",
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments); Console.WriteLine($\"{post}\");",
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments, x => x.Author); foreach (Comment c in post.Comments) Console.WriteLine(c);",
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments); Console.WriteLine(post.IsLoaded(x => x.Comments));",
        "await posts.LoadAsync(db, x => x.Comments);",
        "await one.LoadAsync(db, x => x.Comments);",
        "List<User> users = await User.Query(db).Include(u => u.Students).ToListAsync(); Console.WriteLine(users.Count);");

    [Fact]
    public Task What_is_returned() => AnalyzerHarness.Verify(Usage.Members("""
            public static async Task<List<Post>> All(DbSession db) => await Post.Query(db).Include(x => x.Comments).ToListAsync();
            public static async Task<Post?> One(DbSession db)
            {
                Post? post = await Post.FindAsync(db, 1);
                if (post is not null)
                    await post.LoadAsync(db, x => x.Comments);

                return post;
            }
            public static async IAsyncEnumerable<Post> Some(DbSession db)
            {
                foreach (Post post in await Post.Query(db).Include(x => x.Comments).ToListAsync())
                    yield return post;
            }
        """));
}
