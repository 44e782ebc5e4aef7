using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What a view consists of and how a row becomes one. Generated as a struct, so that its methods are called directly.</summary>
/// <typeparam name="TView">The view.</typeparam>
/// <typeparam name="TTable">The table struct of the entity that is viewed.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IViewShape<TView, TTable>
    where TTable : struct
{
    /// <summary>Names what is read, in the order in which <see cref="Read"/> expects it.</summary>
    /// <param name="view">Takes the members.</param>
    /// <param name="table">The table, as the statement names it.</param>
    void Describe(ViewColumns view, TTable table);

    /// <summary>Makes the view of a row.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="column">The ordinal of the view's first column.</param>
    /// <param name="lists">The lists that are filled when their rows arrive.</param>
    /// <param name="list">The number of the view's first list.</param>
    TView Read<TRow>(ref TRow row, int column, ViewLists lists, int list)
        where TRow : struct, IRow;
}

/// <summary>How the keys of a list are read, from the rows of both sides.</summary>
/// <typeparam name="TKey">The key that both sides compare.</typeparam>
/// <typeparam name="TTargetKey">The primary key of the targets.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IViewList<TKey, TTargetKey>
    where TKey : notnull
    where TTargetKey : notnull
{
    /// <summary>The key that both sides compare; no part of it is null.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="column">The ordinal of its first part.</param>
    TKey ReadKey<TRow>(ref TRow row, int column)
        where TRow : struct, IRow;

    /// <summary>The primary key of a target.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="column">The ordinal of its first part.</param>
    TTargetKey ReadTargetKey<TRow>(ref TRow row, int column)
        where TRow : struct, IRow;
}
