namespace RelationGen.Postgres.Tests;

/// <summary>The process that <see cref="Server.PostgresServerTests"/> starts: it starts a server, says where, and waits to be killed.</summary>
internal static class Program
{
    private static void Main()
    {
        PostgresServer? server = PostgresServer.TryStart();
        Console.WriteLine(server?.Directory);
        Thread.Sleep(Timeout.Infinite);
        GC.KeepAlive(server);
    }
}
