using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Restructure;
using RelationGen.Tool.Tests.Ddl;

namespace RelationGen.Tool.Tests.Restructure;

/// <summary>A key or a junction goes from a filled database: nothing else does, or there is a reason why it stays.</summary>
public sealed class KeyRemovalTests
{
    private const string Tables = """
        CREATE TABLE users (id integer NOT NULL PRIMARY KEY, name text NOT NULL);
        CREATE TABLE tags (id integer NOT NULL PRIMARY KEY, name text);
        CREATE TABLE posts (id integer NOT NULL PRIMARY KEY, title text NOT NULL, author_id integer NOT NULL REFERENCES users (id),
            reviewer_id integer REFERENCES users (id));
        CREATE INDEX posts_reviewer_id_idx ON posts (reviewer_id);
        CREATE INDEX posts_author_id_idx ON posts (author_id);
        CREATE TABLE profiles (id integer NOT NULL PRIMARY KEY, user_id integer NOT NULL UNIQUE REFERENCES users (id));
        CREATE TABLE post_tags (post_id integer NOT NULL REFERENCES posts (id), tag_id integer NOT NULL REFERENCES tags (id),
            PRIMARY KEY (post_id, tag_id));
        CREATE TABLE customers (tenant integer NOT NULL, number integer NOT NULL, PRIMARY KEY (tenant, number));
        CREATE TABLE orders (id integer NOT NULL PRIMARY KEY, tenant integer, number integer, FOREIGN KEY (tenant, number) REFERENCES customers (tenant, number));
        INSERT INTO users VALUES (1, 'Ada'), (2, 'Bob');
        INSERT INTO tags VALUES (1, 'a'), (2, NULL);
        INSERT INTO posts VALUES (1, 'one', 1, 2), (2, 'two', 2, NULL), (3, 'three', 2, 1);
        INSERT INTO profiles VALUES (1, 2);
        INSERT INTO post_tags VALUES (1, 1), (1, 2), (3, 2);
        INSERT INTO customers VALUES (1, 7);
        INSERT INTO orders VALUES (1, 1, 7), (2, NULL, NULL);
        """;

