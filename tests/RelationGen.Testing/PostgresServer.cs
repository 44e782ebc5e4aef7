using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace RelationGen.Testing;

/// <summary>
/// A PostgreSQL server for tests: a throw-away cluster of this process, or the one that <c>RELATIONGEN_TEST_POSTGRES</c> (a connection
/// string) names. The cluster is held by a small shell script that stops and removes it when this process ends, also when it is killed.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The environment variable with the connection string of a server whose user may create databases.</summary>
    public const string ServerVariable = "RELATIONGEN_TEST_POSTGRES";

    /// <summary>The environment variable that, set to 1, makes tests fail where they would be skipped because there is no server.</summary>
    public const string RequiredVariable = "RELATIONGEN_TEST_POSTGRES_REQUIRED";

    private static readonly Lazy<PostgresSource> Source = new(PostgresSource.OfEnvironment);
    private static readonly Lazy<PostgresServer> SharedServer = new(StartShared);

    private readonly Process? _holder;
    private readonly ConcurrentBag<string> _idle = [];
    private int _databases;
    private int _stopped;

    private PostgresServer(string connectionString, Process? holder, string? directory)
    {
        ConnectionString = connectionString;
        Directory = directory;
        _holder = holder;
    }

    /// <summary>Why tests that need a server are skipped; null when they are not. Starts nothing.</summary>
    public static string? Unavailable => Source.Value.Unavailable;

    /// <summary>Why tests that start and stop a server of their own are skipped; null when they are not.</summary>
    public static string? CannotStart => Source.Value.CannotStart;

    /// <summary>The server of this process; started at the first use.</summary>
    public static PostgresServer Shared => SharedServer.Value;

    /// <summary>The connection string of the maintenance database.</summary>
    public string ConnectionString { get; }

    /// <summary>The directory of the cluster; null when the server was given.</summary>
    public string? Directory { get; }

    /// <summary>The server that is given, or else a cluster that is started.</summary>
    /// <exception cref="InvalidOperationException">There is neither, or no server came of the binaries.</exception>
    public static PostgresServer Open(PostgresSource source) => source.Given is { } given
        ? new PostgresServer(given, holder: null, directory: null)
        : TryStart(source) ?? throw new InvalidOperationException(PostgresSource.Missing);

    /// <summary>Starts a cluster; null when there are no binaries. It takes about a second.</summary>
    /// <exception cref="InvalidOperationException">There are binaries, but no server came of them.</exception>
    public static PostgresServer? TryStart() => TryStart(Source.Value);

    /// <summary>Creates an empty database of its own name, and returns its connection string. Each database has its own connection pool.</summary>
    public string CreateDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"relationgen_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        Run(ConnectionString, $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name, Pooling = true }.ConnectionString;
    }

    /// <summary>Drops a database that <see cref="CreateDatabase"/> made, with the connections to it.</summary>
    public void DropDatabase(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);

        Run(ConnectionString, $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>
    /// An empty database for one test, taken from those that others have given back: creating one takes longer than most tests. It has the
    /// collation <c>nocase</c>, which compares without regard to case.
    /// </summary>
    public string RentDatabase()
    {
        if (!_idle.TryTake(out string? connectionString))
            connectionString = CreateDatabase();

        Run(connectionString, """
            DROP SCHEMA IF EXISTS public CASCADE;
            CREATE SCHEMA public;
            CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
            """);
        return connectionString;
    }

    /// <summary>Gives back a database whose schema <c>public</c> may be dropped, and which is otherwise as it was.</summary>
    public void ReturnDatabase(string connectionString) => _idle.Add(connectionString);

    /// <summary>Stops the server at once, as a crash would, and removes its directory. A given server is left alone.</summary>
    public void Dispose()
    {
        if (_holder is null || Interlocked.Exchange(ref _stopped, 1) == 1)
            return;

        try
        {
            _holder.StandardInput.Close();
            _holder.WaitForExit(TimeSpan.FromSeconds(30));
        }
        catch (IOException)
        {
            // The script is gone already.
        }

        _holder.Dispose();
    }

    private static PostgresServer? TryStart(PostgresSource source)
    {
        if (source.Binaries is not { } binaries)
            return null;

        // A server refuses to run as root.
        Process holder = StartScript(binaries, user: Environment.IsPrivilegedProcess ? "nobody" : "");
        string answer = holder.StandardOutput.ReadLine() ?? "";
        if (!answer.StartsWith("ready ", StringComparison.Ordinal))
        {
            string output = holder.StandardOutput.ReadToEnd() + holder.StandardError.ReadToEnd();
            holder.Dispose();
            throw new InvalidOperationException($"PostgreSQL in {binaries} did not start: {answer}\n{output}");
        }

        string directory = answer["ready ".Length..];
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = directory,
            Username = "postgres",
            Database = "postgres",
            IncludeErrorDetail = true,
        };
        return new PostgresServer(connection.ConnectionString, holder, directory);
    }

    private static PostgresServer StartShared()
    {
        PostgresServer server = Open(Source.Value);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }

    private static Process StartScript(string binaries, string user)
    {
        using Stream resource = typeof(PostgresServer).Assembly.GetManifestResourceStream("server.sh")!;
        using var reader = new StreamReader(resource);
        string script = reader.ReadToEnd();

        // In a session of its own the script survives what is sent to the group of the test process, such as Ctrl+C.
        bool setsid = File.Exists("/usr/bin/setsid");
        var start = new ProcessStartInfo(setsid ? "/usr/bin/setsid" : "/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] shell = setsid ? ["/bin/sh"] : [];
        foreach (string argument in (string[])[.. shell, "-c", script, "server.sh", binaries, user])
            start.ArgumentList.Add(argument);

        return Process.Start(start)!;
    }

    private static void Run(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
