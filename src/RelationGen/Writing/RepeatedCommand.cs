using System.Data.Common;

namespace RelationGen;

/// <summary>
/// The command of a statement that is sent for one row after the other. On SQLite it is one command, which stays prepared as long as the
/// text is the same; on PostgreSQL the types of the values belong to a command, and each row has its own.
/// </summary>
/// <param name="call">The call that sends it.</param>
internal sealed class RepeatedCommand(StatementCall call) : IDisposable, IAsyncDisposable
{
    private DbCommand? _command;

    /// <summary>The command with the values of the next row.</summary>
    /// <param name="write">Writes the statement of that row.</param>
    /// <param name="fill">Adds the values alone, where the text is the same for all rows; null where it may not be.</param>
    public DbCommand For(Action<SqlWriter> write, Action<DbCommand>? fill = null)
    {
        if (_command is { } known && call.Dialect.InsertsRowByRow)
        {
            known.Parameters.Clear();
            if (fill is not null)
            {
                fill(known);
                return known;
            }

            var writer = new SqlWriter(call.Dialect, known, call.Filters) { Change = call };
            write(writer);
            if (writer.ToText() == known.CommandText)
                return known;
        }

        Dispose();
        return _command = call.CreateCommand(write);
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
