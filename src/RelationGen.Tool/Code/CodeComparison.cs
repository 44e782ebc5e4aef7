using RelationGen.Tool.Report;

namespace RelationGen.Tool.Code;

/// <summary>Compares classes with a snapshot by the rules that the analyzers have.</summary>
internal static class CodeComparison
{
    /// <summary>What differs, in the order of the classes.</summary>
    /// <param name="models">The classes.</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="snapshot">The database.</param>
    /// <param name="namesEngine">There are several databases, so each is named.</param>
    /// <param name="console">Where paths are relative to.</param>
    public static IEnumerable<Problem> Problems(
        CodeModels models, CodePlaces places, SchemaSnapshot snapshot, bool namesEngine, ToolConsole console) =>
        models.Entities.SelectMany(entity => SchemaRules.Check(entity, snapshot)).Concat(SchemaRules.Check(models.Entities, snapshot))
            .OrderBy(finding => finding.Entity, StringComparer.Ordinal)
            .Select(finding => ToProblem(
                finding, models.Entities.First(entity => entity.FullName == finding.Entity), places,
                namesEngine ? $" ({EngineNames.Display(snapshot.Engine)})" : string.Empty, console));

    private static Problem ToProblem(SchemaFinding finding, CodeEntity entity, CodePlaces places, string engine, ToolConsole console)
    {
        (string File, int Line)? place = places.Of(finding.Entity, finding.Member);
        return new Problem(
            finding.Rule, finding.Member is null ? entity.Name : entity.Name + "." + finding.Member, finding.Message + engine,
            finding.IsInfo)
        {
            File = place is { } known ? console.ShortPath(known.File) : null,
            Line = place?.Line ?? 0,
        };
    }
}
