using RelationGen.Samples;

namespace RelationGen.Sakila.Tests;

/// <summary>Sakila. The other part of this class says in which database system.</summary>
public sealed partial class SakilaDatabase() : SampleDatabase(Files, DatabaseSystem)
{
    private static readonly SampleFiles Files = new("sakila");

    /// <summary>Why the questions cannot be asked; null when they can.</summary>
    public static string? Unavailable => Files.Unavailable ?? DatabaseSystem.Unavailable;

    public static bool IsSqlite => DatabaseSystem.IsSqlite;
}

/// <summary>A test over Sakila; skipped where its files or its database system are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SakilaFactAttribute : FactAttribute
{
    public SakilaFactAttribute() => Skip = SakilaDatabase.Unavailable;
}
