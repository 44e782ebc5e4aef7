using System.Data.Common;

namespace RelationGen.Samples;

/// <summary>The database system that a sample is built in.</summary>
/// <param name="Name">As the script is called: <c>Sakila_{Name}.sql</c>.</param>
/// <param name="Unavailable">Why it cannot be used; null when it can.</param>
/// <param name="Connect">Opens a connection to an empty database.</param>
/// <param name="Remove">Closes it and removes the database.</param>
public sealed record SampleSystem(string Name, string? Unavailable, Func<DbConnection> Connect, Action<DbConnection> Remove)
{
    public bool IsSqlite => Name == "Sqlite";

    /// <summary>Writes the names of tables and columns in a test's own SQL as the script of this system does.</summary>
    public Func<string, string> Spell { get; init; } = sql => sql;

    /// <summary>What stands around the script.</summary>
    public Func<string, string> Wrap { get; init; } = script => script;
}
