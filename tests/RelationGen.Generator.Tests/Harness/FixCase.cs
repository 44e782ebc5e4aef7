using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>One thing the editor offers at one diagnostic.</summary>
internal sealed record OfferedFix(Document Document, Diagnostic Diagnostic, CodeFixProvider Provider, CodeAction Action)
{
    public bool IsNamed(string name) => Action.Title == name || Action.EquivalenceKey == name;
}

/// <summary>A project with its diagnostics and everything the fixes offer for them.</summary>
internal sealed class FixCase
{
    private readonly HarnessOptions _options;

    private FixCase(HarnessOptions options, Project project, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<OfferedFix> offered)
    {
        _options = options;
        Project = project;
        Diagnostics = diagnostics;
        Offered = offered;
    }

    public Project Project { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>At the marked diagnostics, or at all when nothing is marked.</summary>
    public ImmutableArray<OfferedFix> Offered { get; }

    public static async Task<FixCase> Open(AdhocWorkspace workspace, SourceFile[] sources, HarnessOptions? options)
    {
        options ??= HarnessOptions.Snippet;
        var files = SourceFile.Named(sources).Select(file => (file.Name, Markup: Markup.Parse(file.Text))).ToArray();
        Project project = UserWorkspace.Open(workspace, options, files.Select(file => new SourceFile(file.Name, file.Markup.Text)));
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Analyze(project, options);

        ImmutableArray<Diagnostic> chosen = diagnostics;
        var marks = files.SelectMany(file => file.Markup.Marks.Select(mark => (mark.Id, file.Name, mark.Span))).ToArray();
        if (marks.Length > 0)
        {
            chosen = [.. diagnostics.Where(d => marks.Contains((d.Id, d.Location.SourceTree?.FilePath ?? "", d.Location.SourceSpan)))];
            if (chosen.Length != marks.Length)
            {
                Assert.Fail($"Marked, but not reported. Reported:\n{Describe(diagnostics)}");
            }
        }

        ImmutableArray<OfferedFix> offered = [];
        foreach (Diagnostic diagnostic in chosen)
        {
            offered = offered.AddRange(await Offers(project, diagnostic, options.Subject));
        }

        return new(options, project, diagnostics, offered);
    }

    /// <summary>The fix of that title or key, or the only one that is offered at the first diagnostic that has any.</summary>
    public OfferedFix Choose(string? fix)
    {
        OfferedFix[] candidates = fix is not null
            ? [.. Offered.Where(offer => offer.IsNamed(fix))]
            : [.. Offered.Where(offer => offer.Diagnostic == Offered[0].Diagnostic)];
        if (candidates.Length == 0 || (fix is null && candidates.Length > 1))
        {
            Assert.Fail(
                $"{(fix is null ? "Exactly one fix" : $"The fix '{fix}'")} was expected; offered: "
                + $"{string.Join(", ", Offered.Select(offer => $"'{offer.Action.Title}'"))}\nReported:\n{Describe(Diagnostics)}");
        }

        return candidates[0];
    }

    /// <summary>Compares all files, compiles, and returns what the analyzers still report.</summary>
    public async Task<ImmutableArray<Diagnostic>> AssertAfter(Solution changed, SourceFile[] after, string allowedCompilerErrors)
    {
        Project project = changed.GetProject(Project.Id)!;
        Dictionary<string, string> expected = [];
        foreach (Document document in Project.Documents)
        {
            expected[document.Name] = (await document.GetTextAsync()).ToString();
        }

        foreach (SourceFile file in SourceFile.Named(after))
        {
            expected[file.Name] = file.Text;
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), project.Documents.Select(d => d.Name).Order(StringComparer.Ordinal));
        foreach (Document document in project.Documents)
        {
            if (TextDifference.First(expected[document.Name], (await document.GetTextAsync()).ToString()) is { } difference)
            {
                Assert.Fail($"{document.Name} after the fix is not as expected. {difference}");
            }
        }

        AllowedErrors.Assert(UserProject.CompilerDiagnostics(await UserWorkspace.Compile(project)), allowedCompilerErrors);
        return await AnalyzerHarness.Analyze(project, _options);
    }

    public FixAllContext.DiagnosticProvider DiagnosticsForFixAll() => new Known(Diagnostics);

    private static async Task<List<OfferedFix>> Offers(Project project, Diagnostic diagnostic, Subject subject)
    {
        List<OfferedFix> offers = [];
        if (project.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return offers;
        }

        foreach (CodeFixProvider provider in subject.Fixes.Select(create => create()))
        {
            if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
            {
                void Register(CodeAction action, ImmutableArray<Diagnostic> diagnostics) =>
                    offers.AddRange(Leaves(action).Select(leaf => new OfferedFix(document, diagnostic, provider, leaf)));
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, Register, CancellationToken.None));
            }
        }

        return offers;
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    private static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Select(DiagnosticText.Describe));

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => d.Location.SourceTree is null));
    }
}
