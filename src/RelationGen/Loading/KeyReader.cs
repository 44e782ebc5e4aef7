using System.Data.Common;

namespace RelationGen;

/// <summary>Reads the one entity that has a key.</summary>
internal sealed class KeyReader<TEntity, TKey, TTable>(StatementCall call, TKey key) : IRowReader
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private TEntity? _entity;

    public TableInfo Table => default(TTable).Info;

    public string Name => default(TTable).Info.Entity;

    public TEntity? Read()
    {
        call.Open(Name);
        using DbCommand command = CreateCommand();
        call.Execute(command, this);
        return _entity;
    }

    public async Task<TEntity?> ReadAsync(CancellationToken cancellationToken)
    {
        await call.OpenAsync(Name, cancellationToken).ConfigureAwait(false);
        DbCommand command = CreateCommand();
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);

        return _entity;
    }

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private DbCommand CreateCommand()
    {
        KeyRules<TKey> rules = KeyRules.Of<TKey>(Table.Key);
        if (Table.HasFilters)
        {
            return call.CreateCommand(writer =>
            {
                writer.AddKey(keys => rules.Write(keys, key));
                TableStatement<TTable>.WriteByKey(writer, Table);
            });
        }

        DbCommand command = call.CreateCommand(TableStatement<TTable>.ByKey(Table));
        rules.Write(call.Dialect.OneKey(command), key);
        return command;
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        if (_entity is not null)
        {
            TableInfo table = default(TTable).Info;
            throw new RelationIntegrityException(
                $"The table \"{table.Table}\" has more than one row with the key {KeyText.Of(key)} of {table.Entity}; the key must be "
                + "unique there.")
            {
                Entity = table.Entity,
            };
        }

        _entity = default(TTable).Read(ref row);
    }

    private readonly struct Sink(KeyReader<TEntity, TKey, TTable> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader.OnRow(ref row);
    }
}
