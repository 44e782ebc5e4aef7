using System.Reflection;
using System.Text.Json;

namespace RelationGen.Tool.Report;

/// <summary>
/// Prints a comparison as a SARIF log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code scanning shows beside
/// the code.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "https://github.com/relationgen/relationgen";

    public static void Write(ProblemReport report, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report);
            json.WriteStartArray("results");
            foreach (Problem problem in report.Problems)
                WriteResult(json, problem);

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(JsonOutput.Text(buffer));
    }

    private static void WriteTool(Utf8JsonWriter json, ProblemReport report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "relationgen");
        json.WriteString(
            "version",
            typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split(
            '+')[0]);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (string rule in report.Problems.Select(problem => problem.Rule).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            if (rule.StartsWith("RG", StringComparison.Ordinal))
                json.WriteString("helpUri", Home + "/blob/main/docs/rules/" + rule + ".md");

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Rule);
        json.WriteString("level", problem.IsInfo ? "note" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", problem.Place + ": " + ProblemText.Whole(problem));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (problem.File is not null)
            WritePlace(json, problem);

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", problem.Place);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', problem.File!.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (problem.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", problem.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
