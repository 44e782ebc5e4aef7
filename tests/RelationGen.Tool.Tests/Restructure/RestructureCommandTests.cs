using System.Text.Json;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Tool.Tests.Commands;

namespace RelationGen.Tool.Tests.Restructure;

/// <summary><c>relationgen remove</c>, <c>join</c> and <c>split</c> on a project of the .NET SDK, with a database beside it.</summary>
public sealed class RestructureCommandTests : IDisposable
{
    private const string Tables = """
        CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
        CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
        CREATE TABLE posts (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, author_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            reviewer_id INTEGER REFERENCES users (id) ON DELETE SET NULL);
        CREATE INDEX posts_reviewer_id_idx ON posts (reviewer_id);
        CREATE TABLE post_tags (post_id INTEGER NOT NULL REFERENCES posts (id), tag_id INTEGER NOT NULL REFERENCES tags (id), PRIMARY KEY (post_id, tag_id)) WITHOUT ROWID;
        CREATE TABLE likes (post_id INTEGER NOT NULL REFERENCES posts (id), user_id INTEGER NOT NULL REFERENCES users (id));
        INSERT INTO users VALUES (1, 'Ada'), (2, 'Bob');
        INSERT INTO posts VALUES (1, 'one', 1, 2), (2, 'two', 2, NULL);
        INSERT INTO likes VALUES (1, 2), (1, 2);
        """;

    private readonly ToolRun _tool = new();

