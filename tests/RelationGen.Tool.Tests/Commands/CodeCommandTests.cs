using RelationGen.Tool.Tests.Code;

namespace RelationGen.Tool.Tests.Commands;

/// <summary>
/// <c>relationgen check</c>, <c>drift --against code</c> and <c>lock</c>: the classes of the first sample beside databases.
/// </summary>
public sealed class CodeCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public CodeCommandTests() => _tool.Execute(new DatabaseSchema(Programs.Read(Programs.Blog).Models).CreateScript(Dialect.Sqlite));

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Classes_fit_the_database_that_they_made()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        Assert.Equal(new ToolResult(ExitCode.Fine, "check: 0 differences", ""), await _tool.RunAsync("check", "--assembly", Programs.Blog));
        Assert.Equal(
            new ToolResult(ExitCode.Fine, "drift: 0 differences", ""),
            await _tool.RunAsync("drift", "--db", "shop.db", "--against", "code", "--assembly", Programs.Blog));
    }

    [Fact]
    public async Task A_column_that_is_gone_is_said_at_its_property()
    {
        _tool.Execute("ALTER TABLE posts RENAME COLUMN title TO titel;");
        ToolResult result = await _tool.RunAsync(
            "drift", "--db", "shop.db", "--against", "code", "--assembly", Programs.Blog, "--format", "github");
        Assert.Equal(ExitCode.Differences, result.Code);
        string line = Assert.Single(result.Output.Split('\n'), text => text.Contains("RG6002", StringComparison.Ordinal));
        Assert.Matches(
            @"^::warning file=.*/Post\.cs,line=\d+,title=RG6002 Post\.Title::.*""title"".*""posts"".*did you mean ""titel""\?$", line);
    }

    [Fact]
    public async Task A_project_that_was_not_built_is_told_so()
    {
        _tool.Write("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _tool.Write("relations.schema.json", SchemaWriter.Write(new SchemaSnapshot(SchemaEngine.Sqlite)));
        ToolResult result = await _tool.RunAsync("check");
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.StartsWith(
            "Shop.csproj was not built yet: there is no Shop.dll in its bin folder. Run \"dotnet build\", add --build", result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_entities_is_told_so()
    {
        await _tool.RunAsync("snapshot", "--db", "shop.db");
        ToolResult result = await _tool.RunAsync("check", "--assembly", typeof(FactAttribute).Assembly.Location);
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.Contains("has no entities", result.Error, StringComparison.Ordinal);

        _tool.Write("text.dll", "no assembly");
        Assert.Contains(
            "is no .NET assembly that can be read.", (await _tool.RunAsync("check", "--assembly", "text.dll")).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_a_snapshot_is_told_how_to_make_one()
    {
        ToolResult result = await _tool.RunAsync("check", "--assembly", Programs.Blog);
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.Contains("write one with \"relationgen snapshot --db …\"", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_file_has_every_relation_and_says_what_changed()
    {
        int count = Programs.Read(Programs.Blog).Entities.Sum(entity => entity.Relations.Count);
        Assert.Equal($"relations.lock: {count} relations, written", (await _tool.RunAsync("lock", "--assembly", Programs.Blog)).Output);
        Assert.Equal(
            new ToolResult(ExitCode.Fine, "lock: 0 differences", ""), await _tool.RunAsync("lock", "--check", "--assembly", Programs.Blog));
        Assert.Equal($"relations.lock: {count} relations, unchanged", (await _tool.RunAsync("lock", "--assembly", Programs.Blog)).Output);

        string[] lines = _tool.Read("relations.lock").Split('\n');
        int changed = Array.FindIndex(lines, line => line.Contains("delete=Cascade", StringComparison.Ordinal));
        string name = lines[changed].Split("  ")[0];
        lines[changed] = lines[changed].Replace("delete=Cascade", "delete=Restrict", StringComparison.Ordinal);
        string gone = lines[^2].Split("  ")[0];
        lines[^2] = "Blog.Nobody.Nothing  ManyToOne  nobody(id) → nothing(id)  optional";
        _tool.Write("relations.lock", string.Join('\n', lines));

        ToolResult result = await _tool.RunAsync("lock", "--check", "--assembly", Programs.Blog);
        Assert.Equal(ExitCode.Differences, result.Code);
        Assert.Contains($"RG6101  {name}", result.Output, StringComparison.Ordinal);
        Assert.Contains("'delete=Cascade' where it says 'delete=Restrict'", result.Output, StringComparison.Ordinal);
        Assert.Contains($"RG6102  {gone}", result.Output, StringComparison.Ordinal);
        Assert.Contains($"RG6103  Blog.Nobody.Nothing  relations.lock:{lines.Length - 1}", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("lock: 3 differences", result.Output, StringComparison.Ordinal);
    }
}
