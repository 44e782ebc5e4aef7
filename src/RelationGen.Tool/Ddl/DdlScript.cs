using System.Text;

namespace RelationGen.Tool.Ddl;

/// <summary>Writes a plan as a script that runs in one transaction, or not at all. What is no statement is a comment.</summary>
internal static class DdlScript
{
    /// <summary>The script.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="title">What it does, and by which command.</param>
    public static string Write(DdlPlan plan, string title)
    {
        StringBuilder script = new();
        Comment(script, title);
        Comment(script, Counts(plan));
        foreach (string obstacle in plan.Obstacles)
            Comment(script, "in the way: " + obstacle);

        foreach (DdlQuestion question in plan.Questions)
            Comment(script, $"question: {question.Text} Say {question.Yes}, or {question.No} if it was not.");

        foreach (string note in plan.Notes)
            Comment(script, "note: " + note);

        if (plan.Steps.Count > 0)
            Steps(script, plan);

        foreach (DdlStep step in plan.LeftOut)
        {
            script.Append('\n');
            Comment(script, "left out: " + step.Purpose + (step.Consequence is null ? string.Empty : ". " + step.Consequence));
            Comment(script, "    " + step.Sql);
        }

        return script.ToString();
    }

    /// <summary>How much there is of everything.</summary>
    public static string Counts(DdlPlan plan) => EngineNames.Display(plan.Goal.Engine) + ": " + string.Join(", ", new[]
    {
        Count(plan.Steps.Count, "statement"),
        plan.Steps.Count(step => step.IsDestructive) is > 0 and int lossy ? $"{lossy} of them may lose values" : null,
        plan.LeftOut.Count > 0 ? $"{plan.LeftOut.Count} left out (--allow-drop)" : null,
        plan.Questions.Count > 0 ? Count(plan.Questions.Count, "open question") : null,
        plan.Obstacles.Count > 0 ? Count(plan.Obstacles.Count, "obstacle") : null,
    }.OfType<string>());

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static void Steps(StringBuilder script, DdlPlan plan)
    {
        bool isSqlite = plan.Goal.Engine == SchemaEngine.Sqlite;
        script.Append('\n');
        if (isSqlite)
            Comment(script, "Run it with sqlite3 -bail, which stops at the first error.");

        if (plan.NeedsForeignKeysOff)
        {
            Comment(
                script, "SQLite: a table is removed, and those that refer to it must not notice. This has no effect within a transaction.");
            script.Append("PRAGMA foreign_keys = OFF;\n");
        }

        script.Append("BEGIN;\n");
        if (plan.SearchPath is { } path)
        {
            Comment(script, "A table without a schema is one of this schema, whatever the session has set.");
            script.Append(path).Append(";\n");
        }

        foreach (DdlStep step in plan.Steps)
        {
            script.Append('\n');
            Comment(script, step.Purpose + (step.IsDestructive ? " (may lose values)" : string.Empty));
            if (step.Consequence is not null)
                Comment(script, step.Consequence);

            script.Append(step.Sql).Append(";\n");
        }

        script.Append('\n');
        if (plan.NeedsForeignKeysOff)
        {
            Comment(
                script,
                "Each row that this prints refers to nothing. relationgen diff --apply looks, and rolls back where there are new ones.");
            script.Append("PRAGMA foreign_key_check;\n");
        }

        script.Append("COMMIT;\n");
        if (plan.NeedsForeignKeysOff)
            script.Append("PRAGMA foreign_keys = ON;\n");
    }

    /// <summary>A name may have line breaks in it; what stands behind one is a comment, too.</summary>
    private static void Comment(StringBuilder script, string text)
    {
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
            script.Append("-- ").Append(line).Append('\n');
    }
}
