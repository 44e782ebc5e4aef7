using System.Globalization;
using System.Text;

namespace RelationGen.Tool.Scaffold;

/// <summary>The report as a terminal shows it.</summary>
internal static class ReportText
{
    private const int Shown = 3;

    public static string Of(ScaffoldReport report, SchemaSnapshot snapshot)
    {
        var text = new StringBuilder();
        text.Append(Tables(report)).Append('\n').Append(ForeignKeys(report)).Append('\n');
        if (report.Views > 0)
            text.Append(Count(report.Views, "view")).Append(" left out; --views makes classes of them too\n");

        if (report.Enums > 0)
            text.Append(Count(report.Enums, "enum")).Append('\n');

        AppendList(text, "read only, because there is no key to write them by", report.Sources);
        AppendCandidates(text, report, new SchemaLookup(snapshot));
        if (report.ColumnsLeftOut.Count > 0)
        {
            text.Append(Verb(report.ColumnsLeftOut.Count, "column has", "columns have")).Append(" no property: ")
                .Append(Some(report.ColumnsLeftOut.Select(item => $"{item.Place} ({item.Text})"))).Append('\n');
        }

        foreach (IGrouping<string, ScaffoldLoss> kind in report.Losses.GroupBy(loss => loss.Kind))
        {
            text.Append("not said: ").Append(kind.Key).Append(" (").Append(kind.Count().ToString(CultureInfo.InvariantCulture)).Append("): ")
                .Append(Some(kind.Select(loss => loss.Detail is null ? loss.Place : $"{loss.Place} ({loss.Detail})"))).Append('\n');
        }

        AppendList(text, "could be keys to one of several tables (MorphTo)", report.PossibleMorphs);
        AppendList(text, "could be relations by their names (ModelOnly = true)", report.Suggestions.ConvertAll(item => item.Place + " → " + item.Text));
        foreach (string note in report.Notes)
            text.Append("note: ").Append(note).Append('\n');

        return text.ToString();
    }

    private static string Tables(ScaffoldReport report)
    {
        List<string> parts = [Verb(report.Entities, "entity", "entities")];
        if (report.Sources.Count > 0)
            parts.Add(Count(report.Sources.Count, "source") + " without a key");

        if (report.Junctions.Count > 0)
            parts.Add(Count(report.Junctions.Count, "junction") + " (" + string.Join(", ", report.Junctions) + ")");

        if (report.SkippedTables.Count > 0)
            parts.Add(Skipped(report.SkippedTables));

        return Count(report.Tables, "table") + ": " + string.Join(", ", parts);
    }

    private static string ForeignKeys(ScaffoldReport report) =>
        Count(report.ForeignKeys, "foreign key") + ": " + Verb(report.Relations, "relation and its inverse", "relations and their inverses")
        + (report.SkippedForeignKeys.Count > 0 ? ", " + Skipped(report.SkippedForeignKeys) : string.Empty);

    private static string Skipped(List<ScaffoldItem> items) => items.Count.ToString(CultureInfo.InvariantCulture) + " skipped ("
        + string.Join("; ", items.Select(item => item.Place + ": " + item.Text)) + ")";

    private static void AppendCandidates(StringBuilder text, ScaffoldReport report, SchemaLookup lookup)
    {
        JunctionCandidate[] open = [.. report.Candidates.Where(candidate => !report.Junctions.Contains(lookup.Display(candidate.Table)))];
        if (open.Length == 0)
            return;

        text.Append(Verb(open.Length, "table", "tables")).Append(" could be the junction of a many-to-many relation; nothing was assumed:\n");
        int width = open.Max(candidate => lookup.Display(candidate.Table).Length);
        foreach (JunctionCandidate candidate in open)
        {
            string name = lookup.Display(candidate.Table);
            string payload = candidate.Payload.Count > 0 ? ", also has " + string.Join(", ", candidate.Payload)
                : candidate.Obstacle is { } obstacle ? ", stays an entity because " + obstacle
                : string.Empty;
            text.Append("  ").Append(name.PadRight(width)).Append("  ").Append(Side(candidate.First, lookup)).Append(" ↔ ").Append(Side(candidate.Second, lookup))
                .Append(", unique (").AppendJoin(", ", candidate.Unique).Append(')').Append(payload)
                .Append("  →  relationgen join ").Append(name).Append(candidate.IsPure ? string.Empty : " --through").Append('\n');
        }
    }

    private static string Side(SchemaForeignKey key, SchemaLookup lookup) => lookup.Target(key) is { } table ? lookup.Display(table) : key.RefTable;

    private static void AppendList(StringBuilder text, string what, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;

        text.Append(what).Append(" (").Append(items.Count.ToString(CultureInfo.InvariantCulture)).Append("):\n");
        foreach (string item in items)
            text.Append("  ").Append(item).Append('\n');
    }

    /// <summary>The first few; the report as data has them all.</summary>
    private static string Some(IEnumerable<string> items)
    {
        string[] all = [.. items];
        string shown = string.Join(", ", all.Take(Shown));
        return all.Length > Shown ? shown + ", …" : shown;
    }

    private static string Count(int number, string what) => Verb(number, what, what + "s");

    private static string Verb(int number, string one, string many) => number.ToString(CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many);
}
