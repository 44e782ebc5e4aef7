using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace RelationGen.Infrastructure;

/// <summary>The lists of the rows of one statement, which are filled when their own rows arrive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewLists
{
    private readonly Loader[] _loaders;

    internal ViewLists(ViewMembers members) => _loaders = [.. members.Lists.Select(list => list.CreateLoader())];

    /// <summary>There is no list.</summary>
    internal bool IsEmpty => _loaders.Length == 0;

    /// <summary>The list of a row; still empty.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <typeparam name="TView">What is listed.</typeparam>
    /// <typeparam name="TKey">The key that both sides compare.</typeparam>
    /// <typeparam name="TTargetKey">The primary key of the targets.</typeparam>
    /// <typeparam name="TList">How the keys are read.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="list">The number of the list.</param>
    public List<TView> Add<TRow, TView, TKey, TTargetKey, TList>(ref TRow row, int list)
        where TRow : struct, IRow
        where TKey : notnull
        where TTargetKey : notnull
        where TList : struct, IViewList<TKey, TTargetKey>
        => Unsafe.As<ViewListLoader<TView, TKey, TTargetKey, TList>>(_loaders[list]).Add(ref row);

    /// <summary>Reads the lists of all rows that have come, and what is below them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isAll">The rows are all of their table.</param>
    internal void Load(LoadCall call, bool isAll)
    {
        int step = call.CanBatch ? _loaders.Length : 1;
        for (int start = 0; start < _loaders.Length; start += step)
        {
            ArraySegment<Loader> group = new(_loaders, start, step);
            foreach (Loader loader in group)
                ((IViewLoader)loader).Begin(call, isAll);

            Level.Send(call, group);
            foreach (Loader loader in group)
                loader.Finish(call);
        }
    }

    /// <inheritdoc cref="Load"/>
    /// <param name="call">The call.</param>
    /// <param name="isAll">The rows are all of their table.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    internal async Task LoadAsync(LoadCall call, bool isAll, CancellationToken cancellationToken)
    {
        int step = call.CanBatch ? _loaders.Length : 1;
        for (int start = 0; start < _loaders.Length; start += step)
        {
            ArraySegment<Loader> group = new(_loaders, start, step);
            foreach (Loader loader in group)
                ((IViewLoader)loader).Begin(call, isAll);

            await Level.SendAsync(call, group, cancellationToken).ConfigureAwait(false);
            foreach (Loader loader in group)
                await loader.FinishAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }
}
