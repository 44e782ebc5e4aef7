using System.Data.Common;

namespace RelationGen;

/// <summary>A statement whose rows are read in parts.</summary>
internal sealed class OpenStatement(LoadCall call, DbCommand command, IRowReader rows) : IDisposable, IAsyncDisposable
{
    private readonly StatementRun _run = call.StartRun(command, rows);
    private DbDataReader? _reader;
    private Exception? _failure;

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
            _failure = call.Explain(_run, exception);
            if (_failure != exception)
                throw _failure;

            throw;
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
            _failure = call.Explain(_run, exception);
            if (_failure != exception)
                throw _failure;

            throw;
        }
    }

    public void Dispose()
    {
        _reader?.Dispose();
        command.Dispose();
        _run.Finish(_failure);
    }

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await _reader.DisposeAsync().ConfigureAwait(false);

        await command.DisposeAsync().ConfigureAwait(false);
        _run.Finish(_failure);
    }
}
