using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Benchmarks;

/// <summary>A generator that has run over a project, and runs again after each edit.</summary>
internal sealed class EditedProject
{
    private readonly LargeProject _project;
    private readonly ProjectEdit _edit;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public EditedProject(LargeProject project, ProjectEdit edit, IIncrementalGenerator generator)
    {
        _project = project;
        _edit = edit;
        _compilation = project.Compilation.Clone();
        _driver = CreateDriver(generator).RunGenerators(_compilation);
    }

    /// <summary>How many outputs of the last run differ from those of the run before, or were printed again.</summary>
    public int Reprinted { get; private set; }

    public static GeneratorDriver CreateDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: LargeProject.ParseOptions);

    /// <summary>Edits, and measures the run that follows; parsing the edited file is the editor's, not the generator's.</summary>
    public Sample Run()
    {
        _compilation = _project.With(_compilation, _edit.Files(_project, _edits++));
        GeneratorRunResult before = _driver.GetRunResult().Results[0];
        Sample sample = Sample.Take(() => _driver = _driver.RunGenerators(_compilation));
        GeneratorRunResult after = _driver.GetRunResult().Results[0];

        // The driver keeps the very text of an output that it did not print again.
        var kept = before.GeneratedSources.Select(source => source.SourceText).ToHashSet(ReferenceEqualityComparer.Instance);
        Reprinted = after.GeneratedSources.Count(source => !kept.Contains(source.SourceText));
        return after.Exception is null ? sample : throw after.Exception;
    }
}
