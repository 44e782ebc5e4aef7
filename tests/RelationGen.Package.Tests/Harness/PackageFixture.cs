using System.IO.Compression;
using System.Xml.Linq;

namespace RelationGen.Package.Tests.Harness;

/// <summary>
/// Packs RelationGen and its provider packages once into a feed of its own. The version is one of a kind, so that no package of a cache can
/// be mistaken for it.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime, IDisposable
{
    private const string Core = "RelationGen";

    /// <summary>Where the packages say that their sources are.</summary>
    internal const string Repository = "https://example.org/relationgen";

    private readonly Workspace _workspace = new();
    private Task? _build;

    internal static string[] Build { get; } = ["build", "-c", "Release", "-nodeReuse:false"];

    internal static string Version { get; } = "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);

    internal string Feed => _workspace.Folder("feed");

    /// <summary>The cache that consumers restore into; nothing else writes to it.</summary>
    internal string Cache => _workspace.Folder("cache");

    internal string Package => PackageOf(Core);

    internal string Symbols => Path.ChangeExtension(Package, ".snupkg");

    private string Sources => Path.Combine(_workspace.Root, "sources");

    public async Task InitializeAsync()
    {
        string sources = _workspace.CopySources("sources");
        WriteSolution(Path.Combine(sources, "Packages.slnx"), Directory.EnumerateFiles(Path.Combine(sources, "src"), "*.csproj", SearchOption.AllDirectories));
        await Pack(sources, "Packages.slnx", Feed);
        WriteConsumerSettings();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _workspace.Dispose();

    internal string PackageOf(string name) => Path.Combine(Feed, $"{name}.{Version}.nupkg");

    /// <summary>Packs the same sources from another folder.</summary>
    internal async Task<string> PackAgain()
    {
        string feed = _workspace.Folder("feed-again");
        string copy = Path.Combine(_workspace.Root, "elsewhere", "a-copy-with-another-path");
        Workspace.CopyTree(Sources, copy);
        await Pack(copy, Path.Combine("src", Core), feed);
        return Path.Combine(feed, Path.GetFileName(Package));
    }

    /// <summary>Copies a consumer out of the repository, to where its restore knows the feed.</summary>
    internal string CreateConsumer(string project) => Create(new(project, $"{project}-{Guid.NewGuid().ToString("N")[..8]}"), keepName: true);

    /// <summary>An empty folder, where a restore knows the feed.</summary>
    internal string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(Consumers, name)).FullName;

    /// <summary>The folder of a consumer that was built without a warning. All of them are built at once, and once.</summary>
    internal async Task<string> BuiltConsumer(string name)
    {
        await (_build ??= BuildConsumers());
        return Path.Combine(Consumers, name);
    }

    /// <summary>Runs a consumer that was built, on the newest runtime that is there.</summary>
    internal async Task<string> RunConsumer(string name, string framework, params string[] arguments)
    {
        string folder = await BuiltConsumer(name);
        return (await DotNet.Run(folder, [Path.Combine("bin", "Release", framework, $"{name}.dll"), .. arguments])).MustSucceed().Output;
    }

    internal IReadOnlyList<string> Entries(string name = Core)
    {
        using ZipArchive archive = ZipFile.OpenRead(PackageOf(name));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The elements of a package's description.</summary>
    internal IReadOnlyList<XElement> Nuspec(string name = Core)
    {
        using ZipArchive archive = ZipFile.OpenRead(PackageOf(name));
        using Stream stream = archive.GetEntry($"{name}.nuspec")!.Open();
        return [.. XDocument.Load(stream).Descendants()];
    }

    private string Consumers => _workspace.Folder("consumers");

    private static void WriteSolution(string file, IEnumerable<string> projects)
    {
        string folder = Path.GetDirectoryName(file)!;
        File.WriteAllLines(file, ["<Solution>", .. projects.Select(project => $"""  <Project Path="{Path.GetRelativePath(folder, project)}" />"""), "</Solution>"]);
    }

    private static async Task Pack(string sources, string what, string feed)
    {
        // Analyzers have seen the sources in the build of the solution.
        string[] arguments = ["pack", what, "-c", "Release", "-o", feed, "-nodeReuse:false", "-p:RunAnalyzers=false", $"-p:RelationGenRepository={Repository}"];
        (await DotNet.Run(sources, [.. arguments, $"-p:PackageVersion={Version}"])).MustSucceed().MustHaveNoWarnings();
    }

    private async Task BuildConsumers()
    {
        IEnumerable<string> projects = [.. Consumer.Strict.Select(consumer => Path.Combine(Create(consumer, keepName: false), $"{consumer.Name}.csproj"))];
        WriteSolution(Path.Combine(Consumers, "Consumers.slnx"), projects);
        (await DotNet.Run(Consumers, [Build[0], "Consumers.slnx", .. Build[1..]])).MustSucceed().MustHaveNoWarnings();
    }

    private string Create(Consumer consumer, bool keepName)
    {
        string folder = Path.Combine(Consumers, consumer.Name);
        Workspace.CopyTree(Path.Combine(Workspace.Consumers, consumer.Project), folder);
        if (!keepName && consumer.Name != consumer.Project)
            File.Move(Path.Combine(folder, $"{consumer.Project}.csproj"), Path.Combine(folder, $"{consumer.Name}.csproj"));

        if (consumer.Project == ReadmeExample.Project)
            ReadmeExample.WriteTo(folder);

        return folder;
    }

    /// <summary>What lies above the consumers: which packages are under test, where they are, and nothing of this repository's settings.</summary>
    private void WriteConsumerSettings()
    {
        string global = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(global) ? $"<RestoreFallbackFolders>{global}</RestoreFallbackFolders>" : string.Empty;
        File.WriteAllText(Path.Combine(Consumers, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RelationGenVersion>{Version}</RelationGenVersion>
                <RestorePackagesPath>{Cache}</RestorePackagesPath>
                {fallback}
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Consumers, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(Consumers, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(Consumers, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(Consumers, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="RelationGen under test" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }
}

/// <summary>All package tests run one after the other and share one pack.</summary>
[CollectionDefinition(Name)]
public sealed class PackageSuite : ICollectionFixture<PackageFixture>
{
    public const string Name = "Package";
}
