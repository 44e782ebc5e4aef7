using System.Text.Json;
using Microsoft.CodeAnalysis;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Report;

namespace RelationGen.Tool.Restructure;

/// <summary>Prints what a command does to relations as one JSON document, for programs.</summary>
internal static class RestructureJson
{
    public static string Of(RestructurePlan plan, bool isApplied, ToolConsole console)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("command", plan.Command);
            json.WriteString("title", plan.Title);
            json.WriteBoolean("applied", isApplied);
            Each(json, "members", plan.Change.Members, member =>
            {
                json.WriteString("name", member.Name);
                json.WriteString("what", member.What);
                Place(json, member.Place, console);
            });
            Each(json, "breaks", plan.Change.Broken, error =>
            {
                json.WriteString("id", error.Id);
                json.WriteString("text", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
                Place(json, error.Location, console);
            });
            Each(json, "deletions", plan.Change.Deletions, deletion =>
            {
                json.WriteString("before", deletion.Before);
                json.WriteString("after", deletion.After);
            });
            JsonOutput.Texts(json, "data", plan.Data);
            JsonOutput.Texts(json, "refusals", plan.Refusals);
            JsonOutput.Texts(json, "notes", plan.Notes);
            Each(json, "files", plan.Files, file =>
            {
                json.WriteString("path", console.ShortPath(file.Path));
                json.WriteBoolean("removed", file.New is null);
            });
            Each(json, "schemas", plan.Schemas, schema =>
            {
                json.WriteString("name", schema.Schema.Name);
                DdlJson.Plan(json, schema.Ddl);
            });
            json.WriteEndObject();
        }

        return JsonOutput.Text(buffer) + "\n";
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Location location, ToolConsole console)
    {
        FileLinePositionSpan line = location.GetLineSpan();
        if (!line.IsValid)
            return;

        json.WriteString("file", console.ShortPath(line.Path));
        json.WriteNumber("line", line.StartLinePosition.Line + 1);
    }
}
