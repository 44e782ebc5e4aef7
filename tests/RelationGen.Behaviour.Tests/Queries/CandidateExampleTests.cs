using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>The candidates of docs/writing.md.</summary>
public sealed class CandidateExampleTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Tags_to_choose_from(Engine engine)
    {
        using Database database = Blog.Create(engine);
        DbSession db = database;
        Post post = (await Post.FindAsync(db, 1))!;

        List<Tag> free = await post.On(db).Tags.Candidates.Where(t => t.Name.StartsWith("u")).OrderBy(t => t.Name).Take(20).ToListAsync();
        List<(Tag Target, bool IsLinked)> all = await post.On(db).Tags.Choices.OrderBy(t => t.Name).Take(50).ToListAsync();

        Assert.Equal(["unused"], free.Select(tag => tag.Name));
        Assert.Equal([("net", true), ("sql", true), ("unused", false)], all.Select(choice => (choice.Target.Name, choice.IsLinked)));
    }
}
