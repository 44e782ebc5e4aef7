using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>What a database has beyond a snapshot stays, or is said to be in the way; names are asked, and never guessed.</summary>
public sealed class LiveTests
{
    private const string Posts = "CREATE TABLE posts (id integer NOT NULL PRIMARY KEY, title text, price integer, CONSTRAINT p CHECK (price > 0));";

    [Fact]
    public void Triggers_and_views_of_a_table_that_is_built_anew_stay()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Posts + """
            CREATE TABLE log (text text);
            CREATE TRIGGER written AFTER INSERT ON posts BEGIN INSERT INTO log VALUES ('new ' || NEW.title); END;
            CREATE TRIGGER logged AFTER INSERT ON log BEGIN UPDATE posts SET price = 9 WHERE id = 1; END;
            CREATE VIEW cheap AS SELECT title FROM posts WHERE price < 5;
            INSERT INTO posts VALUES (1, 'one', 1);
            """);
        DdlPlan plan = database.Plan(Target(SchemaEngine.Sqlite, Posts.Replace("price > 0", "price > -1", StringComparison.Ordinal)
            + "CREATE TABLE log (text text);"));
        database.Apply(plan);
        database.Run("INSERT INTO posts VALUES (2, 'two', 2)");

        Assert.Equal("new one|new two", database.Ask("SELECT group_concat(text, '|') FROM log"));
        Assert.Equal(9L, database.Ask("SELECT price FROM posts WHERE id = 1"));
        Assert.Equal("two", database.Ask("SELECT title FROM cheap"));
        Assert.Equal(0L, database.Ask("PRAGMA legacy_alter_table"));
        Assert.Equal(1L, database.Ask("PRAGMA foreign_keys"));
    }

    [Fact]
    public void A_view_that_would_break_stops_the_run()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Posts + "CREATE VIEW titles AS SELECT title FROM posts;");
        string before = database.Everything();
        DdlPlan plan = database.Plan(Target(SchemaEngine.Sqlite, "CREATE TABLE posts (id integer NOT NULL PRIMARY KEY, price integer);"),
            new DdlOptions { AllowDrop = true });

        ToolException failure = Assert.Throws<ToolException>(() => database.Apply(plan));
        Assert.Contains("Asking whether the view titles still works failed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("drop the view first", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, database.Everything());
    }

    [Fact]
    public void Numbers_that_were_used_do_not_come_again()
    {
        const string Counted = "CREATE TABLE posts (id integer PRIMARY KEY AUTOINCREMENT, title text);";
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Counted
            + "INSERT INTO posts VALUES (1, 'a'), (50, 'b'); DELETE FROM posts WHERE id = 50;");
        database.Apply(database.Plan(Target(SchemaEngine.Sqlite, Counted.Replace("title text", "title text NOT NULL",
            StringComparison.Ordinal))));
        database.Run("INSERT INTO posts (title) VALUES ('c')");

        Assert.Equal(51L, database.Ask("SELECT max(id) FROM posts"));
        Assert.Equal(1L, database.Ask("SELECT count(*) FROM sqlite_sequence"));
    }

    [Fact]
    public void What_a_snapshot_does_not_keep_is_not_lost_in_silence()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite,
            "CREATE TABLE t (id integer PRIMARY KEY, a integer UNIQUE ON CONFLICT REPLACE);");
        DdlPlan plan = database.Plan(Target(SchemaEngine.Sqlite, "CREATE TABLE t (id integer PRIMARY KEY, a text UNIQUE);"),
            new DdlOptions { AllowDrop = true });

        Assert.Equal("t has an ON CONFLICT clause, which would be lost when the table is built anew: change this table by hand.",
            Assert.Single(plan.Obstacles));
    }

    [Fact]
    public void Rows_that_would_refer_to_nothing_stop_the_run()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite,
            "CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE c (id integer PRIMARY KEY, p integer); INSERT INTO c VALUES (1, 7);");
        string before = database.Everything();
        DdlPlan plan = database.Plan(Target(SchemaEngine.Sqlite,
            "CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE c (id integer PRIMARY KEY, p integer REFERENCES p (id));"));

        Assert.Contains("1 more row of", Assert.Throws<ToolException>(() => database.Apply(plan)).Message,
            StringComparison.Ordinal);
        Assert.Equal(before, database.Everything());
    }

    [Fact]
    public void NULL_that_is_refused_from_now_on_is_said_on_SQLite() => NullIsSaid(SchemaEngine.Sqlite);

    [PostgresFact]
    public void NULL_that_is_refused_from_now_on_is_said_on_PostgreSQL() => NullIsSaid(SchemaEngine.PostgreSql);

    private static void NullIsSaid(SchemaEngine engine)
    {
        using Changing database = Changing.Create(engine, Posts + "INSERT INTO posts (id) VALUES (1);");
        string before = database.Everything();
        DdlPlan plan = database.Plan(Target(engine, Posts.Replace("title text", "title text NOT NULL", StringComparison.Ordinal)));

        Assert.Contains(plan.Steps, step => step.Consequence?.Contains("fails if a row has NULL", StringComparison.Ordinal) == true);
        Assert.Contains("fill in values first", Assert.Throws<ToolException>(() => database.Apply(plan)).Message, StringComparison.Ordinal);
        Assert.Equal(before, database.Everything());
    }

    [PostgresFact]
    public void A_view_of_PostgreSQL_is_in_the_way_of_the_columns_that_it_uses()
    {
        using Changing database = Changing.Create(SchemaEngine.PostgreSql, Posts + "CREATE VIEW titles AS SELECT title FROM posts;");
        SchemaSnapshot target = Target(SchemaEngine.PostgreSql, "CREATE TABLE posts (id integer NOT NULL PRIMARY KEY, title varchar(9));");
        DdlPlan plan = database.Plan(target, new DdlOptions { AllowDrop = true });

        Assert.Equal(
            "posts.title is to be changed, and PostgreSQL refuses that while the view titles uses it: drop the view titles first, and create it again afterwards.",
            Assert.Single(plan.Obstacles));
        database.Run("DROP VIEW titles");
        database.Apply(database.Plan(target, new DdlOptions { AllowDrop = true }));
    }

    [PostgresFact]
    public void Counting_goes_on_behind_the_rows_that_are_there()
    {
        using Changing database = Changing.Create(SchemaEngine.PostgreSql,
            "CREATE TABLE t (id integer PRIMARY KEY, a integer); INSERT INTO t VALUES (41, 1);");
        database.Apply(database.Plan(Target(SchemaEngine.PostgreSql,
            "CREATE TABLE t (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a integer);")));
        database.Run("INSERT INTO t (a) VALUES (2)");

        Assert.Equal(42, database.Ask("SELECT max(id) FROM t"));
    }

    [Fact]
    public void A_name_is_asked_on_SQLite() => Asks(SchemaEngine.Sqlite);

    [PostgresFact]
    public void A_name_is_asked_on_PostgreSQL() => Asks(SchemaEngine.PostgreSql);

    private static void Asks(SchemaEngine engine)
    {
        const string Old = "CREATE TABLE old (id integer NOT NULL PRIMARY KEY, a integer);";
        string index = "CREATE INDEX i ON posts (price) WHERE price > 1;";
        using Changing database = Changing.Create(
            engine, Posts + index + Old
                + "INSERT INTO posts VALUES (1, 'x', 3); INSERT INTO old VALUES (1, 2); CREATE TABLE c (p integer REFERENCES posts (id));");
        SchemaSnapshot target = Target(
            engine, (Posts + index).Replace("price", "cost", StringComparison.Ordinal) + Old.Replace("old", "fresh",
                StringComparison.Ordinal) + "CREATE TABLE c (p integer REFERENCES posts (id));");
        DdlPlan asking = database.Plan(target);
        Assert.Equal(["Was the table old renamed to fresh?", "Was the column posts.price renamed to cost?"],
            asking.Questions.Select(question => question.Text));
        Assert.Equal(["--rename old=fresh", "--rename posts.price=cost"], asking.Questions.Select(question => question.Yes));

        DdlPlan no = database.Plan(target, new DdlOptions { NoRenames = ["old", "posts.price"] });
        Assert.Empty(no.Questions);
        Assert.Contains(no.LeftOut, step => step.Purpose == "Dropping the column posts.price");

        DdlPlan yes = database.Plan(target, new DdlOptions { Renames = [new("old", "fresh"), new("posts.price", "cost")] });
        Assert.Empty(yes.Questions);
        Assert.Empty(yes.LeftOut);
        Assert.Equal(2, yes.Steps.Count(step => step.Sql.Contains("RENAME", StringComparison.Ordinal) && !step.Sql.Contains("CONSTRAINT",
            StringComparison.Ordinal)));
        database.Apply(yes);
        Assert.Equal("3", database.Ask("SELECT CAST(cost AS text) FROM posts"));
        Assert.Equal("2", database.Ask("SELECT CAST(a AS text) FROM fresh"));
        Assert.True(database.Plan(target).IsEmpty);
    }

    [Theory]
    [InlineData("posts.nothing", "cost", "there is no column posts.nothing")]
    [InlineData("nothing", "cost", "there is no table nothing")]
    [InlineData("posts.title", "cost", "posts.title is still wanted")]
    [InlineData("posts.price", "id", "there is something called id already")]
    [InlineData("posts.price", "nothing", "nothing called nothing is wanted")]
    public void A_name_that_cannot_be_meant_is_refused(string old, string name, string message)
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Posts);
        SchemaSnapshot target = Target(SchemaEngine.Sqlite,
            "CREATE TABLE posts (id integer NOT NULL PRIMARY KEY, title text, cost integer);");

        ToolException failure = Assert.Throws<ToolException>(() => database.Plan(target, new DdlOptions { Renames = [new(old, name)] }));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_in_a_name_does_not_end_a_comment()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, "CREATE TABLE \"a\nDROP TABLE b;\" (id integer);");
        string script = DdlScript.Write(database.Plan(new SchemaSnapshot(SchemaEngine.Sqlite)), "x\r\nDROP TABLE c;");

        Assert.All(script.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("-- ", line,
            StringComparison.Ordinal));
    }

    private static SchemaSnapshot Target(SchemaEngine engine, string sql)
    {
        using Changing database = Changing.Create(engine, sql);
        return database.Read();
    }
}
