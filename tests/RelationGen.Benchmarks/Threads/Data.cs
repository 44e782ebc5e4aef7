using System.Data.Common;

namespace RelationGen.Benchmarks;

/// <summary>1,000 threads with 200 messages each, and the statement that numbers the messages of each thread.</summary>
internal static class Data
{
    public const int Taken = 3;

    /// <summary>The form with a window, which reads every message.</summary>
    public const string Numbered = """
        SELECT id, thread_id, rating, body
        FROM (SELECT m.*, ROW_NUMBER() OVER (PARTITION BY m.thread_id ORDER BY m.rating DESC, m.id) AS n FROM messages AS m) AS m
        WHERE m.n <= 3
        ORDER BY m.thread_id, m.n
        """;

    private const string Script = """
        CREATE TABLE threads (id BIGINT NOT NULL PRIMARY KEY, title TEXT NOT NULL);
        CREATE TABLE messages (id BIGINT NOT NULL PRIMARY KEY, thread_id BIGINT NOT NULL, rating INTEGER NOT NULL, body TEXT NOT NULL);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
        INSERT INTO threads (id, title) SELECT i, 'Thread ' || i FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
        INSERT INTO messages (id, thread_id, rating, body) SELECT i, i % 1000 + 1, i * 7919 % 1009, 'Message ' || i FROM n;
        CREATE INDEX messages_thread ON messages (thread_id, rating DESC, id);
        ANALYZE;
        """;

    public static void Fill(DbConnection connection)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Script;
        command.ExecuteNonQuery();
    }

    /// <summary>What careful code by hand does with the rows of <see cref="Numbered"/>.</summary>
    public static List<Thread> ReadByHand(DbConnection connection)
    {
        List<Thread> threads = [];
        var byId = new Dictionary<long, Thread>();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "SELECT id, title FROM threads ORDER BY id";
        using (DbDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                var thread = new Thread { Id = reader.GetInt64(0), Title = reader.GetString(1) };
                threads.Add(thread);
                byId.Add(thread.Id, thread);
            }
        }

        command.CommandText = Numbered;
        using DbDataReader messages = command.ExecuteReader();
        while (messages.Read())
        {
            byId[messages.GetInt64(1)].Messages.Add(new Message
            {
                Id = messages.GetInt64(0),
                ThreadId = messages.GetInt64(1),
                Rating = messages.GetInt32(2),
                Body = messages.GetString(3),
            });
        }

        return threads;
    }

    /// <summary>Fails a run whose contenders do not read the same.</summary>
    public static List<Thread> Check(List<Thread> threads) =>
        threads.Count == 1000 && threads.TrueForAll(thread => thread.Messages.Count == Taken && thread.Messages[0].Rating >= thread.Messages[^1].Rating)
            ? threads
            : throw new InvalidOperationException("The contender did not read three messages of each thread.");
}
