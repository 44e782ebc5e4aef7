using System.Text.RegularExpressions;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>
/// The code blocks of the documentation are taken from fixtures, so they cannot drift: a block below
/// <c>&lt;!-- from: path --&gt;</c> must stand in that file, line for line, whatever its indentation.
/// </summary>
public sealed partial class DocumentationTests
{
    private static string Root => Path.GetFullPath(Path.Combine(TestEnvironment.Sources, "../.."));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/interplay.md")]
    [InlineData("docs/json.md")]
    [InlineData("docs/aspnet.md")]
    [InlineData("docs/relations.md")]
    [InlineData("docs/loading.md")]
    [InlineData("docs/generated-code.md")]
    [InlineData("docs/errors.md")]
    [InlineData("docs/testing.md")]
    [InlineData("docs/performance.md")]
    [InlineData("docs/from-ef-core.md")]
    [InlineData("docs/migrations.md")]
    [InlineData("docs/application.md")]
    [InlineData("docs/schema.md")]
    [InlineData("docs/queries.md")]
    [InlineData("docs/filters.md")]
    [InlineData("docs/views.md")]
    [InlineData("docs/writing.md")]
    public void Code_in_the_documentation_stands_in_a_fixture(string document)
    {
        string text = File.ReadAllText(Path.Combine(Root, document)).ReplaceLineEndings("\n");
        MatchCollection blocks = Block().Matches(text);
        Assert.NotEmpty(blocks);
        foreach (Match block in blocks)
        {
            string path = Path.Combine(Root, block.Groups["path"].Value);
            Assert.Contains(Normalize(block.Groups["code"].Value), Normalize(File.ReadAllText(path)), StringComparison.Ordinal);
        }
    }

    private static string Normalize(string code) =>
        string.Join("\n", code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("""<!-- from: (?<path>\S+) -->\n+```\w+\n(?<code>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Block();
}
