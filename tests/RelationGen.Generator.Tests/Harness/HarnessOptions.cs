using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>The user's project around the sources of a test.</summary>
internal sealed record HarnessOptions
{
    /// <summary>Whole files: no usings but their own, so that generated code cannot lean on any.</summary>
    public static HarnessOptions Default { get; } = new();

    /// <summary>Snippets: the usings that an application has anyway, so that a test shows only its point.</summary>
    public static HarnessOptions Snippet { get; } = Default with
    {
        GlobalUsings =
        [
            "System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks",
            "System.ComponentModel.DataAnnotations", "System.ComponentModel.DataAnnotations.Schema", "RelationGen",
        ],
    };

    public Subject Subject { get; init; } = Subject.RelationGen;

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp13;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public string AssemblyName { get; init; } = "App";

    public ImmutableArray<string> GlobalUsings { get; init; } = [];

    /// <summary>Severities by diagnostic id, as an <c>.editorconfig</c> sets them.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>Values of the global analyzer configuration, for example <c>build_property.RootNamespace</c>.</summary>
    public ImmutableDictionary<string, string> GlobalConfig { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<MetadataReference> ExtraReferences { get; init; } = [];

    /// <summary>Files beside the sources, for example a snapshot of a database; a path may name a folder.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles { get; init; } = [];
}
