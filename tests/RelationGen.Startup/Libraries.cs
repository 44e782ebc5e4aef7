namespace RelationGen.Startup;

/// <summary>Who loads the graph, as a process is told.</summary>
internal static class Libraries
{
    public const string RelationGen = "RelationGen";
    public const string Dapper = "Dapper";
    public const string EntityFramework = "EntityFramework";

    /// <summary>The first is what the others are compared with.</summary>
    public static string[] All { get; } = [Dapper, RelationGen, EntityFramework];
}
