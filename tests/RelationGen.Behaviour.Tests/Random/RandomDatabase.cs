namespace RelationGen.Behaviour.Tests.Random;

/// <summary>A small database full of null and dangling foreign keys; the same for the same seed.</summary>
internal static class RandomDatabase
{
    private static readonly string[] Texts = ["", "a", "A", "b", "ä", "a b", "it's", "\uFF5E", "\U0001F600"];

    public static Database Create(Engine engine, int seed)
    {
        var random = new System.Random(seed);
        Database db = Database.Create(engine, $"""
            CREATE TABLE nodes (id BIGINT NOT NULL PRIMARY KEY, parent_id BIGINT, group_name TEXT, pair_a INT, pair_b TEXT);
            CREATE TABLE groups (name TEXT NOT NULL PRIMARY KEY);
            CREATE TABLE pairs (a INT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b));
            CREATE TABLE badges (id {Database.TypeOf(engine, typeof(Guid), "TEXT")} NOT NULL PRIMARY KEY, node_id BIGINT NOT NULL UNIQUE);
            CREATE TABLE node_pairs (node_id BIGINT NOT NULL, pair_a INT NOT NULL, pair_b TEXT NOT NULL);
            CREATE TABLE links (from_id BIGINT NOT NULL, to_id BIGINT NOT NULL);
            """);
        int size = random.Next(1, 13);
        foreach (int id in Shuffled(random, size))
        {
            db.Run(
                "INSERT INTO nodes (id, parent_id, group_name, pair_a, pair_b) VALUES (@id, @parent, @group, @a, @b)",
                ("@id", (long)id),
                ("@parent", OrNull(random, (long)random.Next(size + 2))),
                ("@group", OrNull(random, Text(random))),
                ("@a", OrNull(random, random.Next(3))),
                ("@b", OrNull(random, Text(random))));
        }

        foreach (string name in Texts.Where(_ => random.Next(3) > 0))
            db.Run("INSERT INTO groups (name) VALUES (@name)", ("@name", name));

        foreach (string b in Texts)
        {
            for (int a = 0; a < 3; a++)
            {
                if (random.Next(3) == 0)
                    db.Run("INSERT INTO pairs (a, b) VALUES (@a, @b)", ("@a", a), ("@b", b));
            }
        }

        foreach (int node in Shuffled(random, size + 2).Where(_ => random.Next(2) == 0))
        {
            var id = new byte[16];
            random.NextBytes(id);
            db.Run("INSERT INTO badges (id, node_id) VALUES (@id, @node)", ("@id", new Guid(id)), ("@node", (long)node));
        }

        // Junctions repeat pairs and dangle on either side.
        for (int i = random.Next(2 * size); i > 0; i--)
        {
            db.Run(
                "INSERT INTO node_pairs (node_id, pair_a, pair_b) VALUES (@node, @a, @b)",
                ("@node", (long)random.Next(size + 2)),
                ("@a", random.Next(3)),
                ("@b", Text(random)));
            db.Run("INSERT INTO links (from_id, to_id) VALUES (@from, @to)", ("@from", (long)random.Next(size + 2)), ("@to", (long)random.Next(size + 2)));
        }

        return db;
    }

    private static int[] Shuffled(System.Random random, int size)
    {
        int[] numbers = [.. Enumerable.Range(0, size)];
        random.Shuffle(numbers);
        return numbers;
    }

    private static string Text(System.Random random) => Texts[random.Next(Texts.Length)];

    private static object? OrNull(System.Random random, object value) => random.Next(4) == 0 ? null : value;
}
