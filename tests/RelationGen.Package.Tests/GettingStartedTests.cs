using System.Text.RegularExpressions;
using RelationGen.Package.Tests.Harness;

namespace RelationGen.Package.Tests;

/// <summary>An empty folder, the packages, and the page for beginners: what it says is typed, and what it prints is what it says.</summary>
[Collection(PackageSuite.Name)]
public sealed partial class GettingStartedTests(PackageFixture package)
{
    [Fact]
    public async Task The_page_alone_leads_to_a_program_that_prints_what_it_says()
    {
        string page = File.ReadAllText(Path.Combine(Workspace.Repository, "docs", "getting-started.md")).ReplaceLineEndings("\n");
        (string Language, string Text)[] blocks =
            [.. Block().Matches(page).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        string[] commands = [.. Only("").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(["dotnet new console -n Library", "cd Library", "dotnet add package RelationGen.Sqlite"], commands);

        string parent = package.CreateFolder("getting-started");
        string folder = Path.Combine(parent, "Library");
        (await DotNet.Run(parent, "new", "console", "-n", "Library", "--no-restore")).MustSucceed();
        (await DotNet.Run(folder, "add", "package", "RelationGen.Sqlite", "--version", PackageFixture.Version)).MustSucceed();
        string[] sources = [.. blocks.Where(block => block.Language == "csharp").Select(block => block.Text)];
        File.WriteAllText(Path.Combine(folder, "Model.cs"), sources[0]);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), sources[1]);
        (await DotNet.Run(folder, PackageFixture.Build)).MustSucceed().MustHaveNoWarnings();

        string output = Path.Combine(folder, "bin", "Release");
        string program = Directory.GetFiles(output, "Library.dll", SearchOption.AllDirectories)[0];
        DotNetResult run = (await DotNet.Run(folder, program)).MustSucceed();
        Assert.Equal(Only("text").Trim(), run.Output.ReplaceLineEndings("\n"));

        string Only(string language) => Assert.Single(blocks, block => block.Language == language).Text;
    }

    [GeneratedRegex("^```(.*)\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
