using System.Transactions;
using RelationGen.Postgres.Tests.Model;

namespace RelationGen.Postgres.Tests.Writing;

/// <summary>What runs within a <see cref="TransactionScope"/> takes part in its transaction, as everything of Npgsql does, and is undone with it.</summary>
public sealed class AmbientTransactionTests
{
    [PostgresTheory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Changes_take_part(bool isCompleted, bool async)
    {
        using var db = new TestDatabase(Desk.Script);
        using (TransactionScope scope = NewScope())
        {
            await using NpgsqlConnection connection = db.Open();
            Letter[] letters = [new() { Text = "a" }, new() { Text = "b" }];
            Letter third;
            if (async)
            {
                await letters.InsertAsync(connection);
                third = await Letter.CreateAsync(connection, new Letter { Text = "c" }, l => l.Replies.Create(new Reply(), new Reply()));
                await third.UpdateAsync(connection);
                await letters.UpdateAsync(connection);
                await letters[0].On(connection).Replies.AssociateAsync((await Reply.Query(connection).FirstAsync())!);
            }
            else
            {
                letters.Insert(connection);
                third = Letter.Create(connection, new Letter { Text = "c" }, l => l.Replies.Create(new Reply(), new Reply()));
                third.Update(connection);
                letters.Update(connection);
                letters[0].On(connection).Replies.Associate(Reply.Query(connection).First()!);
            }

            Assert.Equal([1, 0, 1], (await Letter.Query(connection).Include(l => l.Replies).ToListAsync()).Select(letter => letter.Replies.Count));
            if (isCompleted)
                scope.Complete();
        }

        Assert.Equal(isCompleted ? (3, 2) : (0, 0), (await Letter.Query(db.DataSource).CountAsync(), await Reply.Query(db.DataSource).CountAsync()));
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_that_is_refused_leaves_the_transaction_as_it_was(bool async)
    {
        using var db = new TestDatabase(Desk.Script);
        using (TransactionScope scope = NewScope())
        {
            await using NpgsqlConnection connection = db.Open();
            await new Letter { Text = "a" }.InsertAsync(connection);
            Letter[] twice = [new() { Text = "b" }, new() { Text = "a" }];
            foreach (Func<Task> change in new Func<Task>[]
            {
                () => async ? twice.InsertAsync(connection) : Task.Run(() => twice.Insert(connection)),
                () => async ? twice[1].InsertAsync(connection) : Task.Run(() => twice[1].Insert(connection)),
            })
            {
                await Assert.ThrowsAsync<RelationConstraintException>(change);
            }

            await new[] { new Letter { Text = "c" }, new Letter { Text = "d" } }.InsertAsync(connection);
            scope.Complete();
        }

        Assert.Equal(["a", "c", "d"], (await Letter.Query(db.DataSource).OrderBy(l => l.Text).ToListAsync()).Select(letter => letter.Text));
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_data_source_and_a_closed_connection_take_part(bool isSource)
    {
        using var db = new TestDatabase(Desk.Script);
        using (NewScope())
        {
            await using var closed = new NpgsqlConnection(db.ConnectionString);
            DbSession session = isSource ? db.DataSource : closed;
            await new[] { new Letter { Text = "a" }, new Letter { Text = "b" } }.InsertAsync(session);
            Assert.Equal(2, await Letter.Query(session).CountAsync());
        }

        Assert.Equal(0, await Letter.Query(db.DataSource).CountAsync());
    }

    [PostgresFact]
    public async Task Snapshots_and_streams_begin_no_transaction_of_their_own()
    {
        using var db = new TestDatabase(Desk.Script);
        using (NewScope())
        {
            await using NpgsqlConnection connection = db.Open();
            var snapshot = new DbSession(connection) { Snapshot = true };
            Letter letter = await Letter.CreateAsync(connection, new Letter { Text = "a" }, l => l.Replies.Create(new Reply()));

            Assert.Single(Assert.Single(await Letter.Query(snapshot).Include(l => l.Replies).ToListAsync()).Replies);
            Assert.Single(Assert.Single(Letter.Query(snapshot).Where(l => l.Id > 0).Include(l => l.Replies).ToList()).Replies);
            await letter.LoadAsync(snapshot, l => l.Replies.Include(r => r.Letter));
            await foreach (Letter streamed in Letter.Query(connection).Include(l => l.Replies).AsAsyncEnumerable(batchSize: 1))
                Assert.Single(streamed.Replies);
        }

        // Nothing has ended the transaction of the scope before the scope did.
        Assert.Equal(0, await Letter.Query(db.DataSource).CountAsync());
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tables_are_made_in_it(bool async)
    {
        using var db = new TestDatabase("SELECT 1");
        using (NewScope())
        {
            await using NpgsqlConnection connection = db.Open();
            if (async)
                await RelationSchema.CreateAsync(connection);
            else
                RelationSchema.Create(connection);

            Assert.Equal(0, await Letter.Query(connection).CountAsync());
        }

        Assert.Empty(db.Numbers("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"));
        await using NpgsqlConnection other = db.Open();
        await using NpgsqlTransaction transaction = await other.BeginTransactionAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RelationSchema.CreateAsync(other));
        Assert.StartsWith("The connection has an open transaction. Pass the transaction instead", refused.Message, StringComparison.Ordinal);
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hook_takes_part_and_undoes_its_change_alone(bool isSource)
    {
        using var db = new TestDatabase(Desk.Script);
        using (TransactionScope scope = NewScope())
        {
            await using NpgsqlConnection? connection = isSource ? null : db.Open();
            DbSession at = connection is null ? db.DataSource : connection;
            Letter[] letters = [new() { Text = "a" }, new() { Text = "b" }];
            await letters.InsertAsync(at);
            Letter third = await Letter.CreateAsync(at, new Letter { Text = "c" }, l => l.Replies.Create(new Reply()));
            Reply reply = (await Reply.Query(at).FirstAsync())!;
            var kept = new DbSession(at)
            {
                OnChange = (change, inside, token) => new Letter { Text = $"{change}" }.InsertAsync(inside, token),
            };
            var undone = new DbSession(at)
            {
                OnChange = async (_, inside, token) =>
                {
                    // One that the hook survives, and one that nobody does.
                    await Assert.ThrowsAsync<RelationConstraintException>(
                        () => new[] { new Letter { Text = "d" }, new Letter { Text = "a" } }.InsertAsync(inside, token));
                    await new Letter { Text = "e" }.InsertAsync(inside, token);
                    throw new InvalidOperationException("No.");
                },
            };

            await letters[0].On(kept).Replies.AssociateAsync(reply);
            await Assert.ThrowsAsync<InvalidOperationException>(() => letters[1].On(undone).Replies.AssociateAsync(reply));
            Assert.Equal(letters[0].Id, (await Reply.Query(at).FirstAsync())!.LetterId);
            scope.Complete();
        }

        Assert.Equal(
            ["a", "b", "c", "Letter.Replies: 1 added, 1 removed"],
            (await Letter.Query(db.DataSource).OrderBy(l => l.Id).ToListAsync()).Select(letter => letter.Text));
    }

    [PostgresFact]
    public async Task A_connection_that_was_opened_before_takes_no_part()
    {
        using var db = new TestDatabase(Desk.Script);
        await using NpgsqlConnection connection = db.Open();
        using (NewScope())
        {
            await new[] { new Letter { Text = "a" }, new Letter { Text = "b" } }.InsertAsync(connection);
            await Assert.ThrowsAsync<RelationConstraintException>(() => new[] { new Letter { Text = "c" }, new Letter { Text = "a" } }.InsertAsync(connection));
            new Letter { Text = "d" }.Insert(connection);
        }

        Assert.Equal(["a", "b", "d"], (await Letter.Query(db.DataSource).OrderBy(l => l.Text).ToListAsync()).Select(letter => letter.Text));
    }

    private static TransactionScope NewScope() => new(
        TransactionScopeOption.Required, new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted }, TransactionScopeAsyncFlowOption.Enabled);
}
