namespace RelationGen;

/// <summary>
/// The targets of a relation of one entity together with those that can become some, each with whether it is one: what a list of check
/// boxes shows. Immutable; reading it sends one statement.
/// </summary>
/// <typeparam name="TEntity">The target.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
/// <example>
/// <code>
/// foreach ((Tag tag, bool isLinked) in await post.On(db).Tags.Choices.OrderBy(t => t.Name).Take(50).ToListAsync())
///     Console.WriteLine($"[{(isLinked ? 'x' : ' ')}] {tag.Name}");
/// </code>
/// </example>
public sealed class RelationChoices<TEntity, TTable>
    where TEntity : class
    where TTable : struct, IAliasedTable<TTable>
{
    private readonly Query<TEntity, TTable> _query;
    private readonly Predicate _isLinked;

    internal RelationChoices(Query<TEntity, TTable> query, Predicate isLinked)
    {
        _query = query;
        _isLinked = isLinked;
    }

    /// <inheritdoc cref="Query{TEntity, TTable}.Where(Func{TTable, Predicate})"/>
    public RelationChoices<TEntity, TTable> Where(Func<TTable, Predicate> where) => With(_query.Where(where));

    /// <inheritdoc cref="Query{TEntity, TTable}.OrderBy(Func{TTable, Ordering}, Func{TTable, Ordering}[])"/>
    public RelationChoices<TEntity, TTable> OrderBy(Func<TTable, Ordering> order, params Func<TTable, Ordering>[] more)
        => With(_query.OrderBy(order, more));

    /// <inheritdoc cref="Query{TEntity, TTable}.Take(int)"/>
    public RelationChoices<TEntity, TTable> Take(int count) => With(_query.Take(count));

    /// <inheritdoc cref="Query{TEntity, TTable}.Skip(int)"/>
    public RelationChoices<TEntity, TTable> Skip(int count) => With(_query.Skip(count));

    /// <inheritdoc cref="Query{TEntity, TTable}.Include(Func{TTable, Include}, Func{TTable, Include}[])"/>
    public RelationChoices<TEntity, TTable> Include(Func<TTable, Include> relation, params Func<TTable, Include>[] more)
        => With(_query.Include(relation, more));

    /// <summary>Reads the rows, each with whether it is a target of the entity.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <example><code>List&lt;(Tag Target, bool IsLinked)> all = await post.On(db).Tags.Choices.ToListAsync();</code></example>
    public Task<List<(TEntity Target, bool IsLinked)>> ToListAsync(CancellationToken cancellationToken = default)
        => _query.ToListAsync(IsLinked, cancellationToken);

    /// <inheritdoc cref="ToListAsync" path="/summary"/>
    public List<(TEntity Target, bool IsLinked)> ToList() => _query.ToList(IsLinked);

    /// <summary>How many there are, linked or not.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => _query.CountAsync(cancellationToken);

    /// <inheritdoc cref="CountAsync" path="/summary"/>
    public long Count() => _query.Count();

    private Scalar<bool> IsLinked(TTable table) => Scalar.Sql<bool>($"{_isLinked}");

    private RelationChoices<TEntity, TTable> With(Query<TEntity, TTable> query) => new(query, _isLinked);
}
