using System.Data.Common;

namespace RelationGen;

/// <summary>The command of an insert: written once, and filled again for the next rows as long as they are as many,
/// with the same columns.</summary>
/// <param name="rows">All rows.</param>
/// <param name="allocated">The keys that the rows get, in their order; null where they have them, or where the database makes them.</param>
/// <param name="renewsTokens">A row that is there already has to get another token than the one that others have read.</param>
/// <param name="writeEnd">Writes what follows the values.</param>
internal sealed class InsertCommand<TEntity, TKey, TTable>(
    IReadOnlyList<TEntity> rows, IReadOnlyList<TKey>? allocated, bool renewsTokens, Action<SqlWriter> writeEnd)
    : IDisposable, IAsyncDisposable
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private RepeatedCommand? _command;
    private Action<SqlWriter>? _write;
    private Action<DbCommand>? _fill;
    private StatementCall? _call;
    private int[] _columns = [];
    private int _first;
    private int _count;

    /// <summary>The command for some of the rows.</summary>
    /// <param name="call">The call that sends it.</param>
    /// <param name="first">The first of the rows.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="columns">The columns that are written, by their places.</param>
    public DbCommand For(StatementCall call, int first, int count, int[] columns)
    {
        _call = call;
        _command ??= new(call);
        bool isSame = count == _count && columns == _columns;
        _columns = columns;
        _first = first;
        _count = count;
        return _command.For(_write ??= Write, isSame ? _fill ??= Fill : null);
    }

    public void Dispose() => _command?.Dispose();

    public ValueTask DisposeAsync() => _command?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Write(SqlWriter writer)
    {
        InsertRows<TEntity, TKey, TTable>.Write(writer, rows, _first, _count, _columns, allocated, renewsTokens);
        writeEnd(writer);
    }

    private void Fill(DbCommand command)
        => InsertRows<TEntity, TKey, TTable>.AddValues(command, _call!.Dialect, rows, _first, _count, _columns, allocated, renewsTokens);
}
