using RelationGen.Package.Tests.Harness;

namespace RelationGen.Package.Tests;

/// <summary>Fresh projects that know RelationGen only by its packages; Consumers/ holds them.</summary>
[Collection(PackageSuite.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    [Theory]
    [InlineData("Net10", "net10.0", "Emma by Jane Austen, classic and romance")]
    [InlineData("Net8", "net8.0", "Invoice 1 of Contoso: 2 lines")]
    [InlineData("Strict", "net10.0", "all relations are loaded: True")]
    [InlineData("Application", "net8.0", "today: write, 2 statements, 7 seconds, Healthy")]
    [InlineData("Application", "net10.0", "today: write, 2 statements, 7 seconds, Healthy")]
    public async Task A_strict_project_builds_without_a_warning_and_runs(string consumer, string framework, string said)
    {
        Assert.Equal(said, await package.RunConsumer(consumer, framework));
        Assert.True(
            Directory.Exists(Path.Combine(package.Cache, "relationgen", PackageFixture.Version)),
            "RelationGen did not come from the feed under test.");
    }

    [Fact]
    public async Task The_first_example_of_README_builds_in_a_new_project_and_prints_what_it_says() =>
        Assert.Equal(ReadmeExample.Output(), await package.RunConsumer(ReadmeExample.Project, "net10.0"));

    [Fact]
    public async Task Wrong_declarations_fail_the_build_with_their_own_ids_only()
    {
        string folder = package.CreateConsumer("Broken");

        DotNetResult build = (await DotNet.Run(folder, PackageFixture.Build)).MustFail();

        Assert.Equal(["RG1001", "RG1004", "RG1007", "RG2001", "RG2006"], build.Ids);
    }

    [Fact]
    public async Task A_misspelled_type_is_left_to_the_compiler()
    {
        string folder = package.CreateConsumer("Broken");

        DotNetResult build = (await DotNet.Run(folder, [.. PackageFixture.Build, "-p:DefineConstants=MISSPELLED"])).MustFail();

        // The command line compiler stops at errors of its own before it asks analyzers; generated code must not add to them.
        Assert.Equal(["CS0246", "CS9248"], build.Ids);
        Assert.DoesNotContain(".g.cs", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_an_error()
    {
        string folder = package.CreateConsumer("Net10");

        DotNetResult build = (await DotNet.Run(folder, [.. PackageFixture.Build, "-p:RelationGenBuildVersion=17.11.0"])).MustFail();

        Assert.Equal(["RG7001"], build.Ids);
        Assert.Contains("17.11.0", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_snapshot_beside_the_project_is_compared_with_the_classes(string listsItself)
    {
        string folder = package.CreateConsumer("Snapshot");

        DotNetResult build = (await DotNet.Run(folder, [.. PackageFixture.Build, $"-p:ListsItself={listsItself}"])).MustSucceed();

        Assert.Equal(["RG6002"], build.Ids);
        Assert.Contains("Post.cs(8,19): warning RG6002: 'Post.Titel' is the column", build.Output, StringComparison.Ordinal);

        // Two snapshots would say which database they are of.
        Assert.DoesNotContain("SQLite: ", build.Output, StringComparison.Ordinal);
    }
}
