using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>What begins and ends transactions and savepoints is shown where a session asks for it, and only there.</summary>
public sealed class ObservedTransactionTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_of_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<StatementEvent> seen = [];
        var session = new DbSession(db.Connection) { OnStatement = seen.Add, ObservesTransactions = true };

        await Tags(7, 8).InsertAsync(session);
        Assert.Equal(("BEGIN", "COMMIT"), (seen[0].Text, seen[^1].Text));
        Assert.All(seen.Skip(1).SkipLast(1), statement => Assert.Equal(StatementKind.Rows, statement.Kind));
        Assert.Equal([StatementKind.Transaction, StatementKind.Transaction], [seen[0].Kind, seen[^1].Kind]);
        Assert.Equal("Tag", seen[0].Relation);

        seen.Clear();
        Assert.Throws<RelationConstraintException>(() => Tags(9, 7).Insert(session));
        Assert.Equal(["BEGIN", "ROLLBACK"], Control(seen));
        Assert.Empty(db.Rows("SELECT id FROM tags WHERE id = 9"));

        // One statement needs no transaction.
        seen.Clear();
        await Tags(10)[0].InsertAsync(session);
        Assert.Empty(Control(seen));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_transaction_of_the_caller(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<StatementEvent> seen = [];
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        var session = new DbSession(transaction) { OnStatement = seen.Add, ObservesTransactions = true };

        Tags(7, 8).Insert(session);
        await Assert.ThrowsAsync<RelationConstraintException>(() => Tags(9, 7).InsertAsync(session));
        await transaction.CommitAsync();

        Assert.Equal(
            ["SAVEPOINT relationgen", "RELEASE SAVEPOINT relationgen", "SAVEPOINT relationgen", "ROLLBACK TO SAVEPOINT relationgen"],
            Control(seen));
        Assert.Equal([[7L], [8L]], db.Rows("SELECT id FROM tags WHERE id > 6 ORDER BY id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_snapshot_and_a_stream(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<StatementEvent> seen = [];
        var session = new DbSession(db.Connection) { OnStatement = seen.Add, ObservesTransactions = true, Snapshot = true };

        List<Post> posts = await Post.Query(session).Include(p => p.Comments).ToListAsync();
        Assert.StartsWith("BEGIN", Control(seen)[0], StringComparison.Ordinal);
        Assert.Equal("COMMIT", Control(seen)[1]);
        seen.Clear();
        posts.Load(session, p => p.Author, p => p.Tags);
        Assert.Equal(["BEGIN", "COMMIT"], Control(seen));
        Assert.Equal(StatementKind.Transaction, seen[0].Kind);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_where_it_is_not_asked_for(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await Tags(7, 8).InsertAsync(db);

        Assert.All(db.Sent, sent => Assert.StartsWith("INSERT", sent.Text, StringComparison.Ordinal));
    }

    private static string[] Control(List<StatementEvent> seen) =>
        [.. seen.Where(statement => statement.Kind == StatementKind.Transaction).Select(statement => statement.Text)];

    private static Tag[] Tags(params long[] ids) => [.. ids.Select(id => new Tag { Id = id, Name = "tag" })];
}
