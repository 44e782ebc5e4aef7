using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Tool.Tests.Commands;
using RelationGen.Tool.Tests.Scaffold;

namespace RelationGen.Tool.Tests.Update;

/// <summary><c>relationgen update</c> in a folder: what it writes, prints and refuses.</summary>
public sealed class UpdateCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Follows_a_database_that_changed()
    {
        await PrepareAsync();
        _tool.Execute(
            "ALTER TABLE users ADD COLUMN phone TEXT; CREATE TABLE tags (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users);");
        string before = _tool.Read("Model/User.cs");
        ToolResult result = await _tool.RunAsync("update", "--db", "shop.db", "--dry-run");
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Contains("--- Model/User.cs\n+++ Model/User.cs\n@@ -", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n+    public string? Phone { get; set; }\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("--- /dev/null\n+++ Model/Tag.cs\n@@ -0,0 +1,", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("update: 2 files would be written", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Read("Model/User.cs"));

        result = await _tool.RunAsync("update", "--db", "shop.db", "--tables", "users");
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Contains("User.Phone  added, as the column users.phone is new", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Model/Tag.cs", _tool.Files);

        Build();
        result = await _tool.RunAsync("update", "--db", "shop.db", "--json");
        Assert.Contains("\"path\": \"Model/Tag.cs\",\n      \"new\": true", result.Output, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<Tag> Tags", _tool.Read("Model/User.cs"), StringComparison.Ordinal);

        Build();
        Assert.Equal(new ToolResult(ExitCode.Fine, "update: no file changes", ""), await _tool.RunAsync("update", "--db", "shop.db"));
    }

    [Fact]
    public async Task Asks_whether_a_column_has_another_name()
    {
        await PrepareAsync();
        _tool.Execute("ALTER TABLE users RENAME COLUMN name TO full_name;");
        ToolResult result = await _tool.RunAsync("update", "--db", "shop.db");
        Assert.Equal(ExitCode.Differences, result.Code);
        Assert.Contains(
            "open: Was the column users.name renamed to full_name? Say --rename users.name=full_name, or --no-rename users.name if it was not", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("update: no file changes, 1 open question", result.Output, StringComparison.Ordinal);
        result = await _tool.RunAsync("update", "--db", "shop.db", "--rename", "users.name=full_name");
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Contains("[Column(\"full_name\")]\n    public required string Name", _tool.Read("Model/User.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_that_were_not_built_are_refused()
    {
        await PrepareAsync();
        File.SetLastWriteTimeUtc(Path.Combine(_tool.Folder, "Model", "User.cs"), DateTime.UtcNow.AddMinutes(1));
        ToolResult result = await _tool.RunAsync("update", "--db", "shop.db");
        Assert.Equal(ExitCode.WrongUse, result.Code);
        Assert.Equal(
            "Nothing was written, because Model/User.cs was changed after bin/Debug/Shop.dll was built; build first, or add --build.",
            result.Error);
    }

    [Fact]
    public async Task New_classes_are_in_the_namespace_of_the_project_where_others_have_none()
    {
        await PrepareAsync();
        _tool.Write(
            Path.Combine("Model", "User.cs"),
            _tool.Read("Model/User.cs").Replace("namespace Shop.Model;\n\n", string.Empty, StringComparison.Ordinal));
        Build();
        _tool.Execute("CREATE TABLE tags (id INTEGER PRIMARY KEY);");
        Assert.Equal(ExitCode.Fine, (await _tool.RunAsync("update", "--db", "shop.db")).Code);
        Assert.Contains("namespace Shop;\n", _tool.Read("Model/Tag.cs"), StringComparison.Ordinal);
    }

    private async Task PrepareAsync()
    {
        _tool.Execute("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);");
        _tool.Write("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Assert.Equal(ExitCode.Fine, (await _tool.RunAsync("scaffold", "--db", "shop.db")).Code);
        Build();
    }

    private void Build()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_tool.Folder, "bin", "Debug")).FullName;
        Compilation compilation = ScaffoldedProject.Generate(Directory.GetFiles(Path.Combine(_tool.Folder, "Model"), "*.cs")
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path))));
        Assert.True(compilation.Emit(Path.Combine(folder, "Shop.dll")).Success);
    }
}
