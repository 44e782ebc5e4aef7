namespace RelationGen.Tool.Tests.Commands;

/// <summary><c>relationgen scaffold</c>: what it writes, what it refuses, and what it says.</summary>
public sealed class ScaffoldCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public ScaffoldCommandTests() => _tool.Execute("""
        CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
        CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE posts_tags (post_id INTEGER NOT NULL REFERENCES posts, tag_id INTEGER NOT NULL REFERENCES tags, PRIMARY KEY (post_id, tag_id)) WITHOUT ROWID;
        """);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Classes_are_written_into_the_namespace_of_the_project()
    {
        _tool.Write("My Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        ToolResult result = await _tool.RunAsync("scaffold", "--db", "shop.db", "--output", Path.Combine("Data", "Model"));
        Assert.Equal((ExitCode.Fine, ""), (result.Code, result.Error));
        Assert.StartsWith(
            "3 tables: 3 entities\n2 foreign keys: 2 relations and their inverses\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Data/Model: 3 files written", result.Output, StringComparison.Ordinal);
        Assert.Contains("namespace My_Shop.Data.Model;", _tool.Read(Path.Combine("Data", "Model", "Post.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Junctions_become_relations_where_that_is_said()
    {
        await _tool.RunAsync("scaffold", "--db", "shop.db", "--namespace", "Shop", "-o", "Pure", "--many-to-many", "pure");
        Assert.Contains("RelationType.ManyToMany", _tool.Read(Path.Combine("Pure", "Post.cs")), StringComparison.Ordinal);
        Assert.DoesNotContain(Path.Combine("Pure", "PostsTag.cs"), _tool.Files);

        await _tool.RunAsync("scaffold", "--db", "shop.db", "--namespace", "Shop", "-o", "Chosen", "--many-to-many", "posts_tags");
        Assert.Equal(_tool.Read(Path.Combine("Pure", "Post.cs")), _tool.Read(Path.Combine("Chosen", "Post.cs")));

        ToolResult asked = await _tool.RunAsync(
            "scaffold", "--db", "shop.db", "--namespace", "Shop", "-o", "Asked", "--many-to-many", "ask");
        Assert.Equal(ExitCode.WrongUse, asked.Code);
        Assert.Equal(
            "Nobody can be asked without a terminal; say --many-to-many posts_tags or some of these, pure, or none.", asked.Error);
        Assert.False(Directory.Exists(Path.Combine(_tool.Folder, "Asked")));
    }

    [Theory]
    [InlineData("--many-to-many", "post_tags", "--many-to-many post_tags: no table of this name stands between two others; those that do are posts_tags.")]
    [InlineData("--many-to-many", "posts", "--many-to-many posts: no table of this name stands between two others; those that do are posts_tags.")]
    [InlineData("--key", "post=id", "--key post=id: there is no table or view post among those that are read.")]
    [InlineData("--key", "posts=id,name", "--key posts=id,name: posts has no column name.")]
    public async Task A_name_that_means_nothing_is_refused(string option, string value, string message)
    {
        ToolResult result = await _tool.RunAsync("scaffold", "--db", "shop.db", "--namespace", "Shop", "-o", "Wrong", option, value);
        Assert.Equal(new ToolResult(ExitCode.WrongUse, "", message), result);
        Assert.False(Directory.Exists(Path.Combine(_tool.Folder, "Wrong")));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_and_nothing_else_is_written()
    {
        Directory.CreateDirectory(Path.Combine(_tool.Folder, "Model"));
        _tool.Write(Path.Combine("Model", "Tag.cs"), "// mine");
        ToolResult result = await _tool.RunAsync("scaffold", "--db", "shop.db", "--namespace", "Shop");
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.StartsWith("Nothing was written, because Model/Tag.cs is there already.", result.Error, StringComparison.Ordinal);
        Assert.Equal([Path.Combine("Model", "Tag.cs"), "shop.db"], _tool.Files);
        Assert.Equal("// mine", _tool.Read(Path.Combine("Model", "Tag.cs")));
    }

    [Fact]
    public async Task A_snapshot_serves_in_the_place_of_a_database()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        await _tool.RunAsync("scaffold", "--db", "shop.db", "--namespace", "Shop", "-o", "A");
        ToolResult result = await _tool.RunAsync("scaffold", "--snapshot", "relations.schema.json", "--namespace", "Shop", "-o", "B");
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.All(Directory.GetFiles(Path.Combine(_tool.Folder, "A")), path =>
            Assert.Equal(File.ReadAllText(path), _tool.Read(Path.Combine("B", Path.GetFileName(path)))));

        await _tool.RunAsync("scaffold", "--snapshot", "relations.schema.json", "--tables", "tags", "--namespace", "Shop", "-o", "C");
        Assert.Equal(["Tag.cs"], Directory.GetFiles(Path.Combine(_tool.Folder, "C")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_dry_run_prints_and_writes_nothing()
    {
        ToolResult result = await _tool.RunAsync("scaffold", "--db", "shop.db", "--namespace", "Shop", "--dry-run");
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Contains("// Model/Post.cs\nusing ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Model: 3 files would be written", result.Output, StringComparison.Ordinal);
        Assert.Equal(["shop.db"], _tool.Files);
    }

    [Fact]
    public async Task The_report_is_data_for_programs()
    {
        ToolResult result = await _tool.RunAsync("scaffold", "--db", "shop.db", "--namespace", "Shop", "--json");
        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.Equal(3, json.RootElement.GetProperty("entities").GetInt32());
        Assert.Equal("posts_tags", json.RootElement.GetProperty("junctionCandidates")[0].GetString());
        Assert.Equal(3, json.RootElement.GetProperty("files").GetArrayLength());
    }

    [Theory]
    [InlineData("There is no project around", "--db", "shop.db")]
    [InlineData("--key posts is not of the form table=column,column.", "--db", "shop.db", "--namespace", "Shop", "--key", "posts")]
    [InlineData("There is no table to make a class of", "--db", "shop.db", "--namespace", "Shop", "--tables", "nothing")]
    [InlineData("--snapshot and a database say what to read both", "--db", "shop.db", "--snapshot", "x.json")]
    [InlineData("There is no file x.json.", "--snapshot", "x.json")]
    public async Task What_cannot_be_done_is_said_and_writes_nothing(string message, params string[] arguments)
    {
        ToolResult result = await _tool.RunAsync(["scaffold", .. arguments]);
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(["shop.db"], _tool.Files);
    }
}
