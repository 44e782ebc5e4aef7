namespace RelationGen.Tool.Tests.Commands;

/// <summary><c>relationgen snapshot</c> and <c>drift</c>: what they print, what they write, and how they end.</summary>
public sealed class SnapshotCommandTests : IDisposable
{
    private const string Tables = """
        CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE posts (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, author_id INTEGER NOT NULL REFERENCES users ON DELETE CASCADE, score INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX posts_author ON posts (author_id);
        CREATE VIEW titles AS SELECT title FROM posts;
        """;

    private readonly ToolRun _tool = new();

    public SnapshotCommandTests() => _tool.Execute(Tables);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_snapshot_is_a_file_with_a_line_for_each_column()
    {
        Assert.Equal(
            new ToolResult(ExitCode.Fine, "relations.schema.json: 2 tables, 1 view, 1 foreign key (SQLite), written", ""),
            await _tool.RunAsync("snapshot", "--db", "Data Source=shop.db"));
        Assert.Equal(["relations.schema.json", "shop.db"], _tool.Files);
        Assert.Contains("""
                "columns": [
                  {"name": "id", "type": "INTEGER", "identity": "rowId"},
                  {"name": "title", "type": "TEXT"},
                  {"name": "author_id", "type": "INTEGER"},
                  {"name": "score", "type": "INTEGER", "default": "0"}
                ],
          """, _tool.Read("relations.schema.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("shop", _tool.Read("relations.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_database_gives_the_same_file()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        string first = _tool.Read("relations.schema.json");
        Assert.Equal(
            "relations.schema.json: 2 tables, 1 view, 1 foreign key (SQLite), unchanged",
            (await _tool.RunAsync("snapshot", "--db", "shop.db")).Output);
        Assert.Equal(first, _tool.Read("relations.schema.json"));
    }

    [Fact]
    public async Task Tables_are_chosen_by_patterns()
    {
        ToolResult result = await _tool.RunAsync("snapshot", "--db", "shop.db", "--tables", "*s", "!titles", "-o", "part.json");
        Assert.Equal("part.json: 2 tables, 1 foreign key (SQLite), written", result.Output);
        Assert.Equal(
            (ExitCode.Fine, "drift: 0 differences"),
            Short(await _tool.RunAsync("drift", "--db", "shop.db", "--snapshot", "part.json", "--tables", "users", "posts")));
    }

    [Fact]
    public async Task A_database_that_did_not_change_does_not_drift()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        Assert.Equal((ExitCode.Fine, "drift: 0 differences"), Short(await _tool.RunAsync("drift", "--db", "shop.db")));
    }

    [Fact]
    public async Task What_changed_is_said_with_its_consequence()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        _tool.Execute("ALTER TABLE posts ADD COLUMN note TEXT; DROP INDEX posts_author; DROP VIEW titles;");
        ToolResult result = await _tool.RunAsync("drift", "--db", "shop.db");
        Assert.Equal(ExitCode.Differences, result.Code);
        Assert.Equal(
            """
            column  posts.note
                file: none   database: TEXT NULL
                it is neither read nor written
            index  posts.posts_author
                file: (author_id)   database: none
                statements that find rows by it read the whole table
            table  titles
                file: view   database: none
                every statement on it fails
            drift: 3 differences
            """,
            result.Output);
    }

    [Fact]
    public async Task Differences_are_printed_for_programs()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        _tool.Execute("ALTER TABLE posts DROP COLUMN score;");
        string json = (await _tool.RunAsync("drift", "--db", "shop.db", "--json")).Output;
        using var document = System.Text.Json.JsonDocument.Parse(json);
        System.Text.Json.JsonElement problem = document.RootElement.GetProperty("problems")[0];
        Assert.Equal(("column", "posts.score"), (problem.GetProperty("rule").GetString(), problem.GetProperty("place").GetString()));

        Assert.Equal(
            "::warning title=column posts.score::INTEGER NOT NULL is expected, none is there: every statement that names it fails",
            (await _tool.RunAsync("drift", "--db", "shop.db", "--format", "github")).Output);

        using var sarif = System.Text.Json.JsonDocument.Parse(
            (await _tool.RunAsync("drift", "--db", "shop.db", "--format", "sarif")).Output);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("column", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
    }

