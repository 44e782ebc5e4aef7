namespace RelationGen.Schema;

/// <summary>The members of a JSON object by their names, and where it stands in the text.</summary>
/// <param name="start">The place of its opening brace.</param>
internal sealed class JsonObject(int start) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    /// <summary>The place of its opening brace.</summary>
    public int Start { get; } = start;

    /// <summary>The place behind its closing brace.</summary>
    public int End { get; set; }
}
