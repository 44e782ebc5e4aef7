using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>Golden pairs: <c>Fixtures/Name/input.cs</c> and what is generated from it, compiled without a warning.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Fixtures =>
        [.. Directory.GetDirectories(Path.Combine(TestEnvironment.Sources, "Fixtures")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Matches_what_was_reviewed(string fixture) =>
        GeneratorHarness.Run(Options(fixture), ("input.cs", TestEnvironment.Read($"Fixtures/{fixture}/input.cs")))
            .AssertCompiles()
            .AssertSnapshots($"Fixtures/{fixture}", PartsOf(fixture));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Is_declared_without_a_mistake(string fixture) => await AnalyzerHarness.Verify(
        ("input.cs", TestEnvironment.Read($"Fixtures/{fixture}/input.cs")),
        ignoreInfo: true,
        options: Options(fixture));

    /// <summary>What a reviewer of the fixture has to read: two are whole, most are about relations.</summary>
    private static GoldenParts PartsOf(string fixture) => fixture switch
    {
        "Readme" or "CompositeKey" => GoldenParts.Whole,
        "Keyless" => GoldenParts.Properties | GoldenParts.Rows | GoldenParts.Table | GoldenParts.Model | GoldenParts.Companions
            | GoldenParts.Views,
        "BaseClasses" or "Constraints" => GoldenParts.Rows | GoldenParts.Table | GoldenParts.Model,
        "Columns" or "Rows" or "StoredAs" or "Documents" => GoldenParts.Rows | GoldenParts.Table,
        "Owned" => GoldenParts.Rows | GoldenParts.Table | GoldenParts.Views,
        "Records" => GoldenParts.Properties | GoldenParts.Rows,
        "Schema" => GoldenParts.Model | GoldenParts.Project,
        "Touched" => GoldenParts.Relations | GoldenParts.Model,
        "Wrappers" => GoldenParts.Properties | GoldenParts.Relations | GoldenParts.Rows,
        "Polymorphic" => GoldenParts.Properties | GoldenParts.Relations | GoldenParts.Table | GoldenParts.Companions | GoldenParts.Views,
        "Through" => GoldenParts.Properties | GoldenParts.Relations | GoldenParts.Table | GoldenParts.Companions,
        "Views" or "ViewForms" => GoldenParts.Views,
        "NestedAndNamed" => GoldenParts.Properties | GoldenParts.Relations | GoldenParts.Table,
        _ => GoldenParts.Properties | GoldenParts.Relations,
    };

    internal static HarnessOptions Options(string fixture) => HarnessOptions.Default with
    {
        Language = fixture == "ClassLevel" ? LanguageVersion.CSharp12 : LanguageVersion.CSharp13,
    };
}
