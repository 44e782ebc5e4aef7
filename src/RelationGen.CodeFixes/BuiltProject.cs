using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator;
using RelationGen.Generator.Analyzers;

namespace RelationGen.CodeFixes;

/// <summary>
/// A project as a build sees it. The state before a change is kept beside the project for as long as that lives; the state after it is made
/// from there, so that only what the change reaches is parsed, generated and compiled again.
/// </summary>
internal sealed class BuiltProject
{
    private static readonly ConditionalWeakTable<Project, BuiltProject> Known = new();

    private readonly Project _project;
    private readonly GeneratorDriver _driver;
    private readonly Compilation _written;
    private readonly Compilation _whole;
    private ImmutableArray<Diagnostic>? _reports;

    private BuiltProject(Project project, Compilation written, GeneratorDriver driver, CancellationToken cancellationToken)
    {
        _project = project;
        _written = written;
        _driver = driver.RunGenerators(written, cancellationToken);
        Generated = [.. _driver.GetRunResult().GeneratedTrees];
        _whole = written.AddSyntaxTrees(Generated);
    }

    /// <summary>What RelationGen adds.</summary>
    public ImmutableArray<SyntaxTree> Generated { get; }

    /// <summary>What the compiler makes of all files, those that are generated too.</summary>
    public Compilation Whole => _whole;

    /// <summary>All files, those that are generated too.</summary>
    public IEnumerable<SyntaxTree> Trees => _whole.SyntaxTrees;

    /// <summary>Null where the project cannot be compiled.</summary>
    public static async Task<BuiltProject?> OfAsync(Project project, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(project, out BuiltProject? known))
            return known;

        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return null;

        List<SyntaxTree> ours = [];
        foreach (SourceGeneratedDocument document in await project.GetSourceGeneratedDocumentsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (document.FilePath?.Contains(typeof(RelationGenerator).FullName) == true && await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree)
                ours.Add(tree);
        }

        var driver = CSharpGeneratorDriver.Create(
            [new RelationGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions?)project.ParseOptions,
            optionsProvider: project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        var built = new BuiltProject(project, compilation.RemoveSyntaxTrees(ours.Where(compilation.ContainsSyntaxTree)), driver, cancellationToken);
        return Known.GetValue(project, _ => built);
    }

    /// <summary>The project after a change of its documents.</summary>
    public async Task<BuiltProject> ChangeAsync(ProjectChanges changes, CancellationToken cancellationToken)
    {
        Compilation written = _written;
        foreach (DocumentId id in changes.GetChangedDocuments())
        {
            if (await TreeAsync(changes.OldProject, id, cancellationToken).ConfigureAwait(false) is { } old && await TreeAsync(changes.NewProject, id, cancellationToken).ConfigureAwait(false) is { } changed)
                written = written.ReplaceSyntaxTree(old, changed);
        }

        foreach (DocumentId id in changes.GetRemovedDocuments())
        {
            if (await TreeAsync(changes.OldProject, id, cancellationToken).ConfigureAwait(false) is { } removed)
                written = written.RemoveSyntaxTrees(removed);
        }

        foreach (DocumentId id in changes.GetAddedDocuments())
        {
            if (await TreeAsync(changes.NewProject, id, cancellationToken).ConfigureAwait(false) is { } added)
                written = written.AddSyntaxTrees(added);
        }

        return new BuiltProject(changes.NewProject, written, _driver, cancellationToken);
    }

    /// <summary>What our rules about declarations say; they pass over what is generated.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReportsAsync(CancellationToken cancellationToken)
    {
        _reports ??= [.. (await _written.WithAnalyzers([new RelationAnalyzer()], _project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false)).Where(IsVisible)];
        return _reports.Value;
    }

    /// <summary>What the compiler says of some files.</summary>
    public IEnumerable<Diagnostic> CompilerReports(IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken) =>
        trees.SelectMany(tree => _whole.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken)).Where(IsVisible);

    private static async Task<SyntaxTree?> TreeAsync(Project project, DocumentId id, CancellationToken cancellationToken) =>
        project.GetDocument(id) is { } document ? await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) : null;

    /// <summary>A new public member without documentation is no fault of a fix.</summary>
    private static bool IsVisible(Diagnostic diagnostic) => diagnostic.Id != "CS1591" && diagnostic.Severity > DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed;
}
