namespace RelationGen.Tool.Ddl;

/// <summary>Gathers what a plan consists of.</summary>
internal sealed class DdlPlanBuilder
{
    /// <inheritdoc cref="DdlPlan.Steps"/>
    public List<DdlStep> Steps { get; } = [];

    /// <inheritdoc cref="DdlPlan.LeftOut"/>
    public List<DdlStep> LeftOut { get; } = [];

    /// <inheritdoc cref="DdlPlan.Obstacles"/>
    public List<string> Obstacles { get; } = [];

    /// <inheritdoc cref="DdlPlan.Notes"/>
    public List<string> Notes { get; } = [];

    /// <inheritdoc cref="DdlPlan.NeedsForeignKeysOff"/>
    public bool NeedsForeignKeysOff { get; set; }

    /// <summary>Adds a statement.</summary>
    public void Add(string sql, string purpose, bool isDestructive = false, string? consequence = null) =>
        Steps.Add(new DdlStep(sql, purpose, isDestructive, consequence));

    /// <summary>Adds an obstacle once.</summary>
    public void Obstruct(string sentence)
    {
        if (!Obstacles.Contains(sentence))
            Obstacles.Add(sentence);
    }
}
