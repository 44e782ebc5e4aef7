using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using RelationGen.Package.Tests.Harness;

namespace RelationGen.Package.Tests;

/// <summary>What is in the package.</summary>
[Collection(PackageSuite.Name)]
public sealed class ContentTests(PackageFixture package)
{
    [Fact]
    public void The_libraries_have_their_documentation_beside_them()
    {
        string[] libraries = [.. package.Entries().Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        Assert.Equal(
            ["lib/net10.0/RelationGen.dll", "lib/net10.0/RelationGen.xml", "lib/net8.0/RelationGen.dll", "lib/net8.0/RelationGen.xml"],
            libraries);
    }

    [Fact]
    public void The_compiler_gets_the_generator_and_the_fixes_and_nothing_else()
    {
        string[] analyzers = [.. package.Entries().Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        Assert.Equal(["analyzers/dotnet/cs/RelationGen.CodeFixes.dll", "analyzers/dotnet/cs/RelationGen.Generator.dll"], analyzers);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("buildTransitive/RelationGen.targets")]
    public void The_package_has_a(string entry) => Assert.Contains(entry, package.Entries());

    [Fact]
    public void The_package_contains_nothing_unexpected()
    {
        string[] known = ["lib/", "analyzers/", "buildTransitive/", "README.md", "icon.png", "RelationGen.nuspec", "_rels/", "package/", "[Content_Types].xml"];

        Assert.All(package.Entries(), name => Assert.Contains(known, prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_package_depends_on_nothing()
    {
        IReadOnlyList<XElement> elements = package.Nuspec();

        Assert.Equal(["net10.0", "net8.0"], elements.Where(element => element.Name.LocalName == "group").Select(group => (string)group.Attribute("targetFramework")!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(elements, element => element.Name.LocalName == "dependency");
        Assert.Equal("MIT", elements.Single(element => element.Name.LocalName == "license").Value);
    }

    [Fact]
    public void The_symbols_are_a_package_of_their_own()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Symbols);

        Assert.Equal(
            ["lib/net10.0/RelationGen.pdb", "lib/net8.0/RelationGen.pdb"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Packing_the_same_sources_elsewhere_gives_the_same_bytes()
    {
        Dictionary<string, string> first = Hashes(package.Package);
        Dictionary<string, string> second = Hashes(await package.PackAgain());

        Assert.Equal(4, first.Count);
        Assert.Equal(first, second);
    }

    private static Dictionary<string, string> Hashes(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using Stream stream = entry.Open();
            hashes.Add(entry.FullName, Convert.ToHexString(SHA256.HashData(stream)));
        }

        return hashes;
    }
}