    /// <summary>The table, the columns, and what is lost beside them.</summary>
    public static TheoryData<string, string, int> Keys
    {
        get
        {
            var keys = new TheoryData<string, string, int>();
            foreach (SchemaEngine engine in Enum.GetValues<SchemaEngine>())
            {
                keys.Add("posts", "reviewer_id", (int)engine);
                keys.Add("posts", "author_id", (int)engine);
                keys.Add("profiles", "user_id", (int)engine);
                keys.Add("orders", "tenant,number", (int)engine);
            }

            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_goes_and_nothing_else(string table, string columns, int engine)
    {
        using Changing database = Changing.Create((SchemaEngine)engine, Tables);
        KnownSchema schema = Known(database);
        var key = new RelationPlace(null, table, [.. columns.Split(',')]);
        var removal = new KeyRemoval(schema);
        SchemaSnapshot goal = removal.WithoutKey(key)!;
        Assert.Empty(removal.Refusals);
        string[] left = [.. goal.Tables.Select(other => other.Name + " "
            + database.Checksum(other.Name, other.Columns.Select(column => column.Name)))];
        DdlPlan plan = schema.PlanTo(goal).Ddl;

        // A failure at any statement leaves everything as it was.
        string before = database.Everything();
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            DdlStep[] broken = [.. plan.Steps.Take(i), new DdlStep("SELECT nothing FROM nowhere", "A fault"), .. plan.Steps.Skip(i)];
            Assert.Throws<ToolException>(() => database.Apply(plan with { Steps = broken }));
            Assert.Equal(before, database.Everything());
        }

        database.Apply(plan);
        SchemaSnapshot found = database.Read();
        Assert.Equal(left, found.Tables.Select(other => other.Name + " "
            + database.Checksum(other.Name, other.Columns.Select(column => column.Name))));
        SchemaTable changed = found.Tables.Single(other => other.Name == table);
        Assert.DoesNotContain(changed.Columns, column => key.Columns.Contains(column.Name));
        Assert.DoesNotContain(changed.ForeignKeys, foreign => foreign.Columns.Any(key.Columns.Contains));
        Assert.Equal(schema.Snapshot.Tables.Where(other => other.Name != table), found.Tables.Where(other => other.Name != table));
    }

    [Theory]
    [InlineData(SchemaEngine.Sqlite)]
    [InlineData(SchemaEngine.PostgreSql)]
    internal void A_junction_goes_and_nothing_else(SchemaEngine engine)
    {
        using Changing database = Changing.Create(engine, Tables);
        KnownSchema schema = Known(database);
        var removal = new KeyRemoval(schema);
        SchemaSnapshot goal = removal.WithoutJunction(new RelationPlace(null, "post_tags", ["tag_id", "post_id"]))!;
        Assert.Empty(removal.Refusals);
        database.Apply(schema.PlanTo(goal).Ddl);
        Assert.Equal(schema.Snapshot.Tables.Where(other => other.Name != "post_tags"), database.Read().Tables);
        Assert.Equal(3L, Convert.ToInt64(database.Ask("SELECT count(*) FROM posts"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("CREATE INDEX both_idx ON posts (reviewer_id, title)", "posts.reviewer_id is used by the index both_idx together with others, in the test.")]
    [InlineData("CREATE INDEX some_idx ON posts (title) WHERE reviewer_id IS NULL", "posts.reviewer_id is used by the index some_idx together with others, in the test.")]
    [InlineData("CREATE UNIQUE INDEX lower_idx ON posts (lower(title), reviewer_id)", "posts.reviewer_id is used by the index lower_idx together with others, in the test.")]
    [InlineData("CREATE TABLE notes (id integer PRIMARY KEY, r integer REFERENCES posts (reviewer_id))", "posts.reviewer_id is used by a foreign key of notes, in the test.", "CREATE UNIQUE INDEX r_key ON posts (reviewer_id)")]
    public void What_others_use_stays(string sql, string reason, string first = "")
    {
        foreach (SchemaEngine engine in Enum.GetValues<SchemaEngine>())
        {
            using Changing database = Changing.Create(engine, $"{Tables}{first}; {sql};");
            Assert.Equal([reason], Refusals(database));
        }
    }

    [Theory]
    [InlineData(SchemaEngine.Sqlite, "CREATE VIEW reviewed AS SELECT title FROM posts WHERE reviewer_id IS NOT NULL", "The view reviewed may use reviewer_id of posts: it names both.")]
    [InlineData(SchemaEngine.Sqlite, "CREATE TRIGGER t AFTER UPDATE OF reviewer_id ON posts BEGIN SELECT 1; END", "The trigger t may use reviewer_id of posts: it names both.")]
    [InlineData(SchemaEngine.Sqlite, "CREATE VIEW everything AS SELECT * FROM posts", "The view everything may use reviewer_id of posts: it takes all columns.")]
    [InlineData(SchemaEngine.Sqlite, "CREATE VIEW counted AS SELECT count(*) FROM posts", null)]
    [InlineData(SchemaEngine.Sqlite, "CREATE TRIGGER t AFTER INSERT ON users BEGIN INSERT INTO posts VALUES (NULL, 'hello', NEW.id, NULL); END", "The trigger t may use reviewer_id of posts: it takes all columns.")]
    [InlineData(SchemaEngine.Sqlite, "CREATE TRIGGER t AFTER INSERT ON users BEGIN INSERT INTO posts (title, author_id) VALUES ('hello', NEW.id); END", null)]
    [InlineData(SchemaEngine.Sqlite, "ALTER TABLE posts ADD COLUMN r integer AS (reviewer_id + 1)", "posts.reviewer_id is used by the computed column r, in the test.")]
    [InlineData(SchemaEngine.PostgreSql, "CREATE VIEW reviewed AS SELECT title FROM posts WHERE reviewer_id IS NOT NULL", "posts.reviewer_id is used by the view reviewed.")]
    [InlineData(SchemaEngine.PostgreSql, "ALTER TABLE posts ADD CONSTRAINT other CHECK (reviewer_id <> author_id)", "posts.reviewer_id is used by the check other, in the test.")]
    [InlineData(SchemaEngine.PostgreSql, "ALTER TABLE posts ADD CONSTRAINT one UNIQUE (title, reviewer_id)", "posts.reviewer_id is used by the unique key one together with other columns, in the test.")]
    internal void What_a_database_knows_of_uses(SchemaEngine engine, string sql, string? reason)
    {
        using Changing database = Changing.Create(engine, $"{Tables}{sql};");
        Assert.Equal(reason is null ? [] : [reason], Refusals(database));
    }

    /// <summary>A view over a view breaks as well, and then nothing is changed.</summary>
    [Fact]
    public void A_view_over_a_view_is_asked_too()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Tables + "CREATE VIEW a AS SELECT p.* FROM (SELECT reviewer_id FROM posts) p; CREATE VIEW b AS SELECT reviewer_id FROM a;");
        KnownSchema schema = Known(database);
        string before = database.Everything();
        DdlPlan plan = schema.PlanTo(new KeyRemoval(schema).WithoutKey(new RelationPlace(null, "posts", ["reviewer_id"]))!).Ddl;
        Assert.Contains(plan.Steps, step => step.Purpose == "Asking whether the view b still works");
        Assert.Throws<ToolException>(() => database.Apply(plan));
        Assert.Equal(before, database.Everything());
    }

    [Fact]
    public void A_junction_that_holds_more_or_is_referred_to_stays()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Tables + """
            CREATE TABLE rated (post_id integer REFERENCES posts (id), tag_id integer REFERENCES tags (id), stars integer, PRIMARY KEY (post_id, tag_id));
            CREATE TABLE reasons (id integer PRIMARY KEY, post_id integer, tag_id integer, FOREIGN KEY (post_id, tag_id) REFERENCES rated (post_id, tag_id));
            """);
        var removal = new KeyRemoval(Known(database));
        removal.WithoutJunction(new RelationPlace(null, "rated", ["post_id", "tag_id"]));
        Assert.Equal(
            [
                "rated holds stars beside the two keys, in the test: nobody but you can say whether that may be lost.",
                "rated is referred to by a foreign key of reasons.",
            ], removal.Refusals);
        database.Run("CREATE TRIGGER gone AFTER DELETE ON users BEGIN DELETE FROM post_tags; END; CREATE VIEW pairs AS SELECT count(*) FROM post_tags");
        var junction = new KeyRemoval(Known(database));
        junction.WithoutJunction(new RelationPlace(null, "post_tags", ["post_id", "tag_id"]));
        Assert.Equal(["The view pairs names post_tags.", "The trigger gone names post_tags."], junction.Refusals);
        Assert.Null(removal.WithoutJunction(new RelationPlace(null, "rates", ["a", "b"])));
        Assert.Equal("There is no table rates in the test.", removal.Refusals[^1]);
    }

