using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>What the generator printed, and what the compiler says about it.</summary>
internal sealed class GeneratorResult
{
    private readonly ImmutableHashSet<SyntaxTree> _generated;

    public GeneratorResult(HarnessOptions options, CSharpCompilation input, GeneratorDriverRunResult run)
    {
        Options = options;
        SyntaxTree[] generated = [.. run.GeneratedTrees.Select(WithNullableWarnings)];
        _generated = [.. generated];
        Output = input.AddSyntaxTrees(generated);
        Files = run.Results.SelectMany(result => result.GeneratedSources)
            .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
        Diagnostics = UserProject.CompilerDiagnostics(Output);
    }

    public HarnessOptions Options { get; }

    /// <summary>The user's sources and the generated ones.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>Generated text by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>The compiler's warnings and errors for <see cref="Output"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The tree of <see cref="Output"/> is none of the user's.</summary>
    public bool IsGenerated(SyntaxTree tree) => _generated.Contains(tree);

    /// <summary>The text of one generated file.</summary>
    public string this[string hintName] => Files.TryGetValue(hintName, out string? text)
        ? text
        : throw new KeyNotFoundException($"'{hintName}' was not generated; generated: {string.Join(", ", Files.Keys)}");

    /// <summary>Fails unless user and generated code together compile without a warning.</summary>
    public GeneratorResult AssertCompiles(string allowedCompilerErrors = "")
    {
        AllowedErrors.Assert(Diagnostics, allowedCompilerErrors);
        return this;
    }

    /// <summary>Compares these parts of each generated file with its snapshot <c>folder/HintName.verified.cs</c>, and misses
    /// none.</summary>
    public GeneratorResult AssertSnapshots(string folder, GoldenParts parts)
    {
        (string Name, string Text)[] kept = [.. Files.Select(file => (SnapshotName(file.Key), KeptOf(file.Key, file.Value, parts)))
            .Where(file => file.Item2.Length > 0)];
        foreach ((string name, string text) in kept)
            Snapshot.Match($"{folder}/{name}", text);

        string path = Path.Combine(TestEnvironment.Sources, folder);
        string[] present = Directory.Exists(path) ? Directory.GetFiles(path, "*.verified.cs") : [];
        string[] left = [.. present.Select(file => Path.GetFileName(file)).Except(kept.Select(file => $"{file.Name}.verified.cs"))];
        Assert.True(left.Length == 0, $"No longer generated, or no part of the fixture: {string.Join(", ", left)}");
        return this;
    }

    /// <summary>Files of the project begin with the name of the package; they and those of views are kept whole or not at all.</summary>
    private static string KeptOf(string hintName, string text, GoldenParts parts)
    {
        GoldenParts? own = hintName.StartsWith("RelationGen.", StringComparison.Ordinal) ? GoldenParts.Project
            : hintName.EndsWith("-View.g.cs", StringComparison.Ordinal) ? GoldenParts.Views
            : null;
        if (parts.HasFlag(GoldenParts.Whole) || (own is { } part && parts.HasFlag(part)))
            return text;

        return own is not null ? "" : GoldenText.Of(text, parts);
    }

    /// <summary>Generated code is compiled without the analysis of null, which users would pay for at each build; it passes it all the
    /// same.</summary>
    private static SyntaxTree WithNullableWarnings(SyntaxTree tree)
    {
        string text = tree.GetText().ToString().Replace("#nullable disable warnings", "#nullable enable warnings",
            StringComparison.Ordinal);
        return tree.WithChangedText(SourceText.From(text, System.Text.Encoding.UTF8));
    }

    private static string SnapshotName(string hintName) =>
        hintName.EndsWith(".cs", StringComparison.Ordinal) ? hintName[..^3] : hintName;
}
