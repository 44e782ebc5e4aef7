using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG5006PerRowWriteTests
{
    private const string Id = "RG5006";

    [Fact]
    public Task One_statement_for_each_element() => Usage.Reports(
        Id, "with a statement and a transaction of its own; ",
        "foreach (Post p in posts) { p.Title = \"\"; await {|RG5006:p.UpdateAsync|}(db); }",
        "foreach (Post p in posts) {|RG5006:p.Delete|}(db);",
        "for (int i = 0; i < posts.Count; i++) await {|RG5006:posts[i].InsertAsync|}(db, token).ConfigureAwait(false);",
        "foreach (Post p in posts) await {|RG5006:p.DeleteAsync|}(db, applyActions: true);",
        "posts.ForEach(p => {|RG5006:p.Update|}(db));",
        "foreach (Post p in posts) await {|RG5006:EntityWrites.UpdateAsync|}(p, db);",
        "foreach (Post p in posts) await {|RG5006:new Comment { PostId = p.Id }.InsertAsync|}(db);",
        "foreach (string s in new List<string>()) { var made = new Comment { Body = s }; await {|RG5006:made.InsertAsync|}(db); }");

    [Fact]
    public Task It_says_what_to_write() => Usage.Reports(Id,
        ("foreach (Post p in posts) await {|RG5006:p.UpdateAsync|}(db);",
            "'Post' is updated for each element of 'posts' with a statement and a transaction of its own; write 'await posts.UpdateAsync(db)' behind the loop"),
        ("foreach (Post p in posts) {|RG5006:p.Delete|}(db);", "'Post' is deleted for each element of 'posts'"),
        ("foreach (Post p in posts.Where(p => p.Id > 5)) await {|RG5006:p.UpdateAsync|}(db);", "collect the rows in a list and call UpdateAsync on it behind the loop"),
        ("foreach (Post p in await Post.Query(db).ToListAsync()) await {|RG5006:p.UpdateAsync|}(db);", "collect the rows in a list and call UpdateAsync on it behind the loop"),
        ("foreach (Post p in posts) await {|RG5006:new Comment { PostId = p.Id }.InsertAsync|}(db);",
            "'Comment' is inserted for each element of 'posts' with a statement and a transaction of its own; collect the rows in a list and call InsertAsync on it"),
        ("posts.ForEach(p => {|RG5006:p.Update|}(db));", "write 'posts.Update(db)' instead"));

    [Fact]
    public Task Lists_single_rows_and_what_may_be_one_row() => Usage.Silent(
        "await posts.UpdateAsync(db);",
        "foreach (Post[] chunk in posts.Chunk(100)) await chunk.InsertAsync(db);",
        "await one.UpdateAsync(db);",
        "foreach (Post p in posts) { if (p.Id == 5) await p.UpdateAsync(db); }",
        "foreach (Post p in posts) { await p.UpdateAsync(db); break; }",
        "foreach (Post p in posts) { try { await p.UpdateAsync(db); } catch (TimeoutException) { } }",
        "foreach (Post p in posts) { try { await new Comment { PostId = p.Id }.InsertAsync(db); } catch (TimeoutException) { } }",
        "var comment = new Comment(); foreach (Post p in posts) { comment.PostId = p.Id; await comment.InsertAsync(db); }",
        "var queue = new Queue<Post>(posts); while (queue.TryDequeue(out Post? p)) await p.UpdateAsync(db);",
        "for (int attempt = 0; attempt < 3; attempt++) await one.UpdateAsync(db);",
        "while (!token.IsCancellationRequested) await new Comment().InsertAsync(db);");
}
