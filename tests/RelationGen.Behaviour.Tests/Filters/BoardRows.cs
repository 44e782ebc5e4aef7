using System.Globalization;

namespace RelationGen.Behaviour.Tests.Filters;

/// <summary>Tables of a forum without constraints, and random rows of them; the same for the same seed.</summary>
internal static class BoardRows
{
    private static readonly string[] Tables = ["boards", "people", "cards", "topics", "replies", "labels", "topic_labels", "marks"];

    /// <summary>The tenant whose rows are read.</summary>
    public const long Tenant = 1;

    /// <summary>Tables without rows.</summary>
    public static Database Empty(Engine engine)
    {
        string moment = Database.TypeOf(engine, typeof(DateTimeOffset), "TEXT");
        return Database.Create(engine, $"""
            CREATE TABLE boards (id BIGINT NOT NULL PRIMARY KEY, tenant_id BIGINT NOT NULL, name TEXT NOT NULL, parent_id BIGINT,
                deleted_at {moment});
            CREATE TABLE people (id BIGINT NOT NULL PRIMARY KEY, tenant_id BIGINT NOT NULL, name TEXT NOT NULL, deleted_at {moment});
            CREATE TABLE cards (id BIGINT NOT NULL PRIMARY KEY, person_id BIGINT NOT NULL UNIQUE, text TEXT NOT NULL, deleted_at {moment});
            CREATE TABLE topics (id BIGINT NOT NULL PRIMARY KEY, tenant_id BIGINT NOT NULL, board_id BIGINT NOT NULL, author_id BIGINT,
                title TEXT NOT NULL, views INT NOT NULL, deleted_at {moment});
            CREATE TABLE replies (id BIGINT NOT NULL PRIMARY KEY, topic_id BIGINT NOT NULL, author_id BIGINT, parent_id BIGINT,
                body TEXT NOT NULL, score INT NOT NULL, deleted_at {moment});
            CREATE TABLE labels (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, hidden BOOLEAN NOT NULL);
            CREATE TABLE topic_labels (topic_id BIGINT NOT NULL, label_id BIGINT NOT NULL, hidden BOOLEAN NOT NULL,
                PRIMARY KEY (topic_id, label_id));
            CREATE TABLE marks (id BIGINT NOT NULL PRIMARY KEY, subject_type TEXT NOT NULL, subject_id BIGINT NOT NULL, author_id BIGINT,
                text TEXT NOT NULL);
            CREATE TABLE moderators (board_id BIGINT NOT NULL, person_id BIGINT NOT NULL);
            """);
    }

    /// <summary>Random rows, many of which filters leave out.</summary>
    public static Database Create(Engine engine, int seed)
    {
        var random = new System.Random(seed);
        Database db = Empty(engine);
        int size = random.Next(2, 9);
        long Any() => random.Next(1, size + 2);
        object? AnyOrNull() => random.Next(4) == 0 ? null : Any();
        object? Deleted() =>
            random.Next(3) == 0 ? db.Stored(new DateTimeOffset(2026, 1, 1 + random.Next(3), 0, 0, 0, TimeSpan.Zero)) : null;
        long Owner() => random.Next(4) == 0 ? 2 : Tenant;
        bool Hidden() => random.Next(3) == 0;
        string Text() => "abcd"[random.Next(4)].ToString();
        for (long id = 1; id <= size; id++)
        {
            db.Run(
                "INSERT INTO boards VALUES (@id, @tenant, @name, @parent, @deleted)",
                ("@id", id), ("@tenant", Owner()), ("@name", Text()), ("@parent", AnyOrNull()), ("@deleted", Deleted()));
            db.Run(
                "INSERT INTO people VALUES (@id, @tenant, @name, @deleted)",
                ("@id", id), ("@tenant", Owner()), ("@name", Text()), ("@deleted", Deleted()));
            db.Run(
                "INSERT INTO cards VALUES (@id, @person, @text, @deleted)",
                ("@id", id), ("@person", size + 1 - id), ("@text", Text()), ("@deleted", Deleted()));
            db.Run(
                "INSERT INTO labels VALUES (@id, @name, @hidden)",
                ("@id", id), ("@name", Text() + id.ToString(CultureInfo.InvariantCulture)), ("@hidden", Hidden()));
        }

        for (long id = 1; id <= 2 * size; id++)
        {
            db.Run(
                "INSERT INTO topics VALUES (@id, @tenant, @board, @author, @title, @views, @deleted)",
                ("@id", id), ("@tenant", Owner()), ("@board", Any()), ("@author", AnyOrNull()), ("@title", Text()),
                ("@views", random.Next(4)), ("@deleted", Deleted()));
            db.Run("INSERT INTO moderators VALUES (@board, @person)", ("@board", Any()), ("@person", Any()));
        }

        for (long id = 1; id <= 4 * size; id++)
        {
            db.Run(
                "INSERT INTO replies VALUES (@id, @topic, @author, @parent, @body, @score, @deleted)",
                ("@id", id), ("@topic", Any()), ("@author", AnyOrNull()), ("@parent", random.Next(2) == 0 ? null : Any()),
                ("@body", Text()), ("@score", random.Next(4)), ("@deleted", Deleted()));
            db.Run(
                "INSERT INTO marks VALUES (@id, @type, @subject, @author, @text)",
                ("@id", id), ("@type", random.Next(2) == 0 ? "Topic" : "Reply"), ("@subject", Any()), ("@author", AnyOrNull()),
                ("@text", Text()));
            db.Run(
                "INSERT INTO topic_labels VALUES (@topic, @label, @hidden) ON CONFLICT DO NOTHING",
                ("@topic", Any()), ("@label", Any()), ("@hidden", Hidden()));
        }

        return db;
    }

    /// <summary>Removes what filters leave out, so that they leave nothing out.</summary>
    public static void RemoveFiltered(Database db)
    {
        foreach (string table in (string[])["boards", "people", "topics"])
            db.Run("DELETE FROM " + table + " WHERE tenant_id <> 1");

        foreach (string table in (string[])["boards", "people", "cards", "topics", "replies"])
            db.Run("DELETE FROM " + table + " WHERE deleted_at IS NOT NULL");

        foreach (string table in (string[])["labels", "topic_labels"])
            db.Run("DELETE FROM " + table + " WHERE hidden");

        db.Run("DELETE FROM marks WHERE author_id IS NOT NULL AND author_id NOT IN (SELECT id FROM people)");
    }

    /// <summary>How many rows there are.</summary>
    public static long Count(Database db) => Tables.Sum(table =>
        Convert.ToInt64(db.Rows("SELECT COUNT(*) FROM " + table)[0][0], CultureInfo.InvariantCulture));
}