    [Fact]
    public async Task Columns_that_answers_depend_on_are_counted()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        _tool.Execute(
            "DROP TABLE posts; CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author_id INTEGER NOT NULL, score INTEGER NOT NULL DEFAULT 0);");
        ToolResult result = await _tool.RunAsync("drift", "--db", "shop.db");
        Assert.EndsWith("drift: 2 differences, 1 of them would change answers silently", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which database? Give --db \"Data Source=shop.db\"", 2)]
    [InlineData("--db and --db-env name a database both", 2, "--db", "shop.db", "--db-env", "X")]
    [InlineData("The environment variable SHOP, which --db-env names, is not set.", 2, "--db-env", "SHOP")]
    [InlineData("There is no file none.db.", 3, "--db", "none.db")]
    [InlineData(
        "'oracle' is no --provider that is known here; there are sqlite and postgresql.", 2, "--db", "Data Source=x", "--provider",
        "oracle")]
    [InlineData("This looks like an address", 2, "--db", "postgres://ada:secret@host/shop")]
    [InlineData("The connection string does not tell what kind of database it is for", 2, "--db", "Password=secret;User=ada")]
    [InlineData("This is no connection string; one has the form", 2, "--db", "a=b;c=\"secret")]
    [InlineData("This is no connection string of PostgreSQL", 2, "--db", "Host=h;Nonsense=secret")]
    [InlineData("This is no connection string of PostgreSQL", 2, "--db", "Host=h;Password=ab;secret=ef")]
    [InlineData("Unrecognized command or argument 'Password=…'", 2, "--db", "Host=h", "Password=secret")]
    [InlineData("Unrecognized command or argument '--frobnicate'.", 2, "--db", "shop.db", "--frobnicate")]
    public async Task What_cannot_be_done_is_said_and_writes_nothing(string message, int code, params string[] arguments)
    {
        ToolResult result = await _tool.RunAsync(["snapshot", .. arguments]);
        Assert.Equal((ExitCode)code, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal(["shop.db"], _tool.Files);
    }

    [Fact]
    public async Task A_connection_string_comes_from_the_environment()
    {
        _tool.Set("SHOP", "Data Source=shop.db");
        Assert.Equal(ExitCode.Fine, (await _tool.RunAsync("snapshot", "--db-env", "SHOP")).Code);
    }

    /// <summary>What stands in the variable is never said, whatever it is.</summary>
    [Fact]
    public async Task A_variable_that_has_something_else_is_not_quoted()
    {
        _tool.Set("SHOP", "scott/secret@host");
        ToolResult result = await _tool.RunAsync("snapshot", "--db-env", "SHOP");
        Assert.Equal((ExitCode.Unreachable, "There is no file where the environment variable SHOP points."), (result.Code, result.Error));
    }

    [Fact]
    public async Task A_file_is_never_made_by_reading_it()
    {
        string address = "file:" + Path.Combine(_tool.Folder, "none.db");
        ToolResult result = await _tool.RunAsync("snapshot", "--db", "Data Source=" + address + "?hexkey=secret");
        Assert.Equal(ExitCode.Unreachable, result.Code);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
        Assert.Equal(["shop.db"], _tool.Files);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        ToolResult result = await _tool.RunAsync(
            "snapshot", "--db", "Host=127.0.0.1;Port=1;Database=shop;Username=ada;Password=secret;Timeout=1");
        Assert.Equal(ExitCode.Unreachable, result.Code);
        Assert.Contains("Check the connection string", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_of_another_engine_is_not_written_over()
    {
        string other = SchemaWriter.Write(new SchemaSnapshot(SchemaEngine.PostgreSql));
        _tool.Write("relations.schema.json", other);
        ToolResult result = await _tool.RunAsync("snapshot", "--db", "shop.db");
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.Contains("--output relations.schema.sqlite.json", result.Error, StringComparison.Ordinal);
        Assert.Equal(other, _tool.Read("relations.schema.json"));
    }

    [Fact]
    public async Task A_snapshot_that_is_newer_or_broken_is_named()
    {
        _tool.Write("relations.schema.json", """{"format": 99, "engine": "sqlite", "tables": []}""");
        ToolResult newer = await _tool.RunAsync("drift", "--db", "shop.db");
        Assert.Equal(ExitCode.WrongUse, newer.Code);
        Assert.StartsWith(
            "relations.schema.json: This snapshot has the format 99, and this version reads up to 1", newer.Error,
            StringComparison.Ordinal);

        _tool.Write("relations.schema.json", """{"format": 1, "engine": """);
        ToolResult broken = await _tool.RunAsync("drift", "--db", "shop.db");
        Assert.Equal(ExitCode.WrongUse, broken.Code);
        Assert.StartsWith("relations.schema.json: This is no snapshot of a database", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        string help = (await _tool.RunAsync("--help")).Output;
        Assert.All(
            ["scaffold", "snapshot", "check", "drift", "diff", "lock"], command =>
            Assert.Contains("  " + command, help, StringComparison.Ordinal));
    }

    private static (ExitCode Code, string Output) Short(ToolResult result) => (result.Code, result.Output);
}
