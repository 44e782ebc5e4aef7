using System.Data.Common;

namespace RelationGen;

/// <summary>A statement whose rows are read in parts.</summary>
internal sealed class OpenStatement(LoadCall call, DbCommand command, IRowReader rows) : IDisposable, IAsyncDisposable
{
    private readonly StatementRun _run = call.StartRun(command, rows);
    private DbDataReader? _reader;

    /// <summary>Reads at most so many rows; false when there are no more.</summary>
    public bool Read(long max)
    {
        try
        {
            _reader ??= call.Send(command);
            return call.Read(rows, _reader, _run, max);
        }
        catch (Exception exception)
        {
            throw call.Failed(_run, exception);
        }
    }

    /// <inheritdoc cref="Read"/>
    public async Task<bool> ReadAsync(long max, CancellationToken cancellationToken)
    {
        try
        {
            _reader ??= await call.SendAsync(command, cancellationToken).ConfigureAwait(false);
            return await call.ReadAsync(rows, _reader, _run, cancellationToken, max).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw call.Failed(_run, exception);
        }
    }

    public void Dispose()
    {
        using (command)
        {
            _reader?.Dispose();
            _run.Finish();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (command.ConfigureAwait(false))
        {
            if (_reader is not null)
                await _reader.DisposeAsync().ConfigureAwait(false);

            _run.Finish();
        }
    }
}
