namespace RelationGen;

/// <summary>The server of a connection.</summary>
/// <param name="Address">Its name or address, or the path of its socket.</param>
/// <param name="Port">Its port; null for a socket.</param>
internal sealed record DbServer(string Address, int? Port)
{
    /// <summary>The port as the value of a tag, which is an object.</summary>
    public object? PortTag { get; } = Port;
}
