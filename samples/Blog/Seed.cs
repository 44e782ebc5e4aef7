using System.Data.Common;
using Npgsql;

namespace Blog;

/// <summary>Fills the tables with the same few thousand rows on every run.</summary>
internal static class Seed
{
    private const int Users = 200;
    private const int Posts = 800;
    private const int Comments = 3_000;
    private const int PostTags = 2_000;
    private const int Reactions = 500;

    private static readonly string[] FirstNames = ["Ada", "Grace", "Edsger", "Barbara", "Donald", "Frances", "Alan", "Radia", "Niklaus", "Margaret"];
    private static readonly string[] LastNames = ["Lovelace", "Hopper", "Dijkstra", "Liskov", "Knuth", "Allen", "Turing", "Perlman", "Wirth", "Hamilton"];
    private static readonly string[] TagNames = ["sql", "csharp", "databases", "testing", "performance", "design", "history", "tools", "web", "algorithms"];
    private static readonly string[] Subjects = ["joins", "indexes", "source generators", "foreign keys", "small functions", "caches", "compilers", "good names"];
    private static readonly string[] Openings = ["Notes on", "In praise of", "A year with", "What nobody tells you about", "The cost of", "Learning from"];

    private static readonly string[] Words = ["thanks", "wrong", "again", "why?"];

    public static void Run(DbConnection connection)
    {
        var random = new Random(20_261_121);
        using DbTransaction transaction = connection.BeginTransaction();
        Insert(transaction, "users", "id, name, email, mentor_id", Users, i =>
            [i, Pick(FirstNames, i) + " " + Pick(LastNames, i / FirstNames.Length), $"user{i}@example.org", i > 20 && i % 3 != 0 ? random.Next(1, 20) : null]);
        Insert(transaction, "profiles", "id, user_id, bio, website", Users / 2, i =>
            [i, i * 2, $"Writes about {Pick(Subjects, i)}.", i % 4 == 0 ? $"https://example.org/~user{i * 2}" : null]);
        Insert(transaction, "tags", "id, name", TagNames.Length, i => [i, TagNames[i - 1]]);
        Insert(transaction, "posts", "id, title, body, state, published_at, author_id, reviewer_id", Posts, i =>
        {
            bool published = i % 5 != 0;
            return
            [
                i, $"{Pick(Openings, random.Next(100))} {Pick(Subjects, random.Next(100))}", $"Text of post {i}.", published ? 1 : 0,
                published ? new DateTime(2026, 1, 1, 8, 0, 0).AddHours(random.Next(7_000)) : null, random.Next(1, Users / 4), i % 2 == 0 ? random.Next(1, Users + 1) : null,
            ];
        });
        Insert(transaction, "comments", "id, post_id, author_id, body, approved, created_at", Comments, i =>
            [i, random.Next(1, Posts + 1), random.Next(1, Users + 1), $"Remark {i}.", i % 7 != 0, new DateTime(2026, 6, 1).AddMinutes(i * 13)]);
        Insert(transaction, "post_tags", "post_id, tag_id, weight", PostTags, i => [random.Next(1, Posts + 1), random.Next(1, TagNames.Length + 1), 1 + (i % 9)]);
        Insert(transaction, "reactions", "id, word, subject_type, subject_id", Reactions, i => i % 3 == 0
            ? [i, Pick(Words, i), "comment", random.Next(1, Comments + 1)]
            : [i, Pick(Words, i), "post", random.Next(1, Posts + 1)]);
        transaction.Commit();
    }

    private static void Insert(DbTransaction transaction, string table, string columns, int rows, Func<int, object?[]> row)
    {
        int count = columns.Split(',').Length;
        using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", Enumerable.Range(0, count).Select(i => "@p" + i))}) ON CONFLICT DO NOTHING";
        for (int i = 0; i < count; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i;
            command.Parameters.Add(parameter);
        }

        for (int number = 1; number <= rows; number++)
        {
            object?[] values = row(number);
            for (int i = 0; i < count; i++)
                command.Parameters[i].Value = values[i] ?? DBNull.Value;

            command.ExecuteNonQuery();
        }

        // PostgreSQL does not notice that keys were given: rows that are inserted later must not get them again.
        if (transaction is NpgsqlTransaction && columns.StartsWith("id,", StringComparison.Ordinal))
        {
            command.Parameters.Clear();
            command.CommandText = $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {rows})";
            command.ExecuteNonQuery();
        }
    }

    private static string Pick(string[] values, int i) => values[i % values.Length];
}
