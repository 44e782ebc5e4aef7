using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace RelationGen.Infrastructure;

/// <summary>The lists of the rows of one statement, which are filled when their own rows arrive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewLists
{
    private readonly Loader[] _loaders;

    /// <summary>The lists of rows.</summary>
    /// <param name="members">What is read of the rows.</param>
    /// <param name="above">The recursion by which the rows were found; null where none was followed.</param>
    internal ViewLists(ViewMembers members, ViewRecursion? above = null)
        => _loaders = [.. members.Lists.Select(list => list.CreateLoader(above))];

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

    /// <summary>
    /// Reads the lists of all rows that have come, and what is below them: list by list, each with what is below it, and without a call for
    /// each level, because a recursion has as many as the data.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="isAll">The rows are all of their table.</param>
    internal void Load(LoadCall call, bool isAll)
    {
        var waiting = new Stack<(ViewLists Lists, bool IsAll, int Next)>([(this, isAll, 0)]);
        while (waiting.TryPop(out (ViewLists Lists, bool IsAll, int Next) at))
        {
            ArraySegment<Loader> group = at.Lists.Begin(call, at.IsAll, at.Next, waiting);
            if (group.Count == 0)
                continue;

            Level.Send(call, group);
            foreach (Loader loader in group)
                loader.Finish(call);

            Follow(group, waiting);
        }
    }

    /// <inheritdoc cref="Load"/>
    /// <param name="call">The call.</param>
    /// <param name="isAll">The rows are all of their table.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    internal async Task LoadAsync(LoadCall call, bool isAll, CancellationToken cancellationToken)
    {
        var waiting = new Stack<(ViewLists Lists, bool IsAll, int Next)>([(this, isAll, 0)]);
        while (waiting.TryPop(out (ViewLists Lists, bool IsAll, int Next) at))
        {
            ArraySegment<Loader> group = at.Lists.Begin(call, at.IsAll, at.Next, waiting);
            if (group.Count == 0)
                continue;

            await Level.SendAsync(call, group, cancellationToken).ConfigureAwait(false);
            foreach (Loader loader in group)
                await loader.FinishAsync(call, cancellationToken).ConfigureAwait(false);

            Follow(group, waiting);
        }
    }

    /// <summary>Begins those lists that are sent together, and leaves those behind them for later.</summary>
    private ArraySegment<Loader> Begin(LoadCall call, bool isAll, int next, Stack<(ViewLists Lists, bool IsAll, int Next)> waiting)
    {
        int count = Math.Min(call.CanBatch ? _loaders.Length : 1, _loaders.Length - next);
        var group = new ArraySegment<Loader>(_loaders, next, count);
        foreach (Loader loader in group)
            ((IViewLoader)loader).Begin(call, isAll);

        if (next + count < _loaders.Length)
            waiting.Push((this, isAll, next + count));

        return group;
    }

    private static void Follow(ArraySegment<Loader> group, Stack<(ViewLists Lists, bool IsAll, int Next)> waiting)
    {
        for (int i = group.Count - 1; i >= 0; i--)
        {
            if (((IViewLoader)group[i]).Below is var (lists, isAll) && !lists.IsEmpty)
                waiting.Push((lists, isAll, 0));
        }
    }
}