    public RestructureCommandTests()
    {
        foreach (SourceFile file in BlogProject.Sources)
            _tool.Write(file.Name, file.Text);

        WriteProject("<TargetFramework>net10.0</TargetFramework>");
        _tool.Execute(Tables);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Plans_a_removal_and_does_it_when_asked()
    {
        string[] sources = Sources();
        ToolResult plan = await _tool.RunAsync("remove", "Post.Reviewer", "--with", "key", "--db", "shop.db");
        Assert.Equal(ExitCode.Fine, plan.Code);
        Assert.StartsWith("""
            Remove Post.Reviewer, its inverse and its foreign key
              code     Post.cs:22  Post.Reviewer: the relation goes
                       User.cs:18  User.Reviews: its inverse goes
                       Post.cs:16  Post.ReviewerId: its foreign key goes
              breaks   Use.cs:7  'Post' does not contain a definition for 'Reviewer'
                       Use.cs:9  'Post' does not contain a definition for 'ReviewerId'
                       Use.cs:11  'User' does not contain a definition for 'Reviews'
              effect   Before: Deleting a User deletes
            """, plan.Output, StringComparison.Ordinal);
        Assert.Contains("  data     posts.reviewer_id: 1 of 2 rows hold a value, which is lost\n", plan.Output, StringComparison.Ordinal);
        Assert.Contains("  sql      the database shop.db: SQLite: 8 statements, 1 of them may lose values\n", plan.Output, StringComparison.Ordinal);
        Assert.Contains("To keep the values (the database shop.db): CREATE TABLE \"posts_reviewer_id_backup\" AS SELECT \"id\", \"reviewer_id\"", plan.Output, StringComparison.Ordinal);
        Assert.Contains("--- Post.cs\n+++ Post.cs\n@@ -", plan.Output, StringComparison.Ordinal);
        Assert.Contains("-- relationgen remove: the database shop.db\n", plan.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing was changed; add --apply to do it.", plan.Error);
        Assert.Equal(sources, Sources());

        ToolResult done = await _tool.RunAsync("remove", "Post.Reviewer", "--with", "key", "--db", "shop.db", "--apply");
        Assert.Equal("Done: 2 files; the database shop.db: SQLite: 8 statements, 1 of them may lose values.", done.Error);
        Assert.DoesNotContain("Reviewer", _tool.Read("Post.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", string.Join(' ', _tool.Files), StringComparison.Ordinal);
        Assert.Equal("id|title|author_id", string.Join('|', Columns("posts")));

        // What is left does not compile now, and says so.
        ToolResult next = await _tool.RunAsync("remove", "Post.Author");
        Assert.Equal(ExitCode.WrongUse, next.Code);
        Assert.StartsWith("Blog.csproj does not compile as it is, so that nothing can be said of a change: Use.cs:7 ", next.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_fails_leaves_sources_and_database_as_they_were()
    {
        _tool.Execute("CREATE VIEW reviewed AS SELECT * FROM posts WHERE reviewer_id > 0");
        string[] sources = Sources();
        ToolResult refused = await _tool.RunAsync("remove", "Post.Reviewer", "--with", "key", "--db", "shop.db", "--apply");
        Assert.Equal(ExitCode.Differences, refused.Code);
        Assert.Equal("Nothing was changed. The view reviewed may use reviewer_id of posts: it names both.", refused.Error);

        // This one names the column in no text, and is found when it is asked.
        _tool.Execute("DROP VIEW reviewed; CREATE VIEW reviewed AS SELECT p.\"revie\"\"wer\" FROM (SELECT 1 AS \"revie\"\"wer\") p; CREATE VIEW other AS SELECT * FROM posts JOIN nowhere USING (id)");
        _tool.Execute("DROP VIEW other; CREATE VIEW other AS SELECT posts.id FROM posts JOIN nowhere USING (id)");
        refused = await _tool.RunAsync("remove", "Post.Reviewer", "--with", "key", "--db", "shop.db", "--apply");
        Assert.Equal(ExitCode.Differences, refused.Code);
        Assert.StartsWith("Nothing was changed: Asking whether the view other still works failed.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(sources, Sources());
        Assert.Contains("reviewer_id", Columns("posts"));
    }

    /// <summary>Bytes that are no UTF-8 would be others afterwards; a link stays a link, and a mode the same.</summary>
    [Fact]
    public async Task Files_are_written_as_they_are_kept()
    {
        string user = Path.Combine(_tool.Folder, "User.cs");
        string post = Path.Combine(_tool.Folder, "Post.cs");
        byte[] latin = [.. System.Text.Encoding.Latin1.GetBytes("// caf\u00e9\n"), .. await File.ReadAllBytesAsync(user)];
        await File.WriteAllBytesAsync(user, latin);
        ToolResult result = await _tool.RunAsync("remove", "Post.Reviewer", "--with", "inverse", "--apply");
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.EndsWith("User.cs is not UTF-8, so that writing it would change more of it: save it as UTF-8 first.", result.Error, StringComparison.Ordinal);
        Assert.Equal(latin, await File.ReadAllBytesAsync(user));

        _tool.Write("User.cs", "\uFEFF" + BlogProject.Sources[1].Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        string real = Path.Combine(_tool.Folder, "bin", "Post.real");
        Directory.CreateDirectory(Path.GetDirectoryName(real)!);
        File.Move(post, real);
        File.CreateSymbolicLink(post, real);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Equal(ExitCode.Fine, (await _tool.RunAsync("remove", "Post.Reviewer", "--with", "inverse", "--apply")).Code);
        Assert.StartsWith("\uFEFFusing", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(user)), StringComparison.Ordinal);
        string written = (await File.ReadAllTextAsync(user)).Replace("\r\n", "", StringComparison.Ordinal);
        Assert.DoesNotContain("\n", written, StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(post).LinkTarget);
        Assert.DoesNotContain("User? Reviewer", await File.ReadAllTextAsync(real), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(real));
    }

    /// <summary>What is in the way is said in both forms, and warnings of a build may have braces.</summary>
    [Fact]
    public async Task What_is_in_the_way_is_no_success()
    {
        _tool.Execute("DROP TABLE post_tags; DROP TABLE likes; DROP TABLE posts; CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT UNIQUE ON CONFLICT REPLACE, author_id INTEGER, reviewer_id INTEGER REFERENCES users (id))");
        _tool.Write("Blog.csproj", _tool.Read("Blog.csproj").Replace("</Project>", "<Target Name=\"Say\" BeforeTargets=\"Restore;Compile\"><Warning Text=\"mind {x}\" /></Target></Project>", StringComparison.Ordinal));
        ToolResult plan = await _tool.RunAsync("remove", "Post.Reviewer", "--with", "key", "--db", "shop.db");
        Assert.Equal(ExitCode.Differences, plan.Code);
        Assert.StartsWith("Nothing was changed. posts has an ON CONFLICT clause", plan.Error, StringComparison.Ordinal);
        ToolResult applied = await _tool.RunAsync("remove", "Post.Reviewer", "--with", "key", "--db", "shop.db", "--apply", "--json");
        Assert.Equal(ExitCode.Differences, applied.Code);
        using var document = JsonDocument.Parse(applied.Output);
        Assert.False(document.RootElement.GetProperty("applied").GetBoolean());
        string? obstacle = document.RootElement.GetProperty("schemas")[0].GetProperty("obstacles")[0].GetString();
        Assert.Contains("ON CONFLICT", obstacle, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_data_for_programs()
    {
        ToolResult result = await _tool.RunAsync("remove", "Tag.Posts", "--with", "junction", "--db", "shop.db", "--json");
        using var document = JsonDocument.Parse(result.Output);
        JsonElement plan = document.RootElement;
        Assert.Equal("remove", plan.GetProperty("command").GetString());
        Assert.False(plan.GetProperty("applied").GetBoolean());
        Assert.Equal(["Tag.Posts", "Post.Tags"], plan.GetProperty("members").EnumerateArray()
            .Select(member => member.GetProperty("name").GetString()));
        Assert.Equal("CS1061", plan.GetProperty("breaks")[0].GetProperty("id").GetString());
        Assert.Equal("DROP TABLE \"post_tags\"", plan.GetProperty("schemas")[0].GetProperty("steps")[0].GetProperty("sql").GetString());
        Assert.Equal("post_tags: 0 pairs are lost", plan.GetProperty("data")[0].GetString());
    }

    /// <summary>A project for several frameworks, and a table whose pairs are not unique.</summary>
    [Fact]
    public async Task Joins_and_splits()
    {
        WriteProject("<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        _tool.Write("Others.cs", _tool.Read("Others.cs")
            .Replace("[Key, Column(Order = 0)]\n    public long PostId", "[Column]\n    public long PostId", StringComparison.Ordinal));
        ToolResult asked = await _tool.RunAsync("join", "likes");
        Assert.Equal(new ToolResult(ExitCode.WrongUse, "", "Say --through where the class of likes stays, or --drop-entity where it goes."), asked);

        ToolResult twice = await _tool.RunAsync("join", "likes", "--through", "--db", "shop.db", "--apply");
        Assert.True(twice.Code == ExitCode.Differences, twice.Error);
        Assert.Contains("likes has pairs more than once: (1, 2) 2 times. Remove the others first.", twice.Error, StringComparison.Ordinal);
        _tool.Execute("DELETE FROM likes");
        ToolResult joined = await _tool.RunAsync("join", "likes", "--through", "--db", "shop.db", "--apply");
        Assert.Equal("Done: 1 file; the database shop.db: SQLite: 1 statement.", joined.Error);
        Assert.Contains("CREATE UNIQUE INDEX \"likes_post_id_user_id_key\" ON \"likes\" (\"post_id\", \"user_id\")", joined.Output, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<Post> LikePosts", _tool.Read("User.cs"), StringComparison.Ordinal);
    }

    private string[] Sources() => [.. BlogProject.Sources.Select(file => _tool.Read(file.Name))];

    private List<string> Columns(string table)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(_tool.Folder, "shop.db")};Pooling=False");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using Microsoft.Data.Sqlite.SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
            names.Add(reader.GetString(0));

        return names;
    }

    private void WriteProject(string frameworks) => _tool.Write("Blog.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {frameworks}
            <Nullable>enable</Nullable>
            <LangVersion>13</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{Path.Combine(AppContext.BaseDirectory, "RelationGen.dll")}" />
          </ItemGroup>
        </Project>
        """);
}
