using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>What the analyzers reported, for assertions beyond id and place.</summary>
internal sealed record AnalyzerResult(ImmutableArray<Diagnostic> Diagnostics, GeneratorResult Generated)
{
    /// <summary>At least one diagnostic of this id says <paramref name="contains"/>.</summary>
    public AnalyzerResult WithMessage(string id, string contains) =>
        With(id, d => DiagnosticText.Message(d).Contains(contains, StringComparison.Ordinal), $"says '{contains}'");

    public AnalyzerResult WithSeverity(string id, DiagnosticSeverity severity) =>
        With(id, d => d.Severity == severity, $"is {severity}");

    /// <summary>At least one diagnostic of this id points to <paramref name="text"/> as an additional location.</summary>
    public AnalyzerResult WithAdditionalLocation(string id, string text) =>
        With(id, d => d.AdditionalLocations.Any(l => l.SourceTree?.GetText().ToString(l.SourceSpan) == text), $"points to '{text}' too");

    private AnalyzerResult With(string id, Func<Diagnostic, bool> condition, string wish)
    {
        if (!Diagnostics.Any(d => d.Id == id && condition(d)))
        {
            Assert.Fail($"No {id} {wish}; reported:\n{string.Join("\n", Diagnostics.Select(DiagnosticText.Describe))}");
        }

        return this;
    }
}

/// <summary>Lets a test write <c>await AnalyzerHarness.Verify(…).WithMessage(…)</c>.</summary>
internal static class AnalyzerResultTasks
{
    public static async Task<AnalyzerResult> WithMessage(this Task<AnalyzerResult> result, string id, string contains) =>
        (await result).WithMessage(id, contains);

    public static async Task<AnalyzerResult> WithSeverity(this Task<AnalyzerResult> result, string id, DiagnosticSeverity severity) =>
        (await result).WithSeverity(id, severity);

    public static async Task<AnalyzerResult> WithAdditionalLocation(this Task<AnalyzerResult> result, string id, string text) =>
        (await result).WithAdditionalLocation(id, text);
}