    /// <summary>The statement that saves the values runs, and saves those that there are.</summary>
    [Theory]
    [InlineData(SchemaEngine.Sqlite)]
    [InlineData(SchemaEngine.PostgreSql)]
    internal void Values_can_be_kept(SchemaEngine engine)
    {
        using Changing database = Changing.Create(engine, Tables);
        string backup = KeyRemoval.Backup(Known(database), new RelationPlace(null, "posts", ["reviewer_id"]), ["id"]);
        database.Run(backup);
        Assert.Equal(3L, Convert.ToInt64(database.Ask("SELECT sum(reviewer_id) FROM posts_reviewer_id_backup"),
            System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(4L, Convert.ToInt64(database.Ask("SELECT sum(id) FROM posts_reviewer_id_backup"),
            System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A key of two columns holds something where one of them does.</summary>
    [Fact]
    public void Parts_of_a_key_are_kept_too()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Tables + "INSERT INTO orders VALUES (3, 1, NULL);");
        database.Run(KeyRemoval.Backup(Known(database), new RelationPlace(null, "orders", ["tenant", "number"]), ["id"]));
        Assert.Equal("1,3", database.Ask("SELECT group_concat(id) FROM (SELECT id FROM orders_tenant_number_backup ORDER BY id)"));
    }

    /// <summary>No pair occurs twice afterwards, and pairs that do are found before.</summary>
    [Theory]
    [InlineData(SchemaEngine.Sqlite)]
    [InlineData(SchemaEngine.PostgreSql)]
    internal void A_pair_gets_its_key(SchemaEngine engine)
    {
        using Changing database = Changing.Create(engine, Tables + "CREATE TABLE likes (post_id integer REFERENCES posts (id), user_id integer REFERENCES users (id)); INSERT INTO likes VALUES (1, 1), (1, 2), (NULL, NULL), (NULL, NULL);");
        KnownSchema schema = Known(database);
        var place = new RelationPlace(null, "likes", ["post_id", "user_id"]);
        SchemaTable likes = schema.Find(null, "likes")!;
        Assert.False(PairKey.IsUnique(schema, likes, place));
        Assert.True(PairKey.IsUnique(schema, schema.Find(null, "post_tags")!, new RelationPlace(null, "post_tags", ["tag_id", "post_id"])));
        Assert.Null(database.Ask(PairKey.Duplicates(schema, likes, place)));

        database.Apply(schema.PlanTo(PairKey.Add(schema, likes, place)).Ddl);
        Assert.True(PairKey.IsUnique(Known(database), Known(database).Find(null, "likes")!, place));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => database.Run("INSERT INTO likes VALUES (1, 2)"));
    }

    private static IReadOnlyList<string> Refusals(Changing database)
    {
        var removal = new KeyRemoval(Known(database));
        removal.WithoutKey(new RelationPlace(null, "posts", ["reviewer_id"]));
        return removal.Refusals;
    }

    private static KnownSchema Known(Changing database) => new(database.Read(), "the test")
    {
        Facts = DdlFactReader.ReadAsync(database.Engine, database.Connection, CancellationToken.None).GetAwaiter().GetResult(),
    };
}
