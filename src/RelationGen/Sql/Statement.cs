namespace RelationGen;

/// <summary>The text of one statement, per dialect. Generated code keeps each in a static field.</summary>
/// <remarks>Creates a statement.</remarks>
/// <param name="sqlite">The text for SQLite.</param>
public sealed class Statement(string sqlite)
{
    /// <summary>The text for SQLite.</summary>
    internal string Sqlite { get; } = sqlite;
}
