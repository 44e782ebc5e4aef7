namespace RelationGen;

/// <summary>
/// A relation of one entity to a target that must exist, and where its row is: each call asks the database, and nothing is kept.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example><code>User author = await post.On(db).Author.GetAsync();</code></example>
public class RequiredHandle<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IAliasedTable<TTargetTable>
{
    private readonly OneHandle<TSource, TTarget, TTargetTable> _handle;

    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its target is.</param>
    public RequiredHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
    {
        _handle = new(relation, source, db);
        Relation = relation;
        Source = source;
        Db = db;
    }

    private protected Relation<TSource, TTarget> Relation { get; }

    private protected TSource Source { get; }

    private protected DbSession Db { get; }

    private RelationInfo Info => Relation.Info;

    /// <inheritdoc cref="OneHandle{TSource, TTarget, TTargetTable}.Include"/>
    public Query<TTarget, TTargetTable> Include(Func<TTargetTable, Include> relation, params Func<TTargetTable, Include>[] more)
        => _handle.Include(relation, more);

    /// <inheritdoc cref="OneHandle{TSource, TTarget, TTargetTable}.ForUpdate"/>
    public Query<TTarget, TTargetTable> ForUpdate(LockWait wait = LockWait.Wait) => _handle.ForUpdate(wait);

    /// <inheritdoc cref="OneHandle{TSource, TTarget, TTargetTable}.ForShare"/>
    public Query<TTarget, TTargetTable> ForShare(LockWait wait = LockWait.Wait) => _handle.ForShare(wait);

    /// <summary>Reads the target.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="RelationIntegrityException">The database has none.</exception>
    /// <example><code>User author = await post.On(db).Author.GetAsync();</code></example>
    public async Task<TTarget> GetAsync(CancellationToken cancellationToken = default)
        => await _handle.GetAsync(cancellationToken).ConfigureAwait(false) ?? throw Missing();

    /// <inheritdoc cref="GetAsync" path="/summary|/exception"/>
    public TTarget Get() => _handle.Get() ?? throw Missing();

    private RelationIntegrityException Missing()
        => new(
            $"{Info.Name}: the database has no {Info.Target} for the {string.Join(", ", Info.SourceProperties)} of this {Info.Entity}, but "
            + "the relation is required. Repair the rows.")
        {
            Entity = Info.Entity,
            Relation = Info.Property,
        };
}
