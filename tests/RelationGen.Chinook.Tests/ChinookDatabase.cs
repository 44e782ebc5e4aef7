using RelationGen.Samples;

namespace RelationGen.Chinook.Tests;

/// <summary>Chinook. The other part of this class says in which database system.</summary>
public sealed partial class ChinookDatabase() : SampleDatabase(Files, DatabaseSystem)
{
    private static readonly SampleFiles Files = new("chinook");

    /// <summary>Why the questions cannot be asked; null when they can.</summary>
    public static string? Unavailable => Files.Unavailable ?? DatabaseSystem.Unavailable;

    /// <summary>A session that texts of statements are made for; nothing is opened, and no server need be there.</summary>
    public static partial DbSession WithoutDatabase();
}
