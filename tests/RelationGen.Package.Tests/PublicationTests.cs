using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RelationGen.Package.Tests.Harness;

namespace RelationGen.Package.Tests;

/// <summary>What a page about the packages shows, and what their files must not show.</summary>
[Collection(PackageSuite.Name)]
public sealed partial class PublicationTests(PackageFixture package)
{
    public static TheoryData<string> Names => ["RelationGen", "RelationGen.Sqlite", "RelationGen.Npgsql", "RelationGen.Extensions"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_package_says_what_it_is_where_it_is_from_and_what_is_new(string name)
    {
        ILookup<string, XElement> elements = package.Nuspec(name).ToLookup(element => element.Name.LocalName);

        Assert.Equal(PackageFixture.Repository, elements["projectUrl"].Single().Value);
        Assert.Equal(PackageFixture.Repository, (string?)elements["repository"].Single().Attribute("url"));
        Assert.Equal("icon.png", elements["icon"].Single().Value);
        Assert.Equal("README.md", elements["readme"].Single().Value);
        Assert.Equal("MIT", elements["license"].Single().Value);
        Assert.StartsWith(PackageFixture.Version.Split('-')[0] + ":", elements["releaseNotes"].Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_of_the_packed_README_lead_out_of_the_package(string name)
    {
        string readme = Text(package.PackageOf(name), "README.md");

        Assert.DoesNotContain("<!--", readme, StringComparison.Ordinal);
        Assert.All(Link().Matches(readme).Select(match => match.Groups[1].Value), link => Assert.StartsWith(PackageFixture.Repository, link, StringComparison.Ordinal));
        Assert.Equal(name == "RelationGen", readme.Contains($"{PackageFixture.Repository}/blob/v", StringComparison.Ordinal));
        Assert.StartsWith($"# {name}\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_packed_README_is_the_repositorys_otherwise()
    {
        string readme = Text(package.Package, "README.md").Replace("\n\n", "\n", StringComparison.Ordinal);

        string[] lost = [.. File.ReadLines(Path.Combine(Workspace.Repository, "README.md"))
            .Where(line => !line.Contains("](", StringComparison.Ordinal) && !line.StartsWith("<!-- from", StringComparison.Ordinal))
            .Where(line => !readme.Contains(line, StringComparison.Ordinal))];

        Assert.Empty(lost);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Symbols_name_no_folder_of_the_machine(string name)
    {
        using ZipArchive symbols = ZipFile.OpenRead(Path.ChangeExtension(package.PackageOf(name), ".snupkg"));
        ZipArchiveEntry[] entries = [.. symbols.Entries.Where(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal))];

        Assert.Equal(2, entries.Length);
        Assert.All(entries, entry => Assert.All(Documents(entry), document => Assert.StartsWith("/_/src/", document, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Libraries_name_no_folder_of_the_machine(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageOf(name));
        ZipArchiveEntry[] libraries = [.. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))];

        Assert.NotEmpty(libraries);
        Assert.All(libraries, library =>
        {
            ReadOnlySpan<byte> bytes = Bytes(library);
            Assert.True(bytes.IndexOf("/_/src/"u8) >= 0, library.FullName);
            Assert.True(bytes.IndexOf(Encoding.UTF8.GetBytes(Path.GetTempPath())) < 0, library.FullName);
        });
    }

    private static List<string> Documents(ZipArchiveEntry pdb)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(pdb)));
        MetadataReader reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(string file, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return Encoding.UTF8.GetString(Bytes(archive.GetEntry(entry)!));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
