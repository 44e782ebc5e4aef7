namespace RelationGen.Tool.Scaffold;

/// <summary>What is made of a database.</summary>
/// <param name="Files">The sources.</param>
/// <param name="Report">What was decided, and what the sources cannot say.</param>
internal sealed record Scaffolding(IReadOnlyList<ScaffoldFile> Files, ScaffoldReport Report)
{
    /// <summary>The classes.</summary>
    public IReadOnlyList<EntityPlan> Entities { get; init; } = [];

    /// <summary>The foreign keys that are relations.</summary>
    public IReadOnlyList<ForeignKeyPlan> ForeignKeys { get; init; } = [];
}

/// <summary>One source.</summary>
/// <param name="Path">Where it stands below the output folder, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record ScaffoldFile(string Path, string Text);
