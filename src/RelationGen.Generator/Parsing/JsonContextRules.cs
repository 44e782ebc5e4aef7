using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Documents that would be written by reflection in a project that switches it off.</summary>
internal static class JsonContextRules
{
    private static readonly (string Property, string Value)[] Switches =
    [
        ("PublishAot", "true"), ("PublishTrimmed", "true"), ("IsAotCompatible", "true"), ("IsTrimmable", "true"),
        ("JsonSerializerIsReflectionEnabledByDefault", "false"),
    ];

    public static IEnumerable<Problem> Check(EntityFacts facts, AnalyzerConfigOptions options)
    {
        ColumnFact[] columns = [.. facts.Columns.Where(column => column.Type.Wrapper is { Argument: Documents.Reflection })];
        if (columns.Length == 0 || Switch(options) is not { } reason)
            yield break;

        foreach (ColumnFact column in columns)
        {
            yield return EntityReader.Report(
                Descriptors.JsonNeedsContext, column.Root, facts.Type.Name, column.Name, column.Type.Type.ShortName(), reason);
        }
    }

    /// <summary>The property of the project that switches reflection off, as it stands there.</summary>
    private static string? Switch(AnalyzerConfigOptions options)
    {
        foreach ((string property, string value) in Switches)
        {
            if (options.TryGetValue("build_property." + property, out string? set)
                && string.Equals(set, value, StringComparison.OrdinalIgnoreCase))
            {
                return property + " is " + value;
            }
        }

        return null;
    }
}
