namespace RelationGen;

/// <summary>A query over the rows of an entity. Immutable: every method returns a new query, so one can be kept and refined.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
/// <example><code>List&lt;Post&gt; posts = await Post.Query(db).Include(p => p.Author, p => p.Comments).ToListAsync();</code></example>
public abstract class Query<TEntity, TTable>
    where TEntity : class
    where TTable : struct
{
    private protected Query()
    {
    }

    /// <summary>Loads relations of the entities too, one statement for each relation.</summary>
    /// <param name="relation">A relation.</param>
    /// <param name="more">More of them.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public abstract Query<TEntity, TTable> Include(Func<TTable, Include<TEntity>> relation, params Func<TTable, Include<TEntity>>[] more);

    /// <summary>Sends the query and reads all rows, in key order.</summary>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict an included relation.</exception>
    public abstract Task<List<TEntity>> ToListAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends the query and reads all rows, in key order.</summary>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict an included relation.</exception>
    public abstract List<TEntity> ToList();
}
