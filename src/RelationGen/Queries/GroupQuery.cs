using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>
/// A query over the groups of the rows of an entity, as a view with <see cref="ViewAttribute.Grouped"/> makes them. Immutable: every method
/// returns a new query. Nothing is sent before a method that reads; one statement reads all groups.
/// </summary>
/// <typeparam name="TView">The view.</typeparam>
/// <typeparam name="TTable">The table struct of the entity.</typeparam>
/// <example>
/// <code>
/// List&lt;SalesByProduct> best = await OrderLine.Query(db)
///     .Where(l => l.Order.Year == 2026)
///     .GroupBy&lt;SalesByProduct>()
///     .Having(rows => rows.Count > 1)
///     .OrderBy(rows => rows.Sum(l => l.Amount).Descending)
///     .Take(10)
///     .ToListAsync();
/// </code>
/// </example>
public sealed class GroupQuery<TView, TTable>
    where TTable : struct, IAliasedTable<TTable>
{
    private readonly DbSession _db;
    private readonly ViewPlan<TView> _plan;
    private readonly QueryState _rows;
    private readonly GroupOptions _groups;

    internal GroupQuery(DbSession db, ViewPlan<TView> plan, QueryState rows, GroupOptions groups)
    {
        _db = db;
        _plan = plan;
        _rows = rows;
        _groups = groups;
    }

    private QueryState Asked => _rows with { IsNothing = _rows.IsNothing || _groups.Take == 0 };

    /// <summary>Only the groups that fulfil the condition: <c>HAVING</c>.</summary>
    /// <param name="having">The condition; with several calls all must hold.</param>
    /// <exception cref="ArgumentNullException"><paramref name="having"/> is null.</exception>
    public GroupQuery<TView, TTable> Having(Func<Rows<TTable>, Predicate> having)
    {
        ArgumentNullException.ThrowIfNull(having);
        return With(_groups with { Having = [.. _groups.Having, having(default)] });
    }

    /// <summary>
    /// Orders the groups; what they are made by ends every order, and is the order without this. A later call replaces an earlier one.
    /// </summary>
    /// <param name="order">What comes first; a value alone is ascending.</param>
    /// <param name="more">What decides among equals.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public GroupQuery<TView, TTable> OrderBy(Func<Rows<TTable>, Ordering> order, params Func<Rows<TTable>, Ordering>[] more)
    {
        ArgumentNullException.ThrowIfNull(order);
        Lambdas.ThrowIfNull<Rows<TTable>>(more, nameof(more));
        return With(_groups with { Orders = [order(default), .. more.Select(next => next(default))] });
    }

    /// <summary>At most so many groups.</summary>
    /// <param name="count">The most groups; 0 yields none and sends nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public GroupQuery<TView, TTable> Take(int count)
    {
        Counts.ThrowIfNegative(count, _plan.Name, nameof(Take));
        return With(_groups with { Take = count });
    }

    /// <summary>Leaves out so many groups.</summary>
    /// <param name="count">The number of groups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public GroupQuery<TView, TTable> Skip(int count)
    {
        Counts.ThrowIfNegative(count, _plan.Name, nameof(Skip));
        return With(_groups with { Skip = count });
    }

    /// <summary>Reads all groups.</summary>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <exception cref="RelationMappingException">The database disagrees with the view.</exception>
    /// <exception cref="OverflowException">A value is too large for its type.</exception>
    public Task<List<TView>> ToListAsync(CancellationToken cancellationToken = default)
        => _plan.ReadAsync(_db, Asked, _groups, cancellationToken);

    /// <inheritdoc cref="ToListAsync(CancellationToken)" path="/summary|/exception"/>
    public List<TView> ToList() => _plan.Read(_db, Asked, _groups);

    /// <summary>The first group; null when there is none, and the default of a view that is a struct.</summary>
    /// <param name="cancellationToken">Cancels between rows.</param>
    public async Task<TView?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
        => (await FirstGroup().ToListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <inheritdoc cref="FirstOrDefaultAsync(CancellationToken)" path="/summary"/>
    public TView? FirstOrDefault() => FirstGroup().ToList().FirstOrDefault();

    /// <summary>The statement and its parameters; nothing is sent.</summary>
    public QueryText ToSql() => QueryText.Of(_db, _rows.Arguments, writer => _plan.Write(writer, Asked, _groups));

    private GroupQuery<TView, TTable> FirstGroup() => Take(Math.Min(1, _groups.Take ?? 1));

    private GroupQuery<TView, TTable> With(GroupOptions groups) => new(_db, _plan, _rows, groups);
}
