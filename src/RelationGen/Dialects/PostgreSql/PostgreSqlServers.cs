using System.Globalization;

namespace RelationGen;

/// <summary>The servers of connections, read from <c>tcp://db.example.org:5432</c> or the path of a socket.</summary>
internal static class PostgreSqlServers
{
    private const string Tcp = "tcp://";

    // A process talks to one server as a rule, and all connections of a pool have the same string.
    private static Known? _last;

    /// <summary>The server; null where the connection may have any of several.</summary>
    public static DbServer? Of(string? source)
    {
        if (string.IsNullOrEmpty(source))
            return null;

        if (_last is { } last && last.Source == source)
            return last.Server;

        DbServer server = Read(source);
        _last = new Known(source, server);
        return server;
    }

    private static DbServer Read(string source)
    {
        if (!source.StartsWith(Tcp, StringComparison.Ordinal))
            return new DbServer(source, Port: null);

        int colon = source.LastIndexOf(':');
        return colon > Tcp.Length && int.TryParse(source.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port)
            ? new DbServer(source[Tcp.Length..colon], port)
            : new DbServer(source[Tcp.Length..], Port: null);
    }

    private sealed record Known(string Source, DbServer Server);
}
