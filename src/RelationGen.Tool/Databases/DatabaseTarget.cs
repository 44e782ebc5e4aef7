using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Databases;

/// <summary>A database that a user named. Its connection string has secrets: no message and no file contains it.</summary>
internal sealed partial class DatabaseTarget
{
    private readonly string _connectionString;

    private DatabaseTarget(SchemaEngine engine, string connectionString, string name)
    {
        Engine = engine;
        _connectionString = connectionString;
        Name = name;
    }

    /// <summary>The kind of database.</summary>
    public SchemaEngine Engine { get; }

    /// <summary>The database as messages call it: the file, or the database and its host.</summary>
    public string Name { get; }

    /// <summary>Understands what the options of a command say.</summary>
    /// <param name="text">The connection string, or the path of a SQLite file; null where the option is not given.</param>
    /// <param name="variable">The environment variable that has it; null where the option is not given.</param>
    /// <param name="provider">The kind of database; null to tell it by the connection string.</param>
    /// <param name="console">Where the environment and relative paths come from.</param>
    /// <exception cref="ToolException">It cannot be told which database is meant.</exception>
    public static DatabaseTarget Of(string? text, string? variable, string? provider, ToolConsole console)
    {
        if (text is not null && variable is not null)
            throw Wrong("--db and --db-env name a database both; give one of them.");

        if (text is null && variable is null)
            throw Wrong(
                "Which database? Give --db \"Data Source=shop.db\", or --db-env NAME for a connection string in the environment variable "
                    + "NAME.");

        string value = text ?? console.Variable(variable!)
            ?? throw Wrong($"The environment variable {variable}, which --db-env names, is not set.");
        return Understand(value.Trim(), variable, provider, console);
    }

    /// <summary>Reads the schema.</summary>
    /// <exception cref="ToolException">The database cannot be reached or read.</exception>
    public async Task<SchemaSnapshot> ReadAsync(SchemaFilter filter, CancellationToken cancellationToken)
    {
        DbConnection connection = Connect();
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                return await DatabaseReader.ReadAsync(Engine, connection, filter, cancellationToken).ConfigureAwait(false);
            }
            catch (ReaderException exception)
            {
                throw new ToolException(ExitCode.Unreachable, exception.Message, exception);
            }
        }
    }

    /// <summary>Asks something on an open connection.</summary>
    /// <exception cref="ToolException">The database cannot be reached or read.</exception>
    public Task<T> AskAsync<T>(Func<DbConnection, Task<T>> question, CancellationToken cancellationToken) =>
        WithOpenAsync(Connect(), question, cancellationToken);

    /// <summary>Does something on an open connection that can write.</summary>
    /// <exception cref="ToolException">The database cannot be reached, or it is one in the memory of another process.</exception>
    public Task ChangeAsync(Func<DbConnection, Task> change, CancellationToken cancellationToken)
    {
        DbConnection connection = Engine == SchemaEngine.PostgreSql ? Connect() : new SqliteConnection(
            new SqliteConnectionStringBuilder(_connectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        return WithOpenAsync(
            connection,
            async open =>
            {
                await change(open).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    private async Task<T> WithOpenAsync<T>(DbConnection connection, Func<DbConnection, Task<T>> action, CancellationToken cancellationToken)
    {
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                return await action(connection).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is DbException or ReaderException)
            {
                throw new ToolException(ExitCode.Unreachable, $"{Name}: {exception.Message}", exception);
            }
        }
    }

    /// <summary>A connection that is not open yet; of SQLite one that cannot write.</summary>
    private DbConnection Connect() =>
        Engine == SchemaEngine.Sqlite ? new SqliteConnection(_connectionString) : new NpgsqlConnection(_connectionString);

    private static DatabaseTarget Understand(string text, string? variable, string? provider, ToolConsole console)
    {
        if (Address().IsMatch(text))
        {
            throw Wrong(
                "This looks like an address; a connection string has the form Host=localhost;Database=shop;Username=ada;Password=….");
        }

        // The path of a file says enough.
        if (!text.Contains('=', StringComparison.Ordinal) && provider is null or "sqlite")
            return Sqlite(new SqliteConnectionStringBuilder { DataSource = text }, variable, console);

        DbConnectionStringBuilder parts = Parse(text);
        SchemaEngine engine = provider is null ? Guess(parts)
            : EngineNames.Parse(provider)
                ?? throw Wrong($"'{provider}' is no --provider that is known here; there are sqlite and postgresql.");
        try
        {
            return engine == SchemaEngine.Sqlite
                ? Sqlite(new SqliteConnectionStringBuilder(text), variable, console)
                : PostgreSql(new NpgsqlConnectionStringBuilder(text));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Its message quotes keywords and values, and a password with a semicolon is both.
            throw Wrong(
                $"This is no connection string of {EngineNames.Display(engine)}: it has a keyword or a value that is not known. A value "
                    + "with a "
                + "semicolon or an equals sign in it stands in quotation marks.");
        }
    }

    /// <param name="builder">The connection string.</param>
    /// <param name="variable">
    /// The environment variable that it came from, which is named in the place of what it has; null for none.
    /// </param>
    /// <param name="console">Where paths are relative to.</param>
    private static DatabaseTarget Sqlite(SqliteConnectionStringBuilder builder, string? variable, ToolConsole console)
    {
        bool isAddress = builder.DataSource.StartsWith("file:", StringComparison.Ordinal);
        bool isInMemory = builder.DataSource.Length == 0 || builder.DataSource == ":memory:";
        if (!isAddress && !isInMemory)
        {
            builder.DataSource = console.FullPath(builder.DataSource);
            if (!File.Exists(builder.DataSource))
            {
                throw new ToolException(
                    ExitCode.Unreachable,
                    variable is null ? $"There is no file {console.ShortPath(builder.DataSource)}."
                        : $"There is no file where the environment variable {variable} points.");
            }
        }

        if (!isInMemory)
            builder.Mode = SqliteOpenMode.ReadOnly;

        // A file that is open still cannot be moved.
        builder.Pooling = false;

        // What stands behind a question mark may be a key.
        string name = builder.DataSource.Split('?')[0];
        return new DatabaseTarget(SchemaEngine.Sqlite, builder.ConnectionString, isAddress ? name : console.ShortPath(name));
    }

    private static DatabaseTarget PostgreSql(NpgsqlConnectionStringBuilder builder)
    {
        builder.Pooling = false;
        builder.ApplicationName ??= "relationgen";
        return new DatabaseTarget(
            SchemaEngine.PostgreSql, builder.ConnectionString,
            $"{builder.Database ?? builder.Username ?? "the default database"} on {builder.Host}");
    }

    private static DbConnectionStringBuilder Parse(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            // Its message quotes the text.
            throw Wrong(
                "This is no connection string; one has the form Data Source=shop.db, or Host=localhost;Database=shop;Username=ada.");
        }
    }

    private static SchemaEngine Guess(DbConnectionStringBuilder parts)
    {
        if (parts.ContainsKey("Host") || parts.ContainsKey("Server"))
            return SchemaEngine.PostgreSql;

        return parts.ContainsKey("Data Source") || parts.ContainsKey("DataSource") || parts.ContainsKey("Filename")
            ? SchemaEngine.Sqlite
            : throw Wrong(
                "The connection string does not tell what kind of database it is for; add --provider sqlite or --provider postgresql.");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    private static ToolException Wrong(string message) => new(ExitCode.WrongUse, message);
}
