using System.Text.Json;

namespace RelationGen.Tool.Report;

/// <summary>Prints a comparison as one JSON document, for programs.</summary>
internal static class JsonReport
{
    public static void Write(ProblemReport report, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("command", report.Command);
            json.WriteNumber("differences", report.Problems.Count(problem => !problem.IsInfo));
            json.WriteStartArray("problems");
            foreach (Problem problem in report.Problems)
                Write(json, problem);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(JsonOutput.Text(buffer));
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("rule", problem.Rule);
        json.WriteString("severity", problem.IsInfo ? "info" : "warning");
        json.WriteString("place", problem.Place);
        json.WriteString("message", problem.Message);
        WriteOptional(json, "expected", problem.Expected);
        WriteOptional(json, "found", problem.Found);
        WriteOptional(json, "file", problem.File);
        if (problem.Line > 0)
            json.WriteNumber("line", problem.Line);

        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
