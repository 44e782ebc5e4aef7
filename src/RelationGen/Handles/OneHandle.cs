namespace RelationGen;

/// <summary>
/// A relation to at most one target of one entity and where its row is: each call asks the database, nothing is kept, and the relation
/// property is neither read nor set.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example><code>User? reviewer = await post.On(db).Reviewer.GetAsync();</code></example>
public class OneHandle<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IAliasedTable<TTargetTable>
{
    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its target is.</param>
    public OneHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(db);
        Relation = relation;
        Source = source;
        Db = db;
    }

    private protected Relation<TSource, TTarget> Relation { get; }

    private protected TSource Source { get; }

    private protected DbSession Db { get; }

    private Query<TTarget, TTargetTable> Query => (Query<TTarget, TTargetTable>)Relation.CreateQuery(Db, Source);

    /// <summary>Loads relations of the target too.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    /// <returns>A query over the one target; read it with <c>FirstOrDefaultAsync</c>.</returns>
    /// <example><code>Profile? profile = await user.On(db).Profile.Include(p => p.Picture).GetAsync();</code></example>
    public Query<TTarget, TTargetTable> Include(Func<TTargetTable, Include> relation, params Func<TTargetTable, Include>[] more)
        => Query.Include(relation, more);

    /// <summary>The target, whose row is locked until the transaction ends; see <see cref="KeyedQueries.ForUpdate"/>.</summary>
    /// <param name="wait">What is done about a row that somebody else has locked. Default: wait for it.</param>
    /// <returns>A query over the one target; read it with <c>SingleOrDefaultAsync</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wait"/> is none of the values.</exception>
    /// <example><code>User? author = await post.On(transaction).Author.ForUpdate().SingleOrDefaultAsync();</code></example>
    public Query<TTarget, TTargetTable> ForUpdate(LockWait wait = LockWait.Wait) => Query.Locked(isShared: false, wait);

    /// <summary>The target, whose row is locked against changes; see <see cref="KeyedQueries.ForShare"/>.</summary>
    /// <inheritdoc cref="ForUpdate" path="/param|/returns|/exception"/>
    public Query<TTarget, TTargetTable> ForShare(LockWait wait = LockWait.Wait) => Query.Locked(isShared: true, wait);

    /// <summary>Reads the target; null when there is none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="InvalidOperationException">The database has more than one.</exception>
    /// <example><code>Profile? profile = await user.On(db).Profile.GetAsync();</code></example>
    public Task<TTarget?> GetAsync(CancellationToken cancellationToken = default) => Query.SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="GetAsync" path="/summary|/exception"/>
    public TTarget? Get() => Query.SingleOrDefault();

    /// <summary>Whether there is a target; reads none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <example><code>bool hasProfile = await user.On(db).Profile.AnyAsync();</code></example>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => Query.AnyAsync(cancellationToken);

    /// <summary>Whether there is a target; reads none.</summary>
    public bool Any() => Query.Any();
}
