using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Tests.Harness;

namespace RelationGen.Generator.Tests.Fuzz;

/// <summary>
/// Runs the generator and the analyzers over one project after the other: with a driver that goes on from the project before, as an editor
/// does, and with a
/// fresh one, which must print the same.
/// </summary>
internal sealed class FuzzRun(HarnessOptions options)
{
    /// <summary>What all sources share: the compiler reads references once for compilations that are made of one another.</summary>
    private readonly CSharpCompilation _empty = CSharpCompilation.Create(
        options.AssemblyName, [], UserProject.References(options), UserProject.CompilationOptions(options));

    private const int Whole = 10;

    private int _tried;
    private GeneratorDriver _driver = CreateDriver(options);

    /// <summary>How many sources had no mistake that was reported, so that the compiler had the last word.</summary>
    public int Compiled { get; private set; }

    /// <summary>What is wrong with RelationGen, on one line; null when nothing is.</summary>
    public async Task<string?> Try(string[] files)
    {
        CSharpCompilation input = Compile(files);
        _driver = _driver.RunGenerators(input);
        GeneratorDriverRunResult fresh = CreateDriver(options).RunGenerators(input.Clone()).GetRunResult();
        if ((Failed(_driver.GetRunResult()) ?? Failed(fresh) ?? Difference(_driver.GetRunResult(), fresh)) is { } wrong)
            return wrong;

        Compilation output = input.AddSyntaxTrees(_driver.GetRunResult().GeneratedTrees);

        // Analyzers pass over generated code, and the compiler takes long to show it to them: now and then is enough.
        ImmutableArray<Diagnostic> reported = await (_tried++ % Whole == 0 ? output : input)
            .WithAnalyzers(
                [.. options.Subject.Analyzers.Select(create => create())], new AnalyzerOptions([], new GlobalConfig(options.GlobalConfig)))
            .GetAnalyzerDiagnosticsAsync();
        if (reported.FirstOrDefault(diagnostic => diagnostic.Id is "AD0001" or "RG9999") is { } crash)
            return DiagnosticText.Message(crash);

        // The compiler or RelationGen says what is wrong with the source; binding all of the output takes most of the time.
        if (reported.Concat(_driver.GetRunResult().Diagnostics).Any(IsError)
            || input.SyntaxTrees.Any(tree => tree.GetDiagnostics().Any(IsError)))
            return null;

        Compiled++;
        Diagnostic[] errors = [.. output.GetDiagnostics().Where(IsError)];
        return Array.Exists(errors, error => !UserProject.IsGenerated(error.Location.SourceTree)) || errors.Length == 0
            ? null
            : "Generated code does not compile: " + DiagnosticText.Describe(errors[0]);
    }

    private static CSharpGeneratorDriver CreateDriver(HarnessOptions options) => CSharpGeneratorDriver.Create(
        options.Subject.Generators.Select(create => create().AsSourceGenerator()),
        parseOptions: ParseOptions(options),
        optionsProvider: new GlobalConfig(options.GlobalConfig));

    /// <summary>Comments are checked elsewhere; without them the compiler takes half the time.</summary>
    private static CSharpParseOptions ParseOptions(HarnessOptions options) => new(options.Language, DocumentationMode.None);

    private CSharpCompilation Compile(string[] files) =>
        _empty.AddSyntaxTrees(UserProject.Files(options, files.Select(file => (SourceFile)file))
        .Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions(options), file.Name)));

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    /// <summary>A missing partial is the one mistake of users that the generator reports itself.</summary>
    private static string? Failed(GeneratorDriverRunResult run) => run.Results
        .Select(result => result.Exception?.ToString()
            ?? result.Diagnostics.Where(diagnostic => diagnostic.Id != "RG1001").Select(DiagnosticText.Message).FirstOrDefault())
        .FirstOrDefault(text => text is not null);

    private static string? Difference(GeneratorDriverRunResult before, GeneratorDriverRunResult fresh)
    {
        var expected = Sources(fresh);
        var actual = Sources(before);
        if (!expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(actual.Keys.Order(StringComparer.Ordinal)))
            return $"Two runs print other files: {string.Join(", ", expected.Keys.Except(actual.Keys).Concat(actual.Keys.Except(expected.Keys)))}";

        return expected
            .Select(
                file => TextDifference.First(file.Value, actual[file.Key]) is { } difference
                ? $"Two runs differ in {file.Key}: {difference}" : null)
            .FirstOrDefault(text => text is not null);
    }

    private static Dictionary<string, string> Sources(GeneratorDriverRunResult run) => run.Results
        .SelectMany(result => result.GeneratedSources)
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
}
