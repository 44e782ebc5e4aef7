namespace RelationGen.Tool.Ddl;

/// <summary>One statement on the way from one schema to another.</summary>
/// <param name="Sql">The statement, without a semicolon at its end.</param>
/// <param name="Purpose">What it does, as half a sentence: <c>Adding the column title of posts</c>.</param>
/// <param name="IsDestructive">Values that are stored are lost, or may be.</param>
/// <param name="Consequence">What somebody should know before it runs, as a sentence; null where there is nothing.</param>
internal sealed record DdlStep(string Sql, string Purpose, bool IsDestructive = false, string? Consequence = null);
