using System.Text.Json;
using RelationGen.Tool.Report;

namespace RelationGen.Tool.Update;

/// <summary>Prints what an update does as one JSON document, for programs.</summary>
internal static class UpdateJson
{
    public static string Of(UpdatePlan plan, bool isWritten, ToolConsole console)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("command", "update");
            json.WriteBoolean("written", isWritten);
            json.WriteStartArray("files");
            foreach (UpdatedFile file in plan.Files)
            {
                json.WriteStartObject();
                json.WriteString("path", console.ShortPath(file.Path));
                json.WriteBoolean("new", file.Old is null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (UpdateItem item in plan.Items)
                Write(json, item, console);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return JsonOutput.Text(buffer);
    }

    private static void Write(Utf8JsonWriter json, UpdateItem item, ToolConsole console)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(item.Kind.ToString()));
        json.WriteString("place", item.Place);
        json.WriteString("text", item.Text);
        if (item.File is { } file)
            json.WriteString("file", console.ShortPath(file));

        if (item.Line > 0)
            json.WriteNumber("line", item.Line);

        json.WriteEndObject();
    }
}
