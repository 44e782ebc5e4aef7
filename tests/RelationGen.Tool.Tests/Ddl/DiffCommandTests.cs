using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Tool.Code;
using RelationGen.Tool.Commands;
using RelationGen.Tool.Tests.Code;
using RelationGen.Tool.Tests.Readers;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>The command <c>relationgen diff</c>, as a person calls it.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relationgen-diff").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_database_comes_to_the_classes()
    {
        await BlogAsync(connection => Read.Run(connection, """
            DROP TABLE comments;
            CREATE TABLE somebodys (id integer PRIMARY KEY);
            CREATE INDEX somebodys_index ON posts (body, title);
            ALTER TABLE posts ADD COLUMN legacy text;
            """));
        (int code, string text, _) = await RunAsync("diff", "--db", "shop.db", "--assembly", Programs.Blog);

        Assert.Equal((int)ExitCode.Differences, code);
        Assert.StartsWith("-- relationgen diff: from the database shop.db to the classes\n-- SQLite: ", text, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE \"comments\" (\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "-- left out: Dropping the column posts.legacy. Its values are lost.\n--     ALTER TABLE \"posts\" DROP COLUMN \"legacy\"\n",
            text, StringComparison.Ordinal);
        Assert.Contains("-- left out: Dropping the index somebodys_index of posts", text, StringComparison.Ordinal);
        Assert.Contains("-- note: The classes do not have somebodys;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("somebodys\";", text, StringComparison.Ordinal);
        Assert.Equal(text, (await RunAsync("diff", "--db", "shop.db", "--assembly", Programs.Blog)).Out);

        // The script is what the command itself runs.
        string copy = Path.Combine(_folder, "copy.db");
        File.Copy(Path.Combine(_folder, "shop.db"), copy);
        using (SqliteConnection connection = Open("copy.db"))
            Read.Run(connection, text);

        (code, _, string applied) = await RunAsync("diff", "--db", "shop.db", "--assembly", Programs.Blog, "--apply");
        Assert.Equal((int)ExitCode.Differences, code);
        Assert.Contains("shop.db: done", applied, StringComparison.Ordinal);
        Assert.Equal(await SnapshotAsync("shop.db"), await SnapshotAsync("copy.db"));
        Assert.NotNull((await SnapshotAsync("shop.db")).Find(null, "somebodys"));

        Assert.Equal((int)ExitCode.Fine, (await RunAsync("diff", "--db", "shop.db", "--assembly", Programs.Blog, "--apply",
            "--allow-drop")).Code);
        SchemaSnapshot dropped = await SnapshotAsync("shop.db");
        Assert.NotNull(dropped.Find(null, "somebodys"));
        Assert.Null(dropped.Find(null, "posts")!.Find(SchemaEngine.Sqlite, "legacy"));
        Assert.Equal((int)ExitCode.Fine, (await RunAsync("diff", "--db", "shop.db", "--assembly", Programs.Blog, "--apply", "--allow-drop",
            "--all-tables")).Code);
        Assert.Null((await SnapshotAsync("shop.db")).Find(null, "somebodys"));
        (code, text, _) = await RunAsync("diff", "--db", "shop.db", "--assembly", Programs.Blog);
        Assert.Equal(((int)ExitCode.Fine, "-- relationgen diff: from the database shop.db to the classes\n-- SQLite: 0 statements\n"),
            (code, text));
    }

    [PostgresFact]
    public async Task A_database_of_PostgreSQL_comes_to_the_classes()
    {
        string database = PostgresServer.Shared.CreateDatabase();
        try
        {
            string[] arguments = ["diff", "--db", database, "--assembly", Programs.Blog];
            Assert.Equal((int)ExitCode.Fine, (await RunAsync([.. arguments, "--apply"])).Code);
            await using (var connection = new NpgsqlConnection(database))
            {
                await connection.OpenAsync();
                Read.Run(
                    connection,
                    "ALTER TABLE posts DROP COLUMN title; ALTER TABLE posts ALTER COLUMN body DROP NOT NULL; CREATE TABLE somebodys (id integer);");
            }

            Assert.Equal((int)ExitCode.Differences, (await RunAsync(arguments)).Code);
            Assert.Equal((int)ExitCode.Fine, (await RunAsync([.. arguments, "--apply"])).Code);
            (int code, string text, _) = await RunAsync(arguments);
            Assert.Equal((int)ExitCode.Fine, code);
            Assert.EndsWith(
                "-- PostgreSQL: 0 statements\n-- note: The classes do not have somebodys; what they do not have is left as it is unless --allow-drop and "
                + "--all-tables are given.\n", text, StringComparison.Ordinal);
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(database);
        }
    }

    [Fact]
    public async Task An_open_question_is_answered_by_an_option_or_at_the_terminal()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "to.json"),
            SchemaWriter.Write(await Read.SqliteAsync("CREATE TABLE t (id integer PRIMARY KEY, b text);")));
        Make("shop.db", "CREATE TABLE t (id integer PRIMARY KEY, a text); INSERT INTO t VALUES (1, 'x');");
        string[] arguments = ["diff", "--db", "shop.db", "--to", "to.json"];

        (int code, string text, _) = await RunAsync(arguments);
        Assert.Equal((int)ExitCode.Differences, code);
        Assert.Contains("-- question: Was the column t.a renamed to b? Say --rename t.a=b, or --no-rename t.a if it was not.\n", text,
            StringComparison.Ordinal);
        (code, _, string error) = await RunAsync([.. arguments, "--apply", "--allow-drop"]);
        Assert.Equal((int)ExitCode.Differences, code);
        Assert.StartsWith("Nothing was changed, because a question is open.", error, StringComparison.Ordinal);

        List<string> asked = [];
        ToolConsole terminal = Console(new StringWriter(), new StringWriter()) with
        {
            IsTerminal = true,
            Ask = question =>
            {
                asked.Add(question);
                return true;
            },
        };
        Assert.Equal((int)ExitCode.Fine, await ToolCommand.RunAsync([.. arguments, "--apply"], terminal));
        Assert.Equal(["Was the column t.a renamed to b?"], asked);
        using SqliteConnection connection = Open("shop.db");
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT b FROM t";
        Assert.Equal("x", command.ExecuteScalar());
    }

    [Fact]
    public async Task Two_files_are_compared_and_the_script_is_written()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.json"),
            SchemaWriter.Write(await Read.SqliteAsync("CREATE TABLE t (id integer PRIMARY KEY);")));
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.json"),
            SchemaWriter.Write(await Read.SqliteAsync("CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);")));

        (int code, string text, string error) = await RunAsync("diff", "--from", "a.json", "--to", "b.json", "-o", "out/script.sql");
        Assert.Equal(((int)ExitCode.Differences, ""), (code, text));
        Assert.StartsWith("out/script.sql: SQLite: ", error, StringComparison.Ordinal);
        string script = await File.ReadAllTextAsync(Path.Combine(_folder, "out", "script.sql"));
        Assert.Contains("-- note: t is built anew, and its triggers are lost", script, StringComparison.Ordinal);
        Assert.Contains("PRAGMA foreign_keys = OFF;\nBEGIN;\n", script, StringComparison.Ordinal);

        (code, text, _) = await RunAsync("diff", "--from", "b.json", "--to", "a.json", "--json");
        using JsonDocument json = JsonDocument.Parse(text);
        Assert.Equal((int)ExitCode.Differences, code);
        Assert.Equal("sqlite", json.RootElement.GetProperty("engine").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("steps").GetArrayLength());
        JsonElement left = Assert.Single(json.RootElement.GetProperty("leftOut").EnumerateArray());
        Assert.Equal("ALTER TABLE \"t\" DROP COLUMN \"a\"", left.GetProperty("sql").GetString());
        Assert.True(left.GetProperty("destructive").GetBoolean());
    }

    [Theory]
    [InlineData("--from and --to are both code", "--from", "code")]
    [InlineData("--apply changes a database", "--from", "a.json", "--to", "code", "--apply")]
    [InlineData("--all-tables drops tables, so it needs --allow-drop", "--db", "shop.db", "--to", "a.json", "--all-tables")]
    [InlineData("--rename x: write --rename", "--db", "shop.db", "--to", "a.json", "--rename", "x")]
    [InlineData("There is no file nothing.json", "--db", "shop.db", "--to", "nothing.json")]
    [InlineData("Which database?", "--to", "a.json")]
    [InlineData("no statements lead from one kind of database to another", "--db", "shop.db", "--to", "pg.json")]
    public async Task Wrong_use_is_told(string message, params string[] arguments)
    {
        Make("shop.db", "CREATE TABLE t (id integer PRIMARY KEY);");
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.json"), SchemaWriter.Write(new SchemaSnapshot(SchemaEngine.Sqlite)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "pg.json"),
            SchemaWriter.Write(new SchemaSnapshot(SchemaEngine.PostgreSql) { DefaultSchema = "public" }));

        (int code, _, string error) = await RunAsync(["diff", "--assembly", Programs.Blog, .. arguments]);
        Assert.Equal((int)ExitCode.WrongUse, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private async Task BlogAsync(Action<SqliteConnection> change)
    {
        Make("shop.db", "");
        using SqliteConnection connection = Open("shop.db");
        await new DatabaseSchema([.. Programs.Read(Programs.Blog).Models]).CreateAsync(connection);
        change(connection);
    }

    private void Make(string name, string sql)
    {
        using SqliteConnection connection = Open(name);
        Read.Run(connection, sql.Length == 0 ? "CREATE TABLE gone (id integer); DROP TABLE gone" : sql);
    }

    private SqliteConnection Open(string name)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, name)};Pooling=false");
        connection.Open();
        return connection;
    }

    private async Task<SchemaSnapshot> SnapshotAsync(string name)
    {
        using SqliteConnection connection = Open(name);
        return await DatabaseReader.ReadAsync(SchemaEngine.Sqlite, connection, SchemaFilter.Default);
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = await ToolCommand.RunAsync(arguments, Console(output, error));
        return (code, output.ToString(), error.ToString());
    }

    private ToolConsole Console(StringWriter output, StringWriter error) => new(output, error, _folder, _ => null);
}
