using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Analyzers;

namespace RelationGen.Generator.Benchmarks;

/// <summary>Runs the analyzers over the whole of a project, as a build does.</summary>
/// <param name="Analyzers">What the compiler counts as theirs, in milliseconds.</param>
/// <param name="Whole">The whole run, which compiles the project too.</param>
internal readonly record struct AnalyzerRun(double Analyzers, Sample Whole)
{
    public static AnalyzerRun Take(CSharpCompilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new RelationAnalyzer(), new UsageAnalyzer()];

        // One after the other, so that none is charged for waiting.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = new CompilationWithAnalyzers(compilation, analyzers, options);
        AnalysisResult? result = null;
        Sample whole = Sample.Take(() => result = analysis.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult());
        if (result!.GetAllDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)) is { } wrong)
            throw new InvalidOperationException(wrong.ToString());

        return new AnalyzerRun(result.AnalyzerTelemetryInfo.Values.Sum(telemetry => telemetry.ExecutionTime.TotalMilliseconds), whole);
    }
}
