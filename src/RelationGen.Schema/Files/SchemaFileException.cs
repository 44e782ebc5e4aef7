namespace RelationGen.Schema;

/// <summary>A file is no snapshot that can be read.</summary>
/// <param name="message">A sentence without the name of the file: what is wrong, and what to do.</param>
/// <param name="position">Where in the text it is found out.</param>
internal sealed class SchemaFileException(string message, int position) : Exception(message)
{
    /// <summary>Where in the text it is found out.</summary>
    public int Position { get; } = position;
}
