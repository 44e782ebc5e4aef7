using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>Views of entities that are in memory.</summary>
/// <example><code>List&lt;PostCard> cards = await posts.ViewAsync&lt;PostCard>(db);</code></example>
public static class EntityViews
{
    /// <summary>
    /// Views of entities in memory, in their order. What the entities hold is taken as it is: their columns, and the targets of relations
    /// to
    /// one that are loaded. One statement reads the rest of all of them, if there is any; lists are read, one statement for each.
    /// </summary>
    /// <typeparam name="TView">A view of the entity, marked with <see cref="ViewAttribute"/>.</typeparam>
    /// <param name="entities">The entities.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An entity is null.</exception>
    /// <exception cref="InvalidOperationException">Something must be read of an entity that has no key yet.</exception>
    /// <exception cref="RelationIntegrityException">The row of an entity of which something must be read is not there.</exception>
    /// <example><code>List&lt;PostCard> cards = await posts.ViewAsync&lt;PostCard>(db);</code></example>
    public static Task<List<TView>> ViewAsync<TView>(
        this IEnumerable<IViewedAs<TView>> entities, DbSession db, CancellationToken cancellationToken = default)
        where TView : IView<TView>
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(db);
        return TView.Plan.ViewAsync(db, entities, cancellationToken);
    }

    /// <inheritdoc cref="ViewAsync{TView}(IEnumerable{IViewedAs{TView}}, DbSession, CancellationToken)"/>
    public static List<TView> View<TView>(this IEnumerable<IViewedAs<TView>> entities, DbSession db)
        where TView : IView<TView>
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(db);
        return TView.Plan.View(db, entities);
    }

    /// <summary>The view of an entity in memory; what the entity does not hold is read.</summary>
    /// <inheritdoc cref="ViewAsync{TView}(IEnumerable{IViewedAs{TView}}, DbSession, CancellationToken)" path="/typeparam|/exception"/>
    /// <param name="entity">The entity.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    public static async Task<TView> ViewAsync<TView>(
        this IViewedAs<TView> entity, DbSession db, CancellationToken cancellationToken = default)
        where TView : IView<TView>
    {
        ArgumentNullException.ThrowIfNull(entity);
        return (await ViewAsync([entity], db, cancellationToken).ConfigureAwait(false))[0];
    }

    /// <inheritdoc cref="ViewAsync{TView}(IViewedAs{TView}, DbSession, CancellationToken)"/>
    public static TView View<TView>(this IViewedAs<TView> entity, DbSession db)
        where TView : IView<TView>
    {
        ArgumentNullException.ThrowIfNull(entity);
        return View([entity], db)[0];
    }
}
