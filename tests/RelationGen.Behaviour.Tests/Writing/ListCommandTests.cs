using Microsoft.Data.Sqlite;
using RelationGen.Behaviour.Tests.Model.Archive;
using Label = RelationGen.Behaviour.Tests.Model.Archive.Label;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>SQLite: a list is written by one command, which stays prepared, and no statement has many parameters.</summary>
public sealed class ListCommandTests
{
    private const int Many = 500;

    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task A_list_needs_a_handful_of_commands(Engine engine)
    {
        using Database db = Archive.Create(engine);
        using var connection = new CountingConnection(db.Connection.ConnectionString);
        connection.Open();
        DbSession session = db.Observe(connection);
        Folder[] folders = [.. Enumerable.Range(0, Many).Select(i => new Folder { Path = "/" + i, Owner = "o" + i, Number = i })];

        Assert.Equal(Many, await Count(() => folders.InsertAsync(session), most: 3));
        Array.ForEach(folders, folder => folder.Note = "n");
        Assert.Equal(Many, await Count(() => folders.UpdateAsync(session), most: 3));
        Assert.Equal(Many, await Count(() => Task.Run(() => folders.Update(session)), most: 3));
        await Count(() => folders.UpsertAsync(session), most: 3);

        // Two begin and end the transaction. Rows are written one by one, and looked for 64 parameters at a time; the last ones are fewer.
        int found = await Count(() => folders.UpsertAsync(session, f => f.Path), most: 5);
        Assert.Equal(Many + 8, found);
        Assert.Equal(Many + 16, await Count(() => Task.Run(() => folders.Upsert(session, f => f.Owner, f => f.Number)), most: 5));
        Assert.Equal([[(long)Many, "n", "n"]], db.Rows("SELECT COUNT(*), MIN(note), MAX(note) FROM folders"));

        // Each has a token of its own.
        Document[] documents = [.. Enumerable.Range(0, Many).Select(i => new Document { Slug = "s" + i, Title = "t" })];
        await documents.InsertAsync(session);
        Assert.Equal(Many, await Count(() => documents.UpdateAsync(session), most: 3));
        Assert.Equal(Many, await Count(() => documents.DeleteAsync(session), most: 3));
        Assert.Empty(db.Rows("SELECT 1 FROM documents"));

        async Task<int> Count(Func<Task> change, int most)
        {
            db.Forget();
            connection.Created = 0;
            await change();
            Assert.InRange(connection.Created, 1, most);
            Assert.All(db.Sent, sent => Assert.InRange(sent.Parameters.Count, 1, 64));
            return db.Sent.Count;
        }
    }

    private sealed class CountingConnection(string text) : SqliteConnection(text)
    {
        public int Created { get; set; }

        public override SqliteCommand CreateCommand()
        {
            Created++;
            return base.CreateCommand();
        }
    }
}
