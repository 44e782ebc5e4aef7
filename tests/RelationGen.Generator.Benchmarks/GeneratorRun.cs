using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Benchmarks;

/// <summary>Measures the generator beside the one that collects names, alternately, and prints a table of each size.</summary>
internal sealed class GeneratorRun(int rounds)
{
    /// <returns>False when an edit printed more than it had to.</returns>
    public bool Run(IEnumerable<int> sizes, bool withAnalyzers)
    {
        WarmUp(withAnalyzers);
        Print($"{"entities",8} {"step",-28}{"RelationGen",12}{"names only",12}{"ratio",8}{"cpu",8}{"kB",10}{"names",10}{"outputs",9}");
        bool isRight = true;
        foreach (int size in sizes)
        {
            var project = new LargeProject(size);
            Cold(project);
            foreach (ProjectEdit edit in ProjectEdit.All)
                isRight &= Edit(project, edit);

            if (withAnalyzers)
                Analyzers(project);
        }

        return isRight;
    }

    /// <summary>Nobody waits for the first run of a compiler's own code.</summary>
    private static void WarmUp(bool withAnalyzers)
    {
        var project = new LargeProject(50);
        for (int i = 0; i < 20; i++)
        {
            foreach (IIncrementalGenerator generator in new IIncrementalGenerator[] { new RelationGenerator(), new NamesGenerator() })
                EditedProject.CreateDriver(generator).RunGenerators(project.Compilation.Clone());
        }

        for (int i = 0; i < 5 && withAnalyzers; i++)
            AnalyzerRun.Take(Generated(project));
    }

    private void Cold(LargeProject project)
    {
        List<Sample> ours = [];
        List<Sample> names = [];
        int outputs = 0;
        for (int i = 0; i < Math.Max(3, rounds / 3); i++)
        {
            ours.Add(Run(new RelationGenerator()));
            names.Add(Run(new NamesGenerator()));
        }

        Print(project, "cold", ours, names, outputs);
        double perEntity = Sample.Median(ours.Select(sample => sample.Milliseconds)) / project.Entities;
        Print($"{"",8} {"cold, for each entity",-28}{perEntity,9:0.000} ms");

        Sample Run(IIncrementalGenerator generator)
        {
            GeneratorDriver driver = EditedProject.CreateDriver(generator);
            CSharpCompilation compilation = project.Compilation.Clone();
            Sample sample = Sample.Take(() => driver = driver.RunGenerators(compilation));
            outputs = Math.Max(outputs, driver.GetRunResult().Results[0].GeneratedSources.Length);
            return sample;
        }
    }

    private bool Edit(LargeProject project, ProjectEdit edit)
    {
        var ours = new EditedProject(project, edit, new RelationGenerator());
        var names = new EditedProject(project, edit, new NamesGenerator());
        List<Sample> ourSamples = [];
        List<Sample> nameSamples = [];

        // The first edits are left out: the driver itself is compiled in them.
        for (int i = -2; i < rounds; i++)
        {
            bool isFirst = i % 2 == 0;
            Sample name = isFirst ? default : names.Run();
            Sample our = ours.Run();
            name = isFirst ? names.Run() : name;
            if (i < 0)
                continue;

            ourSamples.Add(our);
            nameSamples.Add(name);
        }

        Print(project, edit.Name, ourSamples, nameSamples, ours.Reprinted);
        return ours.Reprinted <= edit.Outputs;
    }

    /// <summary>The compiler knows nothing of a project that a build starts with, and analyzes all of it; an editor asks for the files that are open.</summary>
    private void Analyzers(LargeProject project)
    {
        CSharpCompilation generated = Generated(project);
        List<AnalyzerRun> runs = [];
        for (int i = 0; i < Math.Max(1, rounds / 5); i++)
            runs.Add(AnalyzerRun.Take(project.With(generated, ProjectEdit.All[0].Files(project, i))));

        double analyzers = Sample.Median(runs.Select(run => run.Analyzers));
        double whole = Sample.Median(runs.Select(run => run.Whole.Milliseconds));
        Print($"{project.Entities,8} {"analyzers, whole project",-28}{analyzers,9:0.0} ms of {whole:0} ms with compiling");
    }

    private static CSharpCompilation Generated(LargeProject project)
    {
        EditedProject.CreateDriver(new RelationGenerator()).RunGeneratorsAndUpdateCompilation(project.Compilation.Clone(), out Compilation output, out _);
        return (CSharpCompilation)output;
    }

    private static void Print(LargeProject project, string step, List<Sample> ours, List<Sample> names, int outputs)
    {
        double ratio = Sample.Median(ours.Zip(names, (our, name) => our.Milliseconds / name.Milliseconds));
        double processor = ours.Sum(sample => sample.Processor) / names.Sum(sample => sample.Processor);
        Print($"{project.Entities,8} {step,-28}{Median(ours, sample => sample.Milliseconds),9:0.0} ms{Median(names, sample => sample.Milliseconds),9:0.0} ms{ratio,8:0.00}{processor,8:0.00}{Median(ours, sample => sample.Bytes) / 1_000,10:N0}{Median(names, sample => sample.Bytes) / 1_000,10:N0}{outputs,9}");
    }

    private static double Median(List<Sample> samples, Func<Sample, double> value) => Sample.Median(samples.Select(value));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
