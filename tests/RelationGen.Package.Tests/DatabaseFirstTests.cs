using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using RelationGen.Package.Tests.Harness;
using RelationGen.Samples;

namespace RelationGen.Package.Tests;

/// <summary>
/// An empty folder, the packages, a sample database and the page about databases that are there: its commands are typed one by one.
/// </summary>
[Collection(PackageSuite.Name)]
public sealed partial class DatabaseFirstTests(PackageFixture package)
{
    [SakilaFact]
    public async Task The_page_alone_leads_from_a_database_to_a_program_that_queries_it()
    {
        string page = File.ReadAllText(Path.Combine(Workspace.Repository, "docs", "database-first.md")).ReplaceLineEndings("\n");
        (string Language, string Text)[] blocks =
            [.. Block().Matches(page).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        string parent = package.CreateFolder("database-first");
        string folder = Path.Combine(parent, "Video");
        string scaffolded = string.Empty;
        foreach (string command in blocks.First(block => block.Language == "sh").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (command == "cd Video")
            {
                WriteSakila(Path.Combine(folder, "sakila.db"));
                continue;
            }

            string[] arguments = command.Split(' ');
            Assert.Equal("dotnet", arguments[0]);
            string[] version = command.Contains("RelationGen.", StringComparison.Ordinal) ? ["--version", PackageFixture.Version]
                : arguments[1..3] is ["new", "console"] ? ["--no-restore"]
                : [];
            DotNetResult run = (await DotNet.Run(Directory.Exists(folder) ? folder : parent, [.. arguments[1..], .. version]))
                .MustSucceed();
            scaffolded = arguments[2] == "scaffold" ? run.Output : scaffolded;
        }

        string[] said = [.. Texts(0)];
        Assert.Equal(said, scaffolded.ReplaceLineEndings("\n").Split('\n').Take(said.Length));

        File.WriteAllText(Path.Combine(folder, "Program.cs"), blocks.First(block => block.Language == "csharp").Text);
        (await DotNet.Run(folder, PackageFixture.Build)).MustSucceed().MustHaveNoWarnings();
        (await DotNet.Run(folder, "relationgen", "check")).MustSucceed();

        string plans = blocks.Where(block => block.Language == "sh").ElementAt(1).Text;
        foreach (string command in plans.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            (await DotNet.Run(folder, command.Split(' ')[1..])).MustSucceed();

        (await DotNet.Run(folder, "relationgen", "sql", "-o", "relations.sql")).MustSucceed();
        string statements = File.ReadAllText(Path.Combine(folder, "relations.sql"));
        Assert.Contains("-- Film.FilmActors: OneToMany of FilmActor", statements, StringComparison.Ordinal);

        string program = Directory.GetFiles(Path.Combine(folder, "bin", "Release"), "Video.dll", SearchOption.AllDirectories)[0];
        DotNetResult printed = (await DotNet.Run(folder, program)).MustSucceed();
        Assert.Equal(string.Join('\n', Texts(1)).Trim(), printed.Output.ReplaceLineEndings("\n"));

        IEnumerable<string> Texts(int index) =>
            blocks.Where(block => block.Language == "text").ElementAt(index).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void The_tool_stays_below_40_megabytes() =>
        Assert.InRange(new FileInfo(package.PackageOf("RelationGen.Tool")).Length, 1, 40 * 1024 * 1024);

    private static void WriteSakila(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = new SampleFiles("sakila").Script("Sqlite");
        command.ExecuteNonQuery();
    }

    [GeneratedRegex("^```(.*)\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Block();

    /// <summary>A test over the sample database; skipped where its files are not there.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SakilaFactAttribute : FactAttribute
    {
        public SakilaFactAttribute() => Skip = new SampleFiles("sakila").Unavailable;
    }
}
