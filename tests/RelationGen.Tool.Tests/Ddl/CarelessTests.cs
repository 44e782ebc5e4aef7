using Microsoft.Data.Sqlite;
using RelationGen.Tool.Code;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Tests.Code;
using RelationGen.Tool.Tests.Commands;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>
/// No value is lost where somebody is careless with a plan: a shell that goes on after errors, a change in between, a hasty answer.
/// </summary>
public sealed class CarelessTests
{
    /// <summary>The command line of SQLite goes on after an error unless it is told not to.</summary>
    [Fact]
    public void A_script_that_goes_on_after_an_error_loses_no_row()
    {
        const string Start = """
            CREATE TABLE a (id integer PRIMARY KEY AUTOINCREMENT, x text);
            CREATE TABLE b (id integer PRIMARY KEY, x text, a_id integer REFERENCES a);
            CREATE TABLE c (id integer PRIMARY KEY, x text);
            INSERT INTO a VALUES (1, 'one'), (9, 'nine');
            DELETE FROM a WHERE id = 9;
            INSERT INTO b VALUES (1, NULL, 1), (2, 'two', 1);
            INSERT INTO c VALUES (1, 'c'), (2, NULL);
            """;
        using Changing database = Changing.Create(SchemaEngine.Sqlite, Start);
        string before = database.Everything();
        DdlPlan plan = database.Plan(Target("""
            CREATE TABLE a (id integer PRIMARY KEY AUTOINCREMENT, x text NOT NULL);
            CREATE TABLE b (id integer PRIMARY KEY, x text NOT NULL, a_id integer REFERENCES a);
            CREATE TABLE c (id integer PRIMARY KEY, x text NOT NULL);
            """));
        foreach (string statement in Statements(DdlScript.Write(plan, "a")))
        {
            try
            {
                database.Run(statement);
            }
            catch (SqliteException)
            {
                // What the shell would print.
            }
        }

        Assert.Equal(before, database.Everything());
        database.Run("INSERT INTO a (x) VALUES ('ten')");
        Assert.Equal(10L, database.Ask("SELECT max(id) FROM a"));
    }

