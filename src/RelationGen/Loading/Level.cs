using System.Data.Common;

namespace RelationGen;

/// <summary>
/// The relations that one call loads for the same sources. Where the database takes several statements in one round trip, those that do
/// not depend on each other go together; otherwise each relation is loaded with all that is below it before the next.
/// </summary>
internal static class Level
{
    public static void Load<TSource>(LoadCall call, Loader<TSource>[] loaders, Sources<TSource> sources)
        where TSource : class
    {
        bool canBatch = loaders.Length > 1 && call.CanBatch;
        for (int start = 0, end; start < loaders.Length; start = end)
        {
            end = canBatch ? EndOfGroup(call, loaders, start) : start + 1;
            for (int i = start; i < end; i++)
                loaders[i].Begin(call, sources);

            Send(call, new(loaders, start, end - start));
            for (int i = start; i < end; i++)
                loaders[i].Finish(call);
        }
    }

    public static async Task LoadAsync<TSource>(
        LoadCall call, Loader<TSource>[] loaders, Sources<TSource> sources, CancellationToken cancellationToken)
        where TSource : class
    {
        bool canBatch = loaders.Length > 1 && call.CanBatch;
        for (int start = 0, end; start < loaders.Length; start = end)
        {
            end = canBatch ? EndOfGroup(call, loaders, start) : start + 1;
            for (int i = start; i < end; i++)
                loaders[i].Begin(call, sources);

            await SendAsync(call, new(loaders, start, end - start), cancellationToken).ConfigureAwait(false);
            for (int i = start; i < end; i++)
                await loaders[i].FinishAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }

    private static int EndOfGroup<TSource>(LoadCall call, Loader<TSource>[] loaders, int start)
        where TSource : class
    {
        int end = start + 1;
        while (end < loaders.Length && !loaders[end].DependsOnSiblings(call))
            end++;

        return end;
    }

    /// <summary>Sends what loaders that have begun ask for, together where the database takes several statements at once.</summary>
    /// <param name="call">The call.</param>
    /// <param name="group">The loaders; none depends on another.</param>
    public static void Send(LoadCall call, ArraySegment<Loader> group)
    {
        if (ToBatch(group) is { } asking)
        {
            call.Open(asking[0].Name);
            using StatementBatch batch = NextStatements(call, asking);
            call.ExecuteBatch(batch);
        }

        // One relation, or keys that did not fit into its first statement.
        foreach (Loader loader in group)
        {
            while (loader.MustSend)
            {
                call.Open(loader.Name);
                using DbCommand command = loader.NextCommand(call);
                call.Execute(command, loader);
            }
        }
    }

    /// <inheritdoc cref="Send"/>
    /// <param name="call">The call.</param>
    /// <param name="group">The loaders; none depends on another.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    public static async Task SendAsync(LoadCall call, ArraySegment<Loader> group, CancellationToken cancellationToken)
    {
        if (ToBatch(group) is { } asking)
        {
            await call.OpenAsync(asking[0].Name, cancellationToken).ConfigureAwait(false);
            using StatementBatch batch = NextStatements(call, asking);
            await call.ExecuteBatchAsync(batch, cancellationToken).ConfigureAwait(false);
        }

        foreach (Loader loader in group)
        {
            while (loader.MustSend)
            {
                await call.OpenAsync(loader.Name, cancellationToken).ConfigureAwait(false);
                DbCommand command = loader.NextCommand(call);
                await using (command.ConfigureAwait(false))
                    await call.ExecuteAsync(command, loader, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static StatementBatch NextStatements(LoadCall call, List<Loader> loaders)
    {
        var batch = new StatementBatch();
        try
        {
            foreach (Loader loader in loaders)
                batch.Add(loader.NextCommand(call), loader);

            return batch;
        }
        catch
        {
            // A key that cannot be sent.
            batch.Dispose();
            throw;
        }
    }

    /// <summary>The relations that have something to ask for, when they are at least two.</summary>
    private static List<Loader>? ToBatch(ArraySegment<Loader> group)
    {
        if (group.Count < 2)
            return null;

        List<Loader> asking = [.. group.Where(loader => loader.MustSend)];
        return asking.Count < 2 ? null : asking;
    }
}
