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
        string[] ofEveryPackage = ["README.md", "icon.png", $"{name}.nuspec", "_rels/", "package/", "[Content_Types].xml"];

        IEnumerable<string> entries = package.Entries(name).Where(entry => !ofEveryPackage.Any(known => entry.StartsWith(known, StringComparison.Ordinal)));

        Assert.Equal([$"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", $"lib/net8.0/{name}.dll", $"lib/net8.0/{name}.xml"], entries.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Sqlite, "net8.0", "Microsoft.Data.Sqlite 8.0.34")]
    [InlineData(Sqlite, "net10.0", "Microsoft.Data.Sqlite 10.0.15")]
    [InlineData(Npgsql, "net8.0", "Npgsql 8.0.9")]
    [InlineData(Npgsql, "net10.0", "Npgsql 10.0.3")]
    public void The_package_depends_on_RelationGen_of_its_own_version_and_on_the_driver(string name, string framework, string driver)
    {
        XElement[] groups = [.. package.Nuspec(name).Where(element => element.Name.LocalName == "group")];
        XElement group = groups.Single(group => (string?)group.Attribute("targetFramework") == framework);

        Assert.Equal(2, groups.Length);
        Assert.Equal(
            [driver, $"RelationGen [{PackageFixture.Version}]"],
            group.Elements().Select(dependency => $"{(string?)dependency.Attribute("id")} {(string?)dependency.Attribute("version")}").Order(StringComparer.Ordinal));
    }
}
