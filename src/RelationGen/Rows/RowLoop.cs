using System.Data.Common;

namespace RelationGen;

/// <summary>The loops over the rows of a reader, synchronous and asynchronous; neither wraps the other.</summary>
internal static class RowLoop
{
    public static void Run<TRow, TSink>(DbDataReader reader, TRow row, TSink sink, StatementRun run)
        where TRow : struct, IRow
        where TSink : struct, IRowSink
    {
        long rows = 0;
        try
        {
            while (reader.Read())
            {
                rows++;
                sink.OnRow(ref row);
            }
        }
        finally
        {
            run.Rows = rows;
        }
    }

    public static async Task RunAsync<TRow, TSink>(DbDataReader reader, TRow row, TSink sink, StatementRun run, CancellationToken cancellationToken)
        where TRow : struct, IRow
        where TSink : struct, IRowSink
    {
        long rows = 0;
        try
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows++;
                sink.OnRow(ref row);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            run.Rows = rows;
        }
    }
}
