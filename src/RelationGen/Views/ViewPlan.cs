using System.ComponentModel;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>What is read for a view, described once.</summary>
/// <typeparam name="TView">The view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ViewPlan<TView>
{
    private protected ViewPlan()
    {
    }

    /// <summary>The view, as messages name it.</summary>
    internal abstract string Name { get; }

    /// <summary>The view is of groups of rows.</summary>
    internal abstract bool IsGrouped { get; }

    /// <summary>Reads the views of the rows of a query.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="state">The rows.</param>
    /// <param name="groups">Which of their groups; null for all, and for a view of rows.</param>
    internal abstract List<TView> Read(DbSession db, QueryState state, GroupOptions? groups = null);

    /// <inheritdoc cref="Read"/>
    /// <param name="db">Where to read.</param>
    /// <param name="state">The rows.</param>
    /// <param name="groups">Which of their groups; null for all, and for a view of rows.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    internal abstract Task<List<TView>> ReadAsync(
        DbSession db, QueryState state, GroupOptions? groups, CancellationToken cancellationToken);

    /// <inheritdoc cref="Read"/>
    internal Task<List<TView>> ReadAsync(DbSession db, QueryState state, CancellationToken cancellationToken)
        => ReadAsync(db, state, groups: null, cancellationToken);

    /// <summary>Reads the views of a page of rows.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="page">The page.</param>
    internal abstract RelationPage<TView> ReadPage(DbSession db, PagePlan page);

    /// <inheritdoc cref="ReadPage"/>
    /// <param name="db">Where to read.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    internal abstract Task<RelationPage<TView>> ReadPageAsync(DbSession db, PagePlan page, CancellationToken cancellationToken);

    /// <summary>Views of entities in memory, in their order.</summary>
    internal abstract List<TView> View(DbSession db, IEnumerable<object> entities);

    /// <inheritdoc cref="View"/>
    internal abstract Task<List<TView>> ViewAsync(DbSession db, IEnumerable<object> entities, CancellationToken cancellationToken);

    /// <summary>What reads views of rows.</summary>
    internal abstract IRowBatch<TView> CreateBatch(LoadCall call, QueryState state);

    /// <summary>The statement of the rows.</summary>
    internal abstract void Write(SqlWriter writer, QueryState state, GroupOptions? groups = null);
}

/// <summary>Makes plans.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewPlan
{
    /// <summary>The plan of a view.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TShape">The shape of the view.</typeparam>
    /// <param name="name">The view, as messages name it.</param>
    /// <param name="isGrouped">The view is of groups of rows.</param>
    public static ViewPlan<TView> Of<TView, TEntity, TTable, TShape>(string name, bool isGrouped = false)
        where TEntity : class
        where TTable : struct, ITable<TEntity, TTable>
        where TShape : struct, IViewShape<TView, TTable>
        => new ViewPlan<TView, TEntity, TTable, TShape>(name, isGrouped);
}
