using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Nested;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>The hook of docs/writing.md.</summary>
public sealed class ChangeHookExampleTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Each_pair_that_is_added_is_a_line(Engine engine)
    {
        using Database db = Press.Create(engine);
        DbConnection connection = db.Connection;
        var session = new DbSession(connection)
        {
            OnChange = async (change, inside, cancellationToken) =>
            {
                foreach ((object source, object target) in change.Added)
                    await new Topic { Name = $"{change.Relation}: {source} got {target}" }.InsertAsync(inside, cancellationToken);
            },
        };

        await new Article { Id = 2, Title = "" }.On(session).Labels.SetKeysAsync([1, 2]);

        Assert.Equal(
            [["Article.Labels: 2 got 1"], ["Article.Labels: 2 got 2"]], db.Rows("SELECT name FROM topics WHERE id > 1 ORDER BY 1"));
    }
}
