using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.CodeFixes;
using RelationGen.Generator.Analyzers;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>
/// An exception in any step costs the entity, the relation or the check that it was thrown for, is said as RG9999, and the project compiles
/// on.
/// </summary>
public sealed class FailureTests : IDisposable
{
    /// <summary>A name that no other test has, because all tests of the process share the seam.</summary>
    private const string Victim = "Unlucky";

    private const string Source = """
        [Table("unlucky")]
        public partial class Unlucky
        {
            public long Id { get; set; }
            public long HealthyId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; }
        }
        [Table("healthy")]
        public partial class Healthy
        {
            public long Id { get; set; }
            public long? ParentId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Healthy? Parent { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Unlucky> Unluckies { get; }
        }
        internal static class Uses
        {
            public static Task Load(List<Healthy> rows, DbSession db) => rows.LoadAsync(db, h => h.Unluckies, h => h.Parent);
            public static Task Load(List<Unlucky> rows, DbSession db) => rows.LoadAsync(db, u => u.Healthy);
            public static object? UnluckyMethod(List<Unlucky> rows) => rows[0].Healthy.Unluckies;
        }
        """;

    public void Dispose() => Failure.Injected = null;

    [Theory]
    [InlineData(
        "read", Victim,
        "RelationGen failed to read 'Unlucky' (InvalidOperationException in FailureTests.Throw: test); it is left out, and nothing else is; please report")]
    [InlineData("parse", Victim, "RelationGen failed to parse 'Unlucky' (")]
    [InlineData("print", Victim, "RelationGen failed to print 'Unlucky' (")]
    [InlineData("resolve", "Unlucky.Healthy", "RelationGen failed to resolve 'Unlucky.Healthy' (")]
    [InlineData("resolve", "Healthy.Unluckies", "RelationGen failed to resolve 'Healthy.Unluckies' (")]
    [InlineData("check", Victim, "it is not checked, and nothing else is;")]
    [InlineData("check", "UnluckyMethod", "it is not checked, and nothing else is;")]
    public async Task A_step_that_throws(string step, string name, string says)
    {
        (Compilation output, ImmutableArray<Diagnostic> diagnostics) = await Run(step, name);
        Assert.All(diagnostics, diagnostic => Assert.Equal("RG9999", diagnostic.Id));
        Assert.Contains(diagnostics, diagnostic => DiagnosticText.Message(diagnostic).Contains(says, StringComparison.Ordinal));
        Assert.Equal(step == "check" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, diagnostics[0].Severity);
        Assert.Empty(UserProject.CompilerDiagnostics(output));

        // The other entity is whole.
        string healthy = output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Healthy.g.cs", StringComparison.Ordinal)).ToString();
        Assert.Contains("class RelationMap", healthy, StringComparison.Ordinal);
        Assert.Contains("struct ParentRelation", healthy, StringComparison.Ordinal);
        bool isUnharmed = step == "check" || name == "Unlucky.Healthy";
        Assert.Equal(isUnharmed, healthy.Contains("struct UnluckiesRelation", StringComparison.Ordinal));
    }

    /// <summary>What deleting does to others is documentation.</summary>
    [Theory]
    [InlineData("relate")]
    [InlineData("follow")]
    public async Task A_step_for_documentation_that_throws(string step)
    {
        (Compilation output, ImmutableArray<Diagnostic> diagnostics) = await Run(step, Victim);
        Assert.Empty(diagnostics);
        Assert.Empty(UserProject.CompilerDiagnostics(output));
    }

    [Fact]
    public async Task Nothing_is_said_where_nothing_throws()
    {
        (Compilation output, ImmutableArray<Diagnostic> diagnostics) = await Run("none", Victim);
        Assert.Empty(diagnostics);
        Assert.Empty(UserProject.CompilerDiagnostics(output));
    }

