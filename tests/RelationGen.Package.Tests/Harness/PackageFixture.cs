using System.IO.Compression;

namespace RelationGen.Package.Tests.Harness;

/// <summary>
/// Packs RelationGen and its provider packages once into a feed of its own. The version is one of a kind, so that no package of a cache can
/// be mistaken for it.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime, IDisposable
{
    private const string Core = "RelationGen";

    private readonly Workspace _workspace = new();
    private readonly Dictionary<string, string> _built = [];

    internal static string[] Build { get; } = ["build", "-c", "Release", "-nodeReuse:false"];

    internal string Version { get; } = "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);

    internal string Feed => _workspace.Folder("feed");

    /// <summary>The cache that consumers restore into; nothing else writes to it.</summary>
    internal string Cache => _workspace.Folder("cache");

    internal string Package => PackageOf(Core);

    internal string Symbols => Path.ChangeExtension(Package, ".snupkg");

    private string Sources => Path.Combine(_workspace.Root, "sources");

    public async Task InitializeAsync()
    {
        string sources = _workspace.CopySources("sources");
        await Pack(sources, Core, Feed);
        // What they refer to has just been built.
        await Pack(sources, "RelationGen.Sqlite", Feed, "-p:BuildProjectReferences=false");
        await Pack(sources, "RelationGen.Npgsql", Feed, "-p:BuildProjectReferences=false");
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
        await Pack(copy, Core, feed);
        return Path.Combine(feed, Path.GetFileName(Package));
    }

    /// <summary>Copies a consumer out of the repository and tells its restore about the feed.</summary>
    internal string CreateConsumer(string name)
    {
        string folder = Path.Combine(_workspace.Folder("consumers"), name + "-" + Guid.NewGuid().ToString("N")[..8]);
        Workspace.CopyTree(Path.Combine(Workspace.Consumers, name), folder);
        string global = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(global) ? $"<RestoreFallbackFolders>{global}</RestoreFallbackFolders>" : string.Empty;
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RelationGenVersion>{Version}</RelationGenVersion>
                <RestorePackagesPath>{Cache}</RestorePackagesPath>
                {fallback}
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="RelationGen under test" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }

    /// <summary>The folder of a consumer that was built without a warning; it is built once.</summary>
    internal async Task<string> BuildConsumer(string name)
    {
        if (!_built.TryGetValue(name, out string? folder))
        {
            folder = CreateConsumer(name);
            (await DotNet.Run(folder, Build)).MustSucceed().MustHaveNoWarnings();
            _built.Add(name, folder);
        }

        return folder;
    }

    internal IReadOnlyList<string> Entries(string name = Core)
    {
        using ZipArchive archive = ZipFile.OpenRead(PackageOf(name));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private async Task Pack(string sources, string name, string feed, params string[] properties)
    {
        // PathMap stands in for source control, which maps the paths of an ordinary build. Analyzers have seen the sources in the build of the solution.
        DotNetResult result = await DotNet.Run(
            Path.Combine(sources, "src", name),
            [
                "pack", "-c", "Release", "-o", feed, "-nodeReuse:false", "-p:RunAnalyzers=false",
                $"-p:PackageVersion={Version}", $"-p:PathMap={sources}=/_", .. properties,
            ]);
        result.MustSucceed().MustHaveNoWarnings();
    }
}

/// <summary>All package tests run one after the other and share one pack.</summary>
[CollectionDefinition(Name)]
public sealed class PackageSuite : ICollectionFixture<PackageFixture>
{
    public const string Name = "Package";
}
