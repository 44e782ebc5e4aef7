using RelationGen.Generator.Tests.Harness;
using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class LoadInsteadOfEachFixTests
{
    [Theory]
    [InlineData("await Task.WhenAll(posts.Select(p => p.LoadAsync(db, x => x.Comments)));", "await posts.LoadAsync(db, x => x.Comments);")]
    [InlineData("await Task.WhenAll(posts.Select(async p => await p.LoadAsync(db, x => x.Comments, token).ConfigureAwait(false)).ToArray()).ConfigureAwait(false);", "await posts.LoadAsync(db, x => x.Comments, token).ConfigureAwait(false);")]
    [InlineData("posts.ForEach(p => p.Load(db, x => x.Comments)); // all", "posts.Load(db, x => x.Comments); // all")]
    [InlineData("posts.ForEach(p => { p.Load(db, x => x.Comments); });", "posts.Load(db, x => x.Comments);")]
    [InlineData("Task all = Task.WhenAll(posts.ToArray().Select(p => p.LoadAsync(db, x => x.Comments))); await all;", "Task all = posts.ToArray().LoadAsync(db, x => x.Comments); await all;")]
    [InlineData("await Task.WhenAll(posts.Where(p => p.Id > 1).Select(p => p.LoadAsync(db, x => x.Comments)));", "await posts.Where(p => p.Id > 1).LoadAsync(db, x => x.Comments);")]
    [InlineData("IList<Post> list = posts; await Task.WhenAll(list.Select(p => p.LoadAsync(db, x => x.Comments)));", "IList<Post> list = posts; await list.LoadAsync(db, x => x.Comments);")]
    public Task One_call(string before, string after) => FixHarness.Verify(Usage.Method(before), Usage.Method(after));

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll(
        Usage.Method("""
            await Task.WhenAll(posts.Select(p => p.LoadAsync(db, x => x.Comments)));
            posts.ForEach(p => p.Load(db, x => x.Author));
            """),
        Usage.Method("""
            await posts.LoadAsync(db, x => x.Comments);
            posts.Load(db, x => x.Author);
            """));

    [Theory]
    [InlineData("List<Task> tasks = posts.Select(p => p.LoadAsync(db, x => x.Comments)).ToList(); await Task.WhenAll(tasks);")]
    [InlineData("await Task.WhenAll(posts.Select(async p => { await p.LoadAsync(db, x => x.Comments); p.Publish(); }));")]
    [InlineData("await Parallel.ForEachAsync(posts, async (p, stop) => await p.LoadAsync(db, stop, x => x.Comments));")]
    [InlineData("posts.ForEach(async p => await p.LoadAsync(db, x => x.Comments));")]
    public Task Nothing_where_more_is_done(string statements) => FixHarness.VerifyNoFix(Usage.Method(statements));
}
