using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <summary>A data source for providers that have none: it calls a function for each connection.</summary>
internal sealed class ConnectionSource(IServiceProvider services, Func<IServiceProvider, DbConnection> create) : DbDataSource
{
    /// <summary>Empty: whoever asks may print it, and connections may differ.</summary>
    public override string ConnectionString => string.Empty;

    protected override DbConnection CreateDbConnection() => create(services)
        ?? throw new InvalidOperationException("The function that was given to UseConnections has returned null.");

    protected override DbConnection OpenDbConnection()
    {
        DbConnection connection = CreateDbConnection();
        try
        {
            if (connection.State == ConnectionState.Closed)
                connection.Open();

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        DbConnection connection = CreateDbConnection();
        try
        {
            if (connection.State == ConnectionState.Closed)
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);

            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
