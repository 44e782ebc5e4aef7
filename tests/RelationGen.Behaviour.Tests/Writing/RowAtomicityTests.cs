using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Archive;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Whatever fails while rows are written, and wherever: the database is as before or as after, memory too, and the connection can be used.</summary>
public sealed class RowAtomicityTests
{
    private const string State = """
        SELECT path, note, COALESCE(owner, ''), number FROM folders
        UNION ALL SELECT slug, title, 'document', version FROM documents
        ORDER BY 1, 2, 3, 4
        """;

    private const string Reset = """
        DELETE FROM folders;
        DELETE FROM documents;
        INSERT INTO folders (id, path, number, note) VALUES (1001, '/a', 1, 'Old'), (1002, '/b', 2, 'Old');
        INSERT INTO documents (id, slug, title, version) VALUES (1001, 'a', 'Old', 0), (1002, 'b', 'Old', 0), (1003, 'c', 'Old', 0);
        """;

    private static Dictionary<string, Func<DbSession, bool, CancellationToken, Task>> Operations { get; } = new(StringComparer.Ordinal)
    {
        ["insert rows without keys"] = (db, isAsync, token) => Insert([New("/c"), New("/d"), New("/e")], db, isAsync, token),
        ["insert rows with keys"] = (db, isAsync, token) => Insert([.. Enumerable.Range(1, 501).Select(i => New("/" + i, 5000 + i))], db, isAsync, token),
        ["insert rows with and without"] = (db, isAsync, token) => Insert([New("/c"), New("/d", 5001), New("/e")], db, isAsync, token),
        ["insert a row"] = (db, isAsync, token) => Insert([New("/c")], db, isAsync, token),
        ["update rows"] = (db, isAsync, token) => Run(Documents(), rows => rows.UpdateAsync(db, token), rows => rows.Update(db), isAsync),
        ["update a row"] = (db, isAsync, token) => Run(Documents()[..1], rows => rows[0].UpdateAsync(db, token), rows => rows[0].Update(db), isAsync),
        ["delete rows"] = (db, isAsync, token) => Run<Folder>([New("/a", 1001), New("/b", 1002)], rows => rows.DeleteAsync(db, cancellationToken: token), rows => rows.Delete(db), isAsync),
        ["delete rows that have tokens"] = (db, isAsync, token) => Run(Documents(), rows => rows.DeleteAsync(db, cancellationToken: token), rows => rows.Delete(db), isAsync),
        ["upsert by key"] = (db, isAsync, token) => Run<Folder>(
            [New("/x", 1001), New("/c", 5001), New("/d")], rows => rows.UpsertAsync(db, token), rows => rows.Upsert(db), isAsync),
        ["upsert by a column"] = (db, isAsync, token) => Run<Folder>(
            [New("/a"), New("/c", 5001), New("/d")], rows => rows.UpsertAsync(db, f => f.Path, token), rows => rows.Upsert(db, f => f.Path), isAsync),
        ["upsert by columns that may be null"] = (db, isAsync, token) => Run<Folder>(
            [New("/c", owner: "Ada"), New("/d", owner: "Brian"), New("/e")],
            rows => rows.UpsertAsync(db, f => f.Owner, f => f.Number, token), rows => rows.Upsert(db, f => f.Owner, f => f.Number), isAsync),
        ["upsert a row"] = (db, isAsync, token) => Run<Folder>([New("/a")], rows => rows[0].UpsertAsync(db, f => f.Path, token), rows => rows[0].Upsert(db, f => f.Path), isAsync),
    };

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_statement_that_fails(Engine engine)
    {
        using Database db = Archive.Create(engine);
        foreach ((string name, Func<DbSession, bool, CancellationToken, Task> change) in Operations)
        {
            (List<object?[]> before, List<object?[]> after, int statements) = await Watch(db, change);
            Assert.NotEqual(before, after);
            for (int n = 1; n <= statements; n++)
            {
                foreach (bool isAsync in new[] { true, false })
                {
                    db.Run(Reset);
                    int sent = 0;
                    var session = new DbSession(db.Connection) { OnStatement = _ => { if (++sent == n) throw new InvalidOperationException("Injected."); } };

                    Exception? failure = await Record.ExceptionAsync(() => change(session, isAsync, CancellationToken.None));

                    Assert.Equal($"{name}: Injected.", $"{name}: {failure?.Message}");
                    db.AssertUsable();

                    // A single statement is its own transaction, and has succeeded when its observer throws.
                    Assert.Equal(statements == 1 ? after : before, db.Rows(State));
                }
            }
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cancellation(Engine engine)
    {
        using Database db = Archive.Create(engine);
        foreach ((string name, Func<DbSession, bool, CancellationToken, Task> change) in Operations)
        {
            (List<object?[]> before, List<object?[]> after, int statements) = await Watch(db, change);
            for (int n = 1; n <= statements; n++)
            {
                db.Run(Reset);
                using var source = new CancellationTokenSource();
                int sent = 0;
                var session = new DbSession(db.Connection) { OnStatement = _ => { if (++sent == n) source.Cancel(); } };

                Exception? failure = await Record.ExceptionAsync(() => change(session, arg2: true, source.Token));

                Assert.True(failure is OperationCanceledException || (n == statements && failure is null), $"{name}, statement {n}: {failure}");
                db.AssertUsable();
                Assert.Equal(failure is null ? after : before, db.Rows(State));
            }
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_transaction_of_the_caller_goes_on(Engine engine)
    {
        using Database db = Archive.Create(engine);
        foreach ((string name, Func<DbSession, bool, CancellationToken, Task> change) in Operations)
        {
            (List<object?[]> before, List<object?[]> after, int statements) = await Watch(db, change);
            db.Run(Reset);
            using (DbTransaction transaction = db.Connection.BeginTransaction())
            {
                int sent = 0;
                var failing = new DbSession(transaction) { OnStatement = _ => { if (++sent == statements) throw new InvalidOperationException("Injected."); } };
                Assert.NotNull(await Record.ExceptionAsync(() => change(failing, arg2: true, CancellationToken.None)));
                Assert.Equal(statements, sent);
                await change(new DbSession(transaction), arg2: false, CancellationToken.None);
                transaction.Commit();
            }

            Assert.Equal(after, db.Rows(State));
            Assert.True(before.Count > 0, name);
        }
    }

    /// <summary>The state before a change and after it, and how many statements it sends.</summary>
    private static async Task<(List<object?[]> Before, List<object?[]> After, int Statements)> Watch(Database db, Func<DbSession, bool, CancellationToken, Task> change)
    {
        db.Run(Reset);
        List<object?[]> before = db.Rows(State);
        int statements = 0;
        await change(new DbSession(db.Connection) { OnStatement = _ => statements++ }, true, CancellationToken.None);
        return (before, db.Rows(State), statements);
    }

    private static Task Insert(Folder[] folders, DbSession db, bool isAsync, CancellationToken token)
        => Run(folders, rows => rows.InsertAsync(db, cancellationToken: token), rows => rows.Insert(db), isAsync);

    /// <summary>Runs a change, and sees to it that memory tells nothing of one that failed.</summary>
    private static async Task Run<T>(T[] rows, Func<T[], Task> runAsync, Action<T[]> run, bool isAsync)
    {
        List<(long Id, int Version, int TitleLength)> before = [.. rows.Select(Memory)];
        try
        {
            if (isAsync)
                await runAsync(rows);
            else
                run(rows);
        }
        catch (Exception)
        {
            Assert.Equal(before, rows.Select(Memory));
            throw;
        }
    }

    private static (long Id, int Version, int TitleLength) Memory<T>(T row)
        => row is Document document ? (document.Id, document.Version, document.TitleLength) : (((Folder)(object)row!).Id, 0, 0);

    private static Folder New(string path, long id = 0, string? owner = null) => new() { Id = id, Path = path, Owner = owner, Note = "New" };

    private static Document[] Documents() => [New(1001, "a"), New(1002, "b"), New(1003, "c")];

    private static Document New(long id, string slug) => new() { Id = id, Slug = slug, Title = "New" };
}
