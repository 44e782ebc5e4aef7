namespace RelationGen.Tool.Ddl;

/// <summary>Finds the statements that take one schema to another.</summary>
internal static class DdlPlanner
{
    /// <summary>The plan.</summary>
    /// <param name="from">The schema that there is.</param>
    /// <param name="to">The schema that is wanted.</param>
    /// <param name="options">What is allowed, and what has another name.</param>
    /// <param name="facts">What the database says beyond its snapshot.</param>
    /// <exception cref="ToolException">A renaming names what is not there.</exception>
    public static DdlPlan Create(SchemaSnapshot from, SchemaSnapshot to, DdlOptions options, DdlFacts? facts = null)
    {
        SchemaSnapshot start = from.Canonical();
        SchemaSnapshot wanted = (to with { DefaultSchema = from.DefaultSchema ?? to.DefaultSchema }).Canonical();
        DdlWriter writer = DdlWriter.For(from.Engine);
        DdlPlanBuilder plan = new();
        var renaming = new SchemaRenaming(start, wanted, writer, plan);
        SchemaSnapshot renamed = renaming.Apply(options.Renames).Canonical();
        SchemaSnapshot goal = new DdlGoal(renamed, wanted, options, writer, plan).Build().Canonical();
        DdlFacts known = facts ?? DdlFacts.Unknown;
        if (from.Engine == SchemaEngine.Sqlite)
            new SqlitePlanner(renamed, goal, options, known, renaming.Tables, plan).Plan();
        else
            new PostgreSqlPlanner(renamed, goal, options, known, plan).Plan();

        return new DdlPlan(start, goal)
        {
            Steps = plan.Steps,
            LeftOut = plan.LeftOut,
            Questions = RenameQuestions.Of(renamed, wanted, options),
            Obstacles = plan.Obstacles,
            Notes = plan.Notes,
            Triggers = known.IsKnown ? known.Triggers : null,
            NeedsForeignKeysOff = plan.NeedsForeignKeysOff,
            Comparison = options.Comparison(from.Engine),
        };
    }
}
