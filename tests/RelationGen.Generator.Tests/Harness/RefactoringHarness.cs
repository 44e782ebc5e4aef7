using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Applies a refactoring at a place of the first file, which <c>$$</c> marks, and compares the user's files before and after.</summary>
internal static class RefactoringHarness
{
    private const string Mark = "$$";

    /// <summary>The files after the refactoring are as expected, compile, and have no error of ours.</summary>
    public static async Task Verify(CodeRefactoringProvider provider, SourceFile[] before, SourceFile[] after, string title)
    {
        SourceFile[] changed = await Apply(provider, before, title);
        foreach (SourceFile file in SourceFile.Named(after))
        {
            Assert.Equal(file.Text, changed.Single(candidate => candidate.Name == file.Name).Text);
        }
    }

    /// <summary>The user's files after the refactoring, which compile and have no error of ours.</summary>
    /// <param name="title">Null where one is offered only.</param>
    public static async Task<SourceFile[]> Apply(CodeRefactoringProvider provider, SourceFile[] before, string? title)
    {
        using var workspace = new AdhocWorkspace();
        (Project project, List<CodeAction> offered) = await Offers(workspace, provider, before);
        title ??= Assert.Single(offered).Title;
        Assert.Contains(title, offered.Select(offer => offer.Title));
        CodeAction action = offered.Single(offer => offer.Title == title);

        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Project changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        AllowedErrors.Assert(UserProject.CompilerDiagnostics(await UserWorkspace.Compile(changed)), "");
        Assert.Empty((await AnalyzerHarness.Analyze(changed, HarnessOptions.Snippet)).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        List<SourceFile> files = [];
        foreach (Document document in changed.Documents.Where(document => document.Name != "GlobalUsings.cs"))
        {
            files.Add(new SourceFile(document.Name, (await document.GetTextAsync()).ToString()));
        }

        return [.. files];
    }

    public static async Task VerifyNotOffered(CodeRefactoringProvider provider, params SourceFile[] source)
    {
        using var workspace = new AdhocWorkspace();
        Assert.Empty((await Offers(workspace, provider, source)).Offered);
    }

    /// <summary>Beside the project of the sources there is another one, which references it.</summary>
    public static async Task VerifyNotOfferedBeside(CodeRefactoringProvider provider, string other, params SourceFile[] source)
    {
        using var workspace = new AdhocWorkspace();
        Assert.Empty((await Offers(workspace, provider, source, other)).Offered);
    }

    private static async Task<(Project Project, List<CodeAction> Offered)> Offers(
        AdhocWorkspace workspace, CodeRefactoringProvider provider, SourceFile[] before, string? other = null)
    {
        SourceFile[] files = SourceFile.Named(before);
        int position = files[0].Text.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(position >= 0, "No place is marked.");
        files[0] = files[0] with { Text = files[0].Text.Remove(position, Mark.Length) };
        Project project = UserWorkspace.Open(workspace, HarnessOptions.Snippet, files);
        if (other is not null)
        {
            Project beside = project.Solution.AddProject("Other", "Other", LanguageNames.CSharp)
                .WithCompilationOptions(UserProject.CompilationOptions(HarnessOptions.Default))
                .WithMetadataReferences(UserProject.References(HarnessOptions.Default))
                .AddProjectReference(new ProjectReference(project.Id))
                .AddDocument("Other.cs", SourceText.From(other), filePath: "Other/Other.cs").Project;
            Assert.Empty(UserProject.CompilerDiagnostics(await UserWorkspace.Compile(beside)));
            project = beside.Solution.GetProject(project.Id)!;
        }

        Document document = project.Documents.Single(candidate => candidate.Name == files[0].Name);
        List<CodeAction> offered = [];
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(position, 0), offered.Add, CancellationToken.None));
        return (project, offered);
    }
}
