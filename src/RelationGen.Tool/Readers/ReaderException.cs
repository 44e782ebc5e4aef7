namespace RelationGen.Tool.Readers;

/// <summary>
/// A database cannot be read. The message is a sentence that says what to do, and holds no secret of a connection string.
/// </summary>
internal sealed class ReaderException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>
    /// There is no database at the other end: what is wrong is the address, the name, the password or the server, not the schema.
    /// </summary>
    public bool IsUnreachable { get; init; }
}
