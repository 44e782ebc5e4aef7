using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tests.House;

/// <summary>
/// Lines end at 140 characters. Texts that stand in several lines are what they are, and so are, in tests, long texts that are data. What was longer before this was
/// looked at is counted for each folder: a number may only shrink, and who shortens lines writes the smaller one.
/// </summary>
public sealed class LineTests
{
    private const int Length = 140;

    /// <summary>A text of this length in a test is data.</summary>
    private const int Data = 60;

    /// <summary>How many may be too long still. Folders that are not named have none.</summary>
    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal)
    {
        ["src/RelationGen.CodeFixes"] = 219,
        ["src/RelationGen.CodeFixes/Editing"] = 8,
        ["src/RelationGen.Generator"] = 12,
        ["src/RelationGen.Generator/Analyzers"] = 74,
        ["src/RelationGen.Generator/Diagnostics"] = 34,
        ["src/RelationGen.Generator/Embedded"] = 9,
        ["src/RelationGen.Generator/Emit"] = 150,
        ["src/RelationGen.Generator/Impact"] = 15,
        ["src/RelationGen.Generator/Model"] = 18,
        ["src/RelationGen.Generator/Parsing"] = 356,
        ["src/RelationGen.Generator/Sql"] = 6,
        ["src/RelationGen/Dialects"] = 2,
        ["src/RelationGen/Execution"] = 2,
        ["src/RelationGen/Handles"] = 4,
        ["src/RelationGen/Predicates"] = 4,
        ["src/RelationGen/Queries"] = 14,
        ["src/RelationGen/Relations"] = 99,
        ["src/RelationGen/Sql"] = 1,
        ["src/RelationGen/Writing"] = 14,
        ["tests/RelationGen.Behaviour.Tests"] = 434,
        ["tests/RelationGen.Benchmarks"] = 78,
        ["tests/RelationGen.Chinook.Tests"] = 75,
        ["tests/RelationGen.Generator.Benchmarks"] = 12,
        ["tests/RelationGen.Generator.Tests"] = 191,
        ["tests/RelationGen.Interplay.Tests"] = 4,
        ["tests/RelationGen.Npgsql.Tests"] = 45,
        ["tests/RelationGen.Package.Tests"] = 27,
        ["tests/RelationGen.Postgres.Tests"] = 29,
        ["tests/RelationGen.Sqlite.Tests"] = 27,
        ["tests/RelationGen.Startup"] = 6,
        ["tests/RelationGen.SystemSqlite.Tests"] = 3,
        ["tests/RelationGen.Testing"] = 6,
        ["tests/RelationGen.Tests"] = 85,
        ["tests/RelationGen.ThirdDialect.Tests"] = 6,
        ["tests/RelationGen.Toy"] = 6,
    };

    [Fact]
    public void Lines_end_at_140_characters()
    {
        string[] files = [.. Repository.Sources];
        Assert.True(files.Length > 500, $"{files.Length} files were found.");
        ILookup<string, string> found = files.AsParallel().AsOrdered().SelectMany(TooLong).ToLookup(place => FolderOf(place), StringComparer.Ordinal);
        string[] more = [.. found.Where(folder => folder.Count() > Known.GetValueOrDefault(folder.Key))
            .Select(folder => $"{folder.Key} has {folder.Count()} lines that are too long, {Known.GetValueOrDefault(folder.Key)} may be:\n{string.Join("\n", folder)}")];
        Assert.True(more.Length == 0, string.Join("\n\n", more));
    }

    [Theory]
    [InlineData("int a;", 0)]
    [InlineData("int a; // {fill}", 1)]
    [InlineData("/// {fill}\nint b;", 1)]
    [InlineData("string text = \"{fill}\";", 0)]
    [InlineData("string text = \"\"\"\n    {fill}\n    \"\"\";", 0)]
    [InlineData("int {fill}, {fill};\nint c;", 1)]
    public void A_line_is_too_long_where_it_is_written_so(string source, int count)
        => Assert.Equal(count, TooLong("tests/A.cs", source.Replace("{fill}", new string('x', Length), StringComparison.Ordinal)).Count());

    private static IEnumerable<string> TooLong(string path) => TooLong(path, Repository.Read(path));

    /// <summary>As <c>path:line</c>.</summary>
    private static IEnumerable<string> TooLong(string path, string source)
    {
        SourceText text = SourceText.From(source);
        TextLine[] lines = [.. text.Lines.Where(line => line.Span.Length > Length)];
        if (lines.Length == 0)
            return [];

        // Whatever the symbols are, what they leave out is looked at as well: it is no text in several lines.
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot();
        bool isTest = path.StartsWith("tests/", StringComparison.Ordinal);
        return lines.Where(line => !IsText(root, line, isTest)).Select(line => $"{path}:{line.LineNumber + 1}");
    }

    private static bool IsText(SyntaxNode root, TextLine line, bool isTest) => root.DescendantTokens(line.Span).Any(token => IsText(token)
        && (token.ToString().Contains('\n', StringComparison.Ordinal) || IsPartOfLines(token) || (isTest && token.Span.Length >= Data)));

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken;

    /// <summary>It stands in an interpolated text of several lines.</summary>
    private static bool IsPartOfLines(SyntaxToken token)
        => token.IsKind(SyntaxKind.InterpolatedStringTextToken) && token.Parent?.Parent?.ToString().Contains('\n', StringComparison.Ordinal) == true;

    private static string FolderOf(string place) => place[..place.LastIndexOf(':')].Split('/') is var parts && parts[0] == "src" && parts.Length > 3
        ? string.Join('/', parts[..3])
        : string.Join('/', parts[..2]);
}
