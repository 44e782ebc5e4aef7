using System.Text.Json;
using RelationGen.Tool.Report;

namespace RelationGen.Tool.Ddl;

/// <summary>Writes a plan as data.</summary>
internal static class DdlJson
{
    /// <summary>The plan as JSON.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it leads.</param>
    /// <param name="isApplied">It was run.</param>
    public static string Write(DdlPlan plan, string from, string to, bool isApplied)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("command", "diff");
            json.WriteString("from", from);
            json.WriteString("to", to);
            json.WriteBoolean("applied", isApplied);
            Plan(json, plan);
            json.WriteEndObject();
        }

        return JsonOutput.Text(buffer) + "\n";
    }

    /// <summary>The statements of a plan and what is to be said of them, within an object.</summary>
    public static void Plan(Utf8JsonWriter json, DdlPlan plan)
    {
        json.WriteString("engine", EngineNames.Of(plan.Goal.Engine));
        json.WriteBoolean("foreignKeysOff", plan.NeedsForeignKeysOff);
        Steps(json, "steps", plan.Steps);
        Steps(json, "leftOut", plan.LeftOut);
        Questions(json, plan.Questions);
        JsonOutput.Texts(json, "obstacles", plan.Obstacles);
        JsonOutput.Texts(json, "notes", plan.Notes);
    }

    private static void Steps(Utf8JsonWriter json, string name, IEnumerable<DdlStep> steps)
    {
        json.WriteStartArray(name);
        foreach (DdlStep step in steps)
        {
            json.WriteStartObject();
            json.WriteString("sql", step.Sql);
            json.WriteString("purpose", step.Purpose);
            json.WriteBoolean("destructive", step.IsDestructive);
            if (step.Consequence is not null)
                json.WriteString("consequence", step.Consequence);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Questions(Utf8JsonWriter json, IEnumerable<DdlQuestion> questions)
    {
        json.WriteStartArray("questions");
        foreach (DdlQuestion question in questions)
        {
            json.WriteStartObject();
            json.WriteString("text", question.Text);
            json.WriteString("yes", question.Yes);
            json.WriteString("no", question.No);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
