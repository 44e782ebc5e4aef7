using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>The user's project as an editor holds it: the generator runs inside, so fixes see generated members.</summary>
internal static class UserWorkspace
{
    public static Project Open(AdhocWorkspace workspace, HarnessOptions options, IEnumerable<SourceFile> files)
    {
        Project project = workspace.CurrentSolution
            .AddProject(options.AssemblyName, options.AssemblyName, LanguageNames.CSharp)
            .WithParseOptions(UserProject.ParseOptions(options))
            .WithCompilationOptions(UserProject.CompilationOptions(options))
            .WithMetadataReferences(UserProject.References(options))
            .AddAnalyzerReference(Reference(options.Subject));
        foreach (SourceFile file in UserProject.Files(options, files))
        {
            project = project.AddDocument(file.Name, SourceText.From(file.Text, System.Text.Encoding.UTF8), filePath: file.Name).Project;
        }

        foreach (AdditionalText file in options.AdditionalFiles)
        {
            project = project.AddAdditionalDocument(Path.GetFileName(file.Path), file.GetText()!, filePath: file.Path).Project;
        }

        if (!options.GlobalConfig.IsEmpty)
        {
            string config = "is_global = true\n" + string.Concat(options.GlobalConfig.Select(value => $"{value.Key} = {value.Value}\n"));
            project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config), filePath: "/.globalconfig").Project;
        }

        return project;
    }

    /// <summary>The compilation with the generated sources.</summary>
    public static async Task<Compilation> Compile(Project project) =>
        await project.GetCompilationAsync() ?? throw new InvalidOperationException("The project does not compile.");

    /// <summary>The product as a file, because a search through a solution knows no other kind.</summary>
    private static AnalyzerReference Reference(Subject subject) =>
        subject == Subject.RelationGen ? new AnalyzerFileReference(typeof(RelationGenerator).Assembly.Location, LoadedAssemblies.Instance)
            : new Generators(subject);

    /// <summary>The assemblies under test, which are loaded already.</summary>
    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public static LoadedAssemblies Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.Load(AssemblyName.GetAssemblyName(fullPath));
    }

    private sealed class Generators(Subject subject) : AnalyzerReference
    {
        // The workspace asks more than once and knows generators by their instances.
        private readonly ImmutableArray<ISourceGenerator> _generators =
            [.. subject.Generators.Select(create => create().AsSourceGenerator())];

        public override string FullPath => "RelationGen.Generator.dll";

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
