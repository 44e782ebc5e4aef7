using System.Data.Common;

namespace RelationGen;

/// <summary>The loops over the rows of a reader, synchronous and asynchronous; neither wraps the other.</summary>
internal static class RowLoop
{
    /// <summary>Hands rows to a sink, at most so many.</summary>
    /// <returns>False when there are no more rows.</returns>
    public static bool Run<TRows, TRow, TSink>(TRows rows, TRow row, TSink sink, StatementRun run, long max)
        where TRows : struct, IRows
        where TRow : struct, IRow
        where TSink : struct, IRowSink
    {
        long count = 0;
        try
        {
            while (count < max)
            {
                if (!rows.Read())
                    return false;

                count++;
                sink.OnRow(ref row);
            }

            return true;
        }
        finally
        {
            run.Rows += count;
        }
    }

    /// <inheritdoc cref="Run"/>
    public static async Task<bool> RunAsync<TRows, TRow, TSink>(
        TRows rows, TRow row, TSink sink, StatementRun run, long max, CancellationToken cancellationToken)
        where TRows : struct, IRows
        where TRow : struct, IRow
        where TSink : struct, IRowSink
    {
        long count = 0;
        try
        {
            while (count < max)
            {
                if (!await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                    return false;

                count++;
                sink.OnRow(ref row);
                cancellationToken.ThrowIfCancellationRequested();
            }

            return true;
        }
        finally
        {
            run.Rows += count;
        }
    }
}

/// <summary>
/// Steps from row to row. Implementations are structs around the reader of one provider, so that its methods are called directly.
/// </summary>
internal interface IRows
{
    bool Read();

    Task<bool> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The rows of any reader.</summary>
internal readonly struct PlainRows(DbDataReader reader) : IRows
{
    public bool Read() => reader.Read();

    public Task<bool> ReadAsync(CancellationToken cancellationToken) => reader.ReadAsync(cancellationToken);
}
