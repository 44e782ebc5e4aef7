using System.Text.Json;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Report;

/// <summary>Prints what was scaffolded as one JSON document, for programs.</summary>
internal static class ScaffoldJson
{
    public static void Write(Scaffolding plan, TextWriter output)
    {
        ScaffoldReport report = plan.Report;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("command", "scaffold");
            json.WriteNumber("tables", report.Tables);
            json.WriteNumber("entities", report.Entities);
            json.WriteNumber("enums", report.Enums);
            json.WriteNumber("viewsLeftOut", report.Views);
            json.WriteNumber("foreignKeys", report.ForeignKeys);
            json.WriteNumber("relations", report.Relations);
            JsonOutput.Texts(json, "files", plan.Files.Select(file => file.Path));
            JsonOutput.Texts(json, "readOnly", report.Sources);
            JsonOutput.Texts(json, "junctions", report.Junctions);
            JsonOutput.Texts(json, "junctionCandidates", report.Candidates.Select(candidate => candidate.Table.FullName));
            WriteItems(json, "skippedTables", report.SkippedTables);
            WriteItems(json, "skippedForeignKeys", report.SkippedForeignKeys);
            WriteItems(json, "columnsLeftOut", report.ColumnsLeftOut);
            WriteItems(
                json, "losses",
                report.Losses.Select(
                loss => new ScaffoldItem(loss.Place, loss.Kind + (loss.Detail is null ? string.Empty : ": " + loss.Detail))));
            WriteItems(json, "suggestions", report.Suggestions);
            JsonOutput.Texts(json, "possibleMorphs", report.PossibleMorphs);
            JsonOutput.Texts(json, "notes", report.Notes);
            json.WriteEndObject();
        }

        output.WriteLine(JsonOutput.Text(buffer));
    }

    private static void WriteItems(Utf8JsonWriter json, string name, IEnumerable<ScaffoldItem> items)
    {
        json.WriteStartArray(name);
        foreach (ScaffoldItem item in items)
        {
            json.WriteStartObject();
            json.WriteString("place", item.Place);
            json.WriteString("text", item.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
