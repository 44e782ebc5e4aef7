using System.Data.Common;

namespace RelationGen.Tool.Readers;

/// <summary>Asks a database for lists.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="cancellationToken">Ends a running statement.</param>
internal sealed class CatalogConnection(DbConnection connection, CancellationToken cancellationToken)
{
    /// <summary>Reads all rows of a query.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="row">Makes something of a row.</param>
    /// <param name="parameters">The values of its parameters.</param>
    public async Task<List<T>> ReadAsync<T>(string sql, Func<CatalogRow, T> row, params (string Name, object? Value)[] parameters)
    {
        await using DbCommand command = Command(sql, parameters);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        var cells = new CatalogRow(reader);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(row(cells));

        return rows;
    }

    /// <summary>Runs a statement without rows. It is not cancelled: what was begun must be ended.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using DbCommand command = Command(sql);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private DbCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The readers have their statements as constants; what differs are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object? value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
