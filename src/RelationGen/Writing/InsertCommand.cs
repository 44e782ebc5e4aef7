using System.Data.Common;

namespace RelationGen;

/// <summary>The command of an insert: written once, and filled again for the next rows as long as they are as many.</summary>
/// <param name="rows">All rows.</param>
/// <param name="columns">The columns that are written, by their places.</param>
/// <param name="allocated">The keys that the rows get, in their order; null where they have them, or where the database makes them.</param>
/// <param name="renewsTokens">A row that is there already has to get another token than the one that others have read.</param>
/// <param name="writeEnd">Writes what follows the values.</param>
internal sealed class InsertCommand<TEntity, TKey, TTable>(
    IReadOnlyList<TEntity> rows, int[] columns, IReadOnlyList<TKey>? allocated, bool renewsTokens, Action<SqlWriter> writeEnd)
    : IDisposable, IAsyncDisposable
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private DbCommand? _command;
    private int _count;

    /// <summary>The command for some of the rows.</summary>
    public DbCommand For(StatementCall call, int first, int count)
    {
        // On PostgreSQL the types of the values belong to the command, and NULL has none.
        if (_command is not null && count == _count && call.Dialect.InsertsRowByRow)
        {
            _command.Parameters.Clear();
            InsertRows<TEntity, TKey, TTable>.AddValues(_command, call.Dialect, rows, first, count, columns, allocated, renewsTokens);
            return _command;
        }

        Dispose();
        _count = count;
        return _command = call.CreateCommand(writer =>
        {
            InsertRows<TEntity, TKey, TTable>.Write(writer, rows, first, count, columns, allocated, renewsTokens);
            writeEnd(writer);
        });
    }

    public void Dispose()
    {
        _command?.Dispose();
        _command = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is not null)
            await _command.DisposeAsync().ConfigureAwait(false);

        _command = null;
    }
}
