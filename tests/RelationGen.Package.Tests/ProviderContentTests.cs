using System.Xml.Linq;
using RelationGen.Package.Tests.Harness;

namespace RelationGen.Package.Tests;

/// <summary>What is in the packages beside RelationGen: those for one database each, and the one for applications.</summary>
[Collection(PackageSuite.Name)]
public sealed class ProviderContentTests(PackageFixture package)
{
    private const string Sqlite = "RelationGen.Sqlite";
    private const string Npgsql = "RelationGen.Npgsql";
    private const string Extensions = "RelationGen.Extensions";

    [Theory]
    [InlineData(Sqlite)]
    [InlineData(Npgsql)]
    [InlineData(Extensions)]
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

    /// <summary>It uses what is public, so that a newer RelationGen serves too, and of a framework's packages those of its line.</summary>
    [Theory]
    [InlineData("net8.0", "8.0.2", "8.0.34", "8.0.3", "8.0.2")]
    [InlineData("net10.0", "10.0.15", "10.0.15", "10.0.15", "10.0.15")]
    public void The_package_for_applications_depends_on_what_it_names(
        string framework, string injection, string health, string logging, string options)
    {
        XElement[] groups = [.. package.Nuspec(Extensions).Where(element => element.Name.LocalName == "group")];
        XElement group = groups.Single(group => (string?)group.Attribute("targetFramework") == framework);

        Assert.Equal(
            [
                $"Microsoft.Extensions.DependencyInjection.Abstractions {injection}",
                $"Microsoft.Extensions.Diagnostics.HealthChecks {health}",
                $"Microsoft.Extensions.Logging.Abstractions {logging}",
                $"Microsoft.Extensions.Options {options}",
                $"RelationGen {PackageFixture.Version}",
            ],
            group.Elements()
                .Select(dependency => $"{(string?)dependency.Attribute("id")} {(string?)dependency.Attribute("version")}")
                .Order(StringComparer.Ordinal));
    }
}
