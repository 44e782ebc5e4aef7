namespace RelationGen.Schema;

/// <summary>A text is not the JSON that is asked for.</summary>
/// <param name="position">Where in the text.</param>
/// <param name="reason">Why, as half a sentence.</param>
internal sealed class JsonFormatException(int position, string reason) : Exception(reason)
{
    /// <summary>Where in the text it is found out.</summary>
    public int Position { get; } = position;
}
