namespace RelationGen.Testing;

/// <summary>What there is to run tests on PostgreSQL, and what follows from it: used, skipped or failed.</summary>
public sealed class PostgresSource
{
    /// <summary>What is missing, and what to do.</summary>
    public const string Missing = "PostgreSQL was not found: install its server (apt-get install postgresql), or put a connection string in "
        + PostgresServer.ServerVariable + ".";

    /// <param name="given">The value of <see cref="PostgresServer.ServerVariable"/>.</param>
    /// <param name="binaries">The directory of a server's programs.</param>
    /// <param name="required">The value of <see cref="PostgresServer.RequiredVariable"/>.</param>
    public PostgresSource(string? given, string? binaries, string? required)
    {
        Given = string.IsNullOrEmpty(given) ? null : given;
        Binaries = binaries;
        bool isRequired = required == "1";
        Unavailable = Given is null && Binaries is null && !isRequired ? Missing : null;
        CannotStart = Binaries is null && !isRequired ? Missing : null;
    }

    /// <summary>The connection string of a server that is there; null when none was given.</summary>
    public string? Given { get; }

    /// <summary>The directory of the programs that a server is made with; null when there are none.</summary>
    public string? Binaries { get; }

    /// <summary>Why tests that need a server are skipped; null when they run, and fail where there is none.</summary>
    public string? Unavailable { get; }

    /// <summary>Why tests that start and stop a server of their own are skipped; null when they run. One that is given does not help them.</summary>
    public string? CannotStart { get; }

    /// <summary>What this process finds.</summary>
    public static PostgresSource OfEnvironment() => new(
        Environment.GetEnvironmentVariable(PostgresServer.ServerVariable),
        OperatingSystem.IsWindows() ? null : PostgresBinaries.Find(),
        Environment.GetEnvironmentVariable(PostgresServer.RequiredVariable));
}
