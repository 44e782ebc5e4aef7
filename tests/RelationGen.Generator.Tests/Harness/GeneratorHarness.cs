using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Runs the generator, always twice: the second run must reuse everything.</summary>
internal static class GeneratorHarness
{
    public static GeneratorResult Run(params SourceFile[] files) => Run(HarnessOptions.Default, files);

    public static GeneratorResult Run(HarnessOptions options, params SourceFile[] files)
    {
        CSharpCompilation input = UserProject.Compile(options, files);
        GeneratorDriver first = CreateDriver(options).RunGenerators(input);
        GeneratorDriverRunResult run = first.GetRunResult();
        AssertHealthy(run);

        GeneratorDriverRunResult again = first.RunGenerators(WithComment(input)).GetRunResult();
        AssertHealthy(again);
        AssertReused(again);
        return new(options, input, run);
    }

    /// <summary>A comment changes nothing; but the generator cannot know it without reading every class anew, so that its models are compared by value.</summary>
    private static CSharpCompilation WithComment(CSharpCompilation input)
    {
        SyntaxTree tree = input.SyntaxTrees[0];
        return input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree + "\n// A comment.\n", System.Text.Encoding.UTF8)));
    }

    internal static GeneratorDriver CreateDriver(HarnessOptions options) => CSharpGeneratorDriver.Create(
        options.Subject.Generators.Select(create => create().AsSourceGenerator()),
        additionalTexts: null,
        UserProject.ParseOptions(options),
        new GlobalConfig(options.GlobalConfig),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A generator that throws, reports, or names no step cannot be tested any further.</summary>
    internal static void AssertHealthy(GeneratorDriverRunResult run)
    {
        foreach (GeneratorRunResult result in run.Results)
        {
            if (result.Exception is { } exception)
            {
                Assert.Fail($"The generator threw: {exception}");
            }

            // A build asks no analyzer where a partial property stands in a class that is not.
            if (result.Diagnostics.Any(diagnostic => diagnostic.Id != "RG1001"))
            {
                Assert.Fail($"Analyzers report, the generator does not:\n{string.Join("\n", result.Diagnostics)}");
            }

            if (!result.GeneratedSources.IsEmpty && !OwnSteps(result).Any())
            {
                Assert.Fail("The generator names no step of its pipeline (WithTrackingName), so its caching cannot be checked.");
            }
        }
    }

    /// <summary>The steps that the generator named, without those that the compiler names itself.</summary>
    internal static IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> OwnSteps(GeneratorRunResult result) =>
        result.TrackedSteps
            .Where(step => !IsCompilerStep(step.Key))
            .OrderBy(step => step.Key, StringComparer.Ordinal);

    private static bool IsCompilerStep(string name) =>
        name.Contains("_ForAttribute", StringComparison.Ordinal)
        || name is "CompilationOptions"
        || name is WellKnownGeneratorInputs.Compilation or WellKnownGeneratorInputs.ParseOptions
            or WellKnownGeneratorInputs.AdditionalTexts or WellKnownGeneratorInputs.AnalyzerConfigOptions
            or WellKnownGeneratorInputs.MetadataReferences
            or WellKnownGeneratorOutputs.SourceOutput or WellKnownGeneratorOutputs.ImplementationSourceOutput;

    private static void AssertReused(GeneratorDriverRunResult run)
    {
        foreach (GeneratorRunResult result in run.Results)
        {
            foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in OwnSteps(result))
            {
                foreach ((object value, _) in steps.SelectMany(step => step.Outputs))
                {
                    ModelShape.AssertNoRoslynValues(name, value);
                }

                AssertReused(name, steps);
            }

            foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in result.TrackedOutputSteps)
            {
                AssertReused(name, steps);
            }
        }
    }

    private static void AssertReused(string name, ImmutableArray<IncrementalGeneratorRunStep> steps)
    {
        foreach ((object value, IncrementalStepRunReason reason) in steps.SelectMany(step => step.Outputs))
        {
            if (reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            {
                Assert.Fail($"Step '{name}' was {reason} although nothing changed; value: {value}");
            }
        }
    }
}
