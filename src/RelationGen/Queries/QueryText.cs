namespace RelationGen;

/// <summary>The statement that a query would send.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">The parameters, by name: <c>$1</c>, <c>$2</c> and so on.</param>
public sealed record QueryText(string Text, IReadOnlyList<KeyValuePair<string, object?>> Parameters)
{
    /// <summary>The SQL.</summary>
    public override string ToString() => Text;
}
