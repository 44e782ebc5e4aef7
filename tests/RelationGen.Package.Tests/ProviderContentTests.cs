using System.IO.Compression;
using System.Xml.Linq;
using RelationGen.Package.Tests.Harness;

namespace RelationGen.Package.Tests;

/// <summary>What is in the packages for one database each: a library that needs RelationGen of its own version, and the driver.</summary>
[Collection(PackageSuite.Name)]
public sealed class ProviderContentTests(PackageFixture package)
{
    private const string Sqlite = "RelationGen.Sqlite";
    private const string Npgsql = "RelationGen.Npgsql";

    [Theory]
    [InlineData(Sqlite)]
    [InlineData(Npgsql)]
    public void The_package_contains_its_library_with_documentation_and_nothing_else(string name)
    {
        string[] ofEveryPackage = ["README.md", $"{name}.nuspec", "_rels/", "package/", "[Content_Types].xml"];

        IEnumerable<string> entries = package.Entries(name).Where(entry => !ofEveryPackage.Any(known => entry.StartsWith(known, StringComparison.Ordinal)));

        Assert.Equal([$"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", $"lib/net8.0/{name}.dll", $"lib/net8.0/{name}.xml"], entries.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Sqlite, "Microsoft.Data.Sqlite.Core 6.0.7")]
    [InlineData(Npgsql, "Npgsql 10.0.0")]
    public void The_package_depends_on_RelationGen_of_its_own_version_and_on_the_driver(string name, string driver)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageOf(name));
        using Stream stream = archive.GetEntry($"{name}.nuspec")!.Open();
        XElement[] groups = [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "group")];

        Assert.Equal(["net10.0", "net8.0"], groups.Select(group => (string)group.Attribute("targetFramework")!).Order(StringComparer.Ordinal));
        Assert.All(groups, group => Assert.Equal(
            [driver, $"RelationGen [{package.Version}]"],
            group.Elements().Select(dependency => $"{(string?)dependency.Attribute("id")} {(string?)dependency.Attribute("version")}").Order(StringComparer.Ordinal)));
    }
}