    [Fact]
    public async Task A_fix_or_a_refactoring_that_throws_is_not_offered()
    {
        Assert.Empty(await new BrokenFix().TryPlanAsync(null!, null!, CancellationToken.None));
        await RefactoringHarness.VerifyNotOffered(new BrokenRefactoring(), "internal class $$Post;");
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            new BrokenFix().TryPlanAsync(null!, null!, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("read", true)]
    [InlineData("resolve", true)]
    [InlineData("parse", false)]
    [InlineData("print", true)]
    public async Task A_view_that_throws_costs_itself(string step, bool hasMap)
    {
        const string view = "UnluckyLine";
        (Compilation output, ImmutableArray<Diagnostic> diagnostics) = await Run(step, view, Source + $$"""

            [View(typeof(Unlucky))] public partial record {{view}}(long Id);
            [View(typeof(Healthy))] public partial record HealthyLine(long Id, IReadOnlyList<{{(hasMap ? view : "OtherLine")}}> Unluckies);
            [View(typeof(Unlucky))] public partial record OtherLine(long Id);
            internal static class ViewUses
            {
                public static Task Unlucky(DbSession db) => global::Unlucky.Query(db).ToListAsync<{{view}}>();
                public static Task Healthy(DbSession db) => global::Healthy.Query(db).ToListAsync<HealthyLine>();
            }
            """);
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("RG9999", diagnostic.Id);
        Assert.Contains($"RelationGen failed to {step} '{view}' (", DiagnosticText.Message(diagnostic), StringComparison.Ordinal);
        Assert.Empty(UserProject.CompilerDiagnostics(output));
        string healthy = output.SyntaxTrees
            .Single(tree => tree.FilePath.EndsWith("HealthyLine-View.g.cs", StringComparison.Ordinal))
            .ToString();
        Assert.DoesNotContain("InvalidOperationException", healthy, StringComparison.Ordinal);
    }

    /// <summary>What compares with a snapshot and with a lock file says so itself, of a class and of the whole project.</summary>
    [Theory]
    [InlineData("Unlucky")]
    [InlineData("UnluckyProject")]
    public async Task A_comparison_that_throws_is_not_made(string name)
    {
        Failure.Injected = (at, subject) => Throw(at == "compare" && subject == name);
        HarnessOptions options = (HarnessOptions.Snippet with { AssemblyName = "UnluckyProject" })
            .With(Database.PostgreSql(Database.Table("unlucky", "id bigint counted; healthy_id bigint"))).WithFile(LockFile.Name, "");
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Analyze(GeneratorHarness.Run(options, Source).Output, options);
        Diagnostic[] failures = [.. diagnostics.Where(diagnostic => diagnostic.Id == "RG9999")];
        Assert.Equal(2, failures.Length);
        Assert.All(failures, failure => Assert.StartsWith(
            $"RelationGen failed to compare '{name}' (", DiagnosticText.Message(failure), StringComparison.Ordinal));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "RG6001");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "RG6102");
    }

    /// <summary>What one of them reads of a class is there for the other.</summary>
    [Fact]
    public void A_class_is_read_once_for_both()
    {
        Compilation compilation = GeneratorHarness.Run(HarnessOptions.Snippet, Source).Output;
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Healthy")!;
        CodeEntity? entity = EntityCode.Of(type, compilation, CancellationToken.None);
        Assert.NotNull(entity);
        Assert.Same(entity, EntityCode.Of(type, compilation, CancellationToken.None));
    }

    private static async Task<(Compilation Output, ImmutableArray<Diagnostic> Diagnostics)> Run(
        string step, string name, string source = Source)
    {
        Failure.Injected = (at, subject) => Throw(at == step && subject == name);
        CSharpCompilation input = UserProject.Compile(HarnessOptions.Snippet, source);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(HarnessOptions.Snippet)
            .RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> said);
        Assert.All(driver.GetRunResult().Results, result => Assert.Null(result.Exception));
        return (output, [.. said, .. await AnalyzerHarness.Analyze(output, HarnessOptions.Snippet)]);
    }

    private static void Throw(bool fails)
    {
        if (fails)
            throw new InvalidOperationException("test");
    }

    private sealed class BrokenFix : RelationFix
    {
        public override ImmutableArray<string> FixableDiagnosticIds => [];

        internal override Task<IReadOnlyList<FixPlan>> PlanAsync(
            Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException("test");
        }
    }

    private sealed class BrokenRefactoring : RelationRefactoring
    {
        internal override Task OfferAsync(CodeRefactoringContext context) => throw new InvalidOperationException("test");
    }
}
