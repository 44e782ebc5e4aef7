using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RelationGen.Tool.Report;

/// <summary>How the tool prints JSON: indented, with letters as they are, and line feeds on every system.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(MemoryStream buffer) => Encoding.UTF8.GetString(buffer.ToArray()).ReplaceLineEndings("\n");

    /// <summary>Writes texts as an array.</summary>
    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);

        json.WriteEndArray();
    }
}
