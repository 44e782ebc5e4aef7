namespace RelationGen;

/// <summary>A session was asked for a value that it was not given.</summary>
/// <param name="name">The name of the value.</param>
internal sealed class MissingValueException(string name) : InvalidOperationException(
    $"The session was not given a value \"{name}\"; give it, as in db.With(\"{name}\", …).")
{
    /// <summary>The name of the value.</summary>
    public string Name => name;
}
