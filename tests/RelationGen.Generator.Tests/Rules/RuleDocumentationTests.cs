using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.CodeFixes;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>Pages, index and release notes say what the descriptors say, and the examples on the pages are true.</summary>
public sealed class RuleDocumentationTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(TestEnvironment.Sources, "..", ".."));
    private static readonly string Pages = Path.Combine(Repository, "docs", "rules");

    /// <summary>The one rule that is no analyzer's: the build target of the package reports it.</summary>
    private const string BuildRule = "RG7001";

    /// <summary>
    /// The one rule that no source can break: it says that RelationGen itself failed, which <c>FailureTests</c> brings about.
    /// </summary>
    private const string FailureRule = "RG9999";

    /// <summary>The one rule about a file that is no source: its examples are such files, and no <c>#pragma</c> reaches it.</summary>
    private const string FileRule = "RG6020";

    /// <summary>The rules that are reported in a file beside the sources, where no pragma reaches.</summary>
    private static readonly string[] FileRules = [FileRule, "RG6103"];

    /// <summary>The rules whose pages have examples.</summary>
    public static TheoryData<string> ExampleIds() => [.. Descriptors.All.Select(rule => rule.Id).Where(id => id != FailureRule)];

    public static TheoryData<string> Ids() => [.. Descriptors.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_declared_rule_is_listed_once_in_the_order_of_ids()
    {
        DiagnosticDescriptor[] declared = [.. typeof(Descriptors).GetFields()
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];
        Assert.Equal(declared.Select(rule => rule.Id), Descriptors.All.Select(rule => rule.Id));
        Assert.Equal(
            Descriptors.All.Select(rule => rule.Id).Order(StringComparer.Ordinal).Distinct(), Descriptors.All.Select(rule => rule.Id));
    }

    [Fact]
    public void The_index_is_the_table_of_the_descriptors()
    {
        var text = new StringBuilder();
        text.Append(
            "# Rules\n\nEvery rule is on by default. A page says why the rule exists, shows bad and good code, and how to silence it.\n");
        foreach (IGrouping<string, DiagnosticDescriptor> category in Descriptors.All.GroupBy(rule => rule.Category))
        {
            text.Append("\n## ").Append(category.Key["RelationGen.".Length..])
                .Append("\n\n| Rule | Title | Severity | Fix |\n| --- | --- | --- | --- |\n");
            foreach (DiagnosticDescriptor rule in category)
            {
                text.Append(
                    $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} | {(Fixable.Contains(rule.Id) ? "yes" : "")} |\n");
            }
        }

        text.Append(
            "\n## Distribution\n\nReported by the package's build target.\n\n| Rule | Title | Severity | Fix |\n| --- | --- | --- | --- |\n")
            .Append($"| [{BuildRule}]({BuildRule}.md) | Compiler is too old | Error |  |\n");
        Match(Path.Combine(Pages, "README.md"), text.ToString());
    }

    [Fact]
    public void The_release_notes_list_exactly_the_descriptors()
    {
        string path = Path.Combine(Repository, "src", "RelationGen.Generator", "AnalyzerReleases.Unshipped.md");
        string shipped = File.ReadAllText(path.Replace("Unshipped", "Shipped", StringComparison.Ordinal));
        string[] rows = [.. Descriptors.All.Where(rule => !shipped.Contains($"{rule.Id} |", StringComparison.Ordinal))
            .Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n")];
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string head = text[..(text.LastIndexOf("-|-", StringComparison.Ordinal) + 3)];
        head += text[head.Length..text.IndexOf('\n', head.Length)] + "\n";
        Match(path, head + string.Concat(rows));
    }

    [Fact]
    public void There_is_a_page_for_each_rule_and_for_nothing_else() => Assert.Equal(
        Descriptors.All.Select(rule => rule.Id + ".md").Append(BuildRule + ".md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Pages).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_its_sections_and_the_help_link_leads_there(string id)
    {
        DiagnosticDescriptor rule = Descriptors.All.Single(candidate => candidate.Id == id);
        string page = Page(id);
        Assert.StartsWith($"# {id}: {rule.Title}\n\nCategory {rule.Category} · {rule.DefaultSeverity}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains($"#pragma warning disable {id}\n", page, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = none\n", page, StringComparison.Ordinal);
        Assert.Equal(Fixable.Contains(id), page.Contains("\n## Fix\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ExampleIds))]
    public async Task The_good_example_of_a_page_is_silent(string id) =>
        await AnalyzerHarness.Verify([(SourceFile)Example(id, "Good")], options: Options(id, "Good"));

    [Theory]
    [MemberData(nameof(ExampleIds))]
    public async Task The_bad_example_of_a_page_is_reported_until_it_is_silenced(string id)
    {
        HarnessOptions options = Options(id, "Bad");
        Compilation bad = GeneratorHarness.Run(options, Example(id, "Bad")).Output;
        Assert.Equal([id], (await AnalyzerHarness.Analyze(bad, options)).Select(diagnostic => diagnostic.Id));

        Compilation configured = bad.WithOptions(
            bad.Options.WithSpecificDiagnosticOptions(options.Severities.Add(id, ReportDiagnostic.Suppress)));
        Assert.Empty(await AnalyzerHarness.Analyze(configured, options));

        if (FileRules.Contains(id))
            return;

        SyntaxTree tree = bad.SyntaxTrees.First();
        Compilation pragma = bad.ReplaceSyntaxTree(
            tree, UserProject.Parse(options, (tree.FilePath, $"#pragma warning disable {id}\n{tree}")));
        Assert.Empty(await AnalyzerHarness.Analyze(pragma, options));
    }

    private static HashSet<string> Fixable { get; } = [.. typeof(RelationFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
        .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)];

    /// <summary>The project of an example, with the snapshot of a database or the lock file that the page or the example shows.</summary>
    private static HarnessOptions Options(string id, string section) =>
        (Block(Page(id), section, "json") ?? Block(Page(id), "Snapshot", "json")) is { } snapshot
            ? Options(id).WithFile(Database.FileName, snapshot)
            : Block(Page(id), "Lock", "text") is { } locked ? Options(id).WithFile(LockFile.Name, locked)
            : Options(id);

    /// <summary>
    /// The project of an example; one rule is about a database that the project must reference, two about another generator.
    /// </summary>
    private static HarnessOptions Options(string id) => id switch
    {
        "RG1022" => RG1022NameTooLongTests.ForPostgreSql,
        "RG1027" => OtherGenerator.Beside,
        "RG1032" => Rule.CSharp12,
        "RG1042" => Rule.Native,
        "RG5005" => JsonGenerator.Beside,
        _ => HarnessOptions.Snippet,
    };

    private static string Page(string id) => File.ReadAllText(Path.Combine(Pages, id + ".md")).ReplaceLineEndings("\n");

    private static string Example(string id, string section)
    {
        string? example = Block(Page(id), section, "csharp");
        Assert.True(example is not null || id == FileRule, $"{id}.md has no '{section}' example.");
        return example ?? "";
    }

    /// <summary>What a section begins with, where that is code in this language.</summary>
    private static string? Block(string page, string section, string language)
    {
        string head = $"## {section}\n\n```{language}\n";
        int start = page.IndexOf(head, StringComparison.Ordinal);
        return start < 0 ? null : page[(start + head.Length)..page.IndexOf("```", start + head.Length, StringComparison.Ordinal)];
    }

    /// <summary>As a snapshot, with the file itself as the accepted text: <c>RELATIONGEN_ACCEPT=1</c> writes it.</summary>
    private static void Match(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("RELATIONGEN_ACCEPT") == "1")
        {
            File.WriteAllText(path, text);
        }

        string actual = File.Exists(path) ? File.ReadAllText(path) : "";
        if (TextDifference.First(text, actual) is { } difference)
        {
            Assert.Fail($"{Path.GetFileName(path)} is out of date; run the tests with RELATIONGEN_ACCEPT=1. {difference}");
        }
    }
}
