namespace RelationGen;

/// <summary>
/// Compiles queries: their lambdas run once, and what remains for each run is to fill in the parameters and send the statement.
/// </summary>
/// <example>
/// <code>
/// private static readonly CompiledQuery&lt;Post, PostTable, string> ByAuthor =
///     CompiledQuery.Of((Query&lt;Post, PostTable> posts, Parameter&lt;string> name) => posts.Where(p => p.Author.Name == name).Include(p => p.Tags));
///
/// List&lt;Post> posts = await ByAuthor.On(db, "Ada").ToListAsync();
/// </code>
/// </example>
public static class CompiledQuery
{
    /// <summary>Runs the lambdas of a query once, with parameters in the place of values; keep the result in a static field.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T">The type of a parameter.</typeparam>
    /// <param name="query">Refines the query over all rows that it receives.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The lambda returns null.</exception>
    public static CompiledQuery<TEntity, TTable, T> Of<TEntity, TTable, T>(
        Func<Query<TEntity, TTable>, Parameter<T>, Query<TEntity, TTable>> query)
        where TEntity : class
        where TTable : struct, ITable<TEntity, TTable>
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(Compiled(query(default(TTable).CreateQuery(db: null), new(0))));
    }

    /// <summary>Runs the lambdas of a query once, with parameters in the place of values; keep the result in a static field.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T1">The type of a parameter.</typeparam>
    /// <typeparam name="T2">The type of a parameter.</typeparam>
    /// <param name="query">Refines the query over all rows that it receives.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The lambda returns null.</exception>
    public static CompiledQuery<TEntity, TTable, T1, T2> Of<TEntity, TTable, T1, T2>(
        Func<Query<TEntity, TTable>, Parameter<T1>, Parameter<T2>, Query<TEntity, TTable>> query)
        where TEntity : class
        where TTable : struct, ITable<TEntity, TTable>
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(Compiled(query(default(TTable).CreateQuery(db: null), new(0), new(1))));
    }

    /// <summary>Runs the lambdas of a query once, with parameters in the place of values; keep the result in a static field.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T1">The type of a parameter.</typeparam>
    /// <typeparam name="T2">The type of a parameter.</typeparam>
    /// <typeparam name="T3">The type of a parameter.</typeparam>
    /// <param name="query">Refines the query over all rows that it receives.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The lambda returns null.</exception>
    public static CompiledQuery<TEntity, TTable, T1, T2, T3> Of<TEntity, TTable, T1, T2, T3>(
        Func<Query<TEntity, TTable>, Parameter<T1>, Parameter<T2>, Parameter<T3>, Query<TEntity, TTable>> query)
        where TEntity : class
        where TTable : struct, ITable<TEntity, TTable>
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(Compiled(query(default(TTable).CreateQuery(db: null), new(0), new(1), new(2))));
    }

    private static Query<TEntity, TTable> Compiled<TEntity, TTable>(Query<TEntity, TTable>? query)
        where TEntity : class
        where TTable : struct, ITable<TEntity, TTable>
        => query?.Compiled() ?? throw new ArgumentException(
            $"The query to compile for {default(TTable).Info.Entity} is null; return the one that the lambda receives, refined.",
            nameof(query));
}
