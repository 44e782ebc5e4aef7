using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>
/// The projects below <c>WellFormed</c>: entities in the styles that people write, several to a project. Nothing above an info is reported,
/// every relation works, and what is generated compiles without a warning.
/// </summary>
public sealed class WellFormedTests
{
    private const int Entities = 40;

    public static TheoryData<string> Projects => [.. Names];

    private static string Root => Path.Combine(TestEnvironment.Sources, "WellFormed");

    private static IEnumerable<string> Names => Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task No_warning_in(string project)
    {
        AnalyzerResult result = await AnalyzerHarness.Verify(Files(project), ignoreInfo: true, options: Options(project));
        Assert.All(result.Generated.Files, file => Assert.DoesNotContain("Relation.Invalid", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Names.Sum(Tables), Entities, int.MaxValue);

    /// <summary>The number of entities that got a map.</summary>
    private static int Tables(string project) => GeneratorHarness.Run(Options(project), Files(project)).Files
        .Count(file => file.Value.Contains("class RelationMap", StringComparison.Ordinal));

    private static SourceFile[] Files(string project) =>
    [
        .. Directory.GetFiles(Path.Combine(Root, project)).Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n"))),
    ];

    private static HarnessOptions Options(string project) => HarnessOptions.Snippet with
    {
        Language = project == "CSharp12" ? LanguageVersion.CSharp12 : LanguageVersion.CSharp13,
    };
}
