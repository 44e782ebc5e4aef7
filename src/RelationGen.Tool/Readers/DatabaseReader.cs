using System.Data;
using System.Data.Common;

namespace RelationGen.Tool.Readers;

/// <summary>Reads what a database says of its tables.</summary>
internal static class DatabaseReader
{
    /// <summary>Reads a schema. A connection that is closed is opened, and closed again.</summary>
    /// <param name="engine">The database.</param>
    /// <param name="connection">A connection to it; a transaction that it is in stays as it is.</param>
    /// <param name="filter">Which tables are read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The schema in its canonical form.</returns>
    /// <exception cref="ReaderException">It could not be read; says what to do.</exception>
    public static async Task<SchemaSnapshot> ReadAsync(
        SchemaEngine engine, DbConnection connection, SchemaFilter filter, CancellationToken cancellationToken = default)
    {
        bool wasClosed = connection.State == ConnectionState.Closed;
        if (wasClosed)
            await OpenAsync(engine, connection, cancellationToken);

        try
        {
            SchemaSnapshot snapshot = engine == SchemaEngine.Sqlite
                ? await new SqliteReader(connection, filter, cancellationToken).ReadAsync()
                : await new PostgreSqlReader(connection, filter, cancellationToken).ReadAsync();
            return snapshot.Canonical();
        }
        catch (DbException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw ReaderFailure.WhileReading(engine, exception);
        }
        finally
        {
            if (wasClosed)
                await connection.CloseAsync();
        }
    }

    private static async Task OpenAsync(SchemaEngine engine, DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or ArgumentException or InvalidOperationException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw ReaderFailure.OnOpening(engine, connection, exception);
        }
    }
}
