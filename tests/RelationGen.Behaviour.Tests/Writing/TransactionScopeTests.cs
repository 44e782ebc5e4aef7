using System.Transactions;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>SQLite takes no part in a TransactionScope: a change within one says so before anything is written.</summary>
public sealed class TransactionScopeTests
{
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task A_change_that_the_scope_could_not_undo_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Tag[] tags = [new() { Id = 50, Name = "a" }, new() { Id = 51, Name = "b" }];
        Post post = (await Post.FindAsync(db, 1))!;
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            db.Forget();
            foreach (Func<Task> change in (Func<Task>[])
            [
                () => tags[0].InsertAsync(db),
                () => tags.InsertAsync(db),
                () => post.UpdateAsync(db),
                () => post.On(db).Tags.ClearAsync(),
                () => Tag.Query(db).DeleteAsync(),
                () => Tag.CreateAsync(db, tags[0], _ => { }),
                () => Task.Run(() => tags.Insert(db)),
                () => Task.Run(() => tags[0].Upsert(db)),
                () => Task.Run(() => Tag.Query(db).Where(t => t.Id == 1).Delete()),
                () => new DatabaseSchema([]).CreateAsync(db),
                () => Task.Run(() => new DatabaseSchema([]).Create(db)),
            ])
            {
                var refused = await Assert.ThrowsAsync<InvalidOperationException>(change);
                Assert.Contains("take no part in one", refused.Message, StringComparison.Ordinal);
                Assert.Contains("IgnoresTransactionScope = true", refused.Message, StringComparison.Ordinal);
            }

            db.AssertNothingSent();

            // Reading is no harm, and whoever begins a transaction, or accepts what stays, may write.
            Assert.NotEmpty(await Post.Query(db).Include(p => p.Tags).ToListAsync());
            using (System.Data.Common.DbTransaction own = db.Connection.BeginTransaction())
            {
                await tags.InsertAsync(own);
                own.Rollback();
            }

            await tags[1].InsertAsync(new DbSession(db.Connection) { IgnoresTransactionScope = true });
        }

        Assert.Equal([[51L]], db.Rows("SELECT id FROM tags WHERE id >= 50"));
        db.AssertUsable();
    }
}
