using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Prepared statements that are sent in one round trip.</summary>
internal sealed class PostgresBatch : IDisposable
{
    private readonly NpgsqlBatch _batch;

    private PostgresBatch(NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> commands)
    {
        _batch = new NpgsqlBatch(connection);
        foreach (NpgsqlBatchCommand command in commands)
            _batch.BatchCommands.Add(command);

        _batch.Prepare();
    }

    public static PostgresBatch Prepare(NpgsqlConnection connection, params string[] texts) => new(connection, texts.Select(text => new NpgsqlBatchCommand(text)));

    /// <summary>Each statement has one parameter.</summary>
    public static PostgresBatch Prepare<T>(NpgsqlConnection connection, params string[] texts)
        => new(connection, texts.Select(text => new NpgsqlBatchCommand(text) { Parameters = { new NpgsqlParameter<T>() } }));

    /// <summary>Gives the last statement a second parameter.</summary>
    public static PostgresBatch Prepare<T1, T2>(NpgsqlConnection connection, string first, string second)
        => new(
            connection,
            [
                new NpgsqlBatchCommand(first) { Parameters = { new NpgsqlParameter<T1>() } },
                new NpgsqlBatchCommand(second) { Parameters = { new NpgsqlParameter<T1>(), new NpgsqlParameter<T2>() } },
            ]);

    public PostgresBatch Bind<T>(T value)
    {
        foreach (NpgsqlBatchCommand command in _batch.BatchCommands)
            ((NpgsqlParameter<T>)command.Parameters[0]).TypedValue = value;

        return this;
    }

    public PostgresBatch Bind<T1, T2>(T1 value, T2 last)
    {
        ((NpgsqlParameter<T2>)_batch.BatchCommands[^1].Parameters[1]).TypedValue = last;
        return Bind(value);
    }

    public Task<NpgsqlDataReader> ReadAsync() => _batch.ExecuteReaderAsync();

    /// <summary>Reads all rows and keeps none.</summary>
    public async Task DrainAsync()
    {
        await using NpgsqlDataReader reader = await ReadAsync();
        do
        {
            while (await reader.ReadAsync())
            {
                // What server and driver take is all there is to see.
            }
        }
        while (await reader.NextResultAsync());
    }

    public void Dispose() => _batch.Dispose();
}
