using System.Data.Common;

namespace RelationGen;

/// <summary>A statement whose rows are read in parts.</summary>
internal sealed class OpenStatement : IDisposable, IAsyncDisposable
{
    private readonly LoadCall _call;
    private readonly DbCommand _command;
    private readonly IRowReader _rows;
    private readonly StatementRun _run;
    private DbDataReader? _reader;
    private long _left;

    public OpenStatement(LoadCall call, DbCommand command, IRowReader rows)
    {
        _call = call;
        _command = command;
        _rows = rows;
        _run = call.StartRun(command, rows);
        _left = _run.Leave();
    }

    /// <summary>Reads at most so many rows; false when there are no more.</summary>
    public bool Read(long max)
    {
        _run.Skip(_left);
        try
        {
            _reader ??= Send();
            return _call.Read(_rows, _reader, _run, max);
        }
        catch (Exception exception)
        {
            throw _call.Failed(_run, exception);
        }
        finally
        {
            _left = _run.Leave();
        }
    }

    /// <inheritdoc cref="Read"/>
    public async Task<bool> ReadAsync(long max, CancellationToken cancellationToken)
    {
        _run.Skip(_left);
        try
        {
            _reader ??= await SendAsync(cancellationToken).ConfigureAwait(false);
            return await _call.ReadAsync(_rows, _reader, _run, cancellationToken, max).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw _call.Failed(_run, exception);
        }
        finally
        {
            _left = _run.Leave();
        }
    }

    public void Dispose()
    {
        _run.Skip(_left);
        using (_command)
        {
            _reader?.Dispose();
            _run.Finish();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _run.Skip(_left);
        await using (_command.ConfigureAwait(false))
        {
            if (_reader is not null)
                await _reader.DisposeAsync().ConfigureAwait(false);

            _run.Finish();
        }
    }

    private DbDataReader Send()
    {
        _run.Enter();
        return _call.Send(_command);
    }

    private Task<DbDataReader> SendAsync(CancellationToken cancellationToken)
    {
        _run.Enter();
        return _call.SendAsync(_command, cancellationToken);
    }
}
