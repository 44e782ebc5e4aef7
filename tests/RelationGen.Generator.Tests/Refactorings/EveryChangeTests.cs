using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes;
using RelationGen.Generator.Tests.Generator;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Refactorings;

/// <summary>
/// Everything that is offered on the fixtures, and on fixtures that lost something, is applied and counted by a whole build: none leaves more errors
/// than there were. <c>RELATIONGEN_CHANGES</c> takes a number of mutations for each fixture; without it there are none, because a minute is
/// much, and <c>.ci/long</c> has some.
/// </summary>
public sealed partial class EveryChangeTests
{
    private static readonly int Mutations = int.Parse(Environment.GetEnvironmentVariable("RELATIONGEN_CHANGES") ?? "0", CultureInfo.InvariantCulture);

    private static readonly CodeRefactoringProvider[] Refactorings =
    [
        .. typeof(RelationFix).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>() is not null)
            .Select(type => (CodeRefactoringProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Fixtures => GoldenTests.Fixtures;

    [Fact]
    public void Every_refactoring_is_among_them() => Assert.Equal(4, Refactorings.Length);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task No_change_leaves_more_errors(string fixture)
    {
        string text = TestEnvironment.Read($"Fixtures/{fixture}/input.cs");
        HarnessOptions options = GoldenTests.Options(fixture);
        List<string> worse = await WorseAsync(text, options);
        for (int seed = 1; seed <= Mutations; seed++)
        {
            string mutated = Mutated(text, new Random(seed));
            if (mutated != text)
            {
                worse.AddRange((await WorseAsync(mutated, options)).Select(line => $"seed {seed}: {line}\n{mutated}"));
            }
        }

        Assert.True(worse.Count == 0, string.Join("\n", worse));
    }

    private static async Task<List<string>> WorseAsync(string text, HarnessOptions options)
    {
        using var workspace = new AdhocWorkspace();
        Project project = UserWorkspace.Open(workspace, options, [("input.cs", text)]);
        ImmutableArray<Diagnostic> reported = await AnalyzerHarness.Analyze(project, options);
        int before = await ErrorsAsync(project, options);
        List<string> worse = [];
        foreach (CodeAction action in await OffersAsync(project, reported))
        {
            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
            Project changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
            int after = await ErrorsAsync(changed, options);
            if (after > before)
            {
                worse.Add($"'{action.Title}': {before} errors became {after}");
            }
        }

        return worse;
    }

    private static async Task<List<CodeAction>> OffersAsync(Project project, ImmutableArray<Diagnostic> reported)
    {
        List<CodeAction> offers = [];
        foreach (Diagnostic diagnostic in reported)
        {
            Document document = project.Solution.GetDocument(diagnostic.Location.SourceTree)!;
            foreach (CodeFixProvider fix in Subject.RelationGen.Fixes.Select(create => create()).Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
            }
        }

        foreach (Document document in project.Documents)
        {
            SyntaxNode root = (await document.GetSyntaxRootAsync())!;
            foreach (PropertyDeclarationSyntax property in root.DescendantNodes().OfType<PropertyDeclarationSyntax>().Where(property => property.AttributeLists.ToString().Contains("Relation", StringComparison.Ordinal)))
            {
                foreach (CodeRefactoringProvider refactoring in Refactorings)
                {
                    await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, property.Identifier.Span, offers.Add, CancellationToken.None));
                }
            }
        }

        return offers;
    }

    private static async Task<int> ErrorsAsync(Project project, HarnessOptions options) =>
        (await UserWorkspace.Compile(project)).GetDiagnostics().Concat(await AnalyzerHarness.Analyze(project, options)).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Without one argument of an attribute, one attribute, or one property with the line of its attribute.</summary>
    private static string Mutated(string text, Random random)
    {
        Regex what = random.Next(3) switch
        {
            0 => Argument(),
            1 => OwnAttribute(),
            _ => Property(),
        };
        MatchCollection places = what.Matches(text);
        if (places.Count == 0)
        {
            return text;
        }

        Match place = places[random.Next(places.Count)];
        return text.Remove(place.Index, place.Length);
    }

    [GeneratedRegex(@", \w+ = (""[^""]*""|nameof\([^)]*\)|\[[^\]]*\]|\w+(\.\w+)*)(?=[,)])")]
    private static partial Regex Argument();

    [GeneratedRegex(@"^ *\[(Table|Key|Column|Unique|MorphName)[^\]\n]*\]\n", RegexOptions.Multiline)]
    private static partial Regex OwnAttribute();

    [GeneratedRegex(@"^ *public (partial )?[\w<>?\.]+ \w+ \{ get;[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex Property();
}
