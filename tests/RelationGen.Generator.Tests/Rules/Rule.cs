using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>
/// Verifies one mistake: exactly the marked diagnostics, no compiler error beside those allowed, and every relation named in
/// <c>uses</c> still compiles where it is loaded.
/// </summary>
internal static partial class Rule
{
    /// <summary>A second, correct relation for the class under test; its target is added to every test that needs it.</summary>
    public const string Healthy = """
            public long HealthyId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; }
        """;

    private const string HealthyTarget = """[Table("healthy")] public partial class Healthy { public long Id { get; set; } }""";

    /// <param name="markup">The declarations; the mistake is marked.</param>
    /// <param name="says">What a message of the first marked rule must contain.</param>
    /// <param name="uses">Relations to load, separated by spaces: <c>"Post.Comments Post.Healthy"</c>.</param>
    /// <param name="allowed">Compiler errors of the user's own.</param>
    /// <param name="options">The project.</param>
    public static async Task<AnalyzerResult> Reports(
        string markup, string says, string uses = "", string allowed = "", HarnessOptions? options = null)
    {
        Match mark = Mark().Match(markup);
        Assert.True(mark.Success, "Nothing is marked.");
        AnalyzerResult result = await AnalyzerHarness.Verify(Files(markup, uses), allowed, options: options);
        return result.WithMessage(mark.Groups["id"].Value, says);
    }

    /// <summary>No diagnostic at all, not even an info.</summary>
    public static Task<AnalyzerResult> Silent(string source, string uses = "", HarnessOptions? options = null)
    {
        Assert.False(Mark().IsMatch(source), "Something is marked.");
        return AnalyzerHarness.Verify(Files(source, uses), options: options);
    }

    public static HarnessOptions WithoutNullable { get; } = HarnessOptions.Snippet with { Nullable = NullableContextOptions.Disable };

    public static HarnessOptions CSharp12 { get; } = HarnessOptions.Snippet with { Language = LanguageVersion.CSharp12 };

    /// <summary>A project that is published natively.</summary>
    public static HarnessOptions Native { get; } = HarnessOptions.Snippet with
    {
        GlobalConfig = HarnessOptions.Snippet.GlobalConfig.Add("build_property.PublishAot", "true"),
    };

    private static SourceFile[] Files(string markup, string uses)
    {
        List<SourceFile> files = [("Test.cs", markup)];
        if (markup.Contains("Healthy", StringComparison.Ordinal))
        {
            files.Add(("Healthy.cs", HealthyTarget));
        }

        if (uses.Length > 0)
        {
            files.Add(("Uses.cs", Usage(markup, uses.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        }

        return [.. files];
    }

    /// <summary>One method for each relation, as an application loads it.</summary>
    private static string Usage(string markup, string[] relations)
    {
        var text = new StringBuilder();
        foreach (Match scope in Scope().Matches(markup))
        {
            text.Append("using ").Append(scope.Groups["name"].Value).Append(";\n");
        }

        text.Append("#nullable enable\ninternal static class Uses\n{\n");
        for (int i = 0; i < relations.Length; i++)
        {
            int dot = relations[i].LastIndexOf('.');
            string entity = relations[i][..dot];
            string relation = relations[i][(dot + 1)..];
            text.Append($"    public static Task Load{i}(List<{entity}> rows, DbSession db) => rows.LoadAsync(db, x => x.{relation});\n");
            text.Append($"    public static bool Ask{i}({entity} row) => row.IsLoaded(x => x.{relation});\n");
            text.Append($"    public static object? Read{i}({entity} row) => row.{relation};\n");
        }

        return text.Append("}\n").ToString();
    }

    [GeneratedRegex(@"\{\|(?<id>RG[0-9]+):")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Scope();
}