    [Fact]
    public void A_column_that_was_added_while_a_person_read_the_plan_is_not_lost()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, "CREATE TABLE a (id integer PRIMARY KEY, x text);");
        DdlPlan plan = database.Plan(Target("CREATE TABLE a (id integer PRIMARY KEY, x text NOT NULL);"));
        database.Run("ALTER TABLE a ADD COLUMN notes text; INSERT INTO a VALUES (1, 'x', 'kept')");

        ToolException refused = Assert.Throws<ToolException>(() => database.Apply(plan));
        Assert.Equal("Nothing was changed: the schema is another one than when it was read. Run the command again.", refused.Message);
        Assert.Equal("kept", database.Ask("SELECT notes FROM a"));
    }

    [Fact]
    public void A_trigger_that_was_added_meanwhile_is_not_lost()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, "CREATE TABLE a (id integer PRIMARY KEY, x text);");
        DdlPlan plan = database.Plan(Target("CREATE TABLE a (id integer PRIMARY KEY, x text NOT NULL);"));
        database.Run("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END");
        Assert.Throws<ToolException>(() => database.Apply(plan));
        Assert.Equal(1L, database.Ask("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"));
    }

    [Fact]
    public void A_trigger_that_names_a_column_which_goes_is_in_the_way()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, """
            CREATE TABLE a (id integer PRIMARY KEY, x text, gone text);
            CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = NEW.gone; END;
            """);
        DdlPlan plan = database.Plan(Target("CREATE TABLE a (id integer PRIMARY KEY, x text);"), new DdlOptions { AllowDrop = true });
        Assert.Equal(
            ["The trigger t names gone, which a will not have: drop the trigger, or change it first."], plan.Obstacles);
    }

    [Fact]
    public void One_no_leaves_the_next_question_open()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, "CREATE TABLE a (id integer PRIMARY KEY, title text);");
        SchemaSnapshot target = Target("CREATE TABLE a (id integer PRIMARY KEY, headline text, caption text);");
        DdlPlan plan = database.Plan(target);
        Assert.Equal(["headline", "caption"], plan.Questions.Select(question => question.New));
        DdlPlan next = database.Plan(target, new DdlOptions { Declined = [plan.Questions[0]] });
        Assert.Equal(["caption"], next.Questions.Select(question => question.New));
        Assert.Empty(database.Plan(target, new DdlOptions { NoRenames = ["a.title"] }).Questions);
    }

    [Fact]
    public void Texts_of_a_strict_table_stay_texts()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, "CREATE TABLE a (id integer PRIMARY KEY, x any) STRICT;");
        SchemaSnapshot target = Target("CREATE TABLE a (id integer PRIMARY KEY, x any);");
        Assert.Contains("a is STRICT and should not be", Assert.Single(database.Plan(target).Obstacles), StringComparison.Ordinal);
        DdlPlan allowed = database.Plan(target, new DdlOptions { AllowDrop = true });
        Assert.Empty(allowed.Obstacles);
        Assert.Contains(allowed.Steps, step => step.IsDestructive);
    }

    [Fact]
    public void Tables_that_classes_only_read_are_theirs()
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, "CREATE TABLE audit_log (x text); CREATE TABLE other (x text);");
        var options = new DdlOptions { AllowDrop = true, AllTables = true, IsCode = true, KnownTables = [(null, "audit_log")] };
        DdlPlan plan = database.Plan(new SchemaSnapshot(SchemaEngine.Sqlite), options);
        Assert.Equal(["DROP TABLE \"other\""], plan.Steps.Select(step => step.Sql));
    }

    [Fact]
    public void Classes_without_a_key_have_tables()
    {
        CodeModels models = Programs.Read(Programs.Behaviour);
        Assert.Contains(models.KnownTables, table => models.Models.Any(model => !model.HasKey && model.Table == table.Name));
        Assert.DoesNotContain(models.KnownTables, table => models.Models.All(model => model.HasKey || model.Table != table.Name));
    }

    [PostgresFact]
    public void A_script_means_the_tables_of_its_schema()
    {
        using Changing database = Changing.Create(
            SchemaEngine.PostgreSql, "CREATE SCHEMA app; SET search_path TO app; CREATE TABLE a (id int);");
        DdlPlan plan = database.Plan(new SchemaSnapshot(SchemaEngine.PostgreSql), new DdlOptions { AllowDrop = true });
        string script = DdlScript.Write(plan, "a");
        Assert.Contains("SET LOCAL search_path TO \"app\", pg_temp;\n", script, StringComparison.Ordinal);
        database.Run("SET search_path TO public; CREATE TABLE a (id int)");
        database.Run(script);
        Assert.Equal(1L, database.Ask("SELECT count(*) FROM pg_tables WHERE tablename = 'a' AND schemaname = 'public'"));
        Assert.Equal(0L, database.Ask("SELECT count(*) FROM pg_tables WHERE tablename = 'a' AND schemaname = 'app'"));
    }

    [PostgresFact]
    public async Task A_filter_means_the_same_of_a_file_and_of_a_database()
    {
        string database = PostgresServer.Shared.CreateDatabase();
        try
        {
            await using (var connection = new Npgsql.NpgsqlConnection(database))
            {
                await connection.OpenAsync();
                await using var command = new Npgsql.NpgsqlCommand(
                    "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE people (m mood); CREATE TABLE posts (id int)", connection);
                await command.ExecuteNonQueryAsync();
            }

            using var tool = new ToolRun();
            await tool.RunAsync("snapshot", "--db", database);
            Assert.Equal("drift: 0 differences", (await tool.RunAsync("drift", "--db", database, "--tables", "public.*")).Output);
            Assert.Equal("drift: 0 differences", (await tool.RunAsync("drift", "--db", database, "--tables", "posts")).Output);
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(database);
        }
    }

    private static SchemaSnapshot Target(string sql)
    {
        using Changing database = Changing.Create(SchemaEngine.Sqlite, sql);
        return database.Read();
    }

    private static string[] Statements(string script) => script
        .Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal))
            .Aggregate(string.Empty, (text, line) => text + line + "\n")
        .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
