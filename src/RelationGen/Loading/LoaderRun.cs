using System.Data.Common;

namespace RelationGen;

/// <summary>Loads relations of sources that are there already: one call, in one snapshot where the session asks for one.</summary>
internal static class LoaderRun
{
    /// <summary>Sends the statements, and sets what was found when all have succeeded.</summary>
    /// <param name="call">The call; the loaders are announced.</param>
    /// <param name="name">What is asked for, as messages name it.</param>
    /// <param name="loaders">One for each relation.</param>
    /// <param name="sources">What the relations begin at.</param>
    public static void Run<TSource>(LoadCall call, string name, Loader<TSource>[] loaders, Sources<TSource> sources)
        where TSource : class
    {
        bool readsSnapshot = NeedsSnapshot(call, loaders);
        if (readsSnapshot)
            call.Open(name);

        using (DbTransaction? snapshot = readsSnapshot ? call.BeginSnapshot() : null)
        {
            Level.Load(call, loaders, sources);
            snapshot?.Commit();
        }

        call.Attach();
    }

    /// <inheritdoc cref="Run"/>
    /// <param name="call">The call; the loaders are announced.</param>
    /// <param name="name">What is asked for, as messages name it.</param>
    /// <param name="loaders">One for each relation.</param>
    /// <param name="sources">What the relations begin at.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    public static async Task RunAsync<TSource>(
        LoadCall call, string name, Loader<TSource>[] loaders, Sources<TSource> sources, CancellationToken cancellationToken)
        where TSource : class
    {
        DbTransaction? snapshot = null;
        if (NeedsSnapshot(call, loaders))
        {
            await call.OpenAsync(name, cancellationToken).ConfigureAwait(false);
            snapshot = await call.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await Level.LoadAsync(call, loaders, sources, cancellationToken).ConfigureAwait(false);
            if (snapshot is not null)
                await snapshot.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (snapshot is not null)
                await snapshot.DisposeAsync().ConfigureAwait(false);
        }

        call.Attach();
    }

    /// <summary>One statement reads one snapshot anyway.</summary>
    private static bool NeedsSnapshot<TSource>(LoadCall call, Loader<TSource>[] loaders)
        where TSource : class
        => call.ReadsSnapshot && (loaders.Length > 1 || loaders[0].HasNested);
}
