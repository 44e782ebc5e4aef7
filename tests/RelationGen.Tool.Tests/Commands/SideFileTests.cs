using RelationGen.Tool.Files;

namespace RelationGen.Tool.Tests.Commands;

/// <summary>Files are written all or none.</summary>
public sealed class SideFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relationgen-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_cannot_be_replaced_brings_the_others_back()
    {
        File.WriteAllText(At("a"), "old");
        Directory.CreateDirectory(At("c"));
        Assert.Throws<ToolException>(() =>
            SideFile.WriteAll(new Dictionary<string, string> { [At("a")] = "new", [At("b")] = "new", [At("c")] = "new" }));
        Assert.Equal("old", File.ReadAllText(At("a")));
        Assert.Equal(["a", "c"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_are_replaced()
    {
        File.WriteAllText(At("a"), "old");
        SideFile.WriteAll(new Dictionary<string, string> { [At("a")] = "new", [At("d/b")] = "new" });
        Assert.Equal("new", File.ReadAllText(At("a")));
        Assert.Equal("new", File.ReadAllText(At("d/b")));
        Assert.Equal(["a", "d"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string At(string name) => Path.Combine(_folder, name);
}
