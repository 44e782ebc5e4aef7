using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Runs the generator, edits, runs it again, and tells what was done anew.</summary>
internal static class IncrementalHarness
{
    /// <inheritdoc cref="Run(HarnessOptions, SourceFile[], Edit[])"/>
    public static string Run(SourceFile[] files, params Edit[] edits) => Run(HarnessOptions.Snippet, files, edits);

    /// <summary>
    /// One line per named step with the reasons of its values, and one with the outputs, for example
    /// <code>
    /// Entities: 1 Modified, 2 Unchanged
    /// Outputs: App.Comment.g.cs Cached, App.Post.g.cs Modified
    /// </code>
    /// An output is <c>Cached</c>, <c>Reprinted</c> (run again for the same text), <c>Modified</c>, <c>New</c> or <c>Removed</c>.
    /// The outputs after the edits are also compared with those of a fresh driver.
    /// </summary>
    public static string Run(HarnessOptions options, SourceFile[] files, params Edit[] edits)
    {
        CSharpCompilation compilation = UserProject.Compile(options, files);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(options).RunGenerators(compilation);
        GeneratorDriverRunResult before = driver.GetRunResult();
        GeneratorHarness.AssertHealthy(before);

        foreach (Edit edit in edits)
        {
            compilation = edit.Apply(compilation, options);
        }

        GeneratorDriverRunResult after = driver.RunGenerators(compilation).GetRunResult();
        GeneratorHarness.AssertHealthy(after);
        AssertSameAsFresh(after, GeneratorHarness.CreateDriver(options).RunGenerators(compilation).GetRunResult());
        return string.Join("\n", after.Results.SelectMany(Steps).Append(Outputs(before, after)));
    }

    /// <summary>Runs the generator after each edit; the line is that of <see cref="Run(SourceFile[], Edit[])"/> with the outputs of the last one.</summary>
    public static string RunEach(HarnessOptions options, SourceFile[] files, params Edit[] edits)
    {
        CSharpCompilation compilation = UserProject.Compile(options, files);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(options).RunGenerators(compilation);
        GeneratorDriverRunResult before = driver.GetRunResult();
        GeneratorDriverRunResult after = before;
        foreach (Edit edit in edits)
        {
            before = after;
            compilation = edit.Apply(compilation, options);
            driver = driver.RunGenerators(compilation);
            after = driver.GetRunResult();
            GeneratorHarness.AssertHealthy(after);
            AssertSameAsFresh(after, GeneratorHarness.CreateDriver(options).RunGenerators(compilation).GetRunResult());
        }

        return Outputs(before, after);
    }

    private static IEnumerable<string> Steps(GeneratorRunResult result) =>
        GeneratorHarness.OwnSteps(result).Select(step => $"{step.Key}: {Reasons(step.Value)}");

    private static string Reasons(ImmutableArray<IncrementalGeneratorRunStep> runs) => string.Join(", ", runs
        .SelectMany(run => run.Outputs)
        .GroupBy(output => output.Reason.ToString())
        .OrderBy(reason => reason.Key, StringComparer.Ordinal)
        .Select(reason => FormattableString.Invariant($"{reason.Count()} {reason.Key}")));

    private static string Outputs(GeneratorDriverRunResult before, GeneratorDriverRunResult after)
    {
        var old = Sources(before);
        var current = Sources(after);
        var outputs = old.Keys.Union(current.Keys)
            .Order(StringComparer.Ordinal)
            .Select(name => $"{name} {Outcome(old.GetValueOrDefault(name), current.GetValueOrDefault(name))}");
        return $"Outputs: {string.Join(", ", outputs)}";
    }

    /// <summary>The driver keeps the very text of an output that it did not run.</summary>
    private static string Outcome(GeneratedSourceResult before, GeneratedSourceResult after) =>
        before.SourceText is null ? "New"
        : after.SourceText is null ? "Removed"
        : ReferenceEquals(before.SourceText, after.SourceText) ? "Cached"
        : before.SourceText.ContentEquals(after.SourceText) ? "Reprinted"
        : "Modified";

    private static void AssertSameAsFresh(GeneratorDriverRunResult actual, GeneratorDriverRunResult fresh)
    {
        var expected = Sources(fresh);
        var found = Sources(actual);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, GeneratedSourceResult source) in expected)
        {
            if (TextDifference.First(source.SourceText.ToString(), found[name].SourceText.ToString()) is { } difference)
            {
                Assert.Fail($"{name} is stale after the edit. {difference}");
            }
        }
    }

    private static ImmutableDictionary<string, GeneratedSourceResult> Sources(GeneratorDriverRunResult run) =>
        run.Results.SelectMany(result => result.GeneratedSources).ToImmutableDictionary(source => source.HintName);
}
