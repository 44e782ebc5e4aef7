using System.Data.Common;

namespace RelationGen;

/// <summary>The loops over the rows of a reader, synchronous and asynchronous; neither wraps the other.</summary>
internal static class RowLoop
{
    public static void Run<TRows, TRow, TSink>(TRows rows, TRow row, TSink sink, StatementRun run)
        where TRows : struct, IRows
        where TRow : struct, IRow
        where TSink : struct, IRowSink
    {
        long count = 0;
        try
        {
            while (rows.Read())
            {
                count++;
                sink.OnRow(ref row);
            }
        }
        finally
        {
            run.Rows = count;
        }
    }

    public static async Task RunAsync<TRows, TRow, TSink>(TRows rows, TRow row, TSink sink, StatementRun run, CancellationToken cancellationToken)
        where TRows : struct, IRows
        where TRow : struct, IRow
        where TSink : struct, IRowSink
    {
        long count = 0;
        try
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                count++;
                sink.OnRow(ref row);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            run.Rows = count;
        }
    }
}

/// <summary>Steps from row to row. Implementations are structs around the reader of one provider, so that its methods are called directly.</summary>
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
