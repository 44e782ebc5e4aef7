using System.Diagnostics;
using System.Globalization;

namespace RelationGen.Postgres.Tests.Server;

/// <summary>The server of the tests: started, reached, and never left behind.</summary>
public sealed class PostgresServerTests
{
    [OwnPostgresFact]
    public void A_server_starts_and_leaves_nothing_behind()
    {
        string directory;
        int pid;
        using (PostgresServer server = PostgresServer.TryStart()!)
        {
            directory = server.Directory!;
            pid = PidOf(directory);
            using var connection = new NpgsqlConnection(server.ConnectionString);
            connection.Open();
            Assert.True(Directory.Exists(directory));
            Assert.Equal(["UTF8", "C", "C"], ["server_encoding", "lc_collate", "lc_messages"], (expected, setting) => expected == Show(connection, setting));
            NpgsqlConnection.ClearAllPools();
        }

        AssertGone(directory, pid);
    }

    [OwnPostgresFact]
    public void A_server_dies_with_the_process_that_started_it()
    {
        using Process child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Program).Assembly.Location])
        {
            RedirectStandardOutput = true,
        })!;
        string directory = child.StandardOutput.ReadLine()!;
        int pid = PidOf(directory);
        Assert.True(IsAlive(pid));

        child.Kill();
        child.WaitForExit();

        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists(directory), TimeSpan.FromSeconds(20)));
        AssertGone(directory, pid);
    }

    [PostgresFact]
    public void Each_database_is_its_own()
    {
        string first = PostgresServer.Shared.CreateDatabase();
        string second = PostgresServer.Shared.CreateDatabase();
        Execute(first, "CREATE TABLE t (id INT)");
        Execute(second, "CREATE TABLE t (id INT)");

        PostgresServer.Shared.DropDatabase(first);
        PostgresServer.Shared.DropDatabase(second);

        PostgresException gone = Assert.Throws<PostgresException>(() => Execute(first, "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, gone.SqlState);
    }

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string? Show(NpgsqlConnection connection, string setting)
    {
        using var command = new NpgsqlCommand("SHOW " + setting, connection);
        return (string?)command.ExecuteScalar();
    }

    /// <summary>The first line of the file that the server keeps while it runs.</summary>
    private static int PidOf(string directory) =>
        int.Parse(File.ReadLines(Path.Combine(directory, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static bool IsAlive(int pid) => Directory.Exists("/proc/self") ? Directory.Exists($"/proc/{pid}") : Process.GetProcesses().Any(process => process.Id == pid);

    private static void AssertGone(string directory, int pid)
    {
        Assert.False(Directory.Exists(directory));
        Assert.True(SpinWait.SpinUntil(() => !IsAlive(pid), TimeSpan.FromSeconds(5)));
    }
}
