using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The lists of the rows of one statement, which are filled when their own rows arrive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewLists
{
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
        => throw new NotImplementedException();
}
