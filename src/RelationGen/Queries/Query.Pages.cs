using RelationGen.Infrastructure;

namespace RelationGen;

public abstract partial class Query<TEntity, TTable>
{
    /// <summary>
    /// Reads views of a page of the rows in the order of the query, which the key ends: the first ones, or the first ones behind a cursor.
    /// What the order has and the view has not is read beside it, for the cursors.
    /// </summary>
    /// <typeparam name="TView">A view of the entity, marked with <see cref="ViewAttribute"/>.</typeparam>
    /// <param name="first">The most rows; at least 1.</param>
    /// <param name="after">
    /// The cursor of the last row of the page before, of this view, another one or the entity. Default: null, for the first page.
    /// </param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The text is no cursor, or one of another order or entity.</exception>
    /// <exception cref="InvalidOperationException">
    /// The query has includes, which a view does not hold, or <c>Take</c>, <c>TakeLast</c> or <c>Skip</c>; the view is of groups; the
    /// entity has no key.
    /// </exception>
    /// <exception cref="RelationMappingException">The database disagrees with the view.</exception>
    /// <exception cref="RelationIntegrityException">A required relation of the view leads nowhere.</exception>
    /// <example>
    /// <code>
    /// RelationPage&lt;PostCard> page = await Post.Query(db).OrderBy(p => p.Author.Name).ToPageAsync&lt;PostCard>(20, after: cursor);
    /// </code>
    /// </example>
    public Task<RelationPage<TView>> ToPageAsync<TView>(
        int first, string? after = null, CancellationToken cancellationToken = default)
        where TView : IView<TView, TEntity>
        => ToPageAsync<TView>(new PageRequest(first, after), cancellationToken);

    /// <summary>
    /// Reads views of the page that is asked for: from the beginning or the end of the rows, or from a cursor on, with their number where
    /// that is asked for.
    /// </summary>
    /// <typeparam name="TView">A view of the entity, marked with <see cref="ViewAttribute"/>.</typeparam>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><c>First</c> or <c>Last</c> is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// <c>First</c> and <c>Last</c> are both there, or neither; a text is no cursor, or one of another order or entity.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The query has includes, which a view does not hold, or <c>Take</c>, <c>TakeLast</c> or <c>Skip</c>; the view is of groups; the
    /// entity has no key.
    /// </exception>
    /// <exception cref="RelationMappingException">The database disagrees with the view.</exception>
    /// <exception cref="RelationIntegrityException">A required relation of the view leads nowhere.</exception>
    /// <example>
    /// <code>
    /// RelationPage&lt;PostCard> page = await Post.Query(db).OrderBy(p => p.Title).ToPageAsync&lt;PostCard>(20, cursor);
    /// </code>
    /// </example>
    public Task<RelationPage<TView>> ToPageAsync<TView>(PageRequest page, CancellationToken cancellationToken = default)
        where TView : IView<TView, TEntity>
        => PagedPlanOf<TView>().ReadPageAsync(Session, PageOf(page), cancellationToken);

    /// <inheritdoc cref="ToPageAsync{TView}(int, string?, CancellationToken)"/>
    public RelationPage<TView> ToPage<TView>(int first, string? after = null)
        where TView : IView<TView, TEntity>
        => ToPage<TView>(new PageRequest(first, after));

    /// <inheritdoc cref="ToPageAsync{TView}(PageRequest, CancellationToken)"/>
    public RelationPage<TView> ToPage<TView>(PageRequest page)
        where TView : IView<TView, TEntity>
        => PagedPlanOf<TView>().ReadPage(Session, PageOf(page));

    /// <summary>A page of the rows.</summary>
    private protected abstract PagePlan PageOf(PageRequest page);

    private ViewPlan<TView> PagedPlanOf<TView>()
        where TView : IView<TView, TEntity>
    {
        ViewPlan<TView> plan = PlanOf<TView>();
        return plan.IsGrouped
            ? throw new InvalidOperationException(
                $"{plan.Name} is a view of groups, and pages are of rows, which have a key. Page groups by position: "
                + $"GroupBy<{plan.Name}>().OrderBy(rows => …).Skip(…).Take(…).")
            : plan;
    }
}
