namespace RelationGen;

/// <summary>
/// A relation to many targets of one entity and where its rows are: each call asks the database, nothing is kept, and the relation property
/// is neither read nor set. For many entities at once use <c>LoadAsync</c>, which sends one statement for all of them.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example>
/// <code>
/// await foreach (Comment comment in post.On(db).Comments)
///     Console.WriteLine(comment.Body);
///
/// List&lt;Comment&gt; latest = await post.On(db).Comments.OrderBy(c => c.CreatedAt.Descending).Take(3).ToListAsync();
/// </code>
/// </example>
public class ManyHandle<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IAliasedTable<TTargetTable>
{
    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its targets are.</param>
    public ManyHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(db);
        Relation = relation;
        Source = source;
        Db = db;
    }

    /// <summary>The targets as a query, in the order of the relation or of their key.</summary>
    public Query<TTarget, TTargetTable> Query => (Query<TTarget, TTargetTable>)Relation.CreateQuery(Db, Source);

    private protected Relation<TSource, TTarget> Relation { get; }

    private protected TSource Source { get; }

    private protected DbSession Db { get; }

    /// <inheritdoc cref="Query{TEntity, TTable}.Where(Func{TTable, Predicate})"/>
    public Query<TTarget, TTargetTable> Where(Func<TTargetTable, Predicate> where) => Query.Where(where);

    /// <inheritdoc cref="Query{TEntity, TTable}.OrderBy(Func{TTable, Ordering}, Func{TTable, Ordering}[])"/>
    public Query<TTarget, TTargetTable> OrderBy(Func<TTargetTable, Ordering> order, params Func<TTargetTable, Ordering>[] more)
        => Query.OrderBy(order, more);

    /// <inheritdoc cref="Query{TEntity, TTable}.Take(int)"/>
    public Query<TTarget, TTargetTable> Take(int count) => Query.Take(count);

    /// <inheritdoc cref="Query{TEntity, TTable}.Skip(int)"/>
    public Query<TTarget, TTargetTable> Skip(int count) => Query.Skip(count);

    /// <inheritdoc cref="Query{TEntity, TTable}.Include(Func{TTable, Include}, Func{TTable, Include}[])"/>
    public Query<TTarget, TTargetTable> Include(Func<TTargetTable, Include> relation, params Func<TTargetTable, Include>[] more)
        => Query.Include(relation, more);

    /// <summary>
    /// The targets, whose rows are locked until the transaction ends; see <see cref="KeyedQueries.ForUpdate"/>. Rows between the entity and
    /// its targets are not locked.
    /// </summary>
    /// <param name="wait">What is done about rows that somebody else has locked. Default: wait for them.</param>
    /// <returns>A query over the targets.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wait"/> is none of the values.</exception>
    /// <example><code>List&lt;OrderLine> lines = await order.On(transaction).Lines.ForUpdate().ToListAsync();</code></example>
    public Query<TTarget, TTargetTable> ForUpdate(LockWait wait = LockWait.Wait) => Query.Locked(isShared: false, wait);

    /// <summary>The targets, whose rows are locked against changes; see <see cref="KeyedQueries.ForShare"/>.</summary>
    /// <inheritdoc cref="ForUpdate" path="/param|/returns|/exception"/>
    public Query<TTarget, TTargetTable> ForShare(LockWait wait = LockWait.Wait) => Query.Locked(isShared: true, wait);

    /// <summary>Reads all targets.</summary>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <example><code>List&lt;Comment> approved = await post.On(db).Comments.Where(c => c.Approved).ToListAsync();</code></example>
    public Task<List<TTarget>> ToListAsync(CancellationToken cancellationToken = default) => Query.ToListAsync(cancellationToken);

    /// <summary>Reads all targets.</summary>
    public List<TTarget> ToList() => Query.ToList();

    /// <summary>The first target; null when there is none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <example>
    /// <code>
    /// Comment? newest = await post.On(db).Comments.OrderBy(c => c.CreatedAt.Descending).FirstOrDefaultAsync();
    /// </code>
    /// </example>
    public Task<TTarget?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
        => Query.FirstOrDefaultAsync(cancellationToken);

    /// <summary>The first target; null when there is none.</summary>
    public TTarget? FirstOrDefault() => Query.FirstOrDefault();

    /// <summary>The number of targets; reads none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <example><code>long comments = await post.On(db).Comments.CountAsync();</code></example>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => Query.CountAsync(cancellationToken);

    /// <summary>The number of targets; reads none.</summary>
    public long Count() => Query.Count();

    /// <summary>Whether there is a target; reads none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <example><code>bool isDiscussed = await post.On(db).Comments.AnyAsync();</code></example>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => Query.AnyAsync(cancellationToken);

    /// <summary>Whether there is a target; reads none.</summary>
    public bool Any() => Query.Any();

    /// <summary>Streams the targets; memory does not grow with their number.</summary>
    /// <param name="cancellationToken">Cancels between rows.</param>
#pragma warning disable CA2016 // The token goes to the enumerator, which takes the one of the caller; the sequence has none of its own.
    public IAsyncEnumerator<TTarget> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => Query.AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
#pragma warning restore CA2016

    /// <summary>Streams the targets; memory does not grow with their number.</summary>
    public IEnumerator<TTarget> GetEnumerator() => Query.AsEnumerable().GetEnumerator();
}
