using System.Data.Common;
using Blog;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen;
using Spectre.Console;

// Colours are for people: none in a file or a pipe.
AnsiConsole.Profile.Capabilities.Ansi &= !Console.IsOutputRedirected;

// The same program on either database:
//   dotnet run --project samples/Blog
//   dotnet run --project samples/Blog -- --postgres "Host=localhost;Username=postgres;Database=blog"
switch (args)
{
    case []:
        await RunOnSqliteAsync();
        return 0;
    case ["--postgres", var connectionString]:
        await RunOnPostgreSqlAsync(connectionString);
        return 0;
    default:
        AnsiConsole.MarkupLineInterpolated($"[red]Unknown arguments.[/] Use none for an embedded SQLite file, or --postgres \"<connection string>\" for a server.");
        return 1;
}

static async Task RunOnSqliteAsync()
{
    string file = Path.Combine(Path.GetTempPath(), $"relationgen-blog-{Environment.ProcessId}.db");
    try
    {
        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        await connection.OpenAsync();
        await RunAsync(connection);
    }
    finally
    {
        File.Delete(file);
    }
}

static async Task RunOnPostgreSqlAsync(string connectionString)
{
    // A schema of its own, so that nothing of the server's is touched; it is dropped at the end.
    await using var connection = new NpgsqlConnection(connectionString);
    await connection.OpenAsync();
    await ExecuteAsync(connection, "CREATE SCHEMA relationgen_blog; SET search_path TO relationgen_blog");
    try
    {
        await RunAsync(connection);
    }
    finally
    {
        await ExecuteAsync(connection, "DROP SCHEMA relationgen_blog CASCADE");
    }
}

static async Task RunAsync(DbConnection connection)
{
    await RelationSchema.CreateAsync(connection);
    Seed.Run(connection);

    var log = new StatementLog();
    var db = new DbSession(connection) { OnStatement = log.Add };

    await Show.Graph(db, log);
    await Show.Query(db, log);
    await Show.Conditions(db, log);
    await Show.Views(db, log);
    await Show.ToOne(db, log);
    await Show.SelfReference(db, log);
    await Show.Between(db, log);
    await Show.Polymorphic(db, log);
    await Show.State(db, log);
    await Show.Changes(db, log);
    await Show.Create(db, log);
}

static async Task ExecuteAsync(DbConnection connection, string sql)
{
    await using DbCommand command = connection.CreateCommand();
    command.CommandText = sql;
    await command.ExecuteNonQueryAsync();
}
