using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>Verifies the rules that compare classes with a snapshot of a database.</summary>
internal static class SnapshotRule
{
    /// <summary>Exactly the marked diagnostics; the first says exactly this, and leads to a line of the snapshot that begins so.</summary>
    public static async Task Reports(string markup, SchemaSnapshot snapshot, string says, string line = "", HarnessOptions? options = null)
    {
        HarnessOptions project = (options ?? Quiet).With(snapshot);
        AnalyzerResult result = await Rule.Reports(markup, says, options: project);
        Assert.Equal(
            says,
            DiagnosticText.Message(
            result.Diagnostics.First(diagnostic => DiagnosticText.Message(diagnostic).Contains(says, StringComparison.Ordinal))));
        string[] places = [.. result.Diagnostics[0].AdditionalLocations.Select(place =>
        {
            Assert.Equal("/app/" + Database.FileName, place.GetLineSpan().Path);
            return SchemaWriter.Write(snapshot).Substring(place.SourceSpan.Start, place.SourceSpan.Length);
        })];
        Assert.Equal(line.Length > 0, places.Length > 0);
        Assert.All(places, place => Assert.StartsWith(line, place, StringComparison.Ordinal));
    }

    /// <summary>Classes without keys, and foreign keys that no relation uses: what others say of them is not the point.</summary>
    public static HarnessOptions Quiet { get; } = HarnessOptions.Snippet with
    {
        Severities = HarnessOptions.Snippet.Severities.Add("RG1004", ReportDiagnostic.Suppress).Add("RG2012", ReportDiagnostic.Suppress),
    };

    /// <summary>No diagnostic at all, not even an info.</summary>
    public static Task Silent(string source, SchemaSnapshot snapshot, HarnessOptions? options = null) =>
        Rule.Silent(source, options: (options ?? Quiet).With(snapshot));

    /// <summary>The same class in two databases.</summary>
    public static async Task SilentOnBoth(string source, params SchemaTable[] tables)
    {
        await Silent(source, Database.PostgreSql(tables));
        await Silent(source, Database.Sqlite(tables));
    }
}
