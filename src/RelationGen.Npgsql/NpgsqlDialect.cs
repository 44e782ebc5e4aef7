using System.Data.Common;
using Npgsql;

namespace RelationGen;

/// <summary>PostgreSQL over Npgsql: parameters and arrays carry their type, and the reader is called without a detour.</summary>
internal sealed class NpgsqlDialect : PostgreSqlDialect
{
    public static NpgsqlDialect Instance { get; } = new();

    internal override bool CanBatch => true;

    internal override bool Serves(object? source) => source is NpgsqlConnection or NpgsqlDataSource;

    internal override DbBatchCommand ToBatchCommand(DbCommand command)
    {
        BeforeSend(command);
        var part = new NpgsqlBatchCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in ((NpgsqlCommand)command).Parameters)
            part.Parameters.Add(parameter.Clone());

        return part;
    }

    internal override KeyWriter OneKey(DbCommand command) => new NpgsqlKeyWriter(((NpgsqlCommand)command).Parameters);

    internal override void AddKeys(DbCommand command, IKeySource keys, int count)
    {
        var arrays = new NpgsqlArrayWriter(((NpgsqlCommand)command).Parameters, keys.KeyParts, count);
        for (int i = 0; i < count; i++)
            keys.WriteNext(arrays);
    }

    internal override bool Read<TSink>(DbDataReader reader, TSink sink, StatementRun run, long max)
    {
        var own = (NpgsqlDataReader)reader;
        return run.Narrowed is null
            ? RowLoop.Run(new NpgsqlRows(own), new NpgsqlRow(own), sink, run, max)
            : RowLoop.Run(new NarrowedRows<NpgsqlRows>(new(own), own, run), new NpgsqlRow(own), sink, run, max);
    }

    internal override Task<bool> ReadAsync<TSink>(
        DbDataReader reader, TSink sink, StatementRun run, long max, CancellationToken cancellationToken)
    {
        var own = (NpgsqlDataReader)reader;
        return run.Narrowed is null
            ? RowLoop.RunAsync(new NpgsqlRows(own), new NpgsqlRow(own), sink, run, max, cancellationToken)
            : RowLoop.RunAsync(new NarrowedRows<NpgsqlRows>(new(own), own, run), new NpgsqlRow(own), sink, run, max, cancellationToken);
    }
}
