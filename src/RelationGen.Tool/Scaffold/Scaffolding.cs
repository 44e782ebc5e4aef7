namespace RelationGen.Tool.Scaffold;

/// <summary>What is made of a database.</summary>
/// <param name="Files">The sources.</param>
/// <param name="Report">What was decided, and what the sources cannot say.</param>
internal sealed record Scaffolding(IReadOnlyList<ScaffoldFile> Files, ScaffoldReport Report);

/// <summary>One source.</summary>
/// <param name="Path">Where it stands below the output folder, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record ScaffoldFile(string Path, string Text);
